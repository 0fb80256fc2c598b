/** Codes of the weekly page become sentences in the language of the interface. Call in components that use `useTranslation`. */
import i18next from 'i18next';
import type { FigureCell, FigureId, ShownCount } from '#src/domain/weekly-page.ts';
import { fillTemplate, joinClauses } from '#src/domain/weekly-sentences.ts';
import { formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';

type Clause = { code: string; parameters: Record<string, string | number> };

function values({ parameters }: Clause): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value === 'number') return [name, formatNumber(value)];
      return [name, name === 'form' ? `«${wordOf('form', value)}»` : name === 'outcome' ? wordOf('weekOutcome', value) : value];
    }),
  );
}

/** The template itself: i18next is told not to fill it, so that both languages are filled in one way. */
function template(group: 'finding' | 'proposal', code: string): string {
  return i18next.t(`${group}.${code}`, code, { skipInterpolation: true });
}

/** A finding as a sentence. */
export function findingText(clauses: readonly Clause[]): string {
  return joinClauses(clauses.map((clause) => fillTemplate(template('finding', clause.code), values(clause))));
}

/** A suggestion as a sentence. */
export function proposalText(proposal: Clause): string {
  return fillTemplate(template('proposal', proposal.code), values(proposal));
}

/** Name of a figure. */
export function figureName(figure: FigureId): string {
  return wordOf('weekFigure', figure);
}

/** A count as it may be shown. */
export function shownText(count: ShownCount | null): string {
  if (count === null) return i18next.t('report.unknown');
  if (count === 'under-five') return '<5';
  return count === 'hidden' ? '*' : formatNumber(count);
}

/** «+12 (+38%)»; a dash where nothing is compared. */
export function changeText({ change, percent }: Pick<FigureCell, 'change' | 'percent'>): string {
  if (change === null) return i18next.t('report.unknown');
  const signed = (value: number) => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));
  return percent === null || change === 0 ? signed(change) : `${signed(change)} (${signed(percent)}%)`;
}
