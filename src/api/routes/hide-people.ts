/** One rule for hiding people in a posting, for every text of it that leaves. */
import type { Facts, Span } from '#src/domain/assessment.ts';
import { contactSpans, isMaskedKind, maskName, maskNameIn, maskText, maskUrl } from '#src/domain/mask-text.ts';

type Hidden = {
  /** Masks title, name of a company and other texts beside the posting's own. */
  beside(text: string): string;
  /** Masks the posting's own text, whose offsets the places are. */
  own(text: string): string;
  /** Masks an address where it leads to a person. */
  url(address: string): string;
  /** Masks the author's name. */
  author(name: string): string;
};

/**
 * `contacts` as the assessment found them (null when its detail was erased), `stored` the places kept
 * beside the revision. Where somebody asks for help, the author's name is hidden everywhere too.
 */
export function hidePeople(posting: {
  contacts: Facts['contacts'] | null;
  stored: readonly Span[];
  author: string | null;
  helps: boolean;
  /** Nothing is hidden: somebody said what for, and it was recorded. */
  unmasked?: boolean;
}): Hidden {
  if (posting.unmasked === true) return { beside: (text) => text, own: (text) => text, url: (address) => address, author: (name) => name };
  const contacts = posting.contacts ?? [];
  // the stored places do not say their kind: used only where nothing better is left
  const places = posting.contacts === null ? posting.stored : contacts.filter((contact) => isMaskedKind(contact.kind));
  const { author, helps } = posting;
  const hide = (text: string, spans: readonly Span[]) => {
    const masked = maskText(text, [...spans, ...contactSpans(text, contacts)]);
    return helps && author !== null ? maskNameIn(masked, author) : masked;
  };
  return {
    beside: (text) => hide(text, []),
    own: (text) => hide(text, places),
    url: (address) => maskUrl(address, contacts),
    author: (name) => (helps ? maskName(name) : hide(name, [])),
  };
}
