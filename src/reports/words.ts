/** Vietnamese words of the weekly page on paper. The interface has the same in its own texts; a test holds the two together. Pure. */
import type { Form } from '#src/domain/assessment.ts';
import type { TipChannel } from '#src/domain/tip.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import type { Clause, FigureId, Sentence, ShownCount } from '#src/domain/weekly-page.ts';
import { fillTemplate, findingClausesVi, joinClauses, proposalsVi } from '#src/domain/weekly-sentences.ts';
import { signals } from '#src/signals/index.ts';

/** Names of the figures, as in the table. */
export const figureNamesVi: Readonly<Record<FigureId, string>> = {
  'sources-read': 'Nguồn đọc được',
  visits: 'Lượt truy cập',
  'visits-unseen': 'Lượt không xem được',
  'postings-new': 'Tin bài mới đã đọc',
  'postings-flagged': 'Tin bài có dấu hiệu',
  campaigns: 'Nhóm tin cùng nguồn đăng',
  'cases-opened': 'Vụ việc mới mở',
  'cases-decided': 'Vụ việc đã kết luận',
  'cases-dismissed': 'Kết luận không có dấu hiệu',
  'false-alarms': 'Máy nêu ra nhưng không có dấu hiệu',
  'cases-waiting': 'Vụ việc chờ xem xét',
  'cases-overdue': 'Vụ việc quá hạn',
  'rescue-opened': 'Trường hợp cầu cứu, chuyển giải cứu',
  'requests-sent': 'Đề nghị gỡ bỏ đã gửi',
  'requests-in-24h': 'Được trả lời trong 24 giờ',
  'requests-overdue': 'Đề nghị quá hạn chưa trả lời',
  'items-removed': 'Nội dung đã gỡ',
  'median-hours': 'Thời gian trả lời trung vị (giờ)',
  'transfers-pc02': 'Chuyển PC02',
  tips: 'Tin báo tiếp nhận',
  'tips-in-time': 'Tin báo phân loại đúng hạn',
};

export const formNamesVi: Readonly<Record<Form, string>> = {
  'labour-abroad': 'Lao động nước ngoài',
  'scam-compound': 'Khu lừa đảo, cưỡng bức lao động',
  'study-abroad': 'Du học trá hình',
  marriage: 'Môi giới hôn nhân',
  adoption: 'Con nuôi, bào thai',
  surrogacy: 'Mang thai hộ',
  organs: 'Mua bán nội tạng',
  'sex-sector': 'Dịch vụ nhạy cảm',
  fishing: 'Tàu cá',
  'fee-fraud': 'Lừa thu phí, XKLĐ không phép',
  'illegal-exit': 'Xuất cảnh trái phép',
};

/** Why a page could not be seen, for readers who do not run the system. */
export const outcomeNamesVi: Readonly<Record<VisitOutcome, string>> = {
  ok: 'xem được',
  'not-modified': 'không đổi',
  robots: 'trang không cho máy đọc',
  'auth-wall': 'trang đòi đăng nhập',
  captcha: 'trang đòi xác nhận là người',
  forbidden: 'trang từ chối',
  'rate-limited': 'trang hạn chế số lần truy cập',
  gone: 'trang không còn',
  'server-error': 'máy chủ của trang bị lỗi',
  'client-error': 'yêu cầu bị từ chối',
  'too-large': 'trang quá lớn',
  'bad-encoding': 'dữ liệu trang bị hỏng',
  'not-a-page': 'không phải trang đọc được',
  'redirect-loop': 'trang chuyển hướng vòng',
  timeout: 'trang trả lời quá chậm',
  'blocked-address': 'địa chỉ không được phép truy cập',
  'dns-error': 'không tìm thấy tên miền',
  'network-error': 'lỗi mạng',
  'browser-failed': 'trình duyệt của hệ thống gặp lỗi',
  'not-read': 'không đọc được nội dung trang',
};

export const channelNamesVi: Readonly<Record<TipChannel, string>> = {
  'in-person': 'trực tiếp',
  phone: 'điện thoại',
  '111': 'tổng đài 111',
  vneid: 'VNeID',
  other: 'kênh khác',
};

const signalNames = new Map(signals.map((signal) => [signal.id, signal.nameVi]));

/** Name of a signal of the catalogue; an unknown id stands for itself. */
export function signalNameVi(id: string): string {
  return signalNames.get(id) ?? id;
}

const lookUp = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code;

/** 1234.5 -> «1.234,5». */
export function vietnameseNumber(value: number): string {
  const [whole, part] = String(Math.abs(value)).split('.');
  const grouped = (whole ?? '').replaceAll(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}

/** A count as it may be shown; what is not known is a dash. */
export function shownVi(count: ShownCount | null): string {
  if (count === null) return '–';
  if (count === 'under-five') return '<5';
  return count === 'hidden' ? '*' : vietnameseNumber(count);
}

/** «+12 (+38%)», «-3», «0»; a dash where nothing is compared. */
export function changeVi(change: number | null, percent: number | null): string {
  if (change === null) return '–';
  const sign = (value: number) => (value > 0 ? `+${vietnameseNumber(value)}` : vietnameseNumber(value));
  return percent === null || change === 0 ? sign(change) : `${sign(change)} (${sign(percent)}%)`;
}

function valuesVi({ parameters }: Clause): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value === 'number') return [name, vietnameseNumber(value)];
      return [name, name === 'form' ? `«${lookUp(formNamesVi, value)}»` : name === 'outcome' ? lookUp(outcomeNamesVi, value) : value];
    }),
  );
}

/** A finding in words. */
export function sentenceVi(sentence: Sentence): string {
  return joinClauses(sentence.map((part) => fillTemplate(lookUp(findingClausesVi, part.code), valuesVi(part))));
}

/** A suggestion in words. */
export function proposalVi(proposal: Clause): string {
  return fillTemplate(lookUp(proposalsVi, proposal.code), valuesVi(proposal));
}

/** Name of a form. */
export function formNameVi(code: string): string {
  return lookUp(formNamesVi, code);
}

/** Why pages could not be seen, in words. */
export function outcomeNameVi(code: string): string {
  return lookUp(outcomeNamesVi, code);
}

/** How a tip came in, in words. */
export function channelNameVi(code: string): string {
  return lookUp(channelNamesVi, code);
}
