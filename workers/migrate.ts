/** Brings the database to the newest schema: `npm run migrate`. A step of its own, before new processes start. */
import { parseArgs } from 'node:util';
import { readConfig } from '#src/config.ts';
import { runCommand } from '#src/command.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { createLog } from '#src/log.ts';
import { migrateQueue } from '#src/queue/bullmq.ts';
import { migrateDatabase } from '#src/store/migrate.ts';
import { openDatabase } from '#src/store/open.ts';

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
  const db = openDatabase(database.url, { name: 'lurewatch-migrate', log, max: 2 });
  try {
    // the queue first: processes that wait for the database look for our tables, and then need the queue's
    await migrateQueue(database.url, config.redisUrl);
    const applied = await migrateDatabase(db);
    process.stderr.write(applied.length === 0 ? 'The database is up to date.\n' : `Applied: ${applied.join(', ')}\n`);
  } finally {
    await db.destroy();
    await database.close();
  }
}

await runCommand(main);
