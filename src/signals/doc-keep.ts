import { outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { findWording, wording } from './wording.ts';

const paper = '({hộ chiếu}|{giấy tờ}|sổ đỏ|sổ hồng|bằng gốc|sổ thông hành|giấy tờ (tùy|tuỳ) thân|tùy thân|tuỳ thân)';
const keeper =
  '(chủ|bà chủ|ông chủ|quản lý|công ty|cty|sếp|trưởng nhóm|tổ trưởng|chị quản lý|phòng nhân sự|nhân sự|trung tâm|bên (anh|em|mình|mk|này)|anh|chị|cô|quán|người ta|tài công|môi giới|cò)';
const found = wording(
  `(công ty|cty|trung tâm|nhà trường|môi giới|bên (mình|em|anh|chị)|chủ|sếp|quản lý|mình|chị|anh|sẽ|phải|tạm) ..2 (giữ|thu|cầm) (hộ|lại|giùm|) ${paper}`,
  `(nộp|đưa|gửi|cầm|để) ..1 ${paper} (gốc|bản gốc|lại)`,
  `giữ ${paper} (gốc|làm tin|đến khi|trong|cho|khi|tới khi)`,
  '(nộp|cầm|giữ|thế chấp) (sổ đỏ|sổ hồng) ..3 (làm tin|đảm bảo|gốc|chống trốn|)',
  '(gửi|chụp|chụp gửi) ..2 (ảnh|hình|) ..1 (cccd|cd|căn cước|cc|cmnd) ..2 (2|hai|trước) (mặt|)',
  '(gửi|chụp) ..1 (cc|cd|cccd|căn cước|cmnd) (2|hai) mặt',
  '(cccd|cd) gốc',
  '{hộ chiếu} ..1 (chủ|công ty|cty|trung tâm|quản lý|sếp|trợ lý) (giữ|cầm|thu)',
  '(giấy tờ|hộ chiếu) (để|do|đưa) (trợ lý|chủ|quản lý|công ty|trung tâm|môi giới) (cầm|giữ|thu)',
  '(giữ|cầm) (bằng|giấy tờ|cccd|hc|hộ chiếu) (gốc|làm tin)',
  '(giữ|cầm|thu) (hc|h c|{hộ chiếu}) ..2 (tháng|năm) (đầu|liền)',
  '(đưa|gửi|nộp) (sổ đỏ|sổ hồng|sổ) gốc',
  '(quy định|luật) ..4 (giữ|thu|cầm) (hc|hộ chiếu|passport|cccd|căn cước)',
  // handed over to somebody who keeps it
  `(nộp|đưa|gửi|giao|giao lại|để|bỏ) ..3 ${paper} ..6 ${keeper} ..1 (giữ|cầm|cất|quản lý|giữ giùm|cất giùm|giữ hộ|cất giữ)`,
  `${paper} ..4 (nộp|đưa|gửi|giao|để) ..4 ${keeper} ..2 (giữ|cầm|cất|quản|làm thủ tục|giùm)`,
  `${paper} ..4 ${keeper} ..2 (giữ|cầm|cất|thu|quản)`,
  `(nộp|đưa|gửi|giao) ..2 ${paper} ..4 (điện thoại|sim)`,
  `(nộp|đưa|giao|thu|gom) ..1 (điện thoại|sim cũ|đt|máy) ..6 (giữ|cầm|cất|quản lý|nộp lại|lại)`,
  '(sim|điện thoại) (cũ|cá nhân|riêng) ..2 (nộp|gửi|đưa|bỏ) ..1 (lại|)',
  '(đừng|không|ko|cấm|khỏi) (mang|xài|đem|dùng|được mang) ..1 (điện thoại|sim|đt)',
  `(xong|hết|đủ|về) ..3 (hợp đồng|hạn|nước|nợ|vụ|tháng|năm) ..2 (mới|thì|sẽ) ..1 (trả|nhận|đưa|lấy) lại`,
  `(giữ|cầm|thu) ${paper} ..3 (tháng|năm|hạn|hợp đồng|nợ|lúc|khi|trả)`,
  `(thu|gom) ..2 ${paper} ..3 (khi|lúc|ngay|nhập|tới|đến|để)`,
  `${paper} ..3 (tụi nó|mấy đứa|các em|nhân viên|nv) ..2 (mình|bên mình|em|anh|chị) ..1 (đang |)(cầm|giữ)`,
  `(đưa|nộp) ..1 ${paper} ..2 (cầm|làm tin|trước)`,
);
const lawful = wording(
  'giữ giấy tờ xe',
  '(photo|bản sao|công chứng) ..3',
  'khách sạn ..6 (căn cước|cccd|hộ chiếu|giấy tờ|passport)',
  '(không|ko|k) ..1 (giữ|thu|cầm) ..2 (giấy tờ|hộ chiếu|hc|cccd|điện thoại|passport|căn cước)',
  '(đối chiếu|xuất trình|mang theo) ..3 (gốc|bản gốc)',
  '(mất|rơi|nhặt được) ..3 (giấy tờ|cccd|căn cước)',
  '(cầm|vay|thế chấp) ..3 (ngân hàng|lãi suất)',
  '(hộ chiếu|căn cước|cccd|giấy tờ) (gắn chip|mới|online)',
  '(tự|cả nhà|của cả|du lịch) ..2 (giữ|hộ chiếu)',
  'giữ {hộ chiếu} của (cả|nhà|tụi|bọn|mấy đứa)',
  '(làm|đổi|cấp|cấp đổi|gia hạn|xin) (hộ chiếu|căn cước|cccd|visa|thị thực|passport)',
  '(không|ko|chưa) ..2 (giữ|thu|cầm) ..2 (bản gốc|gốc)',
  '(quý khách|nhận phòng|trả phòng|lễ tân|thư viện|thuê xe|nhà trọ|chủ trọ)',
);

/** Identity papers are to be handed over or kept. */
export const docKeep: Signal = {
  id: 'DOC_KEEP',
  nameVi: 'Giữ giấy tờ',
  nameEn: 'Document retention',
  definitionVi: 'Yêu cầu nộp hoặc giữ hộ chiếu, CCCD, sổ đỏ bản gốc, gửi ảnh CCCD hai mặt trước.',
  group: 'control',
  forms: [],
  law: 'BLHS 297; Luật PCMBN',
  sources: ['K2', 'K15', 'K43'],
  examples: examples(
    [
      'Công ty giữ hộ chiếu trong thời gian làm',
      'nop cccd goc khi nhan viec',
      'Gửi ảnh CCCD 2 mặt trước để làm thủ tục',
      'gửi cc 2 mặt cho chị',
      'Bên mình giữ passport giùm cho khỏi mất',
      'Cầm sổ đỏ làm tin',
      'Công ty giữ hc tới khi hết hợp đồng',
      'n.ộ.p căn cước gốc rồi mới sắp xếp chỗ ở',
    ],
    [
      'Nộp bản sao căn cước công chứng',
      'Khách sạn giữ căn cước khi nhận phòng',
      'Mất giấy tờ xe, ai nhặt được cho xin lại',
      'Vay ngân hàng thế chấp sổ đỏ lãi suất thấp',
      'Không giữ giấy tờ gốc',
      'Thu học phí đầu năm',
      'Giữ trẻ theo giờ',
      'Cách chụp ảnh thẻ đẹp',
    ],
    [
      'Mang theo căn cước gốc để đối chiếu',
      'Nạn nhân bị công ty giữ hộ chiếu, không cho về',
      'Sổ hồng chính chủ, công chứng ngay',
      'Giữ gìn hộ chiếu cẩn thận khi đi xa',
      'Hộ chiếu gắn chip có từ năm nào',
      'Thủ tục cấp đổi căn cước',
      'Công an khuyến cáo không gửi ảnh CCCD 2 mặt cho người lạ',
      'Giữ ấm khi trời lạnh',
    ],
  ),
  find: (reading) => tidy(outside(apartFromTold(findWording(found, reading), reading), lawful, reading)),
};
