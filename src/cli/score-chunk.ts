import { shippedRules } from '#src/signals/shipped-rules.ts';
import type { BoundedLine } from './bounded-lines.ts';
import { scoreLine } from './score-row.ts';

/** Longest line of the input, in bytes. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

/** The answers to some lines, as they are written out, and how many lines that were. */
export type ScoredChunk = { text: string; lines: number; bad: number };

/** Answers lines in their order by the rules that ship. A bad line gets `{"line","error"}`; a blank one no answer at all. */
export function scoreChunk(lines: readonly BoundedLine[]): ScoredChunk {
  const out: string[] = [];
  let bad = 0;
  for (const line of lines) {
    if ('text' in line && line.text.trim() === '') continue;
    const result = 'problem' in line ? { ok: false as const, error: problemOf(line.problem) } : scoreLine(line.text, shippedRules);
    if (!result.ok) bad++;
    out.push(JSON.stringify(result.ok ? result.row : { line: line.line, error: result.error }), '\n');
  }
  return { text: out.join(''), lines: out.length / 2, bad };
}

function problemOf(problem: 'too-long' | 'not-utf8'): string {
  return problem === 'too-long' ? `line is longer than ${MAX_LINE_BYTES} bytes (4 MB)` : 'not UTF-8';
}
