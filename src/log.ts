/** JSON lines on stdout, readable lines on a terminal. Ids only: never text of posts, never contacts. */
import { pino, type Logger } from 'pino';

export type { Logger };

/** Makes the logger of a process. `name` tells processes apart. */
export function createLog(name: string, level: string): Logger {
  const redact = { paths: ['text', 'title', 'value', '*.text', '*.title', '*.value', 'password', '*.password'], censor: '[removed]' };
  if (process.stdout.isTTY && level !== 'silent') {
    return pino({
      name,
      level,
      redact,
      transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } },
    });
  }
  return pino({ name, level, redact });
}
