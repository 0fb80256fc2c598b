import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '#src/errors.ts';

/**
 * Runs `workers/migrate.ts` to its end and returns the lines that are to be shown once (the password of the first admin:
 * for the terminal, never for a log). When it fails, `hear` is told what it said and AppError
 * `migration-failed` is thrown; `isOutside` = the database is one that DATABASE_URL names.
 */
export async function runMigrations(environment: NodeJS.ProcessEnv, isOutside: boolean, hear: (line: string) => void): Promise<string[]> {
  const root = join(import.meta.dirname, '..', '..');
  const child = spawn(process.execPath, [join(root, 'workers', 'migrate.ts')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const shown: string[] = [];
  const said: string[] = [];
  createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => (isLogLine(line) ? said : shown).push(line));
  createInterface({ input: child.stderr, crlfDelay: Infinity }).on('line', (line) => said.push(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return shown;
  said.forEach(hear);
  throw new AppError('migration-failed', 'Không cập nhật được cấu trúc cơ sở dữ liệu (xem các dòng trên)', {
    fix: isOutside ? 'kiểm tra DATABASE_URL và máy chủ PostgreSQL, thử riêng bằng: npm run migrate' : 'thử riêng bằng: npm run migrate',
  });
}

function isLogLine(line: string): boolean {
  return line.startsWith('{');
}
