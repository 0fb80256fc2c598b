import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { benchSightings } from './posts.ts';

/** Posts a second of one thread, beside a baseline that only folds case and splits words of the same texts. */
export async function benchScore(): Promise<void> {
  const inputs = benchSightings(5_000).map((post) => ({ text: post.text, title: post.title, seenAt: '2026-11-22T00:00:00Z' }));
  const words = inputs.reduce((sum, input) => sum + input.text.split(/\s+/).length, 0) / inputs.length;
  const rate = (work: () => void): number => {
    const started = performance.now();
    work();
    return Math.round((inputs.length / (performance.now() - started)) * 1000);
  };
  const scoreAll = (): void => {
    for (const input of inputs) assess(input, shippedRules);
  };
  let units = 0;
  const splitAll = (): void => {
    for (const input of inputs)
      units += input.text
        .toLowerCase()
        .normalize('NFD')
        .split(/\P{L}+/u).length;
  };
  scoreAll(); // warms up
  const baseline = rate(splitAll);
  const scored = rate(scoreAll);
  process.stdout.write(
    `${words.toFixed(0)} words a post; assess ${scored}/s; baseline (lower case, NFD, split) ${baseline}/s; ratio ${(scored / baseline).toFixed(3)}; ${units} words\n`,
  );
  await Promise.resolve();
}
