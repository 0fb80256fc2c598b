/** Drafts: opened from a version, edited by parts, tried, and sealed into a version that never changes. */
import type { RuleChange, RuleProblem } from '#src/domain/rule-content.ts';
import { AppError, notFound } from '#src/errors.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Db } from '#src/store/database.ts';
import { type DraftRow, findDraft, insertDraft, updateDraft } from '#src/store/rule-drafts.ts';
import { appendRuleHistory, withRulesLocked } from '#src/store/rule-roles.ts';
import { ruleChanges } from './changes.ts';
import { completed, problemsOf, readContent, type Rules } from './read-content.ts';
import { loadRuleSet, sealedVersion, storeRuleSet } from './versions.ts';

/** Who does it, and when. */
export type ActBy = { by: string; at: Date };

export type DraftRefusal = {
  ok: false;
  reason: 'draft-changed' | 'draft-closed' | 'rules-invalid' | 'rules-unchanged';
  problems?: RuleProblem[];
};

export type FullDraft = {
  row: DraftRow;
  content: Rules;
  /** What keeps it from being tried or sealed. */
  problems: RuleProblem[];
  /** Against the version it is based on. */
  changes: { items: RuleChange[]; truncated: boolean };
};

/** Opens a draft from a version. Returns its id. Throws AppError `not-found` or `rules-outdated`. */
export async function openDraft(db: Db, draft: { basedOn: string; title: string } & ActBy): Promise<string> {
  const { basedOn, title, by, at } = draft;
  const { version: _named, ...content } = await baseOf(db, basedOn);
  return await inTransaction(db, async (trx) => {
    const id = await insertDraft(trx, { basedOn, title, content, by, at });
    await audit(trx, 'rules.draft-opened', id, by, { basedOn });
    return id;
  });
}

/** A draft with everything that follows from its content. Throws AppError `not-found` or `rules-outdated`. */
export async function readDraft(db: Db, id: string): Promise<FullDraft> {
  const { content, row } = await storedDraft(db, id);
  return { row, content, problems: problemsOf(content), changes: ruleChanges(await baseOf(db, row.basedOn), content) };
}

async function baseOf(db: Db, version: string): Promise<Rules & { version: string }> {
  const base = await loadRuleSet(db, version);
  if (base === undefined) throw notFound('rule set', version);
  return base;
}

async function storedDraft(db: Db, id: string): Promise<{ row: DraftRow; content: Rules }> {
  const stored = await findDraft(db, id);
  if (stored === undefined) throw notFound('draft', id);
  const { content, ...row } = stored;
  const read = readContent(completed(content));
  if (!read.ok) throw new AppError('rules-outdated', `draft ${id} cannot be read by this program`);
  return { row, content: read.content };
}

/**
 * Replaces parts of a draft, those of the lexicon list by list. Parts that are badly formed are refused with their places; what the
 * parts say to each other may be wrong meanwhile and is named when the draft is read.
 */
export async function changeDraft(
  db: Db,
  id: string,
  change: { revision: number; title?: string | undefined; parts?: Record<string, unknown> | undefined } & ActBy,
): Promise<{ ok: true } | DraftRefusal> {
  const { revision, title, parts, by, at } = change;
  const { row, content } = await storedDraft(db, id);
  const refusal = openAt(row, revision);
  if (refusal !== null) return refusal;
  const read = parts === undefined ? { ok: true as const, content } : readContent(joined(content, parts));
  if (!read.ok) return { ok: false, reason: 'rules-invalid', problems: read.problems };
  return await inTransaction(db, async (trx) => {
    const stored = await updateDraft(trx, id, revision, { content: read.content, by, at, ...(title === undefined ? {} : { title }) });
    if (!stored) return { ok: false, reason: 'draft-changed' };
    const { items } = ruleChanges(content, read.content);
    await audit(trx, 'rules.draft-changed', id, by, {
      revision: revision + 1,
      paths: [...new Set(items.map((item) => item.path))].slice(0, 50),
    });
    return { ok: true };
  });
}

function openAt(row: DraftRow, revision: number): DraftRefusal | null {
  if (row.state !== 'open') return { ok: false, reason: 'draft-closed' };
  return row.revision === revision ? null : { ok: false, reason: 'draft-changed' };
}

/** The day of release and the name of the lists follow from sealing: nobody writes them. */
function joined(content: Rules, parts: Record<string, unknown>): unknown {
  const { lexicon, ...others } = parts;
  const lists = typeof lexicon === 'object' && lexicon !== null ? lexicon : {};
  return {
    ...content,
    ...others,
    releasedAt: content.releasedAt,
    lexicon: { ...content.lexicon, ...lists, version: content.lexicon.version },
  };
}

/** Puts a draft away; nothing comes of it. */
export async function discardDraft(db: Db, id: string, act: { revision: number } & ActBy): Promise<{ ok: true } | DraftRefusal> {
  const { revision, by, at } = act;
  const { row } = await storedDraft(db, id);
  const refusal = openAt(row, revision);
  if (refusal !== null) return refusal;
  return await inTransaction(db, async (trx) => {
    if (!(await updateDraft(trx, id, revision, { state: 'discarded', by, at }))) return { ok: false, reason: 'draft-changed' };
    await audit(trx, 'rules.draft-discarded', id, by, {});
    return { ok: true };
  });
}

/** Makes an immutable version of a draft. It plays no role until somebody gives it one. */
export async function sealDraft(
  db: Db,
  id: string,
  act: { revision: number } & ActBy,
): Promise<{ ok: true; version: string } | DraftRefusal> {
  const { revision, by, at } = act;
  return await withRulesLocked(db, async (trx) => {
    const { row, content, problems, changes } = await readDraft(trx, id);
    const refusal = openAt(row, revision);
    if (refusal !== null) return refusal;
    if (problems.length > 0) return { ok: false, reason: 'rules-invalid', problems };
    if (changes.items.length === 0) return { ok: false, reason: 'rules-unchanged' };
    const rules = sealedVersion(content, at);
    const { version } = rules;
    await storeRuleSet(trx, rules, { title: row.title, origin: 'edited', basedOn: row.basedOn, createdBy: by, at });
    if (!(await updateDraft(trx, id, revision, { state: 'sealed', sealedVersion: version, by, at })))
      throw new AppError('draft-changed', `draft ${id} changed while it was sealed`);
    await appendRuleHistory(trx, { action: 'sealed', actorId: by, at, reason: row.title, role: null, from: row.basedOn, to: version });
    await audit(trx, 'rules.sealed', id, by, { version, basedOn: row.basedOn, changes: changes.items.length });
    return { ok: true, version };
  });
}

async function audit(trx: Db, action: string, id: string, by: string, detail: Record<string, unknown>): Promise<void> {
  await appendAudit(trx, [{ actor: { kind: 'user', id: by }, action, subject: { kind: 'rule-draft', id }, detail }]);
}

async function inTransaction<T>(db: Db, act: (trx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? await act(db) : await db.transaction().execute(act);
}
