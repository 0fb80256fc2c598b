import { awayWords } from './abroad-words.ts';
import { workWords } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { nearTo, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(mấy|các|những|) (bạn|em) trẻ ..3 (chưa có việc|thất nghiệp|muốn|cần|đang)',
  '(mới|vừa|đã) (nghỉ học|bỏ học|ra trường chưa có việc)',
  '(học sinh|hs) (nghỉ|bỏ) học',
  '(2k3|2k4|2k5|2k6|2k7) ..2 (2k4|2k5|2k6|2k7|trở xuống|đổ xuống|đi|làm|nhận|ib)',
  '(16|17) tuổi trở lên',
  '(từ|tuổi|độ tuổi|nam nữ) ..1 (16|17|18) ..1 (25|28|30|35) ..1 (tuổi|t|)',
  '(nam nữ|nam|nữ) (16|17|18) (25|28|30|35)',
  '(anh em|em nào|bạn nào) ..2 (thất nghiệp|đang kẹt tiền|đang kẹt|kẹt tiền|thiếu nợ|đang nợ|nợ nần|cần tiền gấp)',
  '(đang|ai|bạn nào|em nào|anh em nào|ae nào|nhà nào|bà con nào|nhà ai|lỡ) ..4 (kẹt tiền|nợ nần|thiếu nợ|mắc nợ|vỡ nợ|trốn nợ|túng|túng thiếu|kẹt|bí việc|bí tiền|khó khăn|cần tiền gấp|thất nghiệp|cần tiền|chán cảnh|có việc cần tiền)',
  '(2k3|2k4|2k5|2k6|2k7|2k8) ..1 (2k4|2k5|2k6|2k7|2k8)',
  '(nam nữ|nam|nữ|tuổi|độ tuổi|từ|gái|trai|con gái|con trai) ..1 (17|18|19|20|16) ..2 (22|23|24|25|26|27|28|29|30|32|35|hai mươi|ba mươi) ..1 (tuổi|t|)',
  '(dưới|nhỏ hơn|không quá) (25|28|30|32|35)',
  '(bạn trẻ|các em|mấy em|mấy đứa|thanh niên|mấy bạn) ..3 (20 27|18 28|20 28|mười chín|hai mươi|2k)',
  '(rớt|trượt|không đậu) (đại học|tốt nghiệp|lớp 10)',
  '(bảo lưu|bỏ học|nghỉ học|nghỉ ngang) ..3 (giữa chừng|muốn|cũng|vẫn|thì)',
  '(nằm nhà|ở nhà|rảnh rang|ở không) ..3 (chưa biết|không biết|chưa có|thì)',
  '(khỏi|không cần|thôi) thi đại học',
  '(đứa nào|em nào|bạn nào|con cháu) ..2 (rảnh|thất nghiệp|ở không|muốn đổi)',
  '(trốn|vỡ|đang|gánh) nợ',
  '(chán đời|cãi nhau với|bỏ nhà|hận tình|thất tình|cùng đường|hết đường) ..8 (đi|inbox|nhắn|việc|qua|theo)',
  '(làm ruộng|ở quê|ở nhà) ..6 (chẳng được|không được|cực|bao nhiêu)',
);

// The army, the vocational school and the state ask for ages as well.
const lawful = wording(
  '(tuyển quân|nghĩa vụ quân sự|khám tuyển|công dân nam)',
  '(học bổng|trung cấp|tỉnh đoàn|thành đoàn|đoàn thanh niên) ..12 tuổi',
  '(tuyển quân|nghĩa vụ) ..12 tuổi',
  'bạn trẻ ..8 (trung cấp|tỉnh đoàn|học bổng)',
  '(giá|size|cân nặng|ký|nghìn|cm) ..3 (16|17|18|19|20) ..2 (25|28|30|35)',
  '(từ|tuổi|nam|nữ|lúc) (16|17|18|19|20) (giờ|h|g)',
  '(dưới|không quá) (25|30|35) (nghìn|k|ký|kg|triệu|phút|độ|cm|m|đồng)',
);

/** Young or needy people are addressed: in most adverts, so worth little. */
export const targetYouth: Signal = {
  id: 'TARGET_YOUTH',
  nameVi: 'Nhắm người trẻ 16–30, người đang túng',
  nameEn: 'Targets ages 16–30',
  definitionVi: 'Nêu tuổi hẹp, gọi “mấy bạn trẻ”, người mới nghỉ học, người đang kẹt tiền.',
  group: 'target',
  forms: [],
  law: 'Luật PCMBN Đ2.1',
  sources: ['S4', 'K1', 'K6'],
  examples: examples(
    [
      'Cần nam nữ 18-30, đi làm ngay',
      'tuyen tu 18 - 35 tuoi, luong cao',
      'Bạn trẻ chưa có việc thì ib mình, lương tốt',
      'Mới nghỉ học cũng nhận, việc nhẹ',
      '2k5 2k6 đi làm xa, lương 20tr',
      '16 tuổi trở lên, công việc nhẹ nhàng',
      't.u.ổ.i từ 18-30, tuyển gấp',
      'Em nào đang kẹt tiền thì qua làm với chị',
    ],
    [
      'Tuyển người trên 40 tuổi làm bảo vệ',
      'Giá từ 18-30 nghìn một ký',
      'Sinh viên 18 tuổi đoạt giải quốc tế',
      'Áo size từ 18 đến 30 ký',
      'Nợ công của quốc gia năm nay',
      'Học sinh được nghỉ học vì bão',
      'Các bạn trẻ xếp hàng mua trà sữa',
      'Kẹt xe trên cầu sáng nay',
    ],
    [
      'Không giới hạn tuổi, ai cũng có thể ứng tuyển',
      'Lịch sử 30 năm công ty',
      'Trẻ em từ 6 tuổi được giảm giá',
      'Tuổi trẻ tài cao',
      'Kẹt giấy máy in, cần người sửa',
      'Từ 18 giờ đến 22 giờ làm ca tối',
      'Tiêm vắc xin cho trẻ 5 tuổi',
      'Nghỉ học thêm vì lịch thi, không liên quan việc',
    ],
  ),
  find(reading) {
    const spans = findWording(found, reading);
    const near = [...nearTo(spans, workWords, reading, 1), ...nearTo(spans, awayWords, reading, 1)];
    return tidy(outside(ownClaims(near, reading), lawful, reading));
  },
};
