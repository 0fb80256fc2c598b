/** A worker-thread module that misbehaves on certain words, beside the real one for everything else. */
import type { Page } from '#crawlers/crawler.ts';
import type { AssessmentInput } from '#src/domain/assessment.ts';
import type { PackedRules } from '#src/rules/in-force.ts';
import * as real from '#workers/work-thread.ts';
import type { ThreadRead, ThreadScore } from '#workers/threads.ts';

function misbehave(text: string): void {
  if (text.includes('ENDS THE THREAD')) process.exit(3);
  if (text.includes('NEVER ENDS')) for (;;) Math.random();
  if (text.includes('THROWS')) throw new Error(`with the text in its message: ${text}`);
}

export function assessAll({ inputs, rules }: { inputs: AssessmentInput[]; rules: PackedRules }): ThreadScore[] {
  return inputs.map((input) => {
    try {
      misbehave(input.text);
    } catch {
      return { ok: false, code: 'scorer-Error' };
    }
    return real.assessAll({ inputs: [input], rules })[0] ?? { ok: false, code: 'scorer-Error' };
  });
}

export function parse(task: { page: Page; crawler: string | null; settings: unknown }): ThreadRead {
  misbehave(task.page.body);
  return real.parse(task);
}
