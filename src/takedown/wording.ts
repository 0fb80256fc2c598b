/** Vietnamese words of the codes that letters and annexes print. Official, plain, «có dấu hiệu», never guilt. */
import type { Form } from '#src/domain/assessment.ts';
import type { EvidenceKind } from '#src/domain/evidence.ts';
import type { Measure, Urgency } from '#src/domain/takedown.ts';
import { signals } from '#src/signals/index.ts';

const platforms: Record<string, string> = {
  'job-board': 'Trang việc làm',
  forum: 'Diễn đàn',
  facebook: 'Facebook',
  telegram: 'Telegram',
  zalo: 'Zalo',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  website: 'Trang web',
  feed: 'Nguồn tin RSS',
  tip: 'Địa chỉ do tin báo cung cấp',
  import: 'Địa chỉ từ tệp nhập',
};

/** Name of a platform as printed. */
export function platformWord(code: string): string {
  return platforms[code] ?? code;
}

/** Kind of a posting in the annex. */
export const postingWords = { post: 'Bài đăng', comment: 'Bình luận', tip: 'Bài đăng' } as const;

export const evidenceWords: Record<EvidenceKind, string> = {
  'raw-response': 'phản hồi gốc của máy chủ',
  screenshot: 'ảnh chụp toàn trang',
  'rendered-text': 'văn bản hiển thị',
  'submitted-file': 'tệp do người báo tin cung cấp',
  'receiver-note': 'ghi nhận của người tiếp nhận',
};

const reasons: Record<string, string> = {
  waiting: 'đang chờ chụp',
  'not-planned': 'chưa chụp',
  'not-kept': 'chụp không thành',
  quarantined: 'chụp hỏng nhiều lần',
  'no-address': 'không có địa chỉ trang',
  gone: 'trang không còn',
  robots: 'trang không cho máy truy cập (robots.txt)',
  'auth-wall': 'trang đòi đăng nhập',
  captcha: 'trang đòi xác nhận là người',
  forbidden: 'máy chủ từ chối',
  'rate-limited': 'máy chủ hạn chế tần suất',
  timeout: 'quá thời gian chờ',
  'network-error': 'lỗi mạng',
  'dns-error': 'không tìm thấy tên miền',
  'browser-failed': 'trình duyệt không chạy được',
  'too-large': 'trang quá lớn',
  'server-error': 'máy chủ nguồn lỗi',
};

/** Why a copy is missing, in words; an unknown code is shown as it is, so that nothing is hidden. */
export function missingWord(code: string): string {
  return reasons[code] ?? code;
}

const formWords: Record<Form, string> = {
  'labour-abroad': 'lừa gạt đưa người đi lao động ở nước ngoài',
  'scam-compound': 'tuyển mộ người vào khu lừa đảo, cưỡng bức lao động',
  'study-abroad': 'du học trá hình',
  marriage: 'môi giới hôn nhân với người nước ngoài vì lợi nhuận',
  adoption: 'mua bán trẻ em, bào thai dưới hình thức cho, nhận con nuôi',
  surrogacy: 'mang thai hộ vì mục đích thương mại',
  organs: 'mua bán bộ phận cơ thể người',
  'sex-sector': 'tuyển người làm dịch vụ nhạy cảm kèm ràng buộc nợ',
  fishing: 'tuyển người đi tàu cá kèm ràng buộc nợ',
  'fee-fraud': 'thu phí đưa người đi lao động không đúng quy định',
  'illegal-exit': 'tổ chức, môi giới xuất cảnh trái phép',
};

/** A form in the middle of a sentence; what is not known is left out. */
export function formWord(form: string): string | null {
  return formWords[form as Form] ?? null;
}

const signalNames = new Map(signals.map((signal) => [signal.id, signal.nameVi]));

/** The signs found, strongest first, as names of the catalogue: never words of the post, so no name and no contact. */
export function signalSummary(found: readonly { id: string; points: number }[]): string {
  const points = new Map<string, number>();
  for (const { id, points: given } of found) if (signalNames.has(id)) points.set(id, (points.get(id) ?? 0) + given);
  const strongest = [...points].toSorted((a, b) => b[1] - a[1]).slice(0, 5);
  const names = strongest.map(([id]) => signalNames.get(id) ?? id).map((name, at) => (at === 0 ? name : lowerFirst(name)));
  return names.length === 0 ? 'Có dấu hiệu theo kết luận của cán bộ' : names.join('; ');
}

function lowerFirst(name: string): string {
  // a name that begins with capitals (XKLĐ) stays
  return /^\p{Lu}{2}/u.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export const urgencyWords: Record<Urgency, string | null> = {
  none: null,
  urgent: 'KHẨN',
  'very-urgent': 'THƯỢNG KHẨN',
  immediate: 'HỎA TỐC',
};

export const measureSentences: Record<Measure, string> = {
  remove: 'Gỡ bỏ các nội dung nêu tại Phụ lục kèm theo.',
  block: 'Ngăn chặn việc truy cập từ Việt Nam đến các địa chỉ nêu tại Phụ lục kèm theo.',
  'lock-account': 'Tạm khóa tài khoản, trang, nhóm, kênh đã đăng các nội dung nêu tại Phụ lục kèm theo theo quy định.',
  'provide-information':
    'Cung cấp thông tin người dùng gắn với các tài khoản, nội dung nêu tại Phụ lục kèm theo, trong phạm vi pháp luật cho phép, để phục vụ xác minh.',
  'keep-logs': 'Lưu giữ nhật ký hệ thống và dữ liệu liên quan phục vụ xác minh, điều tra.',
};
