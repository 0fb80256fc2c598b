/** Runs inside a worker thread: pure work only, no network, no database. */
import type { Page } from '#crawlers/crawler.ts';
import { crawlerById, parsePage } from '#crawlers/index.ts';
import type { AssessmentInput } from '#src/domain/assessment.ts';
import type { PackedRules } from '#src/rules/in-force.ts';
import { assess } from '#src/signals/assess.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import type { ThreadRead, ThreadScore } from './threads.ts';

/** Rule sets this thread has met, by version: parsed once, and compiled once by what remembers them. */
const known = new Map<string, RuleSet>();
/** Live, shadow, and what a hunt compares with. */
const mostKnown = 4;

function unpacked({ version, json }: PackedRules): RuleSet {
  const rules = known.get(version) ?? (JSON.parse(json) as RuleSet);
  known.delete(version);
  known.set(version, rules);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return rules;
}

/** Scores texts in order; one that throws fails alone. */
export function assessAll(task: { inputs: AssessmentInput[]; rules: PackedRules }): ThreadScore[] {
  const rules = unpacked(task.rules);
  return task.inputs.map((input) => {
    try {
      return { ok: true, assessment: assess(input, rules) };
    } catch (error) {
      // the name only: a message could quote the text
      return { ok: false, code: `scorer-${error instanceof Error ? error.name : 'error'}` };
    }
  });
}

/** Reads a page with the crawler of that id, or with the one that recognises it. */
export function parse(task: { page: Page; crawler: string | null; settings: unknown }): ThreadRead {
  const as = task.crawler === null ? 'auto' : crawlerById(task.crawler)?.id;
  if (as === undefined) return { ok: false, code: 'unknown-crawler' };
  try {
    return { ok: true, ...parsePage(task.page, { as, settings: task.settings }) };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'error';
    return { ok: false, code: name === 'ZodError' ? 'bad-crawler-settings' : `parser-${name}` };
  }
}
