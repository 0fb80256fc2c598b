import { describe, expect, test } from 'vitest';
import { findPhrases, hasPhrase, phrases, type PhraseOptions } from '#src/text/phrases.ts';
import { quote, read } from './read.ts';

const found = (list: string[], raw: string, options?: PhraseOptions): string[] =>
  findPhrases(phrases(list, options), read(raw)).map((hit) => quote(raw, hit));

describe('findPhrases', () => {
  test.each([
    ['việc nhẹ lương cao', 'Việc nhẹ, LƯƠNG cao!', 'Việc nhẹ, LƯƠNG cao'],
    ['việc nhẹ lương cao', 'viec nhe luong cao', 'viec nhe luong cao'],
    ['việc nhẹ lương cao', 'Tối qua anh nói viec nhe luong cao rồi mà', 'viec nhe luong cao'],
    ['việc nhẹ lương cao', 'viêc nhẹ lương cao', 'viêc nhẹ lương cao'],
    ['hòa bình', 'hoà bình', 'hoà bình'],
    ['kỹ sư', 'kĩ sư', 'kĩ sư'],
    ['lý do', 'lí do', 'lí do'],
    ['tuyển … người', 'tuyển gấp 5 người', 'tuyển gấp 5 người'],
    ['thưởng # triệu', 'thưởng 5 triệu', 'thưởng 5 triệu'],
    ['không cần bằng cấp', 'ko cần bc', 'ko cần bc'],
    ['liên hệ', 'lh nhé', 'lh'],
  ])('%s in «%s»', (phrase, raw, quoted) => {
    expect(found([phrase], raw)).toEqual([quoted]);
  });

  test.each([
    ['bán thận', 'bạn thân của tôi'],
    ['bán thận', 'hãy cẩn thận'],
    ['đào', 'con dao rất sắc, để xa trẻ nhỏ'],
    ['thận', 'thân thể khỏe mạnh'],
    ['thận', 'Anh ấy than phiền về công việc suốt cả ngày hôm nay'],
    ['cam', 'camera'],
    ['tuyển … người', 'tuyển một hai ba bốn năm người'],
    ['tuyển … người', 'Đã tuyển. Sau đó người ta về'],
    ['can', 'cần'],
  ])('%s not in «%s»', (phrase, raw) => {
    expect(found([phrase], raw)).toEqual([]);
  });

  test('options', () => {
    expect(found(['bán thận'], 'can ban than gap', { accented: true })).toEqual([]);
    expect(found(['bán thận'], 'bạn thân', { loose: true })).toEqual(['bạn thân']);
    expect(hasPhrase(phrases(['bán thận']), read('cần bán thận'))).toBe(true);
  });

  test('a phrase without words or with a gap at an end is refused', () => {
    expect(() => phrases(['…'])).toThrow(RangeError);
    expect(() => phrases(['tuyển …'])).toThrow(RangeError);
    expect(() => phrases([''])).toThrow(RangeError);
  });

  test('an accented sentence does not lend its words to a bare one', () => {
    expect(found(['cẩn thận'], 'Tôi can thiệp và than thở với mọi người trong nhà')).toEqual([]);
  });
});
