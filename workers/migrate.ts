/** Brings the database to the newest schema: `npm run migrate`. A step of its own, before new processes start. */
import { parseArgs } from 'node:util';
import { readConfig } from '#src/config.ts';
import { runCommand } from '#src/command.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { createLog } from '#src/log.ts';
import { bringUpToDate } from './bring-up-to-date.ts';

const help = `Usage: npm run migrate

Creates or updates the tables. Safe to run again and by several processes at once. Uses DATABASE_URL, or the embedded database.
`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: false });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const config = readConfig(process.env);
  const log = createLog('migrate', config.logLevel);
  const database = await reachDatabase(config, log);
  try {
    const applied = await bringUpToDate(database.url, config.redisUrl, log);
    process.stderr.write(applied.length === 0 ? 'The database is up to date.\n' : `Applied: ${applied.join(', ')}\n`);
  } finally {
    await database.close();
  }
}

await runCommand(main);
