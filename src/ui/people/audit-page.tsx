/** Who did what, to what, and when. The filters are part of the address. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionWord, wordOf } from '#src/ui/words.ts';
import type { AuditEntry } from '#src/api/schema/audit.ts';
import { formatExact } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { AuditChain } from './audit-chain.tsx';
import { auditOptionsQuery, auditQuery, type AuditSearch } from './queries.ts';

export function AuditPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate();
  const trail = useInfiniteQuery(auditQuery(search));
  const rows = trail.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(search).some((value) => value !== undefined);
  const set = (next: AuditSearch) => void navigate({ to: '/audit', search: next, replace: true });
  return (
    <>
      <div className="page-head">
        <h1>{t('audit.title')}</h1>
      </div>
      <p className="page-hint">{t('audit.hint')}</p>
      <AuditChain />
      <Filters key={search.subjectId ?? ''} search={search} set={set} filtered={filtered} />
      {trail.isPending && <Loading />}
      {trail.isError && <Failed error={trail.error} retry={() => void trail.refetch()} />}
      {trail.data !== undefined && rows.length === 0 && (
        <Empty
          title={t('audit.empty')}
          hint={t('audit.emptyHint')}
          {...(filtered ? { action: { text: t('audit.showAll'), act: () => set({}) } } : {})}
        />
      )}
      {rows.length > 0 && (
        <section className="card">
          {/* a table that scrolls sideways must be reachable by keyboard */}
          <div className="table-scroll" tabIndex={0} role="region" aria-label={t('audit.title')}>
            <table className="table audit-table">
              <thead>
                <tr>
                  <th scope="col">{t('audit.at')}</th>
                  <th scope="col">{t('audit.actor')}</th>
                  <th scope="col">{t('audit.action')}</th>
                  <th scope="col">{t('audit.subjectKind')}</th>
                  <th scope="col">{t('audit.detail')}</th>
                  <th scope="col">{t('audit.sealed')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <More query={trail} />
    </>
  );
}

function Filters(props: { search: AuditSearch; set: (search: AuditSearch) => void; filtered: boolean }) {
  const { t } = useTranslation();
  const { search, set } = props;
  const options = useQuery(auditOptionsQuery);
  const [subjectId, setSubjectId] = useState(search.subjectId ?? '');
  const pick = (name: keyof AuditSearch) => (event: { currentTarget: { value: string } }) =>
    set({ ...search, [name]: event.currentTarget.value === '' ? undefined : event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set({ ...search, subjectId: subjectId.trim() === '' ? undefined : subjectId.trim() });
  };
  return (
    <form className="audit-filters" onSubmit={submit}>
      <NativeSelect
        label={t('audit.actor')}
        value={search.actor ?? ''}
        onChange={pick('actor')}
        data={[
          { value: '', label: t('audit.anyActor') },
          ...(options.data?.actors ?? []).map(({ id, name }) => ({ value: id, label: name ?? t('audit.system', { id }) })),
        ]}
      />
      <NativeSelect
        label={t('audit.action')}
        value={search.action ?? ''}
        onChange={pick('action')}
        data={[
          { value: '', label: t('audit.anyAction') },
          ...(options.data?.actions ?? []).map((action) => ({ value: action, label: actionWord(action) })),
        ]}
      />
      <NativeSelect
        label={t('audit.subjectKind')}
        value={search.subjectKind ?? ''}
        onChange={pick('subjectKind')}
        data={[
          { value: '', label: t('audit.anySubject') },
          ...(options.data?.subjectKinds ?? []).map((kind) => ({ value: kind, label: wordOf('auditSubject', kind) })),
        ]}
      />
      <TextInput
        label={t('audit.subjectId')}
        value={subjectId}
        maxLength={80}
        pattern="[A-Za-z0-9._\-]*"
        onChange={(event) => setSubjectId(event.currentTarget.value)}
        onBlur={(event) => event.currentTarget.form?.requestSubmit()}
      />
      <TextInput type="date" label={t('audit.from')} value={search.from ?? ''} onChange={pick('from')} />
      <TextInput type="date" label={t('audit.to')} value={search.to ?? ''} onChange={pick('to')} />
      {props.filtered && (
        <Button variant="subtle" onClick={() => set({})}>
          {t('audit.showAll')}
        </Button>
      )}
    </form>
  );
}

function Entry(props: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const { entry } = props;
  const { actor, subject } = entry;
  return (
    <tr>
      <td className="audit-time">
        <time dateTime={entry.at}>{formatExact(entry.at).replace(' (UTC+7)', '')}</time>
      </td>
      <td>{actor.kind === 'system' ? t('audit.system', { id: actor.id }) : <SafeText text={actor.name ?? actor.id} />}</td>
      <td>{actionWord(entry.action)}</td>
      <td>
        {wordOf('auditSubject', subject.kind)} <SafeText text={subject.name ?? subject.id} />
      </td>
      <td className="audit-detail">
        {Object.entries(entry.detail).map(([name, value]) => (
          <span key={name} className="audit-fact">
            {name}: <SafeText text={typeof value === 'string' ? value : JSON.stringify(value)} />
          </span>
        ))}
      </td>
      <td>{entry.seal ?? <span className="note">{t('audit.notSealed')}</span>}</td>
    </tr>
  );
}
