/** What is typed into the form of a tip, and what of it is sent. Pure. */
import { atLocalMinute, localMinute } from '#src/domain/vietnam-time.ts';
import type { NewTipBody } from '#src/api/schema/tips.ts';

/** Kept in the window while it is typed; the reporter is not part of it. */
export type TipDraft = {
  key: string;
  channel: NewTipBody['channel'];
  /** Viet Nam time, `YYYY-MM-DDTHH:MM`, as the browser's field has it. */
  receivedAt: string;
  text: string;
  url: string;
  contact: string;
  platform: string;
  note: string;
  commune: string;
  confidential: boolean;
};

/** The instant of a field for date and time, or null when it is empty or no time. */
export function instantOf(local: string): string | null {
  const at = atLocalMinute(local.slice(0, 16));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** An empty form. */
export function emptyTip(now = Date.now()): TipDraft {
  return {
    key: crypto.randomUUID(),
    channel: 'in-person',
    receivedAt: localMinute(new Date(now)),
    text: '',
    url: '',
    contact: '',
    platform: '',
    note: '',
    commune: '',
    confidential: true,
  };
}

/** Reads a kept form; what is not one gives an empty one. */
export function readTipDraft(kept: string, now = Date.now()): TipDraft {
  const empty = emptyTip(now);
  if (kept === '') return empty;
  try {
    const read: unknown = JSON.parse(kept);
    return typeof read === 'object' && read !== null ? { ...empty, ...read } : empty;
  } catch {
    // not ours: nothing can be restored from it
    return empty;
  }
}

/** Fields that cannot be sent as they are, with the key of their message. */
export function tipDraftProblems(
  draft: TipDraft,
): Partial<Record<'text' | 'url' | 'commune' | 'receivedAt', 'needText' | 'badUrl' | 'badCommune' | 'badTime'>> {
  const url = draft.url.trim();
  return {
    ...(draft.text.trim() === '' ? { text: 'needText' as const } : {}),
    ...(url === '' || (/^https?:\/\//iu.test(url) && URL.canParse(url)) ? {} : { url: 'badUrl' as const }),
    ...(draft.commune.trim() === '' || /^\d{5}$/u.test(draft.commune.trim()) ? {} : { commune: 'badCommune' as const }),
    ...(instantOf(draft.receivedAt) === null ? { receivedAt: 'badTime' as const } : {}),
  };
}

/** The form as the API takes it. */
export function tipBody(draft: TipDraft, reporter: { name: string; contact: string }): NewTipBody {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    key: draft.key,
    channel: draft.channel,
    receivedAt: instantOf(draft.receivedAt) ?? '',
    text: draft.text,
    url: orNull(draft.url),
    contact: orNull(draft.contact),
    platform: orNull(draft.platform) as NewTipBody['platform'],
    note: draft.note,
    commune: orNull(draft.commune),
    reporter: reporter.name.trim() === '' && reporter.contact.trim() === '' ? null : reporter,
    confidential: draft.confidential,
  };
}
