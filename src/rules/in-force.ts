/**
 * The rules that count now, packed for threads. Roles are asked of the database before every batch, so that a switch reaches all
 * workers within seconds; contents never change and are kept by version.
 */
import { AppError } from '#src/errors.ts';
import type { Db } from '#src/store/database.ts';
import { rolesNow } from '#src/store/rule-roles.ts';
import { loadRuleSet } from './versions.ts';

/** A rule set as JSON: threads parse it when they meet its version for the first time. */
export type PackedRules = { version: string; json: string };

export type RulesInForce = {
  /** What is live and what is scored beside it. Throws AppError `rules-none-live` or `rules-outdated`. */
  now(db: Db): Promise<{ live: PackedRules; shadow: (PackedRules & { huntId: string }) | null }>;
  /** A version by name; null where there is none or this program cannot use it. */
  of(db: Db, version: string): Promise<PackedRules | null>;
};

/** Versions that are kept: live, shadow, and those that hunts compare with. */
const mostKept = 8;

/** Makes the memory of one process. */
export function createRulesInForce(): RulesInForce {
  const kept = new Map<string, PackedRules>();

  async function packed(db: Db, version: string): Promise<PackedRules> {
    const known = kept.get(version);
    if (known !== undefined) {
      // the last used is the last to go
      kept.delete(version);
      kept.set(version, known);
      return known;
    }
    const rules = await loadRuleSet(db, version);
    if (rules === undefined) throw new AppError('not-found', `rule set ${version} does not exist`);
    const made = { version, json: JSON.stringify(rules) };
    kept.set(version, made);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return made;
  }

  async function usable(db: Db, version: string): Promise<PackedRules | null> {
    try {
      return await packed(db, version);
    } catch (error) {
      // expected of versions that older programs made
      if (error instanceof AppError && (error.code === 'rules-outdated' || error.code === 'not-found')) return null;
      throw error;
    }
  }

  return {
    async now(db) {
      const { live, shadow } = await rolesNow(db);
      if (live === null)
        throw new AppError('rules-none-live', 'no rule set is live', {
          retry: 'later',
          fix: 'start a worker: it imports the shipped rules',
        });
      // a shadow that cannot be used never holds up the live rules
      const beside = shadow === null ? null : await usable(db, shadow.version);
      return {
        live: await packed(db, live.version),
        shadow: shadow === null || beside === null ? null : { ...beside, huntId: shadow.huntId },
      };
    },
    of: usable,
  };
}
