import fc from 'fast-check';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { escape, toHtml } from '#src/documents/html.ts';
import { oneLine, plainText } from '#src/documents/plain-text.ts';
import { hostileDocument, hostileText, takedownRequest, weeklyReport } from './sample-documents.ts';

describe('a document as HTML', () => {
  it('has its parts in order and nothing that runs or reaches out', () => {
    const html = toHtml(takedownRequest);
    const $ = load(html);
    const text = $('body').text().replace(/\s+/gu, ' ');
    const wanted = [
      'CÔNG AN TỈNH',
      'CỘNG HÒA',
      'Độc lập',
      'Số:',
      'V/v đề nghị',
      'KHẨN',
      'Kính gửi:',
      'Căn cứ',
      './.',
      'Nơi nhận:',
      'KT. TRƯỞNG PHÒNG',
      'DANH MỤC NỘI DUNG',
      'STT',
    ];
    const places = wanted.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places.slice(1).every((place, index) => place > (places[index] ?? 0))).toBe(true);
    expect($('script, iframe, object, link, form, [onload], [onerror]')).toHaveLength(0);
    expect($('style').text()).not.toMatch(/https?:|@import/u);
    expect($('tbody tr')).toHaveLength(30);
    expect($('html').attr('lang')).toBe('vi');
  });

  it('carries pictures as images that cannot run', () => {
    const $ = load(toHtml(weeklyReport));
    expect($('svg')).toHaveLength(0);
    expect($('img').attr('src')).toMatch(/^data:image\/svg\+xml;base64,/u);
    expect($('img').attr('alt')).toBe('Số nội dung có dấu hiệu trong sáu tuần');
  });

  it('takes hostile text as text everywhere', () => {
    const html = toHtml(hostileDocument());
    const $ = load(html);
    expect($('script')).toHaveLength(0);
    expect($('style')).toHaveLength(1);
    expect(html).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2066-\u2069]/u);
    expect(html).toContain('[U+202E]');
    // the text in the foot of the page stands in the style sheet
    expect($('style').text()).not.toContain('<');
  });

  it('keeps any text within its element and within its string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const $ = load(
          toHtml({ ...hostileDocument(text), body: [{ kind: 'paragraph', runs: [{ text }], align: 'left', firstLine: false }] }),
        );
        expect($('.title h1')).toHaveLength(1);
        expect($('main > *').length).toBe(5);
        expect($('section.annex')).toHaveLength(1);
        expect($('style')).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });
});

describe('plain text', () => {
  it('shows direction signs, removes shapeless ones, bounds marks', () => {
    expect(plainText('a\u202Eb\u200Bc\u0000d\uFEFF')).toBe('a[U+202E]bcd');
    expect(plainText('\uD800')).toBe('\uFFFD');
    expect(plainText(`e${'\u0301'.repeat(30)}`)).toBe(`e${'\u0301'.repeat(3)}`);
    expect(oneLine(' a\r\nb\tc ')).toBe('a b c');
    expect(plainText('Đề nghị gỡ bỏ 👩‍👧')).toBe('Đề nghị gỡ bỏ 👩‍👧');
  });

  it('is the same when it is done twice, and short enough', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainText(plainText(text)) === plainText(text)));
    expect(plainText('x'.repeat(300_000)).length).toBeLessThan(200_010);
    expect(escape(hostileText)).not.toMatch(/[<>"']/u);
  });
});
