import { AppError, messageOf } from './errors.ts';

/**
 * Runs the main function of a command. An error ends the process with status 1 and says, on stderr, what happened and what
 * to do; misuse of options (also what node:util's parseArgs refuses) gets a pointer to --help.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const misuse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const fix = error instanceof AppError ? error.fix : misuse ? '--help shows what can be given' : null;
    process.stderr.write(`${messageOf(error)}\n${fix === null ? '' : `→ ${fix}\n`}`);
    process.exit(1);
  }
}
