/** `npm run bench [-- NAME]`: every benchmark beside a named baseline run in the same process, as a ratio. */
import { parseArgs } from 'node:util';
import { runCommand } from '#src/command.ts';
import { usageError } from '#src/errors.ts';

const benches: Record<string, { says: string; run: () => Promise<void> }> = {
  pipeline: {
    says: 'import → score → case in posts a second, both queues, beside a plain loop',
    run: async () => (await import('./pipeline.ts')).benchPipeline(),
  },
  score: {
    says: 'scoring alone in posts a second, one thread and all cores, beside two baselines',
    run: async () => (await import('./score.ts')).benchScore(),
  },
};

await runCommand(async () => {
  const { positionals, values } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  const list = Object.entries(benches)
    .map(([name, bench]) => `  ${name.padEnd(10)} ${bench.says}\n`)
    .join('');
  if (values.help === true) {
    process.stdout.write(`Usage: npm run bench [-- NAME...]\n\n${list}`);
    return;
  }
  const names = positionals.length === 0 ? Object.keys(benches) : positionals;
  for (const name of names) {
    const bench = benches[name];
    if (bench === undefined) throw usageError(`there is no benchmark ${name}`, `choose of ${Object.keys(benches).join(', ')}`);
    process.stdout.write(`\n# ${name}: ${bench.says}\n`);
    await bench.run();
  }
});
