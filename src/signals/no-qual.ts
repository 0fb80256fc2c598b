import { examples, type Signal } from './signal.ts';
import { outside, tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '{không cần} (đến|có|phải có|) (bằng cấp|bằng|bc|trình độ|học vấn|kinh nghiệm|kn|tay nghề|ngoại ngữ|tiếng|biết tiếng|ngoại hình|chuyên môn|kỹ năng|điều kiện|gì hết|gì cả|giấy khám)',
  '{không} (yêu cầu|đòi hỏi) ..2 (bằng cấp|kinh nghiệm|kn|trình độ|tay nghề|ngoại hình|ngoại ngữ)',
  '0 (cần|yêu cầu) ..1 (kn|bằng cấp|kinh nghiệm)',
  'chưa (có|biết gì|từng làm) ..3 (sẽ|được|có người) ..1 (đào tạo|chỉ|hướng dẫn|dạy|cầm tay)',
  'sang (sẽ được|được|có người) (đào tạo|dạy|chỉ)',
  'chỉ cần (chịu khó|chăm chỉ|siêng|siêng năng|biết đọc|biết chữ)',
  '(nhận cả|nam nữ đều) ..2 (nam nữ|nhận|được)',
  '{không} biết (gì|làm) ..3 (cũng|vẫn) ..1 (được|làm được|nhận)',
  'ai cũng (làm|đi|nhận) được',
  'mọi trình độ',
  '{không} (hỏi|cần|xét) (lai lịch|quá khứ|lý lịch|gốc gác)',
  '{không} cần (biết|) (bơi|bít bơi|biết bơi)',
  '{không} (giấy tờ|căn cước|biết bơi|biết nghề) ..1 (cũng|vẫn) (nhận|lấy|được|đi)',
  'chưa (đi biển|đi ghe|biết nghề|từng đi) ..2 (cũng|vẫn) (nhận|được|lấy)',
  '(0|{không}) biết chữ ..2 (cũng|vẫn)',
);
const lawful = wording('{không cần} bằng lái', '{không} cần tiếng ồn');

/** Nothing is asked of the worker: weak alone, for lawful unskilled work says so too. */
export const noQual: Signal = {
  id: 'NO_QUAL',
  nameVi: 'Không cần bằng cấp, kinh nghiệm, ngoại ngữ',
  nameEn: 'No qualification needed',
  definitionVi: 'Không yêu cầu bất kỳ điều kiện nào, trái với mức lương.',
  group: 'bait',
  forms: [],
  law: null,
  sources: ['K2', 'K4', 'K19', 'K49'],
  examples: examples(
    [
      'Không cần bằng cấp, không cần kinh nghiệm',
      'khong can kinh nghiem, sang se duoc dao tao',
      'ko cần kn, k cần bc, hok cần tiếng',
      'Không yêu cầu trình độ, nhận cả nam nữ',
      'Chỉ cần chịu khó là làm được',
      'k.h.ô.n.g cần bằng cấp vẫn có việc',
      'Chưa biết gì sẽ có người chỉ',
      'miễn kinh nghiệm, miễn bằng cấp',
      'Không cần ngoại ngữ, sang được đào tạo',
    ],
    [
      'Yêu cầu tốt nghiệp đại học, có kinh nghiệm 2 năm',
      'Cần bằng cấp chuyên môn về điện',
      'Nồi cơm không cần canh lửa',
      'Không cần đặt trước, ghé là có bàn',
      'Ứng viên biết tiếng Anh là lợi thế',
      'Không cần phải lo lắng về giá',
      'Chia sẻ kinh nghiệm nuôi con',
      'Khoa học không cần lời nói suông',
    ],
    [
      'Ưu tiên người có kinh nghiệm và bằng cấp',
      'Thiếu kinh nghiệm nên em bị từ chối',
      'Bằng cấp không quyết định tất cả nhưng công ty này cần',
      'Không có tiếng động lạ khi chạy máy',
      'Trình độ của đội bạn không kém',
      'Học lấy bằng lái trong 3 tháng',
      'Tay nghề thợ ở đây rất tốt',
      'Kinh nghiệm không thể mua được',
    ],
  ),
  find: (reading) => tidy(outside(findWording(found, reading), lawful, reading)),
};
