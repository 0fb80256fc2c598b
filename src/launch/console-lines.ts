/**
 * The terminal of `npm start`: lines, one line of progress below them, and a log file with
 * everything. A line that repeats itself is shown once in a while, not a thousand times.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const quietMs = 30_000;
const largestLog = 20_000_000;

export type Console = {
  /** Shows a line. */
  say(line: string): void;
  /** Shows a line that must not be kept anywhere: it is not written to the log file. */
  show(line: string): void;
  /** Shows a line unless the same one was shown a moment ago. */
  sayOnce(line: string): void;
  /** Replaces the progress line; on something that is no terminal it is an ordinary line, when it differs. */
  progress(line: string | null): void;
  /** Writes to the log file only. */
  record(line: string): void;
};

/** Opens the console. `output` is the terminal (or pipe), `logFile` keeps at most 40 MB, in two files. */
export function openConsole(output: NodeJS.WriteStream, logFile: string): Console {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o711 });
  const shown = new Map<string, number>();
  let current: string | null = null;
  let written = sizeOf(logFile);

  function record(line: string): void {
    const text = `${line}\n`;
    written += Buffer.byteLength(text);
    if (written > largestLog) {
      renameSync(logFile, `${logFile}.1`);
      written = 0;
    }
    appendFileSync(logFile, text, { mode: 0o600 });
  }
  function say(line: string): void {
    record(line);
    show(line);
  }
  function show(line: string): void {
    output.write(output.isTTY && current !== null ? `\r\u001B[K${line}\n${current}` : `${line}\n`);
  }
  return {
    record,
    say,
    show,
    sayOnce(line) {
      const now = Date.now();
      const last = shown.get(line);
      if (last !== undefined && now - last < quietMs) return;
      if (shown.size > 200) shown.clear();
      shown.set(line, now);
      say(line);
    },
    progress(line) {
      if (line === current) return;
      if (output.isTTY) output.write(line === null ? '\r\u001B[K' : `\r\u001B[K${line}`);
      else if (line !== null) output.write(`${line}\n`);
      current = line;
    },
  };
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    // The first start.
    return 0;
  }
}
