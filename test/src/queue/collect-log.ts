import { pino, type Logger } from 'pino';

export type LogLine = Record<string, unknown>;

/** A logger whose lines can be looked at. */
export function collectLog(): { log: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (line: string) => {
    lines.push(JSON.parse(line) as LogLine);
  };
  return { log: pino({ level: 'trace' }, { write }), lines };
}
