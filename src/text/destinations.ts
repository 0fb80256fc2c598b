/**
 * Places of work or transit abroad that a text names, by the gazetteer. Names that are also ordinary words
 * (cam, phi, lào, thái, trung) count only behind a word of going, being or working there.
 */
import type { Facts } from '#src/domain/assessment.ts';
import { isPartOfName, roleOf, roleOfFlag, type Role } from './destination-role.ts';
import { plainText } from './letters.ts';
import type { GazetteerEntry, Lexicon } from './lexicon.ts';
import { findPhraseWords, phrases, type PhraseSet } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

type Owned = { entry: GazetteerEntry; text: string };
type Compiled = {
  always: PhraseSet;
  alwaysOf: Owned[];
  context: PhraseSet;
  contextOf: Owned[];
  flags: { flag: string; entry: GazetteerEntry }[];
};
const compiled = new WeakMap<Lexicon, Compiled>();
const maxDestinations = 60;

const going = new Set('đi sang bên qua ở tại nước'.split(' '));
const goingOrWork = new Set('đi sang bên qua ở tại về vào khỏi nước làm việc tới đến từ lên dân cty kb'.split(' '));
const meeting = new Set('hẹn lên đón ở tại tới đến khẩu về ra xuống'.split(' '));
/** Words that make another word of the name in front of them. Written as in the text, with and without diacritics. */
const notAfter: Record<string, string> = {
  cam: 'kết đoan sành tâm chịu lòng ranh lâm lộ thảo vàng xoàn canh giấy ket doan sanh chiu ra do đường duong ket sot tay on nhan xuc giac thay hung quyen thong',
  kam: '',
  căm: 'hờn thù phẫn xe',
  miên: 'man',
  phi: 'công lý vụ hành đội nhân nhũng thường pháp lợi tập tiêu chính lê dịch tỏi cơ cong ly vu hanh mau dich tham tuyen nhan tuong yến trường long pha hữu dich',
  lào: 'cai xào phao cai, cai lao',
  pháp: 'luật lý chế nhân sư danh lệnh y quy thuật đình môn sự lam hóa luat ly che nhan su danh lenh',
  séc: 'bảo khống ký mệnh bao khong',
  tiệp: 'khắc xúc viên',
  thái: 'độ bình bìn nguyên tử hòa dương tổ cực sư thú bảo hà hậu thịnh văn thị sơn dũng sinh cam do binh nguyen',
  trung:
    'tâm bình ương gian cấp thu học du niên thành hòa kính thực đông hạn đoàn úy tá tướng sĩ lập thế chuyển bộ kiên tuần tính hậu hiếu trực quân anh nghĩa tam binh uong gian cap thu hoc hoa thanh',
  tàu: 'cá hàng biển bay điện hỏa thuyền câu chợ cao ca hang bien dien hoa thuyen cau xe lượn kéo ngầm hũ',
  hàn: 'điện xì lâm gắn mạc lạnh cửa khung tig mig xi the huyên',
  đài: 'truyền phun tiếng phát báo khí cát thọ trang bac quan vtv pt dich hoc ly bieu lau gia hoi duong',
  nhật: 'báo ký trình thực tân bao ky trinh tan hạ',
  mỹ: 'phẩm đình tho lệ nghệ thuật nhân phước xuyên hào an thuận phong viện khê pham dinh tho miều quan tú duyên hạnh đức linh',
  mã: 'số vạch hóa lực đáo lệnh qr otp so vach hoa cổ phiếu bưu đơn giảm khuyến xác zalo hàng',
  nga: 'mi hoàng sơn my ngố',
  đức: 'giang hạnh thọ tính độ phổ hòa linh trọng cha mẹ phật huy anh thịnh giang trong hoa chúa vua',
  úc: '',
  sing: 'along',
  sin: 'suối',
  indo: '',
  pp: '',
  bv: 'đa bạch chợ nhi quận y đại k',
  'hà tiên': 'cement xi',
};
/** Short names that must show a capital, or be followed by work, before they count. */
const shy = new Set(
  'pháp séc tiệp thái trung tàu mã nga đức mỹ úc hàn nhật đài sing sin indo lào phi philip anh quốc miến myan pp bv tq'.split(' '),
);
const workAfter = new Set(
  'làm lao xklđ việc du nhận bao lương không ko để có nha nhé luôn lam luong khong nhan ngay liền tuyển game'.split(' '),
);

function gazetteerOf(lexicon: Lexicon): Compiled {
  const known = compiled.get(lexicon);
  if (known) return known;
  const alwaysOf: Owned[] = [];
  const contextOf: Owned[] = [];
  const flags: Compiled['flags'] = [];
  for (const entry of lexicon.gazetteer) {
    for (const form of entry.forms) {
      if (form.use === 'always') alwaysOf.push({ entry, text: form.text });
      else if (form.use === 'context') contextOf.push({ entry, text: form.text });
      else flags.push({ flag: form.text, entry });
    }
  }
  const made = {
    always: phrases(alwaysOf.map((one) => one.text)),
    alwaysOf,
    context: phrases(contextOf.map((one) => one.text)),
    contextOf,
    flags,
  };
  compiled.set(lexicon, made);
  return made;
}

/** Destinations in order of their place; nothing inside a longer name. */
export function readDestinations(
  raw: string,
  folded: View,
  plain: View,
  words: Words,
  lexicon: Lexicon,
  companies: Facts['companies'],
): Facts['destinations'] {
  const names = gazetteerOf(lexicon);
  const found: { entry: GazetteerEntry; start: number; end: number; role: Role }[] = [];
  const add = (entry: GazetteerEntry, first: number, last: number): void => {
    const from = words.starts[first] ?? 0;
    const to = words.ends[last] ?? 0;
    if (isPartOfName(raw, folded, words, first, last)) return;
    found.push({ entry, role: roleOf(entry, plain.text, from, to), ...toRawSpan(folded, from, to) });
  };
  for (const hit of findPhraseWords(names.always, words)) {
    const owned = names.alwaysOf[hit.phrase];
    // «tập trung quốc gia»
    if (owned && !(owned.text === 'trung quốc' && wordAt(folded, words, hit.first - 1) === 'tập')) add(owned.entry, hit.first, hit.last);
  }
  for (const hit of findPhraseWords(names.context, words)) {
    const owned = names.contextOf[hit.phrase];
    if (owned && isPlace(owned, hit.first, hit.last, raw, folded, words)) add(owned.entry, hit.first, hit.last);
  }
  if (/\ud83c[\udde6-\uddff]/.test(raw)) {
    for (const { flag, entry } of names.flags) {
      for (let at = raw.indexOf(flag); at >= 0 && found.length < 1000; at = raw.indexOf(flag, at + flag.length)) {
        if (isWholeFlag(raw, at)) found.push({ entry, role: roleOfFlag(raw, at), start: at, end: at + flag.length });
      }
    }
  }
  const out: Facts['destinations'] = [];
  let covered = -1;
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.end <= covered || out.length >= maxDestinations) continue;
    covered = one.end;
    // A firm's name says nothing of where one is sent.
    if (companies.some((company) => one.start >= company.start && one.end <= company.end)) continue;
    out.push({ place: one.entry.id, country: one.entry.country, role: one.role, start: one.start, end: one.end });
  }
  return out;
}

function wordAt(folded: View, words: Words, index: number): string {
  return index < 0 || index >= words.count ? '' : folded.text.slice(words.starts[index], words.ends[index]);
}

function isPlace(owned: Owned, first: number, last: number, raw: string, folded: View, words: Words): boolean {
  const { entry, text } = owned;
  const previous = (words.breaks[first] ?? 0) > 0 ? '' : wordAt(folded, words, first - 1);
  const next = (words.breaks[last + 1] ?? 0) > 0 ? '' : wordAt(folded, words, last + 1);
  if ((notAfter[text] ?? '').split(' ').includes(next) && next !== '') return false;
  if (entry.kind === 'transit') return has(meeting, previous, words, first);
  if (entry.id === 'tam-thai-tu')
    return (
      has(new Set(['khu', 'tòa', 'ở', 'tại', 'bên', 'ty', 'casino']), previous, words, first) &&
      !/nước tương|chin-?su|na tra/.test(folded.text)
    );
  if (entry.kind === 'vague') return has(going, previous, words, first) || previous === 'về' || previous === 'làm';
  if (text === 'bv') return previous === 'bên' || previous === 'khu' || previous === 'sang';
  if (text === 'pp') return has(going, previous, words, first) || previous === 'lên';
  if (!has(shy.has(text) ? going : goingOrWork, previous, words, first)) return false;
  if (!shy.has(text)) return true;
  if (previous === 'nước' || previous === 'bên' || previous === 'sang' || previous === 'ben') return true;
  const letter = raw[folded.starts[words.starts[first] ?? 0] ?? 0] ?? '';
  return letter !== letter.toLowerCase() || workAfter.has(next);
}

/** Whether the word before is one of the set; without diacritics where the author leaves them out. */
function has(set: Set<string>, word: string, words: Words, at: number): boolean {
  if (set.has(word)) return true;
  if (!words.bareAround[at] || word === '') return false;
  for (const one of set) if (plainText(one) === word) return true;
  return false;
}

/** Flags are pairs of regional letters: a match may not begin in the middle of another flag. */
function isWholeFlag(raw: string, at: number): boolean {
  let before = 0;
  for (let i = at - 2; i >= 0 && raw.charCodeAt(i) === 0xd83c && before < 40; i -= 2) {
    const low = raw.charCodeAt(i + 1);
    if (low < 0xdde6 || low > 0xddff) break;
    before++;
  }
  return before % 2 === 0;
}
