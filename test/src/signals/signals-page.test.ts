import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import combinationRules from '#src/signals/rules/combinations.json' with { type: 'json' };
import { type Measured, signalsPage } from './signals-page.ts';

const page = new URL('../../../docs/signals.md', import.meta.url).pathname;
const measuredFile = new URL('../../../docs/measured/rules-development.json', import.meta.url);
const begin = /<!-- generated from the registry: [^>]* -->\n\n/;
const end = '\n<!-- end of the generated part -->';

function measured(): Measured {
  type Slice = { column: string; value: string; n: number; signals: Record<string, { positive: number; negative: number }> };
  const { slices } = JSON.parse(readFileSync(measuredFile, 'utf8')) as { slices: Slice[] };
  return slices
    .filter((slice) => slice.column === 'group')
    .toSorted((a, b) => (a.value < b.value ? -1 : 1))
    .map(({ value, n, signals }) => ({
      name: value,
      n,
      fired: Object.fromEntries(Object.entries(signals).map(([id, { positive, negative }]) => [id, positive + negative])),
    }));
}

it('docs/signals.md shows the registry as it is', async () => {
  const text = readFileSync(page, 'utf8');
  const start = begin.exec(text);
  const stop = text.indexOf(end);
  if (start === null || stop < 0) throw new Error('the marks of the generated part are missing');
  const head = text.slice(0, start.index + start[0].length);
  const why: Record<string, string> = {};
  for (const rule of combinationRules.combinations) if ('why' in rule && typeof rule.why === 'string') why[rule.id] = rule.why;
  await expect(`${head}${signalsPage(measured(), why)}${text.slice(stop)}`).toMatchFileSnapshot(page);
});
