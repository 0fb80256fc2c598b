/** Vietnamese words of the cover sheet for codes. */
import { fullDay, localDay, localSecond } from '#src/domain/vietnam-time.ts';
import type { EvidenceKind } from '#src/domain/evidence.ts';

export const kindWords: Record<EvidenceKind, string> = {
  'raw-response': 'Dữ liệu gốc máy chủ trả về',
  screenshot: 'Ảnh chụp toàn trang',
  'rendered-text': 'Văn bản hiển thị',
  'submitted-file': 'Nội dung được cung cấp',
  'receiver-note': 'Ghi nhận của người tiếp nhận tin',
};

const missingWords: Record<string, string> = {
  waiting: 'đang chờ chụp',
  'not-planned': 'chưa được yêu cầu chụp',
  'no-address': 'bài không có địa chỉ trang mạng',
  'not-kept': 'không lưu được bản nào',
  quarantined: 'chụp lỗi nhiều lần, đang chờ xử lý',
  robots: 'trang không cho phép công cụ tự động truy cập (robots.txt)',
  'auth-wall': 'trang bắt đăng nhập',
  captcha: 'trang yêu cầu xác minh là người',
  forbidden: 'trang từ chối truy cập',
  'rate-limited': 'trang giới hạn số lần truy cập',
  gone: 'nội dung không còn tại thời điểm chụp',
  'server-error': 'máy chủ của trang báo lỗi',
  'client-error': 'trang báo lỗi yêu cầu',
  'too-large': 'trang vượt quá dung lượng cho phép',
  'bad-encoding': 'dữ liệu trả về bị hỏng',
  'not-a-page': 'địa chỉ không phải trang mạng đọc được',
  'redirect-loop': 'trang chuyển hướng không dừng',
  timeout: 'quá thời gian chờ',
  'blocked-address': 'địa chỉ không được phép truy cập',
  'dns-error': 'không phân giải được tên miền',
  'network-error': 'lỗi kết nối',
  'browser-failed': 'trình duyệt trên máy chủ không hoạt động',
};

/** Why a copy is missing, in words; an unknown code as it is. */
export function missingWord(code: string): string {
  return missingWords[code] ?? code;
}

const platformWords: Record<string, string> = {
  'job-board': 'Trang việc làm',
  forum: 'Diễn đàn',
  facebook: 'Facebook',
  telegram: 'Telegram',
  zalo: 'Zalo',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  website: 'Trang web',
  feed: 'Nguồn tin RSS',
  tip: 'Tin báo',
  import: 'Tệp nhập',
};

/** Name of a platform; an unknown code as it is. */
export function platformWord(code: string): string {
  return platformWords[code] ?? code;
}

export const noteWords: Record<string, string> = {
  'picture-cut': 'ảnh bị cắt do trang quá dài',
  'text-cut': 'văn bản bị cắt do quá dài',
  'post-not-in-text': 'không thấy lời bài trong văn bản hiển thị',
  'file-not-kept': 'chỉ lưu dòng dữ liệu, không lưu tệp nhập',
};

export const actWords: Record<string, string> = {
  taken: 'Thu bản lưu',
  submitted: 'Nhận nội dung',
  read: 'Xem',
  verified: 'Kiểm tra mã băm',
  printed: 'In biên bản',
  exported: 'Xuất tệp',
};

const resultWords: Record<string, string> = { intact: 'còn nguyên vẹn', missing: 'KHÔNG CÒN TỆP', damaged: 'ĐÃ BỊ THAY ĐỔI' };

/** The reason of a custody entry: results of checks as words, what people wrote as it is. */
export function whyWord(act: string, why: string): string {
  return act === 'verified' ? (resultWords[why] ?? why) : why;
}

/** Date and time to the second with its offset: «22/11/2026 19:04:05 +07:00». */
export function sheetTime(at: Date): string {
  return `${fullDay(localDay(at))} ${localSecond(at).slice(11)} +07:00`;
}
