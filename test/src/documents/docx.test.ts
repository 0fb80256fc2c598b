import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { decree30, decree30Measures } from '#src/documents/decree-30.ts';
import { toDocx } from '#src/documents/docx.ts';
import type { OfficialDocument } from '#src/documents/official-document.ts';
import { readDocx, textsOf } from './read-docx.ts';
import { coverSheet, hostileDocument, takedownRequest, weeklyReport } from './sample-documents.ts';

async function write(document: OfficialDocument) {
  const files = readDocx(await toDocx(document));
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  return { files, text, body: text('word/document.xml'), texts: textsOf(text('word/document.xml')) };
}

const twip = (mm: number) => Math.floor((mm / 25.4) * 72 * 20);

describe('the measures of Decree 30', () => {
  it('lie within what the decree allows', () => {
    for (const [name, { value, allowed }] of Object.entries(decree30Measures)) {
      const [, low, high] = /^([\d.]+)-([\d.]*)$/u.exec(allowed) ?? [];
      if (low === undefined || typeof value !== 'number') continue;
      const fits = value >= Number(low) && (high === undefined || high === '' || value <= Number(high));
      expect({ name, fits }).toEqual({ name, fits: true });
    }
  });
});

describe('a takedown request as DOCX', () => {
  it('has its parts in the order of the decree', async () => {
    const { texts } = await write(takedownRequest);
    const wanted = [
      'CÔNG AN TỈNH (TẬP DƯỢT)',
      'PHÒNG AN NINH MẠNG VÀ PHÒNG, CHỐNG TỘI PHẠM SỬ DỤNG CÔNG NGHỆ CAO',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Số: ${'\u00A0'.repeat(8)}/CAT-PA05`,
      takedownRequest.about ?? '',
      'Tây Ninh, ngày ….. tháng ….. năm …….',
      'KHẨN',
      'Kính gửi: Công ty Nền tảng Ví dụ (tập dượt)',
      'Đề nghị Quý Công ty thực hiện các nội dung sau:',
      'Rất mong nhận được sự phối hợp của Quý Công ty./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, PA05.',
      'KT. TRƯỞNG PHÒNG',
      'PHÓ TRƯỞNG PHÒNG',
      '(tập dượt)',
      'Phụ lục',
      'DANH MỤC NỘI DUNG ĐỀ NGHỊ GỠ BỎ',
      '(Kèm theo Công văn số …../CAT-PA05 ngày ….. tháng ….. năm ……. của Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao)',
      'STT',
    ];
    const places = wanted.map((text) => texts.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(texts.filter((text) => text.startsWith('https://dien-dan.example/'))).toHaveLength(30);
  });

  it('has the page of the decree and turns the annex', async () => {
    const { body } = await write(takedownRequest);
    const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map((match) => match[0]);
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      expect(section).toContain(
        `w:top="${twip(decree30.marginTopMm)}" w:right="${twip(decree30.marginRightMm)}" w:bottom="${twip(decree30.marginBottomMm)}" w:left="${twip(decree30.marginLeftMm)}"`,
      );
      // page numbers: none on the first page, centred in the top margin on the others, counted anew in the annex
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('w:start="1"');
      expect(section).toMatch(/<w:headerReference w:type="default"/u);
      expect(section).toMatch(/<w:headerReference w:type="first"/u);
    }
    const sizes = sections.map((section) => /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/u.exec(section)?.slice(1));
    expect(sizes).toEqual([
      [String(twip(210)), String(twip(297)), 'portrait'],
      [String(twip(297)), String(twip(210)), 'landscape'],
    ]);
  });

  it('numbers pages in 13 points in the middle', async () => {
    const { files, text } = await write(takedownRequest);
    const headers = [...files.keys()].filter((name) => /^word\/header\d+\.xml$/u.test(name)).map(text);
    const numbered = headers.filter((xml) => xml.includes('PAGE'));
    expect(numbered).toHaveLength(2);
    for (const xml of numbered) {
      expect(xml).toContain('<w:jc w:val="center"/>');
      expect(xml).toContain('<w:sz w:val="26"/>');
    }
    expect(headers.length).toBe(4);
    const footers = [...files.keys()].filter((name) => /^word\/footer\d+\.xml$/u.test(name)).map((name) => textsOf(text(name)).join());
    expect(new Set(footers)).toEqual(new Set(['Dự thảo – chưa có giá trị khi chưa ký']));
  });

  it('is Vietnamese in Times New Roman and names nobody', async () => {
    const { text } = await write(takedownRequest);
    expect(text('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(text('word/styles.xml')).toMatch(/<w:lang w:val="vi-VN"/u);
    const core = text('docProps/core.xml');
    expect(core).toContain('<dc:creator>Lurewatch</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Lurewatch</cp:lastModifiedBy>');
    expect(core).not.toContain('tập dượt');
  });
});

describe('other documents as DOCX', () => {
  it('writes name, several addressees, table and picture of a report', async () => {
    const { texts, body, files } = await write(weeklyReport);
    const at = texts.indexOf('BÁO CÁO');
    expect(texts[at + 1]).toBe(weeklyReport.title?.about);
    expect(texts.slice(at + 2, at + 5)).toEqual(['Kính gửi:', '- Ủy ban nhân dân tỉnh;', '- Ban Giám đốc Công an tỉnh.']);
    expect(texts).toContain('Tây Ninh, ngày 05 tháng 02 năm 2026');
    expect(texts).toContain('Số: 12/BC-PA05');
    expect([...files.keys()].some((name) => /^word\/media\/.*\.png$/u.test(name))).toBe(true);
    expect(body).toContain('descr="Số nội dung có dấu hiệu trong sáu tuần"');
    expect(body).toContain('<w:tblHeader/>');
  });

  it('closes only what somebody signs', async () => {
    const { texts } = await write(coverSheet);
    expect(texts.join(' ')).not.toContain('./.');
    expect(texts).not.toContain('Nơi nhận:');
  });

  it('puts ./. on a line of its own behind a table', async () => {
    const { texts } = await write({ ...coverSheet, signature: { authority: '', title: 'Trưởng phòng', name: 'x' } });
    expect(texts).toContain('./.');
  });

  it('takes hostile text as text', async () => {
    const { files, texts, text } = await write(hostileDocument());
    for (const name of files.keys())
      if (name.endsWith('.xml')) expect({ name, valid: XMLValidator.validate(text(name)) }).toEqual({ name, valid: true });
    const all = texts.join('\n');
    expect(all).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2066-\u2069]/u);
    expect(all).toContain('[U+202E]');
    expect(all).toContain('&lt;script&gt;');
    expect(all).not.toContain('\u0301'.repeat(4));
  });

  it('refuses what would fill the memory', async () => {
    const rows = Array.from({ length: 130_000 }, () => ['x']);
    const body = [{ kind: 'table' as const, caption: null, widths: [100], align: ['left' as const], head: ['x'], rows }];
    await expect(toDocx({ ...coverSheet, body })).rejects.toMatchObject({ code: 'document-too-large' });
  });
});
