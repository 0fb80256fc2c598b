/** Finds names of people in a text: the author's, and what is written like a name. Pure. */
import type { Span } from '#src/domain/assessment.ts';
import { plainText } from '#src/text/letters.ts';

/** Words that authors call themselves by and that are no names: alone they stay in the text. */
const trade = new Set(
  'tuyen dung|viec lam|lao dong|tuyen sinh|xuat khau|du hoc|nhan su|tu van|cong ty|trung tam|tin tuyen|tim viec|dich vu|ho tro|quan ly|nuoc ngoai|viet nam|admin group'.split(
    '|',
  ),
);

/**
 * The whole name of each author and of names of two words or more its last two, in any case and with or without
 * marks; names behind a form of address or «gặp», «tên»; full Vietnamese names.
 */
export function nameSpans(text: string, authors: readonly string[]): Span[] {
  const spans: Span[] = [];
  const plain = plainText(text.toLowerCase());
  // a text whose lower case has another length has signs of a strange script: names are then sought as written only
  if (plain.length === text.length) {
    for (const author of authors.slice(0, 6)) spans.push(...authorSpans(plain, plainText(author.toLowerCase())));
  }
  for (const author of authors.slice(0, 6)) if (author.trim().length >= 3) spans.push(...findWord(text, author.trim()));
  for (const pattern of [addressed, fullName]) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const first = plainText((name.split(/\s/u)[0] ?? '').toLowerCase());
      if (name === '' || noName.has(first) || places.test(name) || places.test(match[0])) continue;
      const start = match.index + match[0].length - name.length;
      spans.push({ start, end: start + name.length });
    }
  }
  return spans;
}

function authorSpans(plain: string, author: string): Span[] {
  const words = author.trim().split(/\s+/u);
  const parts = [words.join(' '), ...(words.length >= 2 ? [words.slice(-2).join(' ')] : [])];
  return parts.filter((part) => part.length >= 3 && !trade.has(part)).flatMap((part) => findWord(plain, part));
}

function findWord(text: string, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at !== -1 && spans.length < 1_000; at = text.indexOf(wanted, at + wanted.length)) {
    const isWord = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + wanted.length));
    if (isWord) spans.push({ start: at, end: at + wanted.length });
  }
  return spans;
}

const word = String.raw`\p{Lu}\p{Ll}{0,14}`;
const addressed = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Aa]nh|ANH|[Cc]hị|CHỊ|[Ee]m|[Cc]ô|CÔ|[Cc]hú|CHÚ|[Bb]ác|[Ôô]ng|[Bb]à|[Dd]ì|[Cc]ậu|[Tt]hầy|[Mm]r|[Mm]rs|[Mm]s|MR|MS|[Gg]ặp|[Tt]ên|[Tt]ên là|[Hh]ỏi|[Ii]nbox|[Ii]b|[Ll]h|LH|[Ll]iên hệ)\.?:? {1,2}(${word}(?: ${word}){0,3})(?!\p{L})`,
  'gu',
);
const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Tạ|Quách|Thạch|Vương|Tô|Triệu|Lò|Giàng|Vàng|Nông|Hà';
const fullName = new RegExp(String.raw`(?<![\p{L}\p{N}])((?:${surnames}) ${word} ${word}(?: ${word})?)(?!\p{L})`, 'gu');
const places = /^(?:Hồ Chí Minh|Hà (?:Nội|Tĩnh|Giang|Nam|Đông)|Bà Rịa|Bà Nà)/u;
// what follows a form of address and begins with a capital without being a name
const noName = new Set(
  'anh chi em co chu bac ong ba ban cac nao ai zalo zl tele telegram facebook fb sdt so ngay hotline dien thoai viet cong minh nha gap qua truc tiep ib inbox lh gmail email mail website web page tuyen va nhe nhan la o tai de'.split(
    ' ',
  ),
);
