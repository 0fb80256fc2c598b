import { workWords } from './contexts.ts';
import { nearTo, tidy } from './sentences.ts';
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
  '(đang|ai) (kẹt tiền|nợ nần|thiếu nợ)',
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
  find: (reading) => tidy(nearTo(findWording(found, reading), workWords, reading, 1)),
};
