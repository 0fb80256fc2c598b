/** Names of firms: «Công ty TNHH …», «Cty CP …», «Tập đoàn …», as far as the name goes. */
import type { Facts } from '#src/domain/assessment.ts';
import { findPhraseWords, phrases } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

/** The first four name a legal form, the others need a capital behind them. */
const cues = phrases([
  'công ty tnhh',
  'công ty cổ phần',
  'công ty cp',
  'công ty trách nhiệm hữu hạn',
  'doanh nghiệp tư nhân',
  'công ty liên doanh',
  'công ty',
  'tập đoàn',
  'ngân hàng tmcp',
  'hợp tác xã',
]);
const legalForms = 6;
const maxNameWords = 14;
const maxCompanies = 20;
/** Lower-case words that stand inside firms' names. */
const inside = new Set(
  'tnhh mtv một thành viên hai tm dv tmdv xnk sx và & thương mại dịch vụ xuất nhập khẩu đầu tư phát triển sản xuất quốc tế xây dựng công nghệ nghiệp kỹ thuật vận tải du lịch nhân lực cung ứng lao động truyền thông thực phẩm may mặc dệt giáo dục tư vấn giải pháp phần mềm bất sản tổng hợp cổ phần chế biến cơ khí điện tử y dược'.split(
    ' ',
  ),
);
/** Words at which a name ends when everything is in capitals. */
const stops = new Set(
  'tuyển cần thông thông_báo chuyên là tại có ở đang tuyen can tim tìm nhận nhan trân kính hiện với về cho đã sẽ được do thuộc khu ngành bên này từ theo đó và_các địa lương hotline email liên'.split(
    ' ',
  ),
);

/** Firms named, in order. A bare «công ty» without a name is none. */
export function readCompanies(raw: string, folded: View, words: Words): Facts['companies'] {
  const out: Facts['companies'] = [];
  let covered = -1;
  const hits = findPhraseWords(cues, words).toSorted((a, b) => a.first - b.first || b.last - a.last);
  for (const hit of hits) {
    if (hit.first <= covered || out.length >= maxCompanies) continue;
    const last = endOfName(raw, folded, words, hit.last, hit.phrase < legalForms);
    if (last === null) continue;
    covered = last;
    const span = toRawSpan(folded, words.starts[hit.first] ?? 0, words.ends[last] ?? 0);
    out.push({ name: raw.slice(span.start, span.end).replace(/\s+/g, ' '), ...span });
  }
  return out;
}

/** Whether the word begins with a capital («Kiến trúc ACT»: a small word between two of these belongs to the name). */
function isCapital(raw: string, folded: View, words: Words, at: number): boolean {
  const first = at < words.count ? (raw[folded.starts[words.starts[at] ?? 0] ?? 0] ?? '') : '';
  return first !== first.toLowerCase();
}

function endOfName(raw: string, folded: View, words: Words, cue: number, formal: boolean): number | null {
  let last = cue;
  let proper = 0;
  let shouting = true;
  for (let at = cue + 1; at < words.count && at - cue <= maxNameWords; at++) {
    const between = folded.text.slice(words.ends[at - 1], words.starts[at]);
    if (!/^[ \-–&.'"“”‘’(«]{0,3}$/.test(between) || /\. |["”»(].*\s|\s-\s|\s–\s/.test(between)) break;
    const from = folded.starts[words.starts[at] ?? 0] ?? 0;
    const to = folded.ends[(words.ends[at] ?? 1) - 1] ?? 0;
    const written = raw.slice(from, to);
    const word = folded.text.slice(words.starts[at], words.ends[at]);
    const first = written[0] ?? '';
    const capital = first !== first.toLowerCase();
    if (stops.has(word) && (!capital || (shouting && written === written.toUpperCase()))) break;
    if (
      !capital &&
      !inside.has(word) &&
      !/^\d/.test(first) &&
      !(at > cue + 1 && isCapital(raw, folded, words, at - 1) && isCapital(raw, folded, words, at + 1))
    )
      break;
    if (written !== written.toUpperCase()) shouting = false;
    if (capital && !(inside.has(word) && written !== written.toUpperCase() && !formal)) proper++;
    if (capital || /^\d/.test(first)) last = at;
  }
  if (last === cue || proper === 0) return null;
  return last;
}
