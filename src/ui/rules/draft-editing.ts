/**
 * A draft that is being edited. What is changed is sent a moment later, part by part; what could not be sent stays on the screen. Two
 * people on one draft: the second is told, and may join both or take the other's.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Draft, RuleContent, RuleParts, RuleProblemRow } from '#src/api/schema/rules.ts';
import { ruleProblemCodes } from '#src/domain/rule-content.ts';
import { RequestProblem } from '#src/ui/api.ts';
import { draftQuery, storeDraft } from './queries.ts';
import { partAs, treeOf, withParts } from './rule-tree.ts';
import { joinChanges } from './undo-change.ts';

const restMs = 900;
/** Until it is tried again when no answer came. */
const retryMs = 5_000;

/** What was changed here on top of `basis` and is not stored yet. */
type Own = { basis: Draft; parts: RuleParts; title?: string };

export type Editing = {
  draft: Draft;
  content: RuleContent;
  title: string;
  readOnly: boolean;
  /** Something on the screen is not stored yet. */
  unsaved: boolean;
  saving: boolean;
  /** Why the last try to store failed; null while all is well. */
  problem: unknown;
  /** Places that are wrong, of the stored draft and of what was refused. */
  wrong: readonly RuleProblemRow[];
  /** Somebody else changed the draft below the changes that are on the screen. */
  conflict: boolean;
  /** Counts up when values change from elsewhere than their field: fields that hold text of their own begin anew. */
  generation: number;
  edit(change: (content: RuleContent) => RuleParts): void;
  setTitle(title: string): void;
  /** Stores at once. The draft as stored, or null where it could not be. */
  save(): Promise<Draft | null>;
  /** Puts own changes onto the other's. */
  join(): void;
  /** Gives own changes up. */
  drop(): void;
};

/** Keeps what is changed of a draft on this screen and stores it a moment later. `mayEdit`: without it the draft is only read. */
export function useDraftEditing(draft: Draft, mayEdit: boolean): Editing {
  const client = useQueryClient();
  const [own, setOwn] = useState<Own | null>(null);
  const [saving, setSaving] = useState(false);
  /** Why storing failed, and of what. */
  const [failure, setFailure] = useState<{ error: unknown; of: Own } | null>(null);
  const [generation, setGeneration] = useState(0);
  const latest = useRef<Own | null>(null);
  const running = useRef<Promise<Draft | null> | null>(null);
  const key = draftQuery(draft.id).queryKey;
  const readOnly = !mayEdit || draft.state !== 'open';
  const conflict = own !== null && draft.revision > own.basis.revision && !saving;

  const hold = (next: Own | null) => {
    latest.current = next;
    setOwn(next);
  };
  const stored = () => client.getQueryData(key) ?? draft;

  const send = async (sent: Own): Promise<Draft | null> => {
    setSaving(true);
    try {
      const { basis, parts, title } = sent;
      const answer = await storeDraft(draft.id, {
        revision: basis.revision,
        parts,
        ...(title === undefined ? {} : { title: title.trim() }),
      });
      client.setQueryData(key, answer);
      setFailure(null);
      // what was typed meanwhile is sent next
      const now = latest.current;
      hold(now === null ? null : remaining(now, sent, answer));
      return answer;
    } catch (error) {
      setFailure({ error, of: sent });
      if (error instanceof RequestProblem && ['draft-changed', 'draft-closed'].includes(error.code))
        await client.invalidateQueries({ queryKey: key });
      return null;
    } finally {
      setSaving(false);
    }
  };
  const save = async (): Promise<Draft | null> => {
    // one at a time: each is made on what the one before it left
    while (running.current !== null) await running.current;
    const sent = latest.current;
    if (sent === null) return stored();
    running.current = send(sent).finally(() => (running.current = null));
    return await running.current;
  };

  useEffect(() => {
    if (own === null || conflict) return undefined;
    const failed = failure?.of === own;
    // what was refused waits for another change
    if (failed && !(failure.error instanceof RequestProblem && failure.error.code === 'network')) return undefined;
    const timer = setTimeout(() => void save(), failed ? retryMs : restMs);
    return () => clearTimeout(timer);
    // once for every change of what is not stored
    // oxlint-disable-next-line react/exhaustive-deps
  }, [own, conflict, failure]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => latest.current !== null && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      // going to another screen within the moment of rest
      if (latest.current !== null) void save();
    };
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const begun = (): Own => latest.current ?? { basis: stored(), parts: {} };
  const problem = failure?.error ?? null;
  const refused = problem instanceof RequestProblem && problem.code === 'rules-invalid' ? problemsOf(problem) : [];
  return {
    draft,
    content: own === null ? draft.content : withParts(own.basis.content, own.parts),
    title: own?.title ?? draft.title,
    readOnly,
    unsaved: own !== null,
    saving,
    problem,
    wrong: [...refused, ...(refused.length > 0 ? [] : draft.problems)],
    conflict,
    generation,
    edit: (change) => {
      if (readOnly) return;
      const { basis, parts, ...rest } = begun();
      const { lexicon, ...others } = change(withParts(basis.content, parts));
      const lists = lexicon === undefined ? {} : { lexicon: { ...parts.lexicon, ...lexicon } };
      hold({ basis, parts: { ...parts, ...others, ...lists }, ...rest });
    },
    setTitle: (title) => hold({ ...begun(), title }),
    save,
    join: () => {
      const mine = latest.current;
      if (mine === null) return;
      const theirs = stored();
      hold({ ...mine, basis: theirs, parts: joinedParts(mine, theirs.content) });
      setFailure(null);
      setGeneration((n) => n + 1);
    },
    drop: () => {
      hold(null);
      setFailure(null);
      setGeneration((n) => n + 1);
    },
  };
}

/** Own changes without what is stored now. */
function remaining(now: Own, sent: Own, answer: Draft): Own | null {
  const names = Object.entries(treeOf(withParts(answer.content, now.parts))).filter(([name, value]) => {
    const isOwn = name in now.parts || name in (now.parts.lexicon ?? {});
    return isOwn && value !== partOf(sent.parts, name);
  });
  const title = now.title !== undefined && now.title !== sent.title ? { title: now.title } : {};
  if (names.length === 0 && title.title === undefined) return null;
  return { basis: answer, parts: partsOf(names), ...title };
}

function joinedParts(mine: Own, theirs: RuleContent): RuleParts {
  const [base, ours, others] = [mine.basis.content, withParts(mine.basis.content, mine.parts), theirs].map(treeOf);
  const names = [...Object.keys(mine.parts).filter((name) => name !== 'lexicon'), ...Object.keys(mine.parts.lexicon ?? {})];
  return partsOf(names.map((name) => [name, joinChanges(base?.[name], ours?.[name], others?.[name])]));
}

function partOf(parts: RuleParts, name: string): unknown {
  return { ...parts, ...parts.lexicon }[name as keyof RuleParts];
}

function partsOf(entries: readonly (readonly [name: string, value: unknown])[]): RuleParts {
  let parts: RuleParts = {};
  for (const [name, value] of entries) {
    const { lexicon, ...rest } = partAs(name, value);
    parts = { ...parts, ...rest, ...(lexicon === undefined ? {} : { lexicon: { ...parts.lexicon, ...lexicon } }) };
  }
  return parts;
}

/** The places of a refusal; its messages read `code` or `code: detail`. */
export function problemsOf(refusal: RequestProblem): RuleProblemRow[] {
  return (refusal.problem?.errors ?? []).flatMap(({ path, message }) => {
    const [word = '', ...detail] = message.split(': ');
    const code = ruleProblemCodes.find((one) => one === word);
    return code === undefined ? [] : [{ path, code, detail: detail.length === 0 ? null : detail.join(': ') }];
  });
}
