/** Brings the database to the newest schema: `npm run migrate`. A step of its own, before new processes start. */
import { parseArgs } from 'node:util';
import { systemClock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';
import { runCommand } from '#src/command.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { usageError } from '#src/errors.ts';
import { createLog } from '#src/log.ts';
import { firstAdminEmail, renewFirstAdmin } from '#src/people/first-admin.ts';
import { openDatabase } from '#src/store/open.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { firstAdminLines, prepareInstallation } from './prepare.ts';

const help = `Usage: npm run migrate [-- --new-admin-password]

Creates or updates the tables, and puts in what a new installation needs. Safe to run again and by several processes at once.
Uses DATABASE_URL, or the embedded database. With real data and nobody in it yet, it prints the first admin's password, once.

  --new-admin-password   a new password for that first admin: for whoever lost it and may run commands here
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, 'new-admin-password': { type: 'boolean' } },
    allowPositionals: false,
  });
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
    const db = openDatabase(database.url, { name: 'lurewatch-prepare', log, max: 2 });
    try {
      const lines = await prepareInstallation(db, config, log);
      if (values['new-admin-password'] === true && lines.length === 0) lines.push(...(await newAdminPassword(db)));
      // what is shown once: the only lines of stdout, the launcher passes them on to its terminal and not to its log
      for (const line of lines) process.stdout.write(`${line}\n`);
    } finally {
      await db.destroy();
    }
  } finally {
    await database.close();
  }
}

async function newAdminPassword(db: ReturnType<typeof openDatabase>): Promise<string[]> {
  const admin = await renewFirstAdmin(db, systemClock.now());
  if (admin === null) {
    throw usageError(
      `There is no account ${firstAdminEmail} here`,
      'ask another admin for a new invitation, or check LUREWATCH_MODE and DATABASE_URL',
    );
  }
  return firstAdminLines(admin);
}

await runCommand(main);
