/** Named alternatives of the wording language: what any phrase may use. Chat spellings are listed beside the full words. */
export const names: Readonly<Record<string, string>> = {
  không: 'không|ko|k|kh|hok|hông|hong|hổng|hem|chẳng|0',
  'không cần':
    '(không|ko|k|kg|kh|hok|hông|hong|hổng|hem|chẳng|0) (cần|đòi hỏi|yêu cầu|phân biệt|quan trọng|kén|xét)|kcan|khỏi cần|khỏi|miễn',
  tuyển: 'tuyển (dụng|gấp|nhanh|thêm|) (gấp|)|cần (gấp|) (tuyển|tìm|người|thuê|)|tìm|kiếm|nhận|chiêu mộ',
  làm: 'làm|lm',
  việc: 'việc|vc|vịc|ziệc',
  lương: 'lương|lg|lươg|thu nhập|tn',
  sang: 'sang|qua|đi|bên|ở|tại|vào|tới|đến',
  đi: 'sang|qua|đi|tới|đến',
  tiền: 'tiền|triệu|tr|củ|trăm|đồng|usd|đô|k',
  người: 'người|ng|bạn|nhân viên|nv|nhân sự|lao động|anh em|chị em|thành viên|ctv|cộng tác viên',
  mình: 'mình|em|anh|chị|bên mình|bên em|bên anh|shop|công ty mình|cty mình',
  'liên hệ': 'liên hệ|lh|inbox|ib|ibox|nhắn (tin|)|nt|gọi|alo|kết bạn|add|kb|hotline|sđt|sdt',
  'công ty': 'công ty|cty|cti|doanh nghiệp|dn',
  'hộ chiếu': 'hộ chiếu|hc|passport|pp|hchiếu|pasport',
  'giấy tờ': 'giấy tờ|gtờ|gt|cccd|cd|căn cước|cmnd|cc|chứng minh (thư|)|bằng lái|hộ khẩu|sổ hộ khẩu|bằng cấp gốc|bằng gốc',
  'số chữ': 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|vài|mấy|đôi',
  'người nhà': 'gia đình|nhà|ba mẹ|ba má|bố mẹ|cha mẹ|ông bà|ôn mệ|người nhà|pama|mẹ|má|bố|chồng|vợ|phụ huynh',
};
