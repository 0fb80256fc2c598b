/** How pay is agreed where no sum is said: by agreement, by commission, a share of the catch, handed out daily. */
import { payTerms, type Facts, type PayTerm } from '#src/domain/assessment.ts';
import { findPhraseWords, phrases } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

const table: Record<PayTerm, string> = {
  negotiable:
    'lương thỏa thuận;mức lương thỏa thuận;thu nhập thỏa thuận;lương trao đổi khi phỏng vấn;lương thương lượng;lương deal;lương trao đổi trực tiếp;lương tùy thỏa thuận;lương theo thỏa thuận;lương cạnh tranh;lương tùy năng lực;lương theo năng lực;salary negotiable;negotiable salary',
  unlimited:
    'thu nhập không giới hạn;lương không giới hạn;thu nhập ko giới hạn;thu nhập k giới hạn;không giới hạn thu nhập;thu nhập vô hạn',
  commission:
    'lương hoa hồng;lương cứng hoa hồng;lương hh;lương cơ bản hoa hồng;cộng hoa hồng;hoa hồng theo doanh số;hoa hồng doanh số;hoa hồng cao;hoa hồng hấp dẫn;hoa hồng không giới hạn;hoa hồng ko giới hạn;ăn hoa hồng',
  'commission-only':
    'không lương cứng;không có lương cứng;ko lương cứng;chỉ hưởng hoa hồng;hưởng hoa hồng không lương;100 hoa hồng;chỉ ăn hoa hồng;không có lương cơ bản;không lương cơ bản;hưởng 100 hoa hồng',
  'per-piece':
    'lương sản phẩm;lương theo sản phẩm;ăn sản phẩm;trả theo sản phẩm;tính theo sản phẩm;lương khoán sản phẩm;làm sản phẩm;trả theo đơn;tính theo đơn;lương theo đơn;làm nhiêu ăn nhiêu;hoa hồng theo đơn;hoa hồng mỗi đơn',
  share:
    'ăn chia;chia phần trăm;ăn chia theo chuyến;chia theo chuyến;tính phần;ăn theo phần;chia đầu phần;ăn chia sản lượng;ăn chia 5 5;ăn chia tỷ lệ',
  'paid-daily':
    'lương trả theo ngày;trả lương theo ngày;nhận lương theo ngày;lương ngày;trả lương cuối ngày;nhận lương cuối ngày;thanh toán trong ngày;trả công cuối ngày;lương trả ngày;trả lương trong ngày;nhận tiền trong ngày;trả tiền trong ngày;nhận lương ngay;lương về trong ngày;nhận lương mỗi ngày;tiền tươi thóc thật;lương nhận ngày;trả lương hàng ngày;trả lương mỗi ngày;được trả trong ngày;lương nhận hàng ngày',
};
const terms: PayTerm[] = [];
const list: string[] = [];
for (const term of payTerms) {
  for (const text of table[term].split(';')) {
    terms.push(term);
    list.push(text);
  }
}
const set = phrases(list);
/** Behind «lương ngày» a sum or another word makes it something else («lương ngày 500k» is a wage, «lương ngày nghỉ» no term). */
const notBefore = new Set('nghi le phep cong thuong dau hom'.split(' '));
/** A cell of a job list that says nothing else. */
const cell =
  /(?:\|\s?|(?:luong|thu nhap|muc luong|salary)\s{0,2}[:-]\s{0,2})(thoa thuan|thuong luong|deal luong|negotiable|you'll love it)(?=\s?(?:\||\n|$|[.,;(+]))/g;
const maxTerms = 20;

/** Terms of pay, each once at its first place. */
export function readPayTerms(folded: View, plain: View, words: Words): Facts['payTerms'] {
  const out: Facts['payTerms'] = [];
  const seen = new Set<PayTerm>();
  const add = (term: PayTerm, start: number, end: number): void => {
    if (seen.has(term) || out.length >= maxTerms) return;
    seen.add(term);
    out.push({ term, ...toRawSpan(folded, start, end) });
  };
  for (const hit of findPhraseWords(set, words)) {
    const term = terms[hit.phrase];
    const next = hit.last + 1;
    const following = next < words.count ? plain.text.slice(words.starts[next], words.ends[next]) : '';
    if (term === undefined || (term === 'paid-daily' && (notBefore.has(following) || /^\d/.test(following)))) continue;
    add(term, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0);
  }
  if (/thuan|thuong luong|negotiable|deal/.test(plain.text)) {
    for (const match of plain.text.matchAll(cell)) {
      const said = match[1] ?? '';
      const end = match.index + match[0].length;
      add('negotiable', end - said.length, end);
    }
  }
  return out.toSorted((a, b) => a.start - b.start);
}
