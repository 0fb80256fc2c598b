/**
 * What the processes log, for the person who started them: short Vietnamese lines for what matters,
 * nothing for the rest (all of it is in the log file).
 */
import { z } from 'zod';

const entry = z.object({
  level: z.number(),
  msg: z.string().optional(),
  name: z.string().optional(),
  event: z.string().optional(),
  fix: z.string().nullish(),
  place: z.string().optional(),
  port: z.number().optional(),
});

/** The names of our processes, as an operator knows them. */
const speakers: Record<string, string> = { worker: 'thu thập', api: 'giao diện', migrate: 'cơ sở dữ liệu', launcher: 'khởi động' };

const events: Record<string, (line: z.infer<typeof entry>) => string> = {
  'postgres-moved': ({ place }) =>
    `PostgreSQL không vào được thư mục dữ liệu (thư mục cha đóng với người khác); dữ liệu của nó nằm ở ${place ?? '?'}`,
  'postgres-adopted': () => 'Máy chủ PostgreSQL của lần chạy trước vẫn còn chạy: dùng tiếp',
  'postgres-restarted': () => 'Máy chủ PostgreSQL của lần chạy trước không trả lời: đã dừng để khởi động lại',
};

/**
 * The line to show for one line of output, null for none. Warnings and errors are always shown; plain
 * text (a crash, the message of a failed start) as it is, without stack frames and Node's own notices.
 */
export function operatorLine(speaker: string, line: string): string | null {
  const who = `[${speakers[speaker] ?? speaker}]`;
  const read = readEntry(line);
  if (read === null) return line.trim() === '' || /^(?:\s+at |\(node:\d|\(Use `node)/.test(line) ? null : `${who} ${line}`;
  const said = read.event === undefined ? undefined : events[read.event]?.(read);
  if (said !== undefined) return `${who} ${said}`;
  if (read.level < 40) return null;
  const fix = read.fix ? ` → ${read.fix}` : '';
  return `${who} ${read.level >= 50 ? 'LỖI: ' : ''}${read.msg ?? 'không rõ'}${fix}`;
}

function readEntry(line: string): z.infer<typeof entry> | null {
  if (!line.startsWith('{')) return null;
  try {
    const read = entry.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    // A line that only looks like JSON is shown as it is.
    return null;
  }
}
