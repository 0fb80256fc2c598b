/** Runs inside a worker thread: pure work only, no network, no database. */
import type { Page } from '#crawlers/crawler.ts';
import { crawlerById, parsePage } from '#crawlers/index.ts';
import type { AssessmentInput } from '#src/domain/assessment.ts';
import { assess } from '#src/signals/assess.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import { workerData } from 'piscina';
import type { ThreadRead, ThreadScore } from './threads.ts';

/** Given by workers/threads.ts when it starts the thread. */
const rules = workerData as RuleSet;

/** Scores texts in order; one that throws fails alone. */
export function assessAll(inputs: AssessmentInput[]): ThreadScore[] {
  return inputs.map((input) => {
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
