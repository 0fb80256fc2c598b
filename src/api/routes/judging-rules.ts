/** The rule sets by which stored assessments were made, as far as explaining them needs it. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ruleContent } from '#src/domain/rule-content.ts';
import type { Listed } from '#src/signals/explain.ts';
import type { Database } from '#src/store/database.ts';
import { ruleSetContent } from '#src/store/rule-sets.ts';

const { shape } = ruleContent;
// what is not needed here may look different in a set of an older program
const judgingRules = z.object({
  releasedAt: shape.releasedAt,
  points: shape.points,
  mitigationPoints: shape.mitigationPoints,
  groupCaps: shape.groupCaps,
  bands: shape.bands,
  queueThreshold: shape.queueThreshold,
  combinations: shape.combinations,
  languages: shape.languages,
  licences: shape.licences,
  lexicon: z.object({ gazetteer: z.array(z.object({ id: z.string(), name: z.string() })) }),
});
export type JudgingRules = Omit<z.infer<typeof judgingRules>, 'lexicon'> & {
  /** Names of the gazetteer by their ids. */
  places: ReadonlyMap<string, string>;
  /** What was looked up on its list of licences. */
  listed: Map<string, Listed>;
};

/** Sets that are kept in memory: versions never change, and few are on the screens at a time. */
const mostKept = 20;
const kept = new WeakMap<Kysely<Database>, Map<string, JudgingRules | null>>();

/** The rule sets by their versions. A version that is not stored, or cannot be read by this program, is left out. */
export async function findJudgingRules(db: Kysely<Database>, versions: readonly string[]): Promise<ReadonlyMap<string, JudgingRules>> {
  const known = kept.get(db) ?? new Map<string, JudgingRules | null>();
  kept.set(db, known);
  const found = new Map<string, JudgingRules>();
  for (const version of new Set(versions)) {
    let rules = known.get(version);
    if (rules === undefined) {
      const stored = await ruleSetContent(db, version);
      rules = stored === undefined ? null : readRules(stored.content);
      if (stored !== undefined) known.set(version, rules);
    }
    if (rules !== null) found.set(version, rules);
  }
  for (const version of known.keys()) {
    if (known.size <= mostKept) break;
    known.delete(version);
  }
  return found;
}

function readRules(content: unknown): JudgingRules | null {
  const parsed = judgingRules.safeParse(content);
  if (!parsed.success) return null;
  const { lexicon, ...rules } = parsed.data;
  return { ...rules, places: new Map(lexicon.gazetteer.map((entry) => [entry.id, entry.name])), listed: new Map() };
}
