/**
 * Bytes to text. What the page declares is believed unless the bytes prove it wrong: Vietnamese sites
 * often send UTF-8 under a Western label, and old ones windows-1258 or TCVN3 under no label at all.
 */
import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';
import type { RawResponse } from '#src/domain/visit.ts';
import { headerOf, mediaTypeOf } from './outcome.ts';

export type DecodedBody = {
  text: string;
  /** Name of the encoding used, lower case. */
  charset: string;
  /** Replacement characters put in for bytes that mean nothing in that encoding. */
  replaced: number;
};

/**
 * Decodes a body by byte-order mark, then by proof from the bytes, then by Content-Type, then by
 * meta element or XML declaration, then by guess. Never throws.
 */
export function decodeBody(response: Pick<RawResponse, 'headers' | 'body' | 'via'>): DecodedBody {
  const { body } = response;
  // What the browser hands over was serialised by us, whatever the server had declared.
  if (response.via === 'browser') return decodedAs(body, 'utf-8');
  const bom = bomCharset(body);
  if (bom !== null) return decodedAs(body, bom);
  const contentType = headerOf(response.headers, 'content-type');
  const declared = declaredCharset(body, contentType);
  return decodedAs(body, chosenCharset(body, declared));
}

/** Fewer sequences than this may be chance in a two-byte East Asian encoding. */
const SURE_SEQUENCES = 8;
const singleByte = /^(windows-12|iso-8859-|us-ascii|ascii|x-user-defined|macintosh|koi8)/;

function chosenCharset(body: Buffer, declared: string | null): string {
  if (declared !== null && declared.startsWith('utf-16')) return declared;
  const shape = utf8Shape(body);
  if (shape.high === 0) return declared ?? 'utf-8';
  if (shape.invalid === 0) {
    const proof = declared === null || declared === 'utf-8' || singleByte.test(declared) || shape.sequences >= SURE_SEQUENCES;
    return proof ? 'utf-8' : declared;
  }
  // A cut or damaged UTF-8 page keeps far more good sequences than bad bytes.
  if ((declared === null || declared === 'utf-8' || singleByte.test(declared)) && shape.sequences > shape.invalid * 4) return 'utf-8';
  const western = declared === null || declared === 'utf-8' || singleByte.test(declared);
  if (!western) return declared;
  if (namesTcvnFont(body)) return 'tcvn';
  if (looksLikeWindows1258(body)) return 'windows-1258';
  return declared === null || declared === 'utf-8' ? 'windows-1252' : declared;
}

function bomCharset(body: Buffer): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredCharset(body: Buffer, contentType: string | undefined): string | null {
  const fromHeader = /charset\s{0,8}=\s{0,8}["']?([\w.:-]{1,40})/i.exec((contentType ?? '').slice(0, 500))?.[1];
  const header = fromHeader === undefined ? null : knownCharset(fromHeader);
  if (header !== null) return header;
  const head = body.subarray(0, 4096);
  const type = mediaTypeOf(contentType);
  if (type.includes('json')) return 'utf-8';
  const zeroAt = head.subarray(0, 4).indexOf(0);
  if (zeroAt === 1 && head[3] === 0) return 'utf-16le';
  if (zeroAt === 0 && head[2] === 0) return 'utf-16be';
  const xml = /^\s{0,64}<\?xml[^>]{1,200}?encoding\s{0,8}=\s{0,8}["']([\w.:-]{1,40})["']/.exec(head.toString('latin1'))?.[1];
  if (xml !== undefined) return knownCharset(xml);
  try {
    // `defaultEncoding` marks "nothing found"; the algorithm itself would say windows-1252.
    const found = sniff(head, { defaultEncoding: 'none' });
    return found === 'none' ? null : knownCharset(found);
  } catch {
    return null; // version 6 throws on a meta element whose content ends in "charset"
  }
}

/** The label in lower case if text can be decoded with it, else null. Latin-1 means windows-1252 on the web. */
function knownCharset(label: string): string | null {
  const name = label.toLowerCase();
  if (name === 'utf8' || name === 'unicode-1-1-utf-8') return 'utf-8';
  if (name === 'iso-8859-1' || name === 'latin1' || name === 'us-ascii' || name === 'ascii') return 'windows-1252';
  if (name === 'utf-7' || name === 'utf-7-imap' || ['base64', 'hex', 'binary', 'ucs2', 'internal'].includes(name)) return null;
  return iconv.encodingExists(name) || isTextDecoderLabel(name) ? name : null;
}

function isTextDecoderLabel(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function decodedAs(body: Buffer, charset: string): DecodedBody {
  const isUtf8 = charset === 'utf-8';
  const text = isUtf8 || !iconv.encodingExists(charset) ? new TextDecoder(charset).decode(body) : iconv.decode(body, charset);
  const honest = isUtf8 ? occurrences(body, Buffer.from('\ufffd')) : 0;
  let shown = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) shown += 1;
  return { text, charset, replaced: Math.max(0, shown - honest) };
}

function occurrences(body: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = body.indexOf(needle); at >= 0; at = body.indexOf(needle, at + needle.length)) count += 1;
  return count;
}

/** Counts bytes above ASCII, well-formed multi-byte sequences, and bytes that fit in none. */
function utf8Shape(body: Buffer): { high: number; sequences: number; invalid: number } {
  let high = 0;
  let sequences = 0;
  let invalid = 0;
  for (let i = 0; i < body.length; i += 1) {
    const lead = body[i] ?? 0;
    if (lead < 0x80) continue;
    high += 1;
    const more = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let whole = more > 0;
    for (let k = 1; whole && k <= more; k += 1) whole = isContinuation(lead, k, body[i + k]);
    if (whole) {
      sequences += 1;
      i += more;
    } else invalid += 1;
  }
  return { high, sequences, invalid };
}

/** Unicode table 3-7: the second byte is narrower after E0, ED, F0 and F4. */
function isContinuation(lead: number, place: number, byte: number | undefined): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (place > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}

/** TCVN3 pages look right only in the fonts made for it, so they name one. */
function namesTcvnFont(body: Buffer): boolean {
  const head = body.toString('latin1', 0, 65_536).toLowerCase();
  return ['.vntime', '.vnarial', '.vnbook', '.vnhelv'].some((font) => head.includes(font));
}

const TONE_MARKS = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const VOWELS = new Set([...Buffer.from('aeiouyAEIOUY'), 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd, 0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd]);

/** windows-1258 writes tone marks as bytes of their own after the vowel; no Western text does that often. */
function looksLikeWindows1258(body: Buffer): boolean {
  let high = 0;
  let tones = 0;
  for (let i = 1; i < Math.min(body.length, 200_000); i += 1) {
    const byte = body[i] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    if (TONE_MARKS.has(byte) && VOWELS.has(body[i - 1] ?? 0)) tones += 1;
  }
  return tones >= 3 && tones * 5 >= high;
}
