/** docs/signals.md from the registry: what an analyst reads to know every rule. */
import type { SignalMeta } from '#src/domain/signal.ts';
import { assess } from '#src/signals/assess.ts';
import { combinations, mitigations, signals } from '#src/signals/index.ts';
import type { Condition } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { independentExamples, ownExamples } from './examples.ts';

/** How often each signal fired on groups of real texts: made with `evaluate`. */
export type Measured = { name: string; n: number; fired: Record<string, number> }[];

/** The generated part of the page, in Markdown. */
export function signalsPage(measured: Measured, why: Readonly<Record<string, string>>): string {
  const elsewhere = firesElsewhere();
  return [
    '## Groups and bands\n',
    table(['group', 'most points'], Object.entries(shippedRules.groupCaps)),
    table(['band', 'from risk'], Object.entries(shippedRules.bands)),
    `Review begins at risk ${shippedRules.queueThreshold}. Rule set ${shippedRules.version}.\n`,
    '## Signals\n',
    ...signals.map((signal) =>
      section(signal, `${shippedRules.points[signal.id]} points in the group ${signal.group}`, elsewhere, measured),
    ),
    '## Mitigations and routing\n',
    ...mitigations.map((one) => section(one, `takes off ${shippedRules.mitigationPoints[one.id]} points`, elsewhere, measured)),
    '## Combinations\n',
    'All of the conditions must hold, each by one of its ids. `$recruiting`, `$money`, `$contact`, `$thailand` are conditions of the text. C10 of the catalogue needs other posts: it raises the order of a case, never an assessment. C13 on are additions of this project.\n',
    table(
      ['id', 'name', 'conditions', 'effect', 'why', 'sources'],
      combinations.map((one) => {
        const rule = shippedRules.combinations.find(({ id }) => id === one.id);
        if (rule === undefined) throw new RangeError(`no rule for ${one.id}`);
        const effect = rule.effect === 'route' ? 'to rescue' : `${rule.effect === 'floor' ? 'at least' : 'at most'} ${rule.value}`;
        const always = rule.alwaysReview ? ', always review' : '';
        return [
          one.id,
          `${one.nameVi} (${one.nameEn})`,
          conditionText(rule.when),
          effect + always,
          why[one.id] ?? one.definitionVi,
          one.sources.join(', '),
        ];
      }),
    ),
    '## Forms\n',
    'Without a model `p` is 1 for a form whose conditions hold.\n',
    table(
      ['form', 'conditions'],
      shippedRules.forms.map(({ form, when }) => [form, conditionText(when)]),
    ),
  ].join('\n');
}

function conditionText(when: Condition): string {
  return when.map((list) => list.join(' or ')).join('; ');
}

type Described = Pick<SignalMeta, 'id' | 'nameVi' | 'nameEn' | 'definitionVi' | 'law' | 'sources'>;

function section(one: Described, worth: string, elsewhere: ReadonlyMap<string, { fired: number; of: number }>, measured: Measured): string {
  const { hit, near } = ownExamples(one.id);
  const others = independentExamples(one.id);
  const quoted = (texts: { text: string }[], most: number): string =>
    texts
      .slice(0, most)
      .map(({ text }) => `«${text.replaceAll('\n', ' / ').replaceAll('|', '/')}»`)
      .join(' · ');
  const count = elsewhere.get(one.id) ?? { fired: 0, of: 0 };
  const real = measured.map(({ name, n, fired }) => `${name} ${fired[one.id] ?? 0} of ${n}`).join(', ');
  return [
    `### ${one.id}: ${one.nameVi} (${one.nameEn})\n`,
    `${one.definitionVi}\n`,
    `- ${worth}; legal hook: ${one.law ?? 'none'}; sources: ${one.sources.join(', ')}`,
    `- found in: ${quoted([...others.hit.slice(0, 2), ...hit], 4)}`,
    `- left alone: ${quoted([...others.near.slice(0, 2), ...near], 4)}`,
    `- fires on ${count.fired} of ${count.of} examples of the other signals${real === '' ? '' : `; on real texts: ${real}`}\n`,
  ].join('\n');
}

/** Fires of each signal on the hits of all other signals; many of them are right, since one text may show several. */
function firesElsewhere(): Map<string, { fired: number; of: number }> {
  const all = [...signals, ...mitigations];
  const texts = all.flatMap(({ id }) => [...ownExamples(id).hit, ...independentExamples(id).hit].map(({ text }) => ({ id, text })));
  const counts = new Map(all.map(({ id }) => [id, { fired: 0, of: texts.filter((one) => one.id !== id).length }]));
  for (const { id, text } of texts) {
    const found = assess({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules);
    for (const fired of new Set([...found.signals, ...found.mitigations].map((finding) => finding.id))) {
      const count = counts.get(fired);
      if (fired !== id && count !== undefined) count.fired++;
    }
  }
  return counts;
}

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '/').replaceAll('\n', ' ')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
