import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactSpans } from '#src/domain/mask-text.ts';
import { type FigureId, figureIds, weeklyContent, type WeeklyContent } from '#src/domain/weekly-page.ts';
import { chartSvg } from '#src/reports/chart.ts';
import { maskedExample } from '#src/reports/example.ts';
import { percentChange, percentOf, type RawFigures, toCells } from '#src/reports/figure-cells.ts';
import { makeFindings } from '#src/reports/findings.ts';
import { makeProposals } from '#src/reports/proposals.ts';
import { rankTricks } from '#src/reports/tricks.ts';
import { toTableCsv } from '#src/reports/table-csv.ts';
import {
  channelNamesVi,
  figureNamesVi,
  formNamesVi,
  outcomeNamesVi,
  proposalVi,
  sentenceVi,
  vietnameseNumber,
} from '#src/reports/words.ts';
import { vi } from '#src/ui/i18n/vi.ts';
import { pageOf, rawFigures } from './pages.ts';

const sentences = (raw: Partial<Record<FigureId, number>>, before: WeeklyContent[] = [], forms: [string, number][] = []) => {
  const figures = toCells(rawFigures(raw), before, true);
  const nothing = (raw.visits ?? 0) === 0 && (raw['postings-new'] ?? 0) === 0;
  const evidence = nothing ? ('nothing-collected' as const) : ('some' as const);
  const input = { evidence, figures, forms: forms.map(([code, count]) => ({ code, count })), unseen: [{ code: 'auth-wall', count: 3 }] };
  return { findings: makeFindings(input).map(sentenceVi), proposals: makeProposals(input).map(proposalVi) };
};

describe('the sentences', () => {
  it('say what rose, by how much and where, and that more was read', () => {
    const before = [pageOf({ 'postings-new': 1000, 'postings-flagged': 32 })];
    const { findings, proposals } = sentences({ visits: 900, 'postings-new': 1500, 'postings-flagged': 44 }, before, [
      ['scam-compound', 20],
    ]);
    expect(findings[0]).toBe(
      'Phát hiện 44 tin bài có dấu hiệu, tăng 12 bài (38%) so với tuần trước, chủ yếu ở nhóm «Khu lừa đảo, cưỡng bức lao động» (20 bài).',
    );
    expect(findings[1]).toBe(
      'Trong tuần thu thập nhiều hơn 500 tin bài so với tuần trước, nên mức tăng có thể do đọc nhiều hơn (trên 1.000 bài đọc: tuần trước 32, tuần này 29,3).',
    );
    expect(proposals.join(' ')).toContain('Tăng cường tuyên truyền');
  });

  it('say that a rise goes beyond the reading', () => {
    const before = [pageOf({ 'postings-new': 1000, 'postings-flagged': 20 })];
    expect(sentences({ visits: 1, 'postings-new': 1200, 'postings-flagged': 60 }, before).findings[1]).toContain(
      'nhưng tính trên 1.000 bài đọc vẫn tăng từ 20 lên 50',
    );
  });

  it('give no percentage of a small base', () => {
    const before = [pageOf({ 'postings-new': 1000, 'postings-flagged': 9 })];
    expect(sentences({ visits: 1, 'postings-new': 1000, 'postings-flagged': 14 }, before).findings[0]).toContain(
      'tăng 5 bài so với tuần trước',
    );
    const judged = makeFindings({
      evidence: 'some',
      figures: toCells({ ...rawFigures({ 'postings-new': 5, 'cases-decided': 9 }), 'false-alarms': { value: 3, of: 9 } }, [], true),
      forms: [],
      unseen: [],
    }).map(sentenceVi);
    expect(judged.join(' ')).toContain('3/9 vụ máy nêu ra được xác định không có dấu hiệu.');
  });

  it('say plainly that nothing was collected, and that nothing was found', () => {
    expect(sentences({}).findings).toEqual([
      'Trong tuần không thu thập được trang nào nên chưa có căn cứ đánh giá tình hình.',
      'Trong tuần chưa kết luận vụ việc nào.',
      'Trong tuần không gửi đề nghị ngăn chặn, gỡ bỏ nào.',
    ]);
    expect(sentences({}).proposals).toEqual(['Kiểm tra hệ thống thu thập và các nguồn đã khai báo.']);
    expect(sentences({ visits: 5, 'postings-new': 40 }).findings[0]).toBe('Đã đọc 40 tin bài mới, không phát hiện tin bài có dấu hiệu.');
  });

  it('are three to five for any numbers, without NaN, empty places or foreign words', () => {
    const counts = fc.record(
      Object.fromEntries(figureIds.map((id) => [id, fc.integer({ min: 0, max: 300 })])) as Record<FigureId, fc.Arbitrary<number>>,
    );
    fc.assert(
      fc.property(counts, counts, fc.boolean(), (now, last, known) => {
        const { findings, proposals } = sentences(now, known ? [pageOf(last)] : [], [['fishing', now['postings-flagged']]]);
        expect(findings.length).toBeGreaterThanOrEqual(3);
        expect(findings.length).toBeLessThanOrEqual(5);
        expect(proposals.length).toBeGreaterThanOrEqual(1);
        for (const text of [...findings, ...proposals]) {
          expect(text).not.toMatch(/NaN|Infinity|undefined|null|\{\{|-\d/u);
          expect(text).not.toMatch(/\b(?:precision|recall|score|model|false|alarm|post)\b/iu);
          expect(text).toMatch(/^\p{Lu}.*\.$/u);
        }
        if (now['rescue-opened'] < 5) expect(findings.join(' ')).not.toContain('cầu cứu');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the cells', () => {
  it('never give away a count under five that leads to victims, by change or mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }), (counts) => {
        const [now = 0, ...earlier] = counts;
        const before = earlier.map((count) => pageOf({ 'rescue-opened': count }));
        const cell = toCells(rawFigures({ 'rescue-opened': now }), before, true)['rescue-opened'];
        const small = now < 5 || (earlier[0] ?? 0) < 5;
        if (now < 5) expect(cell.now).toBe('under-five');
        if (small) expect([cell.change, cell.percent]).toEqual([null, null]);
        if (earlier.some((count) => count < 5)) expect(cell.mean).toBe('hidden');
        expect([cell.of, cell.share]).toEqual([null, null]);
      }),
    );
  });

  it('compare nothing where there is nothing to compare with', () => {
    const cell = toCells(rawFigures({ 'postings-new': 7 }), [], true)['postings-new'];
    expect(cell).toEqual({ now: 7, of: null, share: null, before: null, change: null, percent: null, mean: null });
    expect(toCells(rawFigures({ 'postings-new': 7 }), [pageOf({ 'postings-new': 3 })], false)['postings-new'].change).toBeNull();
    expect([percentChange(12, 9), percentChange(15, 10), percentOf(1, 9), percentOf(1, 8_000)]).toEqual([null, 50, null, 0]);
  });
});

describe('the tricks', () => {
  const row = (form: string, signal: string, now: number, before: number, campaigns = now) => ({ form, signal, now, before, campaigns });
  it('are those that rose most, of different signals and, where there are, different forms', () => {
    const ranked = rankTricks(
      [
        row('scam-compound', 'DEST_KH', 20, 8),
        row('scam-compound', 'ADVANCE', 19, 8),
        row('fishing', 'ADVANCE', 9, 4),
        row('fee-fraud', 'URGENCY', 6, 40),
      ],
      4,
    );
    expect(ranked.map((one) => [one.form, one.signal, one.mean])).toEqual([
      ['scam-compound', 'DEST_KH', 2],
      ['fishing', 'ADVANCE', 1],
    ]);
  });
  it('need five posts of three campaigns', () => {
    expect(rankTricks([row('fishing', 'ADVANCE', 4, 0), row('fishing', 'URGENCY', 30, 0, 2)], 4)).toEqual([]);
    expect(rankTricks([row('fishing', 'ADVANCE', 6, 0)], 0)).toEqual([{ form: 'fishing', signal: 'ADVANCE', count: 6, mean: null }]);
  });
});

describe('an example', () => {
  const text =
    'TUYỂN GẤP đi Bavet! Lương 25 triệu, ứng trước 10.000.000đ. Gặp anh Vĩnh Râu, zalo 0550 123 456, stk 1903 5577 1122 MB. Nhi Nhi lo giấy tờ.';
  const start = text.indexOf('ứng trước');
  const post = { text, author: 'Nhi Nhi', findings: [{ id: 'ADVANCE', start, end: start + 9, points: 5 }], contacts: [] };
  it('keeps the trick and hides contacts, names and accounts', () => {
    const example = maskedExample(post, 'ADVANCE') ?? '';
    expect(example).toContain('ứng trước 10.000.000đ');
    expect(example).not.toMatch(/Vĩnh|Râu|Nhi|0550|123 456|1903|5577/u);
    expect(example.length).toBeLessThanOrEqual(160);
  });
  it('is never longer than 160 units and never holds a phone number, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(399), (noise, at) => {
        const mixed = `${noise.slice(0, at)} gọi 0570 222 333 nhé ${noise.slice(at)}`;
        const example = maskedExample(
          {
            text: mixed,
            author: null,
            findings: [{ id: 'X', start: Math.min(at, mixed.length - 1), end: mixed.length, points: 0 }],
            contacts: [],
          },
          'X',
        );
        if (example === null) return;
        expect(example.length).toBeLessThanOrEqual(160);
        expect(example).not.toContain('222 333');
        expect(contactSpans(example, []).filter((span) => /\d{4}/u.test(example.slice(span.start, span.end)))).toEqual([]);
      }),
    );
  });
  it('is none where only masks are left', () => {
    expect(maskedExample({ text: '0550 123 456', author: null, findings: [], contacts: [] }, 'X')).toBeNull();
  });
});

describe('the chart and the table', () => {
  it('draw weeks with their numbers and nothing for no weeks', () => {
    expect(chartSvg([])).toBeNull();
    const svg = chartSvg([
      { closesOn: '2026-11-15', flagged: 1234, requests: 0 },
      { closesOn: '2026-11-22', flagged: 10, requests: 3 },
    ]);
    expect(svg).toContain('>1.234<');
    expect(svg).toContain('>22/11<');
    expect(svg).not.toMatch(/NaN|script|style=|href/u);
  });
  it('are a file that a Vietnamese spreadsheet opens', () => {
    const csv = toTableCsv(pageOf({ 'postings-new': 1500, 'rescue-opened': 2 }));
    expect(csv.startsWith('\uFEFFTuần;16/11/2026 - 22/11/2026\r\nChỉ tiêu;Tuần này;')).toBe(true);
    expect(csv).toContain('Tin bài mới đã đọc;1.500;–;–;–\r\n');
    expect(csv).toContain('Trường hợp cầu cứu, chuyển giải cứu;<5;–;–;–');
  });
  it('write numbers as in Viet Nam', () => {
    expect([0, 12.5, 1234567.8, -1234].map(vietnameseNumber)).toEqual(['0', '12,5', '1.234.567,8', '-1.234']);
  });
});

describe('the words', () => {
  it('are the same on paper and on the screen', () => {
    expect(vi.weekFigure).toEqual(figureNamesVi);
    expect(vi.form).toEqual(formNamesVi);
    expect(vi.weekOutcome).toEqual(outcomeNamesVi);
    expect(vi.weekChannel).toEqual(channelNamesVi);
  });
  it('are kept in a page as codes', () => {
    const page = pageOf({ 'postings-new': 5 });
    expect(weeklyContent.parse(JSON.parse(JSON.stringify(page)))).toEqual(page);
    const raw: RawFigures = rawFigures({});
    expect(Object.keys(raw).toSorted()).toEqual([...figureIds].toSorted());
  });
});
