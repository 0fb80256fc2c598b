/** What the numbers ask for, as suggestions made by rules. A chief adds remarks before release. Pure. */
import type { Clause } from '#src/domain/weekly-page.ts';
import type { ProposalCode } from '#src/domain/weekly-sentences.ts';
import type { FindingInput } from './findings.ts';

const most = 4;
const clause = (code: ProposalCode, parameters: Clause['parameters'] = {}): Clause => ({ code, parameters });

/** One to four suggestions, most pressing first. */
export function makeProposals({ evidence, figures, forms }: FindingInput): Clause[] {
  const n = (id: keyof typeof figures) => {
    const { now } = figures[id];
    return typeof now === 'number' ? now : 0;
  };
  const found: Clause[] = [];
  if (evidence === 'nothing-collected') found.push(clause('start-collecting'));
  if (n('requests-overdue') > 0) found.push(clause('press-requests', { n: n('requests-overdue') }));
  if (n('cases-overdue') > 0) found.push(clause('clear-overdue', { n: n('cases-overdue') }));
  const late = (figures['tips-in-time'].of ?? 0) - n('tips-in-time');
  if (late > 0) found.push(clause('sort-tips', { n: late }));
  const top = forms[0];
  const { change, percent } = figures['postings-flagged'];
  if (change !== null && change > 0 && (percent ?? 0) >= 20 && top !== undefined) found.push(clause('warn-about', { form: top.code }));
  if ((figures['false-alarms'].share ?? 0) >= 50) found.push(clause('look-at-rules', { percent: figures['false-alarms'].share ?? 0 }));
  const { now, of } = figures['visits-unseen'];
  if (typeof now === 'number' && of !== null && of > 0 && now / of >= 0.2) found.push(clause('look-at-sources', { n: now }));
  return found.length === 0 ? [clause('keep-watching')] : found.slice(0, most);
}
