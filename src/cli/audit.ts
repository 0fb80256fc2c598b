/** Checks the audit trail: `npm run -s audit -- verify`. */
import { parseArgs } from 'node:util';
import { runCommand } from '#src/command.ts';
import { readConfig } from '#src/config.ts';
import { usageError } from '#src/errors.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { createLog } from '#src/log.ts';
import { verifyChain } from '#src/store/audit.ts';
import { chainState } from '#src/store/audit-list.ts';
import { openDatabase } from '#src/store/open.ts';

const help = `Usage: npm run -s audit -- verify

Goes through every seal of the audit trail and checks that it holds its entries unaltered and follows the seal before.
Progress goes to stderr; stdout gets one JSON line:

  {"holds":true,"seals":12,"entries":3456,"unsealed":7,"broken":null}

broken = {"seal":"5","reason":"hash|chain|count"} names the first seal that does not hold; unsealed = entries that no seal
covers yet. Exit status 0 when the chain holds, 1 when it does not. Uses DATABASE_URL, or the embedded database of
LUREWATCH_MODE (practice unless set to live), also while Lurewatch runs.
`;

const everySeals = 1_000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  if (positionals.length !== 1 || positionals[0] !== 'verify')
    throw usageError('What is to be done with the trail?', 'npm run -s audit -- verify');
  const config = readConfig(process.env);
  // stdout is for the answer
  const log = createLog('audit', 'silent');
  const database = await reachDatabase(config, log);
  try {
    const db = openDatabase(database.url, { name: 'lurewatch-audit', log, max: 1 });
    try {
      const { seals, entries, broken } = await verifyChain(db, (soFar) => {
        if (soFar.seals % everySeals === 0) process.stderr.write(`${soFar.seals} seals, ${soFar.entries} entries hold …\n`);
      });
      const { unsealed } = await chainState(db);
      process.stderr.write(broken === null ? `The chain holds: ${seals} seals.\n` : `The chain is BROKEN at seal ${broken.sealId}.\n`);
      const answer = { holds: broken === null, seals, entries, unsealed, broken: broken && { seal: broken.sealId, reason: broken.reason } };
      process.stdout.write(`${JSON.stringify(answer)}\n`);
      if (broken !== null) process.exitCode = 1;
    } finally {
      await db.destroy();
    }
  } finally {
    await database.close();
  }
}

await runCommand(main);
