/** `npm run -s import`: posts or tips from a CSV or JSONL file into the pipeline. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '#src/command.ts';
import { usageError } from '#src/errors.ts';
import { importProgress, workerAlive } from '#src/store/progress.ts';
import { importFile } from './import-file.ts';
import { withPipeline } from './with-pipeline.ts';
import { workUntil } from './work-until.ts';

const help = `Usage: npm run -s import -- FILE [--tips] [--work]

Reads posts from a CSV file (first row = column names) or JSON Lines and sends them through scoring to cases.
Columns or fields: text (needed), id, title, url, author, authorId, publishedAt, seenAt, kind (post, comment, tip).
A post that is known already is told apart and not stored twice. Bad lines are reported with their number and kept
on the page of errors; the rest is done.

  --tips   the file holds tips from the public
  --work   do not leave the scoring to workers: do it here and wait for it
  --help   this text

At the end one JSON line on stdout counts what came of it. Exit status: 0 all lines, 2 some lines were bad or it was stopped, 1 could not start.
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { tips: { type: 'boolean' }, work: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw usageError('give one file', 'npm run -s import -- posts.jsonl');
  await access(file).catch(() => {
    throw usageError(`${file} cannot be read`, 'check the path and the rights of the file');
  });
  await withPipeline(async (config, deps) => {
    const started = Date.now();
    const kind = values.tips === true ? 'tips' : 'import';
    const given = { file, fileName: path.basename(file), sha256: await hashOf(file), kind, province: config.province } as const;
    const result = await importFile(deps, given, {
      onBadLine: (line, detail) => process.stderr.write(`line ${line}: ${detail}\n`),
      onProgress: (lines) =>
        process.stderr.write(`${lines} lines read, ${Math.round(lines / Math.max(0.001, (Date.now() - started) / 1000))} a second\n`),
    });
    let stopped = false;
    if (values.work === true) {
      stopped = !(await workUntil(config, deps, async () => (await importProgress(deps.db, result.importId)).revisionsOpen === 0));
    } else if (result.newRevisions > 0 && !(await workerAlive(deps.db))) {
      process.stderr.write(
        `${result.newRevisions} posts wait for scoring and no worker is running.\n→ start one with \`npm run worker\` (or \`npm start\`), or import with --work\n`,
      );
    }
    const { cases } = await importProgress(deps.db, result.importId);
    process.stdout.write(`${JSON.stringify({ ...result, cases })}\n`);
    if (result.rejected > 0 || stopped) process.exitCode = 2;
  });
}

async function hashOf(file: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest();
}

await runCommand(main);
