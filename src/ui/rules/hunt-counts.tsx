/** Numbers of changes: by level before and after, by form, by source. */
import { useTranslation } from 'react-i18next';
import { bands, type Form } from '#src/api/schema/codes.ts';
import type { HuntCounts } from '#src/api/schema/rules.ts';
import { formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';

/** Rows: level before; columns: level after. */
export function BandMatrix(props: { counts: HuntCounts }) {
  const { t } = useTranslation();
  const { counts } = props;
  const of = (before: string, after: string) => counts.bands.find((one) => one.before === before && one.after === after)?.postings ?? 0;
  const queues = counts.queues.filter((one) => one.before !== one.after);
  return (
    <section className="card" aria-labelledby="rules-matrix">
      <h2 id="rules-matrix">{t('rules.matrix')}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="rules-matrix">
        <table className="table rules-matrix">
          <thead>
            <tr>
              <th scope="col">{t('rules.matrixCorner')}</th>
              {bands.map((band) => (
                <th key={band} scope="col">
                  {wordOf('band', band)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((before, row) => (
              <tr key={before}>
                <th scope="row">{wordOf('band', before)}</th>
                {bands.map((after, column) => {
                  const postings = of(before, after);
                  return (
                    <td key={after} data-way={postings === 0 || row === column ? undefined : column < row ? 'up' : 'down'}>
                      {postings === 0 ? '·' : formatNumber(postings)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {queues.length > 0 && (
        <ul className="rules-queues">
          {queues.map((one) => (
            <li key={`${one.before} ${one.after}`}>
              {wordOf('queue', one.before)} → {wordOf('queue', one.after)}: <strong>{formatNumber(one.postings)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Row = { id: string; name: string; new: number; gone: number; moved: number; pick: boolean };

/** Changes by form; a form narrows the list. */
export function FormTable(props: { counts: HuntCounts; shown: Form | undefined; show: (form: Form | undefined) => void }) {
  const { t } = useTranslation();
  const rows = props.counts.forms.map(({ form, ...tally }) => ({
    id: form ?? '',
    name: form === null ? t('rules.noForm') : wordOf('form', form),
    pick: form !== null,
    ...tally,
  }));
  const show = (id: string | undefined) => props.show(props.counts.forms.find((one) => one.form === id)?.form ?? undefined);
  return <CountTable id="forms" title={t('rules.byForm')} head={t('list.form')} rows={rows} shown={props.shown} show={show} />;
}

/** Changes by source; a source narrows the list. */
export function SourceTable(props: { counts: HuntCounts; shown: string | undefined; show: (source: string | undefined) => void }) {
  const { t } = useTranslation();
  const rows = props.counts.sources.map((source) => ({ ...source, pick: true }));
  return <CountTable id="sources" title={t('rules.bySource')} head={t('case.source')} rows={rows} shown={props.shown} show={props.show} />;
}

function CountTable(props: {
  id: string;
  title: string;
  head: string;
  rows: Row[];
  shown: string | undefined;
  show: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const title = `rules-by-${props.id}`;
  const rows = props.rows.toSorted((a, b) => b.new + b.gone + b.moved - (a.new + a.gone + a.moved));
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>{props.title}</h2>
      {rows.length === 0 ? (
        <p className="note">{t('rules.noCounts')}</p>
      ) : (
        <div className="table-scroll rules-count-scroll" tabIndex={0} role="group" aria-labelledby={title}>
          <table className="table rules-count-table">
            <thead>
              <tr>
                <th scope="col">{props.head}</th>
                <th scope="col">{wordOf('huntChangeShort', 'new')}</th>
                <th scope="col">{wordOf('huntChangeShort', 'gone')}</th>
                <th scope="col">{wordOf('huntChangeShort', 'moved')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.pick ? (
                      <button
                        type="button"
                        className="rules-pick"
                        aria-pressed={props.shown === row.id}
                        title={t('rules.onlyThese')}
                        onClick={() => props.show(props.shown === row.id ? undefined : row.id)}
                      >
                        {row.name}
                      </button>
                    ) : (
                      row.name
                    )}
                  </th>
                  <td>{formatNumber(row.new)}</td>
                  <td>{formatNumber(row.gone)}</td>
                  <td>{formatNumber(row.moved)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
