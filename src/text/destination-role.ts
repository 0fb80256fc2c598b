/** Whether a named place abroad is where somebody is sent to work or live, a place to cross, or only spoken of. */
import type { Facts } from '#src/domain/assessment.ts';
import { plainText } from './letters.ts';
import type { GazetteerEntry } from './lexicon.ts';
import type { View } from './view.ts';
import type { Words } from './words.ts';

export type Role = Facts['destinations'][number]['role'];

/** Words of sending or of work directly in front of the name (up to a country's own word and a few others between). */
const placeWord = '(?: nuoc| dat| ben| khu| thanh pho| tp| tinh| thi truong| cong ty| casino| dac khu| bien gioi)?\\s{0,2}$';
const sentThere = new RegExp(
  `(?:xuat khau lao dong(?: di| sang| tai| o)?|xkld(?: di| sang| tai| o)?|xk lao dong|lao dong(?: tu do| chui)? (?:di|sang|tai|o|ben|qua)|thuc tap sinh(?: ky nang)?(?: di| sang| tai)?|tts(?: di)?|don hang(?: \\S{1,8}){0,4}(?: di| tai| o)?|du hoc(?: sinh)?(?: tai| o)?|viec lam (?:tai|o|ben)|lam viec (?:tai|o|ben)|di lam (?:o|ben|tai)|lam (?:o|tai|ben)|lay chong|lay ck|xuat canh (?:di|sang)|bay (?:di|sang|qua)|visa (?:di|sang)|(?<!(?:truc|doi|vo|trung) )tuyen(?! bo)(?: \\S{1,8}){0,8} (?:di|sang|qua|o|tai|ben)|noi lam viec[^.\\n]{0,20}|dia diem(?: lam viec)?[^.\\n]{0,14}|relocate (?:tai|sang)|onsite (?:tai|sang)|dinh cu (?:tai|o)|vuot bien sang)${placeWord}`,
);
/** Words of taking somebody across: they count unless police, sport or courts are spoken of. */
const taken = new RegExp(
  `(?:(?:(?:dua|dan|to chuc cho|mua ban)(?: \\S{1,8}){0,4} (?:nguoi|lao dong|nan nhan|thanh nien|co gai|thieu nu|em|con|chi em|ban)(?: \\S{1,8}){0,3}|(?:lua(?! dao)|du do|ru|ban)(?: \\S{1,8}){0,5}) (?:di|sang|qua|ra)|cu (?:di|sang)|dao tao (?:o|tai)|song (?:o|tai|ben))${placeWord}`,
);
/** Directions count with words of work around; «ở», «tại» only with what stands behind or in front. */
const direction = new RegExp(`(?:^|[^a-z])(?:sang|qua|di|ben|ra|bay)${placeWord}`);
const place = new RegExp(`(?:^|[^a-z])(?:o|tai|den|toi|vao|len|ve|khu|sang|qua|di|ben|ra)${placeWord}`);
const workBehind =
  /^[\s,]{0,2}(?:de |ma |ben do |va )?(?:lam(?= ?(?:roi|viec|game|an|nghe|thue|o |cong|nhan vien|casino|xay|nong|dieu|giup|phuc vu|nail|nha hang|van phong|thoi vu|gi|luong|chui|voi|nhe|ma|[,.;!?\n]|$))|luong|viec(?: lam| nhe)|xkld|tuyen(?! bo| thu| truyen| an)|can (?:nguoi|gap|tuyen|nam|nu|\d)|bao an|bao ve|lao dong|kiem tien|game|casino|ban hang online|cskh|telesale|theo dien|dien (?:du lich|visa|lao dong)|sinh con|cuoi chong|lay chong|vua hoc)(?![a-z])/;
const workNear =
  /tuyen (?:dung|nguoi|nam|nu|gap|lao|tho|cong|nhan vien|\d)|viec lam|lam viec|di lam|luong|thu nhap|xkld|xuat khau lao dong|ho chieu|bao an|bao ve|phong van|don hang|du hoc|lam game|casino|viec nhe|can nguoi|mang thai|ban than/;
/** Trade, travel, sport, politics, police: people are spoken of who go there for something else. */
const otherwise =
  /(?<!(?:visa|dien|duong|dang) )du lich|tour(?![a-z])|xuat khau (?!lao dong|ld)|nhap khau|thi dau|tran dau|doi tuyen|bong da|cau thu|tong thong|thu tuong|bo truong|dai su|bien gioi (?:giua|voi)|hang hoa|khach hang|nha cung cap|doi tac|phim|phong cach|cong nghe|tieu chuan|thuong hieu|canh sat|quan doi|ti nan|dan do|truc xuat|chinh phu|dac nhiem|doan cong tac|cong dan nuoc|nguon hang|thi truong (?:chung|tien)|bo tron|tron truy na|truy na|lien doan|giai dau|dong tien|tai khoan ngan hang|rua tien/;
/** Looser words of work; they count only where nobody tells of police, courts or states. */
const offered =
  /(?<![a-z])(?:lam|viec|luong|tuyen|suat|thoi vu|hop dong|team|ngoi may|go phim|danh may|chat|game|san|casino|zalo|tele|ib|coc|dao|nhan vien|ung truoc|bay lien|bay ngay)(?![a-z])/;
const told =
  /khoi to|bi can|canh sat|cong an|bo ngoai giao|cao buoc|toa an|bi bat|bat giu|giao tranh|xung dot|lien hop|quoc hoi|tuyen bo|chu tich|thiet mang|tu vong|nghi pham|trum|toi pham|chinh khach|hoang gia|bao chi|theo bao|tin tuc|phat hien|dien dam/;
const nearby = 90;

/** The role of the name at these offsets of the view without diacritics. */
export function roleOf(entry: GazetteerEntry, text: string, from: number, to: number): Role {
  if (entry.kind === 'transit') return 'transit';
  const front = text.slice(Math.max(0, from - 70), from);
  if (sentThere.test(front)) return 'work';
  const isBehind = workBehind.test(text.slice(to, to + 40));
  const isTaken = taken.test(front);
  if (!isBehind && !isTaken && !direction.test(front)) return 'named';
  const around = text.slice(Math.max(0, from - nearby), to + nearby);
  if (otherwise.test(around)) return 'named';
  if (isTaken || (isBehind && place.test(front)) || workNear.test(around)) return 'work';
  return direction.test(front) && offered.test(around) && !told.test(around) ? 'work' : 'named';
}

/** The role of a flag, by the words around it in the raw text. */
export function roleOfFlag(raw: string, at: number): Role {
  const around = plainText(
    raw
      .slice(Math.max(0, at - nearby), at + nearby)
      .normalize('NFC')
      .toLowerCase(),
  );
  return (workNear.test(around) || offered.test(around)) && !otherwise.test(around) && !told.test(around) ? 'work' : 'named';
}

/**
 * Whether the name is a piece of a brand or a firm («FPT Japan», «Seoul Semiconductor»): beside a capitalised word that is
 * no Vietnamese syllable. Texts in capitals throughout are judged by that word alone.
 */
export function isPartOfName(raw: string, folded: View, words: Words, first: number, last: number): boolean {
  if (words.forms[first]?.accented) return false;
  return isBrandWord(raw, folded, words, first - 1, first) || isBrandWord(raw, folded, words, last + 1, last + 1);
}

/** `gap`: the word whose front decides whether both stand together. */
function isBrandWord(raw: string, folded: View, words: Words, at: number, gap: number): boolean {
  const form = words.forms[at];
  if (!form || form.syllable || form.numeric || form.accented) return false;
  const from = folded.starts[words.starts[at] ?? 0] ?? 0;
  const to = folded.ends[(words.ends[at] ?? 1) - 1] ?? 0;
  const written = raw.slice(from, to);
  if (written.length < 3 || written[0] === written[0]?.toLowerCase()) return false;
  return folded.text.slice(words.ends[gap - 1], words.starts[gap]) === ' ' && !places.has(written.toLowerCase());
}

/** Words of gazetteer names and of sending that are no Vietnamese syllables. */
const places = new Set(
  'campuchia cambodia bavet xklđ xkld park city casino resort visa job jobs work online tower hotel game sale club osaka tokyo penh phnom sihanoukville poipet thailand philippines malaysia japan korea taiwan singapore dubai manila'.split(
    ' ',
  ),
);
