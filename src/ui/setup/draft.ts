/** A set-up that is being changed: kept in this window until it is stored or given up. */
import type { OrganisationState } from '#src/api/schema/organisation.ts';
import { mergeOrganisation, organisationChanges } from '#src/domain/organisation-changes.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { useKeptText } from '#src/ui/kept-text.ts';

/** `from` is the version with the id `base`, on which the changes are made. */
export type SetupDraft = { base: string; from: Organisation; content: Organisation; reason: string };

/** Reads a kept draft; null where there is none. */
export function readSetupDraft(kept: string): SetupDraft | null {
  if (kept === '') return null;
  try {
    const read: unknown = JSON.parse(kept);
    return typeof read === 'object' && read !== null && 'base' in read && 'from' in read && 'content' in read ? (read as SetupDraft) : null;
  } catch {
    // not ours: nothing can be restored from it
    return null;
  }
}

/** What is sent: empty lines that were left while typing are no entries, and no address is no channel. */
export function cleaned(content: Organisation): Organisation {
  const lines = (list: readonly string[]) => list.map((line) => line.trim()).filter((line) => line !== '');
  return {
    ...content,
    letterheads: content.letterheads.map((letterhead) => ({ ...letterhead, copies: lines(letterhead.copies) })),
    addressees: content.addressees.map((addressee) => ({
      ...addressee,
      address: addressee.address === null || addressee.address.trim() === '' ? null : addressee.address.trim(),
      hosts: [...new Set(lines(addressee.hosts).map((host) => host.toLowerCase().replace(/^www\./u, '')))],
    })),
  };
}

export type Editing = {
  content: Organisation;
  reason: string;
  /** How many values differ from the version the changes were made on. */
  changes: number;
  /** Somebody stored another version meanwhile. */
  outdated: boolean;
  edit: (change: (content: Organisation) => void) => void;
  setReason: (reason: string) => void;
  /** Puts the changes onto the version that counts now. */
  merge: () => void;
  forget: () => void;
  base: string;
};

/** The set-up as it is edited on top of the one that counts. */
export function useSetupDraft(current: OrganisationState): Editing {
  const [kept, keep, forget] = useKeptText('setup');
  const found = readSetupDraft(kept);
  const draft = found ?? { base: current.id, from: current.content, content: current.content, reason: '' };
  const changes = found === null ? 0 : organisationChanges(found.from, cleaned(found.content)).length;
  const write = (next: SetupDraft) => keep(JSON.stringify(next));
  return {
    content: draft.content,
    reason: draft.reason,
    changes,
    outdated: draft.base !== current.id && changes > 0,
    base: draft.base,
    edit: (change) => {
      const content = structuredClone(draft.content);
      change(content);
      write({ ...draft, content });
    },
    setReason: (reason) => write({ ...draft, reason }),
    merge: () =>
      write({ ...draft, base: current.id, from: current.content, content: mergeOrganisation(draft.from, draft.content, current.content) }),
    forget,
  };
}
