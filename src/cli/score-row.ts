/** One line of the score command: what it takes and what it gives. The format is a public contract (design, section 9). */
import { z } from 'zod';
import type { Assessment, Facts, Finding } from '#src/domain/assessment.ts';
import { MAX_TEXT_UNITS } from '#src/domain/posting.ts';
import { messageOf } from '#src/errors.ts';
import { assess } from '#src/signals/assess.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z
    .string()
    .max(MAX_TEXT_UNITS, `must not be longer than ${MAX_TEXT_UNITS} UTF-16 units`)
    .refine((text) => text.trim() !== '', 'must not be empty'),
  title: z.string().nullish(),
  seenAt: z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]).nullish(),
});

export type ScoredFinding = { id: string; quote: string; start: number; end: number; points: number };

export type ScoredRow = Pick<Assessment, 'risk' | 'band' | 'queue' | 'stance' | 'abstain' | 'forms' | 'rules' | 'model'> & {
  id: string | number;
  signals: ScoredFinding[];
  mitigations: ScoredFinding[];
  facts: Facts;
};

/** Scores one line of JSON. What is wrong with a line is a value: it names the field, never the content. */
export function scoreLine(line: string, rules: RuleSet): { ok: true; row: ScoredRow } | { ok: false; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's message repeats parts of the line, which may hold personal data.
    return { ok: false, error: 'not JSON' };
  }
  const parsed = row.safeParse(value);
  if (!parsed.success) return { ok: false, error: problemsOf(parsed.error) };
  const { id, text, title, seenAt } = parsed.data;
  try {
    const assessment = assess({ text, title: title ?? null, seenAt: seenAt ?? rules.releasedAt }, rules);
    return { ok: true, row: scoredRow(id, text, assessment) };
  } catch (thrown) {
    // One posting that the rules cannot read must not stop the others.
    return { ok: false, error: `could not be scored: ${messageOf(thrown)}` };
  }
}

function scoredRow(id: string | number, text: string, assessment: Assessment): ScoredRow {
  const quoted = ({ id: signal, start, end, points }: Finding): ScoredFinding => ({
    id: signal,
    quote: text.slice(start, end),
    start,
    end,
    points,
  });
  return {
    id,
    risk: assessment.risk,
    band: assessment.band,
    queue: assessment.queue,
    stance: assessment.stance,
    abstain: assessment.abstain,
    forms: assessment.forms,
    signals: assessment.signals.map(quoted),
    mitigations: assessment.mitigations.map(quoted),
    facts: assessment.facts,
    rules: assessment.rules,
    model: assessment.model,
  };
}

function problemsOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.length === 0 ? 'line' : issue.path.join('.')}: ${issue.message}`)
    .join('; ');
}
