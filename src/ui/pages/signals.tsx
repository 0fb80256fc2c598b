/** The catalogue: what the machine looks for, what it means and what it weighs. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signalKinds, type SignalKind } from '#src/api/schema/codes.ts';
import type { CatalogueEntry } from '#src/api/schema/signals.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { FormChips } from '#src/ui/parts/marks.tsx';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';

export function SignalsPage() {
  const { t } = useTranslation();
  const query = useQuery(catalogueQuery);
  const words = useEntryWords();
  const [wanted, setWanted] = useState('');
  const matches = (entry: CatalogueEntry) =>
    [entry.id, words.name(entry), words.definition(entry)?.text ?? ''].some((text) => plain(text).includes(plain(wanted)));
  const entries = query.data?.entries.filter(matches) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{t('signals.title')}</h1>
        {query.data !== undefined && <span className="page-count">{t('signals.version', { version: query.data.rules })}</span>}
      </div>
      <p className="page-hint">{t('signals.hint')}</p>
      {query.isPending && <Loading rows={5} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <>
          <TextInput
            className="find"
            size="sm"
            leftSection={<IconSearch size={16} aria-hidden />}
            aria-label={t('signals.find')}
            placeholder={t('signals.find')}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          {entries.length === 0 && <p className="note">{t('signals.none')}</p>}
          {signalKinds.map((kind) => (
            <Entries key={kind} kind={kind} all={query.data.entries} entries={entries.filter((entry) => entry.kind === kind)} />
          ))}
        </>
      )}
    </>
  );
}

function Entries(props: { kind: SignalKind; entries: CatalogueEntry[]; all: CatalogueEntry[] }) {
  const { t } = useTranslation();
  const words = useEntryWords();
  if (props.entries.length === 0) return null;
  const title = `signals-${props.kind}`;
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>
        {wordOf('kind', props.kind)} ({props.entries.length})
      </h2>
      <ul className="catalogue">
        {props.entries.map((entry) => {
          const definition = words.definition(entry);
          return (
            <li key={entry.id}>
              <div className="catalogue-points">{pointsOf(entry, t)}</div>
              <div>
                <p className="catalogue-name">
                  {words.name(entry)} <code>{entry.id}</code>
                  {entry.group !== null && <span className="state">{wordOf('group', entry.group)}</span>}
                </p>
                {definition !== null && <p lang={definition.lang}>{definition.text}</p>}
                {entry.when !== null && <Rule when={entry.when} all={props.all} />}
                {entry.law !== null && entry.law !== '' && <p className="finding-law">{t('case.law', { law: entry.law })}</p>}
                <FormChips forms={entry.forms} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A combination in words: each line must hold by one of its parts. */
function Rule(props: { when: string[][]; all: CatalogueEntry[] }) {
  const { t } = useTranslation();
  const words = useEntryWords();
  const nameOf = (id: string) => {
    const entry = props.all.find((one) => one.id === id);
    return entry === undefined ? wordOf('condition', id.replace('$', '')) : words.name(entry);
  };
  return (
    <p className="rule">
      {props.when.map((list, index) => (
        <span key={list.join(' ')}>
          {index > 0 && <b> {t('signals.and')} </b>}
          {list.map(nameOf).join(` ${t('signals.or')} `)}
        </span>
      ))}
    </p>
  );
}

function pointsOf(entry: CatalogueEntry, t: TFunction): string {
  if (entry.points === null) return t('signals.routes');
  if (entry.kind === 'combination') return t('signals.at', { n: formatNumber(entry.points) });
  return entry.points > 0 ? `+${formatNumber(entry.points)}` : formatNumber(entry.points);
}

// People search without accents as often as with them.
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}
