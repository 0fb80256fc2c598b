/** Names and stored forms of rule sets. */
import { createHash } from 'node:crypto';
import { AppError } from '#src/errors.ts';
import { canonicalJson, contentHash } from '#src/signals/content-hash.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import { shippedRules, withVersion } from '#src/signals/shipped-rules.ts';
import type { Db } from '#src/store/database.ts';
import { appendAudit } from '#src/store/audit.ts';
import { appendRuleHistory, historyEntry, rolesNow, withRulesLocked } from '#src/store/rule-roles.ts';
import { newestShipped, putRuleSet, ruleSetContent, ruleSetsByVersion } from '#src/store/rule-sets.ts';
import { makeLive } from './make-live.ts';
import { completed, readContent, type Rules } from './read-content.ts';

/** The machine, as the audit trail names it. */
const machine = { kind: 'system', id: 'worker' } as const;

/** A sealed version of edited content: named by the instant of sealing and by what is in it. */
export function sealedVersion(content: Rules, at: Date): RuleSet {
  const { version: _lists, ...lists } = content.lexicon;
  const { version: _shipped, ...shipped } = shippedRules.lexicon;
  const own = canonicalJson(lists);
  // lists that were edited get a name of their own, so that nobody takes them for the shipped ones
  const version = own === canonicalJson(shipped) ? shippedRules.lexicon.version : `edited ${contentHash(own)}`;
  return withVersion({ ...content, releasedAt: at.toISOString(), lexicon: { ...content.lexicon, version } });
}

/** Stores a version with all that is known of it. Returns whether it is new. */
export async function storeRuleSet(
  trx: Db,
  rules: RuleSet,
  about: { title: string; origin: 'shipped' | 'edited'; basedOn: string | null; createdBy: string | null; at: Date },
): Promise<boolean> {
  const sha256 = createHash('sha256').update(canonicalJson(rules)).digest();
  return await putRuleSet(trx, { version: rules.version, sha256, content: rules, ...about });
}

/** A stored version as this program can use it; undefined where there is none. Throws AppError `rules-outdated` where it cannot. */
export async function loadRuleSet(db: Db, version: string): Promise<RuleSet | undefined> {
  const stored = await ruleSetContent(db, version);
  if (stored === undefined) return undefined;
  const read = readContent(completed(stored.content));
  if (!read.ok)
    throw new AppError('rules-outdated', `rule set ${version} cannot be used by this program`, {
      retry: 'later',
      fix: 'roll back, or make another version live (docs/rules.md)',
    });
  return { ...read.content, version };
}

/**
 * Stores the rules that ship with the program. They become live where nothing is, or where older shipped ones are that nobody
 * rolled back to; analysts' own set stays live, and the shipped one is only offered. Safe to run by many workers at once.
 */
export async function importShippedRules(db: Db, at: Date): Promise<void> {
  await withRulesLocked(db, async (trx) => {
    const { version } = shippedRules;
    const fresh = await storeRuleSet(trx, shippedRules, { title: '', origin: 'shipped', basedOn: null, createdBy: null, at });
    const { live } = await rolesNow(trx);
    if (live?.version === version) return;
    if (live === null || (await isOlderShipped(trx, live)))
      return await makeLive(trx, { version, action: 'imported', actorId: null, reason: '', at });
    if (!fresh) return;
    await appendRuleHistory(trx, { action: 'offered', actorId: null, at, reason: '', role: null, from: live.version, to: version });
    await appendAudit(trx, [
      { actor: machine, action: 'rules.offered', subject: { kind: 'rules', id: version }, detail: { live: live.version } },
    ]);
  });
}

/** Whether what is live is an earlier shipped set that a person did not choose by rolling back. */
async function isOlderShipped(trx: Db, live: { version: string; historyId: string }): Promise<boolean> {
  const set = (await ruleSetsByVersion(trx, [live.version])).get(live.version);
  if (set === undefined || set.origin !== 'shipped') return false;
  const [chosen, newest] = await Promise.all([historyEntry(trx, live.historyId), newestShipped(trx)]);
  return chosen?.action !== 'rolled-back' && newest?.version === shippedRules.version && BigInt(newest.id) > BigInt(set.id);
}
