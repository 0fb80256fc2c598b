import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentDetail, Facts } from '#src/api/schema/case-assessment.ts';
import { differentWords, inSentence, shorten, stanceWords, strongestSignals } from '#src/ui/case/explanation.ts';
import { factGroups } from '#src/ui/case/fact-lines.ts';
import { groupFindings } from '#src/ui/case/group-findings.ts';
import { vi } from '#src/ui/i18n/vi.ts';

const noFacts: Facts = {
  wages: [],
  payTerms: [],
  moneyAsked: [],
  moneyAdvanced: [],
  destinations: [],
  contacts: [],
  ages: [],
  companies: [],
  taxNumbers: [],
  licences: [],
  places: [],
  jobFamily: [],
  hours: [],
  papers: [],
};
const finding = (id: string, points: number, start = 0, end = 1) => ({ id, points, start, end });
const detailWith = (more: Partial<AssessmentDetail>): AssessmentDetail => ({
  basis: { sum: 0, by: 'sum', id: null },
  forms: [],
  language: 'vi',
  stanceAt: [],
  signals: [],
  mitigations: [],
  combinations: [],
  undone: [],
  facts: noFacts,
  ...more,
});

describe('what is told first', () => {
  const signals = [finding('BAIT', 14), finding('DEST', 10), finding('CALM', 24), finding('DEST', 0), finding('URGENT', 3)];

  it('is what gave most points', () => {
    expect(strongestSignals(detailWith({ signals }), null, 3)).toEqual(['CALM', 'BAIT', 'DEST']);
  });

  it('is what the deciding combination rests on, the strongest of each of its conditions', () => {
    const basis = { sum: 51, by: 'floor' as const, id: 'C2' };
    const when = [['DEST', 'OTHER'], ['$recruiting'], ['URGENT', 'BAIT']];
    expect(strongestSignals(detailWith({ signals, basis }), when, 3)).toEqual(['DEST', 'BAIT', 'CALM']);
  });

  it('shows who speaks by the words that were noted, else by the mitigation that says it', () => {
    const text = 'Cứu em với, em bị giữ';
    const detail = detailWith({ mitigations: [finding('NEG_HELP', 0, 0, 10), finding('NEG_TRAVEL', 0, 12, 14)] });
    expect(stanceWords({ stance: 'help', detail }, text)).toEqual(['Cứu em với']);
    expect(stanceWords({ stance: 'offer', detail }, text)).toEqual([]);
    expect(stanceWords({ stance: 'help', detail: { ...detail, stanceAt: [{ start: 12, end: 21 }] } }, text)).toEqual(['em bị giữ']);
  });

  it('quotes words once, and nothing that is masked whole', () => {
    const text = 'Ứng tiền •••• ứng  tiền 055••';
    const places = [
      { start: 0, end: 8 },
      { start: 9, end: 13 },
      { start: 14, end: 23 },
      { start: 24, end: 29 },
    ];
    expect(differentWords(places, text)).toEqual(['Ứng tiền', '055••']);
    expect(differentWords([{ start: 0, end: 8 }], 'vi\u200Bệc\u202E n')).toEqual(['việc n']);
  });

  it('keeps abbreviations and never cuts a character in half', () => {
    expect([inSentence('Việc nhẹ'), inSentence('XKLĐ giả'), inSentence('')]).toEqual(['việc nhẹ', 'XKLĐ giả', '']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 20 }), (words, most) => {
        const short = shorten(words, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });

  it('orders signals by evidence: points given, then points before the cap', () => {
    const list = [finding('A', 0), finding('B', 5), finding('C', 0), finding('B', 4)];
    const full = [
      { id: 'A', points: 4 },
      { id: 'C', points: 9 },
    ];
    expect(groupFindings(list, full).map(({ id, points }) => [id, points])).toEqual([
      ['B', 9],
      ['C', 0],
      ['A', 0],
    ]);
  });
});

describe('facts in words', () => {
  beforeAll(async () => {
    await i18next.init({ lng: 'vi', resources: { vi: { translation: vi } }, interpolation: { escapeValue: false }, nsSeparator: false });
  });
  const linesOf = (facts: Partial<Facts>, text = '') =>
    factGroups({ ...noFacts, ...facts }, text, i18next.t).flatMap(({ name, lines }) =>
      lines.map((line) => `${name}: ${[line.value, ...line.tags].join(' | ')}`),
    );
  const place = { start: 0, end: 0 };

  it('leaves out groups without anything', () => {
    expect(factGroups(noFacts, '', i18next.t)).toEqual([]);
  });

  it('tells pay in đồng a month, by the piece or trip where that is meant, and how it is agreed', () => {
    const wage = { currency: 'VND', unit: 'tr', ...place };
    expect(
      linesOf({
        wages: [
          { ...wage, minVnd: 25e6, maxVnd: 30e6, per: 'day' },
          { ...wage, minVnd: 8e6, maxVnd: 8e6, per: 'trip' },
          { ...wage, minVnd: 5e4, maxVnd: 5e4, per: 'task' },
        ],
        payTerms: [{ term: 'commission-only', ...place }],
      }),
    ).toEqual(['wages: 25–30 triệu đồng/tháng', 'wages: 8 triệu đồng/chuyến', 'wages: 50.000 đồng/việc', 'wages: chỉ hưởng hoa hồng']);
  });

  it('names destinations by what they are for, each once with all its places', () => {
    const text = 'sang Bavet, khu Bavet đẹp';
    const bavet = { place: 'bavet', name: 'Bavet', country: 'KH' };
    const groups = factGroups(
      {
        ...noFacts,
        destinations: [
          { ...bavet, role: 'named', start: 16, end: 21 },
          { ...bavet, role: 'work', start: 5, end: 10 },
        ],
      },
      text,
      i18next.t,
    );
    expect(groups[0]?.lines).toMatchObject([{ value: 'Bavet, Campuchia', tags: ['nơi làm việc'], places: [{ start: 16 }, { start: 5 }] }]);
    expect(linesOf({ destinations: [{ place: 'x', name: null, country: 'KH', role: 'transit', ...place }] })).toEqual([
      'destinations: Campuchia | trung chuyển',
    ]);
    expect(linesOf({ destinations: [{ place: 'x', name: 'Nước ngoài', country: '??', role: 'named', ...place }] })).toEqual([
      'destinations: Nước ngoài | chỉ nhắc tới',
    ]);
  });

  it('tells old names of provinces with the new one', () => {
    const text = 'ở Bình Dương, tỉnh Tây Ninh';
    expect(
      linesOf(
        {
          places: [
            { province: '79', name: 'Hồ Chí Minh', work: true, start: 2, end: 12 },
            { province: '80', name: 'Tây Ninh', work: false, start: 14, end: 27 },
          ],
        },
        text,
      ),
    ).toEqual(['places: Bình Dương → Hồ Chí Minh | nơi làm việc', 'places: Tây Ninh']);
  });

  it('says whose age it is and how it was given', () => {
    expect(
      linesOf({
        ages: [
          { min: 16, max: null, worker: true, by: 'age', ...place },
          { min: 19, max: 20, worker: false, by: 'birth-year', ...place },
          { min: null, max: null, worker: true, by: 'waiver', ...place },
        ],
      }),
    ).toEqual(['ages: từ 16 tuổi | tuyển', 'ages: 19–20 tuổi | được nhắc tới | theo năm sinh', 'ages: không kể tuổi | tuyển']);
  });

  it('holds licence and tax numbers against list and check digit', () => {
    expect(
      linesOf({
        licences: [
          { number: '9901/GP', match: 'exact', listed: 'Công ty Ví Dụ', ...place },
          { number: '9902/GP', match: 'none', listed: null, ...place },
          { number: '9903/GP', match: null, listed: null, ...place },
        ],
        companies: [
          { name: 'Công ty Ví Du', match: 'near', listed: 'Công ty Ví Dụ', ...place },
          { name: 'Quán Mẫu', match: 'none', listed: null, ...place },
        ],
        taxNumbers: [{ number: '0101243150', valid: false, ...place }],
      }),
    ).toEqual([
      'companies: Công ty Ví Du | gần giống trong danh sách: Công ty Ví Dụ',
      'companies: Quán Mẫu',
      'taxNumbers: 0101243150 | sai số kiểm tra',
      'licences: 9901/GP | khớp danh sách: Công ty Ví Dụ',
      'licences: 9902/GP | không có trong danh sách',
      'licences: 9903/GP',
    ]);
  });

  it('tells hours, papers and money without a sum', () => {
    expect(
      linesOf({
        hours: [{ from: '08:00', to: '17:00', hoursADay: 8, shift: 'night', daysOffAMonth: 4, ...place }],
        papers: [{ paper: 'smuggled', ...place }],
        moneyAsked: [{ vnd: null, purpose: 'deposit', ...place }],
        moneyAdvanced: [{ vnd: 5e6, purpose: 'wage-advance', ...place }],
      }),
    ).toEqual([
      'moneyAsked: đặt cọc | không nêu số tiền',
      'moneyAdvanced: 5 triệu đồng | ứng lương',
      'papers: đi chui',
      'hours: 08:00–17:00 · 8 giờ/ngày · ca đêm · nghỉ 4 ngày/tháng',
    ]);
  });
});
