/**
 * Text of strangers, made fit to be printed: a document must show what stands there, never let it steer the
 * page. Used by both writers before their own escaping.
 */

const LONGEST = 200_000;

// Signs that turn the direction of what follows: a reader must see them, the page must not obey them.
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
// Line breaks and tabs stay; everything else that has no shape goes.
const shapeless =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u115F\u1160\u180E\u200B\u2028\u2029\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E00FF}]/gu;

/**
 * The text with direction signs written as «[U+202E]», without control signs and other signs that have no
 * shape, with at most three marks upon a letter, cut after 200,000 units with «…». Lone halves of pairs
 * and signs that XML forbids become �.
 */
export function plainText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return cut
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(directions, (sign) => `[U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}]`)
    .replace(shapeless, '')
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

/** The same on one line: breaks and tabs become blanks. */
export function oneLine(text: string): string {
  return plainText(text)
    .replace(/[\n\t]+/gu, ' ')
    .trim();
}
