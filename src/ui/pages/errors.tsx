/** What could not be processed, and trying it again. */
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuarantineRow } from '#src/api/schema/quarantine.ts';
import { quarantineQuery, retryQuarantined } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';

export function ErrorsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useInfiniteQuery(quarantineQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const retry = useMutation({
    mutationFn: retryQuarantined,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['quarantine'] });
      await client.invalidateQueries({ queryKey: ['status'] });
    },
  });
  return (
    <>
      <div className="page-head">
        <h1>{t('errors.title')}</h1>
      </div>
      <p className="page-hint">{t('errors.hint')}</p>
      <div aria-live="polite">
        {retry.isSuccess && <p className="note note-good">{t('errors.retried', { id: retry.data.id })}</p>}
        {retry.isError && <p className="note note-bad">{t('errors.failed', { reason: problemWord(retry.error) })}</p>}
      </div>
      {query.isPending && <Loading rows={3} />}
      {query.isError && rows.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Empty title={t('errors.empty')} hint={t('errors.emptyHint')} />}
      {rows.length > 0 && <ErrorTable rows={rows} retry={(id) => retry.mutate(id)} busy={retry.isPending ? retry.variables : null} />}
      <More query={query} />
    </>
  );
}

function ErrorTable(props: { rows: QuarantineRow[]; retry: (id: string) => void; busy: string | null }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-label={t('errors.title')}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('errors.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('errors.subject')}</th>
              <th scope="col">{t('errors.stage')}</th>
              <th scope="col">{t('errors.code')}</th>
              <th scope="col">{t('errors.attempts')}</th>
              <th scope="col">{t('errors.since')}</th>
              <th scope="col">{t('errors.retry')}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id}>
                <td className="cell-address">
                  {wordOf('subject', row.subject)} {row.subjectId}
                  {row.line !== null && `, ${t('errors.line', { n: row.line })}`}
                  <small>
                    {row.source.name}
                    {row.url !== null && (
                      <>
                        {' · '}
                        <SafeText text={row.url} />
                      </>
                    )}
                  </small>
                </td>
                <td>{wordOf('stage', row.stage)}</td>
                <td>
                  {wordOf('quarantineCode', row.code)}
                  <small>
                    <code>{row.code}</code>
                  </small>
                </td>
                <td>{formatNumber(row.attempts)}</td>
                <td>
                  <TimeText at={row.createdAt} />
                </td>
                <td>
                  {row.retryable ? (
                    <Button size="compact-sm" variant="default" disabled={props.busy !== null} onClick={() => props.retry(row.id)}>
                      {props.busy === row.id ? t('errors.retrying') : t('errors.retry')}
                    </Button>
                  ) : (
                    t('errors.notRetryable')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
