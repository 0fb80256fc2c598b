/** Tips: how they come in, what of them others may read, and the clock that starts with a transfer. */
import { platforms } from './source.ts';

/** How a tip came in (plans of the provinces; 111 is the national hotline, Decree 162/2025). */
export const tipChannels = ['in-person', 'phone', '111', 'vneid', 'other'] as const;
export type TipChannel = (typeof tipChannels)[number];

/** Where the reporter saw it; ways into this product are no platforms. */
export const tipPlatforms = platforms.filter((platform) => platform !== 'tip' && platform !== 'import');

/** Who reported. Sealed as soon as it is entered, and read by the receiver only. */
export type Reporter = { name: string; contact: string };

/** The words of a tip as they are scored and shown: what was reported, and the contact it names as a line of its own. */
export function wordsOfTip(tip: { text: string; contact: string | null }): string {
  const text = tip.text.trim();
  const contact = tip.contact?.trim() ?? '';
  return contact === '' || text.includes(contact) ? text : `${text}\n\nLiên hệ nêu trong tin báo: ${contact}`;
}

/**
 * True when words that others read give the reporter away: the name (two words or more, also its last two, with or without
 * diacritics) or a way to reach them. Single-word names are too common to be told from ordinary words.
 */
export function namesReporter(words: readonly string[], reporter: Reporter): boolean {
  const name = fold(reporter.name)
    .split(' ')
    .filter((word) => word !== '');
  const wanted = name.length < 2 ? [] : [name.join(' '), name.length >= 3 ? name.slice(-2).join(' ') : ''];
  const contact = fold(reporter.contact);
  // 9 digits name a Vietnamese subscriber whatever prefix (0, +84, 0084) stands in front
  const number = reporter.contact.replace(/\D/gu, '').slice(-9);
  return words.some((text) => {
    const folded = ` ${fold(text)} `;
    if (wanted.some((part) => part !== '' && folded.includes(` ${part} `))) return true;
    if (number.length >= 8 && text.replace(/\D/gu, '').includes(number)) return true;
    return contact.length >= 5 && folded.includes(contact);
  });
}

/** Lower case, no diacritics, one blank between words, no signs but @. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}
