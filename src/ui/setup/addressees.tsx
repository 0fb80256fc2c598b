/** Addressees of requests: a list that can be searched, each opened to be changed. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Addressee, addresseeKinds, channels, type Organisation } from '#src/domain/organisation.ts';
import { tipPlatforms } from '#src/domain/tip.ts';
import { wordOf } from '#src/ui/words.ts';
import type { Editing } from './draft.ts';
import { FieldCard, LineField, LinesField, NoteField, SetupContext, useReadOnly } from './fields.tsx';
import { freeId } from './letter-sections.tsx';

export function AddresseesSection(props: { content: Organisation; edit: Editing['edit'] }) {
  const { t } = useTranslation();
  const { content, edit } = props;
  const { wrong } = useContext(SetupContext);
  const readOnly = useReadOnly();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = content.addressees
    .map((addressee, at) => ({ addressee, at }))
    .filter(({ addressee }) => wanted === '' || wordsOf(addressee).includes(wanted) || addressee.id === opened);
  const add = () => {
    const id = freeId('noi-nhan', content.addressees);
    edit((next) => {
      next.addressees.push({
        id,
        name: '',
        kind: 'platform',
        channel: null,
        address: null,
        platforms: [],
        hosts: [],
        note: '',
        active: true,
      });
    });
    setOpened(id);
  };
  return (
    <FieldCard
      id="setup-addressees"
      title={t('setupSection.addressees')}
      tools={
        !readOnly && (
          <Button size="compact-sm" variant="default" disabled={content.addressees.length >= 300} onClick={add}>
            {t('setup.add')}
          </Button>
        )
      }
    >
      <TextInput
        aria-label={t('setup.search')}
        placeholder={t('setup.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        className="setup-search"
      />
      {shown.length === 0 && <p className="note">{t('setup.noAddressee')}</p>}
      <ul className="addressees">
        {shown.map(({ addressee, at }) => (
          <li key={addressee.id} data-wrong={[...wrong].some((path) => path.startsWith(`addressees.${at}.`)) || undefined}>
            <div className="addressee-line">
              <div>
                <strong>{addressee.name === '' ? addressee.id : addressee.name}</strong>
                <small>
                  {wordOf('addresseeKind', addressee.kind)}
                  {' · '}
                  {addressee.channel === null
                    ? t('setup.noChannel')
                    : `${wordOf('addresseeChannel', addressee.channel)}: ${addressee.address ?? ''}`}
                </small>
              </div>
              {!addressee.active && <span className="state">{t('setup.inactive')}</span>}
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={opened === addressee.id}
                onClick={() => setOpened(opened === addressee.id ? null : addressee.id)}
              >
                {opened === addressee.id ? t('setup.done') : t('setup.edit')}
                <span className="visually-hidden"> {addressee.name}</span>
              </Button>
            </div>
            {opened === addressee.id && (
              <AddresseeFields
                addressee={addressee}
                path={`addressees.${at}`}
                change={(part) =>
                  edit((next) => {
                    const found = next.addressees[at];
                    if (found !== undefined) Object.assign(found, part);
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </FieldCard>
  );
}

function AddresseeFields(props: { addressee: Addressee; path: string; change: (part: Partial<Addressee>) => void }) {
  const { t } = useTranslation();
  const { addressee, path, change } = props;
  const readOnly = useReadOnly();
  return (
    <div className="addressee-fields">
      <LineField path={`${path}.name`} label={t('setupField.name')} value={addressee.name} set={(name) => change({ name })} />
      <NativeSelect
        label={t('setupField.kind')}
        value={addressee.kind}
        disabled={readOnly}
        data={addresseeKinds.map((kind) => ({ value: kind, label: wordOf('addresseeKind', kind) }))}
        onChange={(event) => change({ kind: addresseeKinds.find((kind) => kind === event.currentTarget.value) ?? addressee.kind })}
      />
      <NativeSelect
        label={t('setupField.channel')}
        value={addressee.channel ?? ''}
        disabled={readOnly}
        data={[
          { value: '', label: t('setupProblem.no-channel') },
          ...channels.map((channel) => ({ value: channel, label: wordOf('addresseeChannel', channel) })),
        ]}
        onChange={(event) => {
          const channel = channels.find((one) => one === event.currentTarget.value) ?? null;
          change(channel === null ? { channel, address: null } : { channel });
        }}
      />
      <LineField
        path={`${path}.address`}
        label={t('setupField.address')}
        value={addressee.address ?? ''}
        set={(address) => change({ address })}
      />
      <fieldset className="setup-platforms">
        <legend>{t('setupField.platforms')}</legend>
        {tipPlatforms.map((platform) => (
          <Checkbox
            key={platform}
            label={wordOf('platform', platform)}
            checked={addressee.platforms.includes(platform)}
            disabled={readOnly}
            onChange={(event) =>
              change({
                platforms: event.currentTarget.checked
                  ? [...addressee.platforms, platform]
                  : addressee.platforms.filter((one) => one !== platform),
              })
            }
          />
        ))}
      </fieldset>
      <LinesField
        path={`${path}.hosts`}
        label={t('setupField.hosts')}
        hint={t('setup.hostsHint')}
        lines={addressee.hosts}
        rows={2}
        set={(hosts) => change({ hosts })}
      />
      <NoteField path={`${path}.note`} label={t('setupField.note')} value={addressee.note} set={(note) => change({ note })} />
      <Checkbox
        label={t('setupField.active')}
        checked={addressee.active}
        disabled={readOnly}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
    </div>
  );
}

function wordsOf(addressee: Addressee): string {
  const channel = addressee.channel === null ? '' : wordOf('addresseeChannel', addressee.channel);
  return [addressee.name, wordOf('addresseeKind', addressee.kind), channel, addressee.address ?? '', ...addressee.hosts]
    .join(' ')
    .toLocaleLowerCase();
}
