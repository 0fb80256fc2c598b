import { expect, test } from 'vitest';
import { stableText } from '#src/domain/stable-text.ts';

test.each([
  'Còn 36 ngày',
  'còn lại 5 ngày',
  '3 giờ trước',
  '• 12 phút trước',
  'Cập nhật: 2 ngày trước',
  '1520 lượt xem',
  '4 days ago',
  'Đăng 3 tuần trước',
])('«%s» only counts', (line) => {
  expect(stableText(`Tuyển phụ bếp\n${line}\n8 triệu`)).toBe('Tuyển phụ bếp\n8 triệu');
});

test.each(['Còn 3 suất', 'Thử việc 2 tháng lương 8 triệu', '8 triệu', 'Làm 8 giờ', '18 - 25 tuổi', 'Hạn nộp 17/03/2026', 'Ngày 3 ca'])(
  '«%s» is part of the words',
  (line) => {
    expect(stableText(line)).toBe(line);
  },
);
