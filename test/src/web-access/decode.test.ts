import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBody } from '#src/web-access/decode.ts';

const words = 'Tuyển ba người hái chè ở đồi Xanh, bao ăn ở, lương trả theo tuần, liên hệ cô Út bến đò.';
const decode = (body: Buffer, contentType?: string) =>
  decodeBody({ body, headers: contentType === undefined ? [] : [['Content-Type', contentType]], via: 'static' });

describe('the charset', () => {
  it.each([
    ['declared and right', Buffer.from(words), 'text/html; charset=utf-8', 'utf-8'],
    ['declared nowhere', Buffer.from(words), undefined, 'utf-8'],
    ['declared wrongly in the header', Buffer.from(words), 'text/html; charset=ISO-8859-1', 'utf-8'],
    ['declared wrongly in the page', Buffer.from(`<meta charset="windows-1252">${words}`), 'text/html', 'utf-8'],
    ['declared as GBK but plainly UTF-8', Buffer.from(words), 'text/html; charset=gbk', 'utf-8'],
    ['by mark, whatever is declared', Buffer.from(`\ufeff${words}`), 'text/html; charset=gbk', 'utf-8'],
    ['by mark, two bytes', iconv.encode(words, 'utf-16le', { addBOM: true }), 'text/html; charset=utf-8', 'utf-16le'],
    ['two bytes, other order', iconv.encode(words, 'utf-16be', { addBOM: true }), undefined, 'utf-16be'],
    ['two bytes without a mark', iconv.encode(`<p>${words}`, 'utf-16le', { addBOM: false }), 'text/html', 'utf-16le'],
    ['old Vietnamese, declared', iconv.encode(words.normalize('NFC'), 'viscii'), 'text/html; charset=viscii', 'viscii'],
    ['TCVN3 shown by its font', iconv.encode(`<font face=".VnTime">${words}`, 'tcvn'), 'text/html; charset=iso-8859-1', 'tcvn'],
  ])('%s', (_title, body, contentType, charset) => {
    const decoded = decode(body, contentType);
    expect(decoded.charset).toBe(charset);
    expect(decoded.replaced).toBe(0);
    expect(decoded.text.normalize('NFC')).toContain(words);
  });

  it('windows-1258 is recognised under a wrong or missing label', () => {
    const body = Buffer.from('Vi\xea\xf2c la\xccm o\xd2 \xf0\xf4\xcci che\xcc, tra\xd2 l\xfd\xf5ng ha\xccng tu\xe2\xccn', 'latin1');
    for (const type of [undefined, 'text/html; charset=utf-8', 'text/html; charset=iso-8859-1', 'text/html; charset=windows-1258']) {
      const decoded = decode(body, type);
      expect(decoded).toMatchObject({ charset: 'windows-1258', replaced: 0 });
      expect(decoded.text.normalize('NFC')).toContain('đồi chè');
    }
  });

  it('Western text under a wrong UTF-8 label stays readable', () => {
    expect(decode(Buffer.from('caf\xe9 cr\xe8me', 'latin1'), 'text/html; charset=utf-8')).toEqual({
      text: 'café crème',
      charset: 'windows-1252',
      replaced: 0,
    });
  });

  it('other scripts are taken as declared', () => {
    expect(decode(iconv.encode('招聘采茶工人，包吃包住', 'gbk'), 'text/html; charset=gb2312').text).toContain('采茶工人');
    expect(decode(iconv.encode('<meta charset="big5">採茶工人', 'big5'), 'text/html').text).toContain('採茶');
    expect(decode(iconv.encode('<?xml version="1.0" encoding="shift_jis"?><a>茶摘み</a>', 'shift_jis'), 'text/xml').text).toContain(
      '茶摘み',
    );
    expect(decode(Buffer.from('\x1b$BCc\x1b(B', 'latin1'), 'text/html; charset=iso-2022-jp').text).toBe('茶');
  });

  it('a page cut inside a character counts one replacement', () => {
    const decoded = decode(Buffer.from(words).subarray(0, 5), 'text/html; charset=utf-8');
    expect(decode(Buffer.from(`${words}ế`).subarray(0, -1))).toMatchObject({ charset: 'utf-8', replaced: 1 });
    expect(decoded.text).toContain('Tuy');
  });

  it('a replacement character the author wrote is not counted', () => {
    expect(decode(Buffer.from('a \ufffd b'))).toEqual({ text: 'a \ufffd b', charset: 'utf-8', replaced: 0 });
  });

  it('unknown and odd labels do no harm', () => {
    for (const label of ['klingon', 'utf-7', 'base64', 'hex', '', '"', 'x'.repeat(300)]) {
      expect(decode(Buffer.from(words), `text/html; charset=${label}`).text).toBe(words);
    }
    expect(decode(Buffer.from(`<meta http-equiv="content-type" content="charset">${words}`)).text).toContain(words);
  });

  it('a document from the browser is UTF-8 whatever the server had said', () => {
    const response = {
      body: Buffer.from('é'),
      headers: [['content-type', 'text/html; charset=windows-1258']] as [string, string][],
      via: 'browser' as const,
    };
    expect(decodeBody(response).text).toBe('é');
  });
});

it('never throws, and UTF-8 comes back as it went in', () => {
  const labels = fc.constantFrom(
    undefined,
    'text/html',
    'text/html; charset=utf-8',
    'text/html; charset=gbk',
    'text/xml; charset=utf-16',
    'text/html;charset=iso-2022-jp',
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), labels, (bytes, type) => void decode(Buffer.from(bytes), type)));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 10 }), (text) => {
      const sent = `<p>${words}${text.replaceAll('\0', '')}`.toWellFormed();
      expect(decode(Buffer.from(sent), 'text/html; charset=utf-8')).toEqual({ text: sent, charset: 'utf-8', replaced: 0 });
    }),
  );
});
