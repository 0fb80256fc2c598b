/** Sections of the set-up that end up on documents: agency, signers, contact point, copies. */
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Letterhead, Organisation } from '#src/domain/organisation.ts';
import { provinceCodes } from '#src/domain/provinces.ts';
import { provinceName, wordOf } from '#src/ui/words.ts';
import type { Editing } from './draft.ts';
import { FieldCard, LineField, LinesField, useReadOnly } from './fields.tsx';
import { LetterheadPreview } from './letterhead-preview.tsx';

type Part = { content: Organisation; edit: Editing['edit'] };

function changeLetterhead(edit: Editing['edit'], at: number, change: (letterhead: Letterhead) => void): void {
  edit((content) => {
    const letterhead = content.letterheads[at];
    if (letterhead !== undefined) change(letterhead);
  });
}

export function DocumentsSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  const readOnly = useReadOnly();
  return (
    <>
      <FieldCard id="setup-place" title={t('setupSection.documents')}>
        <NativeSelect
          label={t('setupField.province')}
          value={content.province}
          disabled={readOnly}
          data={provinceCodes.map((code) => ({ value: code, label: `${provinceName(code)} (${code})` }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            edit((next) => void (next.province = value));
          }}
        />
        <LineField
          path="place"
          label={t('setupField.place')}
          value={content.place}
          set={(place) => edit((next) => void (next.place = place))}
        />
      </FieldCard>
      {content.letterheads.map((letterhead, at) => (
        <div key={letterhead.id} className="setup-letterhead">
          <FieldCard id={`setup-letterhead-${at}`} title={letterhead.symbol}>
            <LineField
              path={`letterheads.${at}.parent`}
              label={t('setupField.parent')}
              value={letterhead.parent}
              set={(parent) => changeLetterhead(edit, at, (next) => void (next.parent = parent))}
            />
            <LineField
              path={`letterheads.${at}.agency`}
              label={t('setupField.agency')}
              value={letterhead.agency}
              set={(agency) => changeLetterhead(edit, at, (next) => void (next.agency = agency))}
            />
            <LineField
              path={`letterheads.${at}.symbol`}
              label={t('setupField.symbol')}
              value={letterhead.symbol}
              set={(symbol) => changeLetterhead(edit, at, (next) => void (next.symbol = symbol))}
            />
            <NativeSelect
              label={t('setupField.usedBy')}
              value={letterhead.usedBy}
              disabled={readOnly}
              data={(['police', 'department'] as const).map((user) => ({ value: user, label: wordOf('setupUser', user) }))}
              onChange={(event) => {
                const usedBy = event.currentTarget.value === 'department' ? 'department' : 'police';
                changeLetterhead(edit, at, (next) => void (next.usedBy = usedBy));
              }}
            />
          </FieldCard>
          <LetterheadPreview letterhead={letterhead} content={content} />
        </div>
      ))}
    </>
  );
}

export function SignersSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  const readOnly = useReadOnly();
  return content.letterheads.map((letterhead, at) => (
    <FieldCard
      key={letterhead.id}
      id={`setup-signers-${at}`}
      title={letterhead.symbol}
      tools={
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={letterhead.signers.length >= 20}
            onClick={() =>
              changeLetterhead(edit, at, (next) => {
                next.signers.push({ id: freeId('nguoi-ky', next.signers), name: '', authority: '', title: '', active: true });
              })
            }
          >
            {t('setup.add')}
          </Button>
        )
      }
    >
      {letterhead.signers.map((signer, place) => {
        const path = `letterheads.${at}.signers.${place}`;
        const change = (part: Partial<typeof signer>) =>
          changeLetterhead(edit, at, (next) => {
            const found = next.signers[place];
            if (found !== undefined) Object.assign(found, part);
          });
        return (
          <fieldset key={signer.id} className="setup-row" aria-label={signer.title}>
            <LineField path={`${path}.name`} label={t('setupField.name')} value={signer.name} set={(name) => change({ name })} />
            <LineField path={`${path}.title`} label={t('setupField.title')} value={signer.title} set={(title) => change({ title })} />
            <LineField
              path={`${path}.authority`}
              label={t('setupField.authority')}
              value={signer.authority}
              set={(authority) => change({ authority })}
            />
            <div className="setup-row-end">
              <Checkbox
                label={t('setupField.active')}
                checked={signer.active}
                disabled={readOnly}
                onChange={(event) => change({ active: event.currentTarget.checked })}
              />
              {!readOnly && letterhead.signers.length > 1 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => changeLetterhead(edit, at, (next) => void next.signers.splice(place, 1))}
                >
                  {t('setup.remove')}
                </Button>
              )}
            </div>
          </fieldset>
        );
      })}
    </FieldCard>
  ));
}

export function LiaisonSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  return content.letterheads.map((letterhead, at) => (
    <FieldCard key={letterhead.id} id={`setup-liaison-${at}`} title={letterhead.symbol}>
      {(['name', 'title', 'phone', 'email'] as const).map((field) => (
        <LineField
          key={field}
          path={`letterheads.${at}.liaison.${field}`}
          label={t(`setupField.${field}`)}
          value={letterhead.liaison[field]}
          set={(value) => changeLetterhead(edit, at, (next) => void (next.liaison[field] = value))}
        />
      ))}
    </FieldCard>
  ));
}

export function CopiesSection(props: Part) {
  const { t } = useTranslation();
  const { content, edit } = props;
  return content.letterheads.map((letterhead, at) => (
    <FieldCard key={letterhead.id} id={`setup-copies-${at}`} title={letterhead.symbol}>
      <LinesField
        path={`letterheads.${at}.copies`}
        label={t('setupField.copies')}
        hint={t('setup.copiesHint')}
        lines={letterhead.copies}
        rows={5}
        set={(copies) => changeLetterhead(edit, at, (next) => void (next.copies = copies))}
      />
    </FieldCard>
  ));
}

/** An id that none of the things has yet. */
export function freeId(stem: string, things: readonly { id: string }[]): string {
  const taken = new Set(things.map((thing) => thing.id));
  for (let number = things.length + 1; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
