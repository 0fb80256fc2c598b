import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPracticePosts } from '#samples/posts.ts';
import { removePeople } from '#src/labels/remove-people.ts';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { readText } from '#src/text/read-text.ts';
import { seedPostings } from '../../support/seed-postings.ts';

const nobody = { contacts: [], authors: [] };
const digits = (text: string) => text.normalize('NFKC').replace(/\D/gu, '');
const factsOf = (text: string) => readText({ text, title: null, seenAt: '2026-11-22T00:00:00Z' }, shippedLexicon).facts;

describe('removing people from training text', () => {
  it.each([
    ['Gọi 0550 123 456 nhé', 'Gọi [PHONE] nhé'],
    ['Zalo 0550.123.456', 'Zalo [ZALO]'],
    ['0 5 5 0 - 1 2 3 - 4 5 6', '[PHONE]'],
    ['o55o.l23.456 gọi ngay', '[PHONE] gọi ngay'],
    ['mail ten.toi@vi-du.example nhé', 'mail [EMAIL] nhé'],
    ['tele @nguoi_tuyen_77', 'tele [HANDLE]'],
    ['xem https://facebook.com/ai.do.123?x=1 đi', 'xem [LINK] đi'],
    ['vào zalo.me/g/abcxyz nhé', 'vào [ZALO] nhé'],
    ['CCCD 079 123 456 789 của em', 'CCCD [ID] của em'],
    ['STK 1234567 ngân hàng', 'STK [ACCOUNT] ngân hàng'],
    ['Liên hệ chị Hương Giang để biết thêm', 'Liên hệ chị [NAME] để biết thêm'],
    ['Bà Nguyễn Thị Mai Sương ở TP Hồ Chí Minh', 'Bà [NAME] ở TP Hồ Chí Minh'],
    ['FB: Tuấn Anh HR, lương 20tr', 'FB: [HANDLE], lương 20tr'],
  ])('%s', (text, wanted) => {
    expect(removePeople(text, nobody)).toBe(wanted);
  });

  it.each([
    'Lương 25.000.000 - 30.000.000 đồng/tháng, tuổi 18-35',
    'Từ 02/05/2026, 08:00 - 17:00, đến 30/06/2026, 8:00 đến 17:00',
    'Thu nhập 1.500.000.000 đồng năm 2026, 150000000 đồng tiền cọc',
    'Anh chị em nào đi được thì nhắn, Anh Chị yên tâm',
    'Sang Campuchia, Bavet, Tây Ninh. Bà Rịa cũng nhận',
  ])('leaves what is nobody’s: %s', (text) => {
    expect(removePeople(text, nobody)).toBe(text);
  });

  it('removes the author in any writing, whole and by the last two words', () => {
    const person = { contacts: [], authors: ['Trần Văn Ví Dụ', 'vidu.tran.88'] };
    const text = 'TRẦN VĂN VÍ DỤ cần người. Hỏi ví dụ hoặc vi du hoặc vidu.tran.88. Ví dụng cụ.';
    expect(removePeople(text, person)).toBe('[NAME] cần người. Hỏi [NAME] hoặc [NAME] hoặc [NAME]. Ví dụng cụ.');
    expect(removePeople('Tuyển dụng gấp, chị Hạ', { contacts: [], authors: ['Hạ Tuyển Dụng'] })).toBe('Tuyển dụng gấp, chị [NAME]');
  });

  it('removes contacts known from elsewhere', () => {
    const person = {
      contacts: [
        { kind: 'telegram' as const, value: 'ban_ve_xa' },
        { kind: 'bank-account' as const, value: 'vcb:0123456789' },
      ],
      authors: [],
    };
    expect(removePeople('nhắn BAN_VE_XA, tk 01-234-567-89', person)).toBe('nhắn [HANDLE], tk [ACCOUNT]');
  });

  it('leaves no contact of the practice posts and of the seeded ones', () => {
    const posts = [
      ...readPracticePosts().map((post) => ({
        text: `${post.title ?? ''}\n${post.text}`,
        author: post.author ?? '',
        contacts: post.contacts ?? [],
      })),
      ...seedPostings.map((post) => ({
        text: `${post.title ?? ''}\n${post.text}`,
        author: post.author,
        contacts: (post.facts?.contacts ?? []).map((contact) => contact.value),
      })),
    ];
    expect(posts.length).toBeGreaterThan(100);
    const survivors: string[] = [];
    for (const { text, author, contacts } of posts) {
      const found = factsOf(text).contacts;
      const cleaned = removePeople(text, { contacts: found, authors: [author] });
      const left = factsOf(cleaned).contacts.map((contact) => contact.value);
      const known = [...contacts, ...found.map((contact) => contact.value)];
      for (const value of known) {
        const number = digits(value).slice(-9);
        const survives =
          number.length >= 6 ? digits(cleaned).includes(number) : cleaned.toLowerCase().includes(value.toLowerCase().replace(/^@/u, ''));
        if (survives) survivors.push(`${value} in ${cleaned}`);
      }
      if (left.length > 0) survivors.push(`${left.join()} read in ${cleaned}`);
    }
    expect(survivors).toEqual([]);
  });

  it('leaves no number however it is spread', () => {
    const spread = fc.tuple(
      fc.stringMatching(/^0(?:55|57|53|51)\d{7}$/u),
      fc.array(fc.constantFrom('', ' ', '.', '-', ' - ', '  ', '.-.', '\u200B', '*'), { minLength: 9, maxLength: 9 }),
      fc.constantFrom('Gọi ', 'zalo: ', 'LH ', 'ib em nhé ', '', 'số này nè: '),
      fc.constantFrom('', ' nhé', ' gặp My', '\nlương 25.000.000', ', 30 người'),
    );
    fc.assert(
      fc.property(spread, ([number, gaps, before, after]) => {
        const written = Array.from(number)
          .map((digit, index) => digit + (gaps[index] ?? ''))
          .join('')
          .trim();
        expect(digits(removePeople(`${before}${written}${after}`, nobody))).not.toContain(number.slice(1));
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, is the same when done twice, and is linear', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = removePeople(text, nobody);
        expect(removePeople(once, nobody)).toBe(once);
      }),
      { numRuns: 80 },
    );
    for (const unit of ['0', '0 ', '@', 'a@', 'Nguyễn ', 'http://', '[PHONE]', 'Anh A ', 'fb: ']) {
      const began = performance.now();
      removePeople(unit.repeat(8_000 / unit.length), nobody);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});
