/** Invented postings for tests of what is shown. Every span is computed from the text, so it is right by construction. */
import type { Assessment, Facts } from '../../src/domain/assessment.ts';

export type Found = { id: string; words: string; points: number };
export type SeedPosting = {
  title: string | null;
  text: string;
  author: string;
  source: string;
  risk: number;
  band: Assessment['band'];
  queue: 'review' | 'rescue';
  stance: Assessment['stance'];
  forms: Assessment['forms'];
  signals: Found[];
  mitigations?: Found[];
  combinations?: Assessment['combinations'];
  basis: Assessment['basis'];
  facts?: Partial<Facts>;
  /** Further near-copies in the same case. */
  copies?: number;
};

/** Half-open place of the words in the text; fails when they are not there. */
export function placeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in the text`);
  return { start, end: start + words.length };
}

export const noFacts: Facts = {
  wages: [],
  moneyAsked: [],
  moneyAdvanced: [],
  destinations: [],
  contacts: [],
  ages: [],
  companies: [],
  licences: [],
  places: [],
  jobFamily: [],
  payTerms: [],
  taxNumbers: [],
  hours: [],
  papers: [],
};

const camText = `Cần gấp 10 bạn nam nữ sang Campuchia làm game tại Bavet.
Việc nhẹ lương cao 25-30tr/tháng, không cần bằng cấp, sang sẽ được đào tạo.
Bao ăn ở, hỗ trợ vé xe, ứng lương trước 5 triệu. Không giam giữ, không chèn ép, muốn về lúc nào cũng được.
Xe đón tận nhà tại Tây Ninh. Liên hệ Zalo 0550 123 456 gặp chị Hạ.`;
const karaokeText = `Quán karaoke Sao Khuya tuyển nữ 16 tuổi trở lên, ngồi bàn tiếp khách, thu nhập 1 triệu/ngày.
Cho ứng tiền trước, bao ăn ở tại quán. Gọi 0570.222.333`;
const fishText = `Tàu câu mực cần 4 lao động đi biển 3 tháng, ứng trước 15 triệu, không cần giấy tờ. Gặp anh Bảy 0531 444 555.`;
const studyText = `Du học vừa học vừa làm lương 40tr, bao visa du học, không cần tiếng vẫn bay. Đặt cọc giữ suất 10 triệu. Mail: tuyen.sinh@duhoc.example`;
const helpText = `Cứu em với mọi người ơi, em bị giữ bên Cam hai tháng nay, họ đánh không cho về, bắt gia đình chuộc 80 triệu.
Ai biết cách về chỉ giúp em, số chị em ở nhà 0512 777 888. Em tên Nguyễn Thị Mai Sương.`;
const hostileText = `Tuyển người <script>window.hacked=1</script><img src=x onerror="window.hacked=2"> sang Tam Giác Vàng làm văn phòng
<b>lương 20 củ</b> javascript:window.hacked=3 \u202Eđảo ngược\u202C và\u200Bkhoảng trắng ẩn. Tele @tuyendung_tgv_example`;

/** The postings behind the seeded cases, most dangerous first within a queue. */
export const seedPostings: SeedPosting[] = [
  {
    title: 'Tuyển CSKH làm việc Bavet – LH 0550123456',
    text: camText,
    author: 'Hạ Tuyển Dụng',
    source: 'forum',
    risk: 92,
    band: 'very-high',
    queue: 'review',
    stance: 'offer',
    forms: [
      { form: 'scam-compound', p: 0.94 },
      { form: 'labour-abroad', p: 0.88 },
    ],
    signals: [
      { id: 'DEST_KH', words: 'sang Campuchia làm game tại Bavet', points: 14 },
      { id: 'JOB_EUPH', words: 'làm game', points: 10 },
      { id: 'EASY_HIGH', words: 'Việc nhẹ lương cao', points: 14 },
      { id: 'NO_QUAL', words: 'không cần bằng cấp, sang sẽ được đào tạo', points: 7 },
      { id: 'ADVANCE', words: 'ứng lương trước 5 triệu', points: 14 },
      { id: 'BOARD', words: 'Bao ăn ở', points: 4 },
      { id: 'REASSURE', words: 'Không giam giữ, không chèn ép, muốn về lúc nào cũng được', points: 24 },
      { id: 'BORDER_MEET', words: 'Xe đón tận nhà tại Tây Ninh', points: 5 },
    ],
    combinations: [
      { id: 'C1', effect: 'floor', value: 70, alwaysReview: false },
      { id: 'C2', effect: 'floor', value: 85, alwaysReview: true },
    ],
    basis: { sum: 92, by: 'sum', id: null },
    facts: {
      wages: [
        { minVnd: 25_000_000, maxVnd: 30_000_000, currency: 'VND', per: 'month', unit: 'tr/tháng', ...placeOf(camText, '25-30tr/tháng') },
      ],
      moneyAdvanced: [{ vnd: 5_000_000, purpose: 'wage', ...placeOf(camText, 'ứng lương trước 5 triệu') }],
      destinations: [{ place: 'bavet', country: 'KH', role: 'work', ...placeOf(camText, 'Bavet') }],
      contacts: [{ kind: 'zalo', value: '+84550123456', masked: false, key: 'phone:+84550123456', ...placeOf(camText, '0550 123 456') }],
      places: [{ province: '80', name: 'Tây Ninh', work: false, ...placeOf(camText, 'Tây Ninh') }],
    },
    copies: 3,
  },
  {
    title: null,
    text: karaokeText,
    author: 'Quán Sao Khuya',
    source: 'jobs',
    risk: 90,
    band: 'very-high',
    queue: 'review',
    stance: 'offer',
    forms: [{ form: 'sex-sector', p: 0.81 }],
    signals: [
      { id: 'SEX_EXPL', words: 'ngồi bàn tiếp khách', points: 18 },
      { id: 'MINOR', words: '16 tuổi trở lên', points: 26 },
      { id: 'ADVANCE', words: 'Cho ứng tiền trước', points: 14 },
      { id: 'BOARD', words: 'bao ăn ở tại quán', points: 4 },
    ],
    combinations: [{ id: 'C4', effect: 'floor', value: 90, alwaysReview: true }],
    basis: { sum: 62, by: 'floor', id: 'C4' },
    facts: {
      contacts: [
        { kind: 'phone', value: '+84570222333', masked: false, key: 'phone:+84570222333', ...placeOf(karaokeText, '0570.222.333') },
      ],
      ages: [{ min: 16, max: null, worker: true, by: 'age', ...placeOf(karaokeText, '16 tuổi trở lên') }],
      wages: [
        {
          minVnd: 26_000_000,
          maxVnd: 26_000_000,
          currency: 'VND',
          per: 'day',
          unit: 'triệu/ngày',
          ...placeOf(karaokeText, '1 triệu/ngày'),
        },
      ],
    },
  },
  {
    title: 'Văn phòng <i>Tam Giác Vàng</i>',
    text: hostileText,
    author: '<svg onload=window.hacked=4>',
    source: 'channel',
    risk: 74,
    band: 'high',
    queue: 'review',
    stance: 'offer',
    forms: [{ form: 'scam-compound', p: 0.7 }],
    signals: [
      { id: 'DEST_LA', words: 'Tam Giác Vàng', points: 14 },
      { id: 'JOB_EUPH', words: 'làm văn phòng', points: 10 },
      { id: 'WAGE_ANOM', words: 'lương 20 củ', points: 9 },
    ],
    combinations: [{ id: 'C1', effect: 'floor', value: 70, alwaysReview: false }],
    basis: { sum: 33, by: 'floor', id: 'C1' },
    facts: {
      contacts: [
        {
          kind: 'telegram',
          value: '@tuyendung_tgv_example',
          masked: false,
          key: 'telegram:tuyendung_tgv_example',
          ...placeOf(hostileText, '@tuyendung_tgv_example'),
        },
      ],
    },
  },
  {
    title: 'Đi biển',
    text: fishText,
    author: 'Bảy Ghe',
    source: 'forum',
    risk: 70,
    band: 'high',
    queue: 'review',
    stance: 'offer',
    forms: [{ form: 'fishing', p: 0.77 }],
    signals: [
      { id: 'FISHING', words: 'Tàu câu mực', points: 16 },
      { id: 'ADVANCE', words: 'ứng trước 15 triệu', points: 14 },
      { id: 'ILLEGAL_EXIT', words: 'không cần giấy tờ', points: 22 },
    ],
    combinations: [{ id: 'C6', effect: 'floor', value: 70, alwaysReview: false }],
    basis: { sum: 52, by: 'floor', id: 'C6' },
    facts: {
      contacts: [{ kind: 'phone', value: '+84531444555', masked: false, key: 'phone:+84531444555', ...placeOf(fishText, '0531 444 555') }],
    },
  },
  {
    title: 'Du học nghề',
    text: studyText,
    author: 'Trung tâm Hướng Dương',
    source: 'jobs',
    risk: 41,
    band: 'medium',
    queue: 'review',
    stance: 'offer',
    forms: [
      { form: 'study-abroad', p: 0.6 },
      { form: 'fee-fraud', p: 0.55 },
    ],
    signals: [
      { id: 'STUDY', words: 'Du học vừa học vừa làm lương 40tr', points: 7 },
      { id: 'XKLD_FRAUD', words: 'Đặt cọc giữ suất 10 triệu', points: 16 },
      { id: 'NO_QUAL', words: 'không cần tiếng vẫn bay', points: 18 },
    ],
    mitigations: [{ id: 'NEG_TRAVEL', words: 'bao visa du học', points: -12 }],
    basis: { sum: 41, by: 'sum', id: null },
    facts: {
      moneyAsked: [{ vnd: 10_000_000, purpose: 'deposit', ...placeOf(studyText, 'Đặt cọc giữ suất 10 triệu') }],
      contacts: [
        {
          kind: 'email',
          value: 'tuyen.sinh@duhoc.example',
          masked: false,
          key: 'email:tuyen.sinh@duhoc.example',
          ...placeOf(studyText, 'tuyen.sinh@duhoc.example'),
        },
      ],
    },
  },
  {
    title: 'Xin giúp đỡ – Nguyễn Thị Mai Sương',
    text: helpText,
    author: 'Nguyễn Thị Mai Sương',
    source: 'forum',
    risk: 14,
    band: 'low',
    queue: 'rescue',
    stance: 'help',
    forms: [{ form: 'scam-compound', p: 0.66 }],
    signals: [{ id: 'DEST_KH', words: 'bên Cam', points: 14 }],
    mitigations: [{ id: 'NEG_HELP', words: 'Cứu em với mọi người ơi, em bị giữ bên Cam', points: 0 }],
    combinations: [{ id: 'C12', effect: 'route', value: null, alwaysReview: false }],
    basis: { sum: 14, by: 'sum', id: null },
    facts: {
      contacts: [{ kind: 'phone', value: '+84512777888', masked: false, key: 'phone:+84512777888', ...placeOf(helpText, '0512 777 888') }],
    },
  },
];

/** A posting like many: for long lists. */
export function plainPosting(index: number): SeedPosting {
  const amount = 15 + (index % 12);
  const text = `Tuyển phụ bếp sang Thái Lan làm nhà hàng, lương ${amount} triệu, việc nhẹ lương cao, bao ăn ở. Mã tin ${index}.`;
  return {
    title: `Tin số ${index}`,
    text,
    author: `Người đăng ${index}`,
    source: index % 2 === 0 ? 'jobs' : 'channel',
    risk: 60 - (index % 20),
    band: 'medium',
    queue: 'review',
    stance: 'offer',
    forms: [{ form: 'labour-abroad', p: 0.5 }],
    signals: [
      { id: 'EASY_HIGH', words: 'việc nhẹ lương cao', points: 14 },
      { id: 'BOARD', words: 'bao ăn ở', points: 4 },
    ],
    basis: { sum: 60 - (index % 20), by: 'sum', id: null },
  };
}
