/** Signals or mitigations with their points and their words, strongest evidence first. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssessmentDetail, Judged } from '#src/api/schema/case-assessment.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { differentWords, shorten } from './explanation.ts';
import { ExplainedSignal, withSign } from './explained-signal.tsx';
import { groupFindings, type Grouped } from './group-findings.ts';

/** Lines shown before somebody asks for the rest. */
const shownAtFirst = 4;

export type Pointing = { active: string | null; point: (id: string | null) => void };

export function Findings(
  props: { title: string; list: AssessmentDetail['signals']; capped: Judged['capped']; text: string; empty: string } & Pointing,
) {
  const { t } = useTranslation();
  const grouped = groupFindings(props.list, props.capped);
  // one line more costs less room than the line that folds it away
  const first = grouped.length <= shownAtFirst + 1 ? grouped : grouped.slice(0, shownAtFirst);
  const rest = grouped.slice(first.length);
  const lines = (list: readonly Grouped[]) => (
    <ul className="findings">
      {list.map((group) => (
        <Line key={group.id} group={group} {...props} />
      ))}
    </ul>
  );
  return (
    <>
      <h3>{props.title}</h3>
      {grouped.length === 0 && <p className="note">{props.empty}</p>}
      {lines(first)}
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t('why.more', { n: rest.length, points: withSign(rest.reduce((sum, one) => sum + one.points, 0)) })}</summary>
          {lines(rest)}
        </details>
      )}
    </>
  );
}

function Line(props: { group: Grouped; capped: Judged['capped']; text: string } & Pointing) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const { id, points, places } = props.group;
  const entry = catalogue.data?.entries.find((one) => one.id === id);
  const cap = props.capped.find((one) => one.id === id);
  const quotes = differentWords(places, props.text);
  return (
    <li data-active={props.active === id || undefined} onMouseEnter={() => props.point(id)} onMouseLeave={() => props.point(null)}>
      <Tooltip
        label={<ExplainedSignal id={id} points={points} />}
        events={{ hover: true, focus: true, touch: false }}
        multiline
        withArrow
        position="left"
        openDelay={300}
        classNames={{ tooltip: 'explanation' }}
        transitionProps={{ duration: 0 }}
      >
        <button type="button" className="finding-name" onClick={() => showFinding(id)}>
          {entry === undefined ? id : words.name(entry)}
        </button>
      </Tooltip>
      <span className="finding-points">{withSign(points)}</span>
      {quotes.length > 0 && (
        <p className="finding-quotes" lang="vi">
          {quotes.slice(0, 3).map((quote) => (
            <q key={quote}>
              <SafeText text={shorten(quote, 90)} />
            </q>
          ))}
          {quotes.length > 3 && <span>{t('case.places', { n: places.length })}</span>}
        </p>
      )}
      {cap !== undefined && (
        <p className="finding-cap">
          {t('why.groupCap', {
            group: wordOf('group', cap.group),
            cap: formatNumber(cap.cap),
            points: formatNumber(cap.points),
            given: formatNumber(points),
          })}
        </p>
      )}
    </li>
  );
}

/** Goes to the first words of a signal in the text. */
function showFinding(id: string): void {
  const mark = document.querySelector<HTMLElement>(`mark[data-ids~="${id}"]`);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}
