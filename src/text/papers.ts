/** What a text promises or says about papers: made by the recruiter, a tourist visa, none needed, a border crossed in secret. */
import { paperPromises, type Facts, type PaperPromise } from '#src/domain/assessment.ts';
import { findPhraseWords, phrases } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

const not = ['không cần', 'ko cần', 'k cần', 'không yêu cầu', 'khỏi cần', 'chẳng cần', 'không phải có', 'khỏi', 'không đòi'];
const without = (things: string): string[] => things.split(';').flatMap((thing) => not.map((word) => `${word} ${thing}`));
const give = ['bao', 'lo', 'bao làm', 'hỗ trợ làm', 'hỗ trợ', 'nhận làm', 'free', 'cho nợ tiền làm', 'lo hết', 'lo luôn', 'làm luôn'];
const given = (things: string, verbs: readonly string[] = give): string[] =>
  things.split(';').flatMap((thing) => verbs.map((verb) => `${verb} ${thing}`));

const table: Record<PaperPromise, string[]> = {
  'passport-made': [
    ...given('hộ chiếu;passport;hc;sổ hộ chiếu'),
    'hộ chiếu công ty làm',
    'công ty làm hộ chiếu',
    'hộ chiếu cty lo',
    'làm hộ chiếu nhanh',
  ],
  'visa-made': given('visa;thị thực', [
    'bao',
    'lo',
    'bao làm',
    'hỗ trợ làm',
    'hỗ trợ',
    'bao đậu',
    'bao đỗ',
    'lo hết',
    'lo luôn',
    'bao trượt',
  ]),
  'tourist-visa': [
    'visa du lịch',
    'thị thực du lịch',
    'diện du lịch',
    'theo đường du lịch',
    'bằng đường du lịch',
    'đi đường du lịch',
    'theo dạng du lịch',
    'visa dl',
    'theo diện du lịch',
  ],
  'work-visa': [
    'visa lao động',
    'giấy phép lao động',
    'work permit',
    'visa làm việc',
    'visa kỹ năng đặc định',
    'visa kỹ sư',
    'visa e7',
    'visa e9',
    'visa e8',
  ],
  'student-visa': ['visa du học', 'visa d4', 'visa d2', 'thị thực du học'],
  'no-passport': without('hộ chiếu;passport;hc;có hộ chiếu;có passport;làm hộ chiếu'),
  'no-visa': without('visa;thị thực;xin visa'),
  // «cd»: what the folded view makes of the three equal letters in «cccd».
  'no-id-card': without('cccd;cd;căn cước;cmnd;chứng minh thư;căn cước công dân;cc;giấy tờ tùy thân;có cccd;có căn cước'),
  'no-contract': [...without('hợp đồng;ký hợp đồng;ký kết'), 'không hợp đồng', 'không ký hợp đồng'],
  'no-papers': without('giấy tờ;giấy tờ gì;thủ tục;thủ tục gì;hồ sơ;giấy tờ tùy thân gì;hồ sơ giấy tờ'),
  'fake-papers': [
    'giấy tờ giả',
    'cccd giả',
    'căn cước giả',
    'hộ chiếu giả',
    'làm giả giấy tờ',
    'khai khống tuổi',
    'khai tăng tuổi',
    'mượn giấy tờ người khác',
  ],
  smuggled: [
    'đi chui',
    'vượt biên',
    'đường tiểu ngạch',
    'đi tiểu ngạch',
    'lối tiểu ngạch',
    'đi đường mòn',
    'đường mòn lối mở',
    'băng rừng qua biên',
    'bao qua biên',
    'làm chui',
    'đi đường rừng',
    'đi đường sông',
    'trốn qua biên',
    'xuất cảnh chui',
    'nhập cảnh chui',
    'nhập cảnh lậu',
    'xuất cảnh trái phép',
    'nhập cảnh trái phép',
    'xuất nhập cảnh trái phép',
    'không qua cửa khẩu',
    'dẫn đường qua biên',
  ],
};
const promises: PaperPromise[] = [];
const list: string[] = [];
for (const promise of paperPromises) {
  for (const text of table[promise]) {
    promises.push(promise);
    list.push(text);
  }
}
const set = phrases(list);
const maxPapers = 20;
/** In front of a promise they take it back: «không đi chui», «cấm vượt biên», «thay vì làm hộ chiếu». */
const denials = new Set('khong ko k chang dung cam nghiem chong tranh cho'.split(' '));
const affirmed = new Set<PaperPromise>([
  'passport-made',
  'visa-made',
  'tourist-visa',
  'work-visa',
  'student-visa',
  'fake-papers',
  'smuggled',
]);
/** Behind «không cần hồ sơ» and the like: only part of it is not needed («không cần giấy tờ đẹp» stays). */
const limits = new Set('photo cong chung ban goc giay xin nhap'.split(' '));

/** Promises about papers, each once at its first place; a longer phrase swallows what lies in it. */
export function readPapers(folded: View, plain: View, words: Words): Facts['papers'] {
  const out: Facts['papers'] = [];
  const seen = new Set<PaperPromise>();
  let covered = -1;
  const hits = findPhraseWords(set, words).toSorted((a, b) => a.first - b.first || b.last - a.last);
  for (const hit of hits) {
    const paper = promises[hit.phrase];
    if (paper === undefined || hit.last <= covered || out.length >= maxPapers) continue;
    covered = hit.last;
    if (seen.has(paper)) continue;
    if (affirmed.has(paper) && isDenied(hit.first, plain, words)) continue;
    const next = hit.last + 1;
    if (next < words.count && (words.breaks[next] ?? 0) === 0 && limits.has(plain.text.slice(words.starts[next], words.ends[next])))
      continue;
    seen.add(paper);
    out.push({ paper, ...toRawSpan(folded, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0) });
  }
  return out;
}

function isDenied(first: number, plain: View, words: Words): boolean {
  for (let back = 1; back <= 2 && first - back >= 0 && (words.breaks[first - back + 1] ?? 0) === 0; back++) {
    if (denials.has(plain.text.slice(words.starts[first - back], words.ends[first - back]))) return true;
  }
  return false;
}
