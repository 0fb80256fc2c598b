/** Tricks, requests and tips, and what could not be seen. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportAnswer } from '#src/api/schema/reports.ts';
import { type FigureId, leastBase, type Trick } from '#src/domain/weekly-page.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { FigureNumber, ShownNumber } from './report-table.tsx';
import { figureName, shownText } from './report-words.ts';

export function TricksPart(props: { tricks: readonly Trick[] }) {
  const { t } = useTranslation();
  const entries = useQuery(catalogueQuery).data?.entries ?? [];
  const words = useEntryWords();
  const nameOf = (signal: string) => {
    const entry = entries.find((one) => one.id === signal);
    return entry === undefined ? signal : words.name(entry);
  };
  return (
    <section className="card week-tricks" aria-labelledby="week-tricks">
      <h2 id="week-tricks">{t('report.tricks')}</h2>
      {props.tricks.length === 0 && <p className="note">{t('report.noTricks')}</p>}
      <ol>
        {props.tricks.map((trick) => (
          <li key={`${trick.form} ${trick.signal}`}>
            <b>
              {wordOf('form', trick.form)}: {nameOf(trick.signal)}
            </b>{' '}
            <span className="week-quiet">
              (
              {trick.mean === null
                ? t('report.trickCount', { n: formatNumber(trick.count) })
                : t('report.trickMean', { n: formatNumber(trick.count), mean: formatNumber(trick.mean) })}
              )
            </span>
            {trick.example === null ? (
              <p className="week-quiet">{t('report.noExample')}</p>
            ) : (
              <blockquote title={t('report.quoted')} lang="vi">
                «<SafeText text={trick.example} />»
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const results = [
  'requests-in-24h',
  'requests-overdue',
  'median-hours',
  'transfers-pc02',
  'false-alarms',
  'cases-waiting',
  'tips',
  'tips-in-time',
] as const;

export function ResultsPart(props: { report: ReportAnswer }) {
  const { t } = useTranslation();
  const { breakdowns } = props.report.content;
  return (
    <section className="card week-results" aria-labelledby="week-results">
      <h2 id="week-results">{t('report.results')}</h2>
      <dl className="week-pairs">
        {results.map((id) => (
          <div key={id}>
            <dt>{figureName(id)}</dt>
            <dd>
              <FigureWithWhole report={props.report} figure={id} />
            </dd>
          </div>
        ))}
      </dl>
      {breakdowns.tipChannels.length > 0 && (
        <p className="week-line">
          {t('report.tipChannels')}:{' '}
          {breakdowns.tipChannels.map((row, at) => (
            <span key={row.code}>
              {at > 0 && '; '}
              {wordOf('weekChannel', row.code)} <ShownNumber count={row.count} />
            </span>
          ))}
        </p>
      )}
      <p className="week-line">
        {t('report.bands')}: {breakdowns.bands.map((row) => `${wordOf('band', row.code)} ${shownText(row.count)}`).join('; ')}
      </p>
    </section>
  );
}

/** A figure with the number it is a part of; a percentage only where that is large enough. */
function FigureWithWhole(props: { report: ReportAnswer; figure: FigureId }) {
  const { t } = useTranslation();
  const { now, of, share } = props.report.content.figures[props.figure];
  if (typeof now !== 'number' || of === null) return <FigureNumber report={props.report} figure={props.figure} />;
  const n = formatNumber(now);
  const text =
    share === null || of < leastBase
      ? t('report.ofAll', { n, of: formatNumber(of) })
      : t('report.ofShare', { n, of: formatNumber(of), percent: formatNumber(share) });
  return <FigureNumber report={props.report} figure={props.figure} text={text} />;
}

export function CollectionPart(props: { report: ReportAnswer }) {
  const { t } = useTranslation();
  const { breakdowns, figures } = props.report.content;
  return (
    <section className="card week-collection" aria-labelledby="week-collection">
      <h2 id="week-collection">{t('report.collection')}</h2>
      <dl className="week-pairs">
        {(['sources-read', 'visits', 'visits-unseen'] as const).map((id) => (
          <div key={id}>
            <dt>{figureName(id)}</dt>
            <dd>
              <FigureWithWhole report={props.report} figure={id} />
            </dd>
          </div>
        ))}
      </dl>
      {figures.visits.now === 0 ? (
        <p className="week-line">{t('report.nothingVisited')}</p>
      ) : breakdowns.unseen.length === 0 ? (
        <p className="week-line">{t('report.allSeen')}</p>
      ) : (
        <p className="week-line">
          {breakdowns.unseen
            .slice(0, 5)
            .map((row) => t('report.unseenBy', { outcome: wordOf('weekOutcome', row.code), n: shownText(row.count) }))
            .join('; ')}
        </p>
      )}
    </section>
  );
}
