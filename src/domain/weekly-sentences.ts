/**
 * The Vietnamese sentences of the weekly page, used by the documents and by the interface alike, so that paper and screen say the
 * same. Parameters stand in double braces; `form`, `platform` and `outcome` are put in as words.
 */

/** Clauses of the findings. The first of a sentence begins with a capital, the others do not. */
export const findingClausesVi = {
  'nothing-collected': 'Trong tuần không thu thập được trang nào nên chưa có căn cứ đánh giá tình hình',
  'nothing-new': 'Đã truy cập {{n}} lượt nhưng không có tin bài mới',
  'flagged-none': 'Đã đọc {{n}} tin bài mới, không phát hiện tin bài có dấu hiệu',
  flagged: 'Phát hiện {{n}} tin bài có dấu hiệu',
  rose: 'tăng {{n}} bài ({{percent}}%) so với tuần trước',
  'rose-few': 'tăng {{n}} bài so với tuần trước',
  fell: 'giảm {{n}} bài ({{percent}}%) so với tuần trước',
  'fell-few': 'giảm {{n}} bài so với tuần trước',
  same: 'bằng tuần trước',
  'main-form': 'chủ yếu ở nhóm {{form}} ({{n}} bài)',
  campaigns: 'gộp thành {{n}} nhóm tin cùng nguồn đăng',
  'read-more': 'Trong tuần thu thập nhiều hơn {{n}} tin bài so với tuần trước',
  'rise-by-reading': 'nên mức tăng có thể do đọc nhiều hơn (trên 1.000 bài đọc: tuần trước {{before}}, tuần này {{now}})',
  'rise-beyond-reading': 'nhưng tính trên 1.000 bài đọc vẫn tăng từ {{before}} lên {{now}}',
  'read-less': 'Trong tuần thu thập ít hơn {{n}} tin bài so với tuần trước',
  'fall-by-reading': 'nên mức giảm có thể do đọc ít hơn (trên 1.000 bài đọc: tuần trước {{before}}, tuần này {{now}})',
  'decided-none': 'Trong tuần chưa kết luận vụ việc nào',
  decided: 'Đã kết luận {{n}} vụ việc',
  'false-alarms': '{{n}}/{{of}} vụ máy nêu ra được xác định không có dấu hiệu ({{percent}}%)',
  'false-alarms-few': '{{n}}/{{of}} vụ máy nêu ra được xác định không có dấu hiệu',
  waiting: 'còn {{n}} vụ chờ xem xét',
  overdue: 'trong đó {{n}} vụ quá hạn',
  'sent-none': 'Trong tuần không gửi đề nghị ngăn chặn, gỡ bỏ nào',
  sent: 'Đã gửi {{n}} đề nghị ngăn chặn, gỡ bỏ',
  'in-24h': '{{n}} đề nghị được trả lời trong 24 giờ',
  'requests-overdue': '{{n}} đề nghị quá hạn chưa được trả lời',
  removed: 'đã gỡ {{n}} nội dung',
  pc02: 'chuyển PC02 {{n}} vụ việc',
  rescue: 'Tiếp nhận {{n}} trường hợp có dấu hiệu cầu cứu để chuyển giải cứu',
  unseen: 'Không xem được {{n}} trong {{of}} lượt truy cập ({{percent}}%)',
  'unseen-few': 'Không xem được {{n}} trong {{of}} lượt truy cập',
  'unseen-why': 'nhiều nhất do: {{outcome}}',
} as const;

/** Suggestions made by rules; a chief writes the rest. */
export const proposalsVi = {
  'press-requests': 'Đôn đốc {{n}} đề nghị ngăn chặn, gỡ bỏ đã quá hạn mà chưa được trả lời.',
  'clear-overdue': 'Bố trí cán bộ xem xét dứt điểm {{n}} vụ việc quá hạn.',
  'look-at-sources': 'Giao Sở KH&CN rà soát các nguồn không xem được ({{n}} lượt trong tuần).',
  'warn-about': 'Tăng cường tuyên truyền, cảnh báo trong nhân dân về nhóm {{form}} đang tăng.',
  'look-at-rules': 'Rà soát cách nhận biết dấu hiệu: {{percent}}% vụ máy nêu ra được xác định không có dấu hiệu.',
  'sort-tips': 'Chấn chỉnh việc phân loại tin báo: {{n}} tin chưa phân loại đúng hạn.',
  'start-collecting': 'Kiểm tra hệ thống thu thập và các nguồn đã khai báo.',
  'keep-watching': 'Tiếp tục nắm tình hình, rà quét các nguồn đã khai báo.',
} as const;

export type FindingCode = keyof typeof findingClausesVi;
export type ProposalCode = keyof typeof proposalsVi;

/** Puts values into a template; a parameter without a value stays visible. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w{1,20})\}\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** Joins the clauses of a sentence. */
export function joinClauses(clauses: readonly string[]): string {
  return `${clauses.join(', ')}.`;
}
