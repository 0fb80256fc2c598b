/** Versions of the set-up: who changed what and why, and going back. */
import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationState, OrganisationVersionRow } from '#src/api/schema/organisation.ts';
import { formatShort } from '#src/ui/format.ts';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { problemWord } from '#src/ui/words.ts';
import { useReadOnly } from './fields.tsx';
import { pathWords, valueWords } from './path-words.ts';
import { organisationQuery, restoreVersion, versionsQuery } from './queries.ts';

export function HistorySection(props: { current: OrganisationState }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(versionsQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-labelledby="setup-history">
      <h2 id="setup-history">{t('setup.history')}</h2>
      {query.isPending && <Loading rows={3} />}
      {query.isError && rows.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t('setup.historyEmpty')} hint={t('setup.hint')} />}
      <ol className="versions">
        {rows.map((row) => (
          <li key={row.id}>
            <Version row={row} current={props.current} />
          </li>
        ))}
      </ol>
      <More query={query} />
    </section>
  );
}

function Version(props: { row: OrganisationVersionRow; current: OrganisationState }) {
  const { t } = useTranslation();
  const { row, current } = props;
  const readOnly = useReadOnly();
  return (
    <>
      <p className="version-head">
        <strong>{t('setup.version', { id: row.id })}</strong>
        {row.id === current.id && <span className="state">{t('setup.current')}</span>}
        <span>{formatShort(row.changedAt)}</span>
        <span>{row.changedBy?.name ?? t('setup.system')}</span>
      </p>
      <p>{row.reason}</p>
      {row.changes.length === 0 ? (
        <p className="hint">{t('setup.firstVersion')}</p>
      ) : (
        <details>
          <summary>{t('setup.changes', { n: row.changes.length })}</summary>
          <div className="table-scroll" tabIndex={0} role="group" aria-label={t('setup.version', { id: row.id })}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('setup.field')}</th>
                  <th scope="col">{t('setup.before')}</th>
                  <th scope="col">{t('setup.after')}</th>
                </tr>
              </thead>
              <tbody>
                {row.changes.map((change) => (
                  <tr key={change.path}>
                    <th scope="row">{pathWords(change.path, current.content)}</th>
                    <td className="version-value">{valueWords(change.path, change.before) ?? t('setup.nothing')}</td>
                    <td className="version-value">{valueWords(change.path, change.after) ?? t('setup.nothing')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {!readOnly && row.id !== current.id && <Restore row={row} current={current} />}
    </>
  );
}

function Restore(props: { row: OrganisationVersionRow; current: OrganisationState }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const restore = useMutation({
    mutationFn: (words: string) => restoreVersion(props.row.id, { base: props.current.id, reason: words }),
    onSuccess: (state) => client.setQueryData(organisationQuery.queryKey, state),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: organisationQuery.queryKey });
      await client.invalidateQueries({ queryKey: versionsQuery.queryKey });
    },
  });
  if (reason === null)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setReason('')}>
        {t('setup.restore')}
      </Button>
    );
  return (
    <form
      className="version-restore"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length >= 3) restore.mutate(reason.trim());
      }}
    >
      <TextInput
        label={t('setup.restoreReason', { id: props.row.id })}
        description={t('setup.reasonHint')}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={restore.isError ? problemWord(restore.error) : undefined}
      />
      <Button type="submit" disabled={reason.trim().length < 3 || restore.isPending}>
        {restore.isPending ? t('setup.restoring') : t('setup.restore')}
      </Button>
    </form>
  );
}
