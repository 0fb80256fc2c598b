/**
 * `npm start`: everything on one machine.
 *
 *   lock ─▶ PostgreSQL ─▶ migrations ─▶ practice site ─▶ worker, API ─▶ address ─▶ progress
 *
 * src/launch/launch.ts joins the parts; this file reads the command line and the environment.
 */
import { parseArgs } from 'node:util';
import { runCommand } from '#src/command.ts';
import { readConfig, type Config } from '#src/config.ts';
import { usageError } from '#src/errors.ts';
import { launch } from './launch.ts';

const help = `Cách dùng: npm start                chạy thử với dữ liệu bịa (data/practice)
           npm start -- --live      chạy thật, cơ sở dữ liệu riêng (data/live), không có trang tập dượt

  --live    dữ liệu thật; đặt DATABASE_URL thì luôn là dữ liệu thật
  --help    phần này

Thiết lập qua biến môi trường, xem .env.example: PORT, HOST, DATABASE_URL, REDIS_URL, LUREWATCH_DATA, CHROMIUM_PATH …
`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { live: { type: 'boolean' }, help: { type: 'boolean' } }, allowPositionals: false });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const config = readConfig(process.env);
  await launch({ ...config, mode: chooseMode(config, values.live === true) }, process.stdout);
}

function chooseMode(config: Config, live: boolean): Config['mode'] {
  if (live) return 'live';
  if (config.databaseUrl !== null && config.mode === 'practice') {
    throw usageError(
      'DATABASE_URL is set and LUREWATCH_MODE is practice: invented and real data never share a database',
      'unset one of the two',
    );
  }
  return config.mode;
}

await runCommand(main);
