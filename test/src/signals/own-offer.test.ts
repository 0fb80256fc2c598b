import { describe, expect, it } from 'vitest';
import { inOwnOffer } from '#src/signals/own-offer.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { readText } from '#src/text/read-text.ts';

const own = (text: string, quote: string): boolean => {
  const start = text.indexOf(quote);
  return inOwnOffer(readText({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules.lexicon), {
    start,
    end: start + quote.length,
  });
};

describe('inOwnOffer', () => {
  it('is the offer of the one who speaks', () => {
    expect(own('Sang Bavet làm, bên em không bán không đánh, ib em', 'không bán không đánh')).toBe(true);
    expect(own('Chỗ khác lừa đảo, bên em uy tín không lừa đảo. Ib em nhé', 'không lừa đảo')).toBe(true);
  });

  it('is not what stands in quotation marks', () => {
    expect(own('Họ viết “không bán không đánh, ib em” trên mạng', 'không bán không đánh')).toBe(false);
    expect(own('Họ viết "không bán không đánh, ib em" trên mạng', 'không bán không đánh')).toBe(false);
  });

  it('is not what is told of others', () => {
    expect(own('Nạn nhân kể chúng hứa không bán không đánh. Liên hệ công an.', 'không bán không đánh')).toBe(false);
  });

  it('is not what nobody offers', () => {
    expect(own('Trời đẹp quá. Không bán không đánh là câu cửa miệng.', 'Không bán không đánh')).toBe(false);
  });
});
