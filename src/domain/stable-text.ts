/**
 * A line that only counts: time left or gone, views, answers. Boards show such lines beside a post and change them daily;
 * they are kept in the text but are no change of its words.
 */
const countingLine =
  /^[^\p{L}\p{N}]{0,3}(?:(?:còn lại|còn|cập nhật|đăng|hạn|updated|posted)[ :]{1,3})?\d{1,7} ?(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm|lượt xem|lượt|bình luận|trả lời|thích|views?|replies|likes?|days?|hours?|minutes?)(?: (?:trước|nữa|qua|ago|left))?$/iu;
const longestCountingLine = 40;

/** The words of a text without its counting lines: what tells whether a post was changed by its author. */
export function stableText(text: string): string {
  return text
    .split('\n')
    .filter((line) => {
      const trimmed = line.trim();
      return trimmed.length > longestCountingLine || !countingLine.test(trimmed.normalize('NFC'));
    })
    .join('\n');
}
