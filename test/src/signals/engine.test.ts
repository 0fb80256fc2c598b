import { expect, it } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { canonicalJson, contentHash } from '#src/signals/content-hash.ts';
import { combinations, mitigations, signals } from '#src/signals/index.ts';
import engine from '#src/signals/rules/engine.json' with { type: 'json' };
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { independentExamples, ownExamples } from './examples.ts';

// The same text, rules and version must give the same assessment for ever; a program that reads otherwise needs another number.
it('what the program finds has a number of its own', () => {
  const texts = [...signals, ...mitigations]
    .flatMap(({ id }) => [ownExamples(id), independentExamples(id)])
    .concat(combinations.map(({ id }) => ownExamples(id)))
    .flatMap(({ hit, miss, near }) => [...hit, ...miss, ...near]);
  const outputs = texts.map(({ text }) => {
    const { rules: _version, ...found } = assess({ text, title: null, seenAt: '2026-11-22T00:00:00.000Z' }, shippedRules);
    return found;
  });
  const hash = contentHash(canonicalJson(outputs));
  expect(hash, `the program finds something else: raise "engine" in src/signals/rules/engine.json and set "outputs" to ${hash}`).toBe(
    engine.outputs,
  );
});
