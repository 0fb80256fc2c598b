import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Evaluation, evaluationTables } from './model-card-tables.ts';

const docs = new URL('../../docs/', import.meta.url);
const page = new URL('model-card.md', docs).pathname;
const begin = /<!-- generated from docs\/measured: [^>]* -->\n\n/;
const end = '\n<!-- end of the generated part -->';

function read(name: string): Evaluation {
  return JSON.parse(readFileSync(new URL(`measured/${name}.json`, docs), 'utf8')) as Evaluation;
}

it('docs/model-card.md shows what was measured', async () => {
  const text = readFileSync(page, 'utf8');
  const start = begin.exec(text);
  const stop = text.indexOf(end);
  if (start === null || stop < 0) throw new Error('the marks of the generated part are missing');
  const tables = [
    evaluationTables('Invented texts, written apart from the rules and never read by who writes them', read('rules-blind')),
    evaluationTables('Real public texts (development: errors on them were read)', read('rules-development')),
  ];
  await expect(`${text.slice(0, start.index + start[0].length)}${tables.join('\n')}${text.slice(stop)}`).toMatchFileSnapshot(page);
});
