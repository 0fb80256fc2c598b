/** Wordings of a cry for help: who is in need, what is done to them, what is asked, and what tells that others are spoken of. */
import { wording } from './wording.ts';

const me =
  '(em|con|cháu|tôi|tui|toi|mình|tao|t|tớ|tụi em|tụi tui|tụi con|tụi mình|bọn em|bọn mình|bọn con|chúng em|chúng tôi|chúng con|chúng cháu|nhà em|nhà tôi|gia đình)';
const kin =
  '(con|em|cháu|chồng|vợ|anh|chị|bố|ba|mẹ|má|cha|chú|cậu|dì|bạn|người yêu|bồ|người nhà|người thân|hàng xóm|đứa|thằng|con bé|ông xã|bà xã|học trò|học sinh)';
const whose = '(em|tôi|tui|mình|con|cháu|nhà em|nhà tôi|nhà mình|của em|của tôi|của mình|của tui|t|tao|ruột|họ)';
const them = '(họ|nó|chúng|chúng nó|tụi nó|bọn nó|bọn họ|bọn chúng|chủ|tài công|quản lý|bà|ông|bên đó|bên kia|công ty|nhà chồng|mẹ chồng)';
const forced = '(bị|đang bị|bị người ta|bị chúng|bị nó|bị họ|bị chủ)';

/** The one in need: oneself, or one's own. */
export const ownWords = wording(
  `${kin} (trai|gái|dâu|rể|họ|nhỏ|bé|út|cùng phòng|cùng xóm|cùng quê|) ${whose}`,
  '(con|em|cháu) (nó|bé) (bị|đi|mới|đang)',
  'tìm (con|em|cháu|chồng|vợ|anh|chị|mẹ|bố|ba) (gái|trai|ruột|tôi|tui|mình|em)',
  `${me} (đang|bị|vừa|mới|muốn|sợ|không|trốn|ở|có|tên|lấy|đi|qua|sang|tìm|nghe)`,
  '(gia đình|vợ chồng|mẹ con|bố mẹ|ba mẹ|cha mẹ) (em|tôi|tui|mình|con|cháu|nhà)',
  '(cứu|giúp|giùm|hộ|chỉ|báo|bắt|đánh|nhốt|giữ|bán|cho) (em|con|tôi|tui|mình|cháu|t|tụi|bọn|chúng)',
  '{n} (anh em|chị em|đứa|người|mẹ con) (em|tụi em|con|mình|bị|đang|trong)',
  '(tôi|tui|mình|em)',
  '(my|our|me|us|we|i|im)',
);

/** What is done to somebody against the will, or that nobody hears of them. */
export const plightWords = wording(
  `${forced} ..4 (giữ|nhốt|giam|bán|khóa|khoá|xích|trói|đánh|ép|bắt ép|bỏ đói|chích|hành hạ|bắt cóc|tra tấn|đe dọa|cưỡng ép|đưa ..2 (qua|sang|vào|lên|xuống))`,
  'bị (bắt|dọa) (làm|ở|tiếp|ngủ|lừa|giao|ký|chat|phải|đền|trả|bán)',
  'bị lừa ..1 (bán|sang|qua|xuống|lên|vào|đi|ra|rồi|hết|làm)',
  'bị bán',
  '(nhốt|giam|khóa|khoá) ..2 (trong|ngoài|trái|cửa|phòng|lại|em|con|tụi|cả)',
  '(cửa|phòng|cổng) (khóa|khoá|bị khóa)',
  `({không}|chưa|chẳng) (cho|được|thả) ..3 (về|ra|gọi|liên lạc|lên bờ|vô bờ|vào bờ|ra ngoài|ra khỏi|nghỉ|gặp|xuống|đi đâu|dùng điện thoại|mang con|đưa con)`,
  '(thu|giữ|lấy|tịch thu|cầm|gom|ôm) ..3 ({hộ chiếu}|giấy tờ|điện thoại|cccd|căn cước|chứng minh)',
  '(đòi|bắt|phải|nộp|trả|gửi|gom|kêu|nói|đưa|xin) ..5 chuộc',
  '(tiền|giá|để) chuộc',
  'chuộc (em|con|nó|cháu|về|người|chồng|vợ|anh|chị|bạn)',
  `(đòi|bắt|phải|ép|gọi về đòi|kêu|nói) ..5 {m} ..5 (mới|tiền ăn|thì|mới cho|để)`,
  '(gọi|nhắn|điện) (về|cho gia đình|cho nhà) ..3 (đòi|xin tiền|khóc|bắt|kêu cứu|cầu cứu)',
  '(phải|bắt|đòi) ..5 mới (cho|được|thả) ..2 (về|ra|đi|lên|xuống|người)',
  'mới (cho|được|thả|chịu thả) ..2 (về|ra|đi|lên bờ|người|em|con|nó)',
  `${them} (lại|mới|cứ|đang|đã|sẽ|định|còn|thì|toàn|) (bắt|ép|đánh|nhốt|giam|khóa|dọa|đòi|bán|canh|thu|giữ|chích|xiết|bỏ đói)`,
  '(đánh|chích điện|chích|nhốt|dọa bán|đòi bán|bán|hành) (em|con|cháu|tôi|tui|mình|tụi|bọn|chúng|chồng|vợ|anh|suốt|hoài|đập|thâm|bầm|mỗi|như|dã man)',
  '(nhà chồng|chồng|mẹ chồng|chủ|tài công|quản lý) ..3 (đánh|nhốt|giữ|bắt|khóa|chửi|ép)',
  '(mất liên lạc|mất tích|bặt tin|biệt tăm|bặt vô âm tín|không rõ tung tích|không tin tức|không có tin tức|chưa có tin)',
  '({không}|chưa|chẳng|hết) (gọi|liên lạc|liên hệ|nhắn) ..2 được',
  '({không}|chẳng) (nghe|bắt) máy',
  '(điện thoại|zalo|máy) ..3 (tắt|thuê bao|không ai nghe)',
  'thuê bao ..4 (ngày|hôm|tuần|tháng|nay|rồi)',
  '({không}|chưa|chẳng) (thấy|có) ..2 (về|tin|tin gì|nhắn)',
  '(trốn|thoát|chạy) (được|ra|thoát|khỏi|trong|về|qua)',
  '(muốn|tìm cách|định|đang|mới) (bỏ |)(trốn|thoát)',
  '({không}|chưa|chẳng) (về|trốn|thoát|ra) được',
  '(kẹt|mắc kẹt|lưu lạc) (ở|bên|lại|trong|trên|tại)',
  '(giao|để|đưa|bế|bắt|giữ|lấy|cướp|bán) (con|bé|em bé|cháu bé|đứa bé|đứa nhỏ|cháu) ..4 (mới|lại|cho|đi|ra|vì|trừ nợ|gán|mất)',
  '({không}|chưa) (cho|trả) ..2 (em|con|tôi|mình|tui) ..2 (con|bé|về)',
  '({không}|chưa|chẳng) (trả|được trả|được nhận|có|phát) ..2 lương',
  '({không}|mất|hết) (hộ chiếu|giấy tờ|tiền về)',
  '(ép|bắt) ..2 (tiếp khách|đi khách|bán dâm|ngủ với|lừa|chat|gõ|mang thai|đẻ|lấy chồng|cưới|phá thai|bán thận|ký giấy|ký nợ|làm (lừa|mười|{n}|đêm|cả|không))',
  '(làm|trừ|trả) ..2 (hoài|mãi|không hết|không bao giờ hết) nợ',
  'đâu phải làm',
  'gọi ..4 {không} ..1 (nghe|bắt máy|được|trả lời|thấy)',
  '{không} (nghe máy|bắt máy|trả lời)',
  'bắt (em|con|cháu|tôi|tui|tụi|bọn|nó|gia đình|làm (luôn|thêm|tiếp|hoài|việc ngày)|đi (tàu|biển|khách)|đứng tên)',
  '(tiền công|lương) {không} (thấy|có|được)',
  '(kiếm|tìm) (khắp|hoài|mãi)',
  '{không} nghe được giọng',
  '(đẻ|sinh) xong ..4 (đưa|giao|để|bán)',
  '(trốn|về|nghỉ) thì ..2 (bắt|đánh|phạt|đền)',
  '(thành|riết|gán|ghi) ..1 nợ',
  'canh ..2 (cửa|cổng|phòng)',
  '(đưa|chở|bắt|dẫn) ..2 (qua|sang) (sông|biên|biển|bên)',
  'dụ ..1 ký',
  '(bảo vệ|cổng) ..1 khóa',
  'dọa (giết|đánh|bán|chặt|quăng|ném|đốt|mổ|hại|thủ tiêu)',
  '(chặt|cắt|bẻ) (tay|ngón|chân|gân|tai|thận)',
  '(bị |)còng (tay|chân)',
  '(đang|phải|còn) (núp|trốn|lẩn)',
  '(bị |)bỏ (rơi|lại|mặc|giữa|ở ..3 (sân bay|trang trại|biên giới|rừng|ngoài))',
  '(bán|gả|ép) ..2 (làm (vợ|gái)|cho (người|quán|ông|nhà))',
  'gả ..4 (lấy|bán|qua|sang)',
  '({không}|chẳng|chưa) ..1 (cuộc gọi|tin nhắn|liên lạc|gọi về|thấy gọi|nhắn về)',
  '(nhảy tàu|mất hút|mất dấu|mất tăm|im luôn|im bặt|chặn số|chặn zalo|chặn máy)',
  '(đòi|kêu|bảo|bắt|nói|yêu cầu|ép) ..5 (nộp|gửi|gom|đóng|chuyển|đền|trả|chuộc) ..4 ({m}|{n}|tiền|nợ)',
  'đòi (tiền|{m}|{n}|nhà|gia đình|thêm)',
  '(phải|bắt|đòi) (đền|bồi thường|trả nợ)',
  '(dẫn|dụ|rủ|chở|lừa|đưa) ..1 (đi|qua|sang|lên|ra) ..3 (làm|biên giới|móng cái|lạng sơn|trung quốc|campuchia|cam|lào|quán|casino)',
  '(bị|theo) ..3 (dẫn|dụ|rủ|chở|gả|bán) ..1 (đi|qua|sang|lên|ra)',
  '(có|người|đứa) ..2 (canh|đứng cạnh|đứng kế|gác|theo dõi)',
  '(bị |)chuyển ..1 công ty',
  '(gọi|nhắn|khóc) ..2 (khóc|nói nhỏ|thì thầm|kêu)',
  '{hộ chiếu} ..1 (họ|nó|chủ|công ty|chồng|môi giới|tụi nó) (giữ|cầm|lấy|thu)',
  '({hộ chiếu}|giấy tờ|điện thoại|cccd|căn cước) ..2 bị ..1 (thu|giữ|lấy|tịch|đập|cầm)',
  '(giữ|thu|lấy|cầm) (luôn |hết |)(thẻ|visa|căn cước)',
  '({không}|chưa) lương',
  'công ty ma',
  'ngủ (ga|ngoài đường|công viên|bụi|gầm cầu|sàn)',
  '(là|lại|bị|suốt ngày|đòi) đánh (đập|)',
  'đánh đập',
  '(bắt|ép|phải) làm ..4 {n} (tiếng|giờ|đêm|ngày)',
  '(mượn|xài ké|trộm) ..1 (máy|điện thoại)',
  '(em|con|t|mình|cháu|tui) còn sống',
  '(có|chịu|mới|không|chưa) thả',
  'bị ..1 (gãy|dập|chảy máu)',
  '(escaped|locked|not been paid|no passport|no phone|cannot leave|can not leave|won t let)',
  'they (took|want|beat|locked|hold|keep|sold|have|make|force)',
  '(cầm súng|có súng|dây kẽm|lính gác)',
  '(trapped|kidnapped|ransom|locked up|held (in|at|by|here)|passport|compound|beat (me|us|him|her)|sold me)',
);

/** Asked of whoever reads: rescue, the way home, whom to call. */
export const pleaWords = wording(
  'cứu (em|con|cháu|tôi|tui|mình|tụi|bọn|chúng|t|chồng|vợ|anh|chị|bạn|nó|bé|với|giùm|giúp|người|gia đình|lấy|bé|đứa)',
  '(cầu|kêu|xin) cứu',
  '(giúp|hộ|giùm|dùm|giúp đỡ|giúp dùm) (em|con|cháu|tôi|tui|mình|tụi|bọn|chúng|t|gia đình|vợ chồng|mẹ con|với|nhà|bé|bạn|nó|dân)',
  '(báo|nhắn|gọi|điện|bảo|liên hệ|liên lạc|nói|kêu|đưa tin) ..6 (giúp|giùm|dùm|hộ|với)',
  '(chỉ|hướng dẫn|tư vấn|bày|mách|cho|xin|giới thiệu) ..4 (em|con|tôi|tui|cháu|mình|gia đình|giúp|cách|đường|số) ..2 (với|ạ|giúp|giùm|dùm|cách|cho|cứu|hộ)',
  '(chỉ|tư vấn|hướng dẫn|bày|mách) (giúp|giùm|dùm|hộ|cách|đường|em|con|tôi|tui|mình)',
  '(chỉ|tư vấn|hướng dẫn) ..3 (với|ạ|giúp|giùm)',
  '(ai|bác nào|anh chị nào|bạn nào|cô chú nào|chị nào|anh nào|luật sư nào|hội nào|chỗ nào|đơn vị nào) ..8 (giúp|chỉ|giùm|hướng dẫn|cứu|biết tin|báo|tư vấn|cho (em|mình|tôi|con|tui) (hỏi|xin))',
  '(ai|bác nào|anh chị nào|bạn nào) (biết|có|từng|rành|ở|đang ở|gần|quen|thấy|gặp|nhìn thấy)',
  '(phải|nên|biết|giờ) (làm sao|làm gì|làm thế nào|báo ai|báo đâu|kêu ai|gọi ai|nhờ ai|tính sao|sao)',
  '(làm sao|cách nào|cách gì|làm thế nào|đường nào|làm cách nào) ..4 (về|thoát|trốn|cứu|ra|đón|tìm|đưa|lấy|giữ|báo|được)',
  'có (cách|đường|chỗ|ai|hội|đường dây|tổ chức) (nào|gì) ..4 (về|giúp|cứu|ra|trốn|đưa|hỗ trợ|nhận|can thiệp)',
  'còn (chỗ|cách) nào',
  '(có nên|nên) ..4 (chuyển|báo|trả|chuộc|gửi|đưa|nộp)',
  '(có bị|có được|có sao|bị gì) ..5 (không|hông|ko)',
  '(muốn|chỉ mong|mong|chỉ muốn) ..3 về (với|nhà|việt nam|vn|nước|quê)',
  'muốn (trốn|thoát|về (mà|nhưng)|vô bờ|vào bờ|đưa con|giữ con|lấy lại con|ra)',
  '(kính |)nhờ (mọi người|cộng đồng|bà con|anh chị|cô bác|cô chú|ai|các|ad|admin|báo|nhà báo|người|giúp|quý|chính quyền|công an)',
  '(mong|cầu mong|xin) (mọi người|ai|bà con|cộng đồng|anh chị|cô bác|cô chú|các|được|cơ quan|công an|nhà nước|quý|chính quyền|tin|chỉ|giúp|số|hỏi|tư vấn|báo|hãy|hướng dẫn)',
  '(đội ơn|mang ơn|xin hậu tạ|xin cảm tạ)',
  '(cho|xin) ..1 (em|tôi|tui|mình|con|cháu|bác|cô) hỏi',
  'cho ..2 xin số',
  'tìm ..1 (con|em|cháu|chồng|vợ|anh|chị|bạn|người thân|bố|mẹ|ba)',
  '(gấp|khẩn|khẩn cấp) (quá|lắm|ạ|với|giúp)',
  'đừng (gọi|nhắn) lại',
  '(biết|phải|nên|được|giờ|cần) ..1 (kêu|gọi|báo|nhờ|hỏi|tìm) (ai|đâu|cơ quan nào|chỗ nào|ở đâu|số nào|người nào)',
  '(báo|kêu|nhờ) (ai|đâu)',
  'số (của |)(đại sứ quán|lãnh sự|công an|đường dây nóng|biên phòng|điện thoại đại sứ)',
  'tìm (giúp|giùm|hộ|dùm)',
  '(đưa|đón|cứu|dẫn) ..3 về',
  '(viết|làm|gửi) đơn',
  '(hoang mang|rối quá|rối lắm|sợ quá|sợ lắm|em sợ|con sợ|bế tắc|tuyệt vọng|quẫn)',
  '{không} biết (làm|kêu|gọi|tính|đường|phải|tìm|bám|trông|hỏi)',
  'có (thả|cho về|đòi lại|lấy lại|về được|cứu được) ..3 (không|hông|ko)',
  '(share|chia sẻ) (giúp|giùm|dùm|hộ|gấp)',
  'cần (người|ai) (phiên dịch|giúp|đón|hỗ trợ|biết)',
  '(ai thương|có ai|có tổ chức nào)',
  'phải làm (thế nào|đơn|sao|gì)',
  '(chị|anh|mẹ|má|ba|bố|cô|chú|bác|m|mày|trời|bà con|mọi người) ơi',
  '{không} biết ..2 (đâu|ai|sao)',
  'nhờ ..6 (giúp|giùm|dùm|hộ|lại|lên tiếng)',
  'xin hãy',
  '(ai|mấy chú|người nào) ..2 gặp',
  '(sos|who can|where can|help|please|how (can|do) (i|we)|what (can|should) (i|we)|anyone)',
);

/** Where people are held: it makes the meaning of the words of plight. */
export const settingWords = wording(
  '(casino|sòng bài|karaoke|massage|nhà nghỉ|biệt thự|tòa nhà|khu công nghiệp lừa|compound|kk park|đặc khu|tam giác vàng|trang trại|nhà kho)',
  '(tàu cá|đi biển|đi ghe|dưới tàu|trên tàu|xuống tàu|tài công|chủ tàu|ngoài khơi|ngư phủ|boat|ship)',
  '(biên giới|cửa khẩu|biên phòng|bên kia|qua biên|nước ngoài|đại sứ quán|lãnh sự|về nước|về việt nam|về vn|phiên dịch|hồi hương|embassy)',
  '(bên|qua|sang|đi|ở) ..1 (cam|campuchia|miên|miến điện|myanmar|lào|thái|phi|trung|trung quốc|đài|đài loan|hàn|mã lai|malaysia|nga|ả rập|dubai|hàn quốc|nhật|rumani|ba lan|úc|oman|kuwait|qatar|serbia|síp|đức|anh quốc|mỹ)',
  '(giúp việc ..2 (bên|ở)|xe (bảy|7|khách|đón)|công trường|ký túc xá|khách sạn|lạc đường|bến xe|mộc bài|móng cái|lao bảo|xà xía|qua sông)',
  '(lấy chồng|nhà chồng|làm vợ|cô dâu|môi giới|xuất khẩu lao động|xklđ)',
  '(con nuôi|mang thai|đẻ thuê|nhà tình thương|bế con|đòi lại con|giữ con|bế bé|bán thận|ghép thận|bán trứng|sinh con|sinh bé)',
  '(công an|cảnh sát|đồn|đường dây nóng)',
  '(cháu|con|bé|em|mới) ..2 (11|12|13|14|15|16|17) (tuổi|t)',
  '(làm quán|bán dâm|tiếp khách|đi khách|chủ quán|tú bà|má mì|bảo kê)',
);

/** A cry that needs nothing beside it but an own voice and one word of plight. */
export const cryWords = wording(
  'cứu (em|con|cháu|tôi|tui|mình|tụi|bọn|chúng|t|chồng|vợ|anh|chị|nó|bé) ..2',
  '(cầu|kêu) cứu',
  '(báo|gọi|nhắn) ..2 (công an|biên phòng|cảnh sát|đại sứ quán|lãnh sự|113|111) ..2 (giúp|giùm|dùm|hộ|cứu|với|đến|tới)',
  '(báo|nhắn|bảo|gọi|nói) ..2 (mẹ|má|ba|bố|gia đình|nhà|vợ|chồng) ..2 (t|tao|em|con|mình|tui|tôi) ..1 (giúp|giùm|dùm|hộ|với|cứu)',
);

/** Speech about others: news, notices, awareness, a tale told afterwards. */
export const toldWords = wording(
  'khởi tố',
  'triệt phá',
  '(bị can|bị cáo|nghi phạm)',
  '(nhóm|các|những|tên|số|hai|ba|{n}|một|là) đối tượng',
  'cơ quan (điều tra|chức năng|csđt|công an)',
  '(lực lượng|ngành) chức năng',
  '(nạn nhân|victims)',
  '(được|đã|vừa|kịp thời) ..2 (giải cứu|trao trả|hồi hương)',
  'giải cứu (thành công|{n}|kịp)',
  '(tiếp nhận|trao trả|bàn giao) ..2 ({n}|nạn nhân|công dân|lao động)',
  '(xét xử|tòa án|tuyên phạt|truy tố|năm tù|phiên tòa|viện kiểm sát)',
  '(cảnh báo|khuyến cáo|tuyên truyền|thủ đoạn|chiêu trò|phòng ngừa|phòng chống|cảnh tỉnh)',
  'đừng (tin|dính|nghe|đi theo|ham|dại|để|bao giờ)',
  '(viết|kể|đăng|chia sẻ) ..1 lại',
  '(lời kể|theo báo|phóng sự|phóng viên|theo lời|theo công an|theo thông tin|cho biết|cho hay|trước đó|được biết)',
  '(nếu|khi) (bạn|người thân|gặp|phát hiện|bị) ..8 (hãy|đừng|gọi|liên hệ|báo)',
  '(=bẫy|=chiêu|vỏ bọc|trá hình)',
  '(police|arrested|authorities)',
  '(may mắn|may) ..4 (thoát|về được|được cứu|trốn được|quay về)',
  '(điều|khoản) {n}',
  '(đoàn tụ|trở về nhà|đã về (đến|tới|nhà|nước)|được cứu|kể từ ngày về)',
  '(ubnd|ủy ban nhân dân|sở (nội vụ|lao động|ngoại vụ)) ..4 (thông báo|cho biết|khuyến cáo|lưu ý|đề nghị)',
  'theo (bộ|công an|báo|unodc|điều tra|cơ quan|đại diện|điều)',
  'không (đơn vị|cá nhân|tổ chức) nào',
);

/** Talk in which being kept, lost or helped means something small. */
export const smallTalk = wording(
  '(con|bé) (=chó|=mèo|cún|vẹt|=rùa)',
  '(chó|mèo|cún|boss) ..3 (lạc|mất|nhà)',
  '(laptop|máy tính|cài win|wifi|facebook|fb|nick|tài khoản|mật khẩu|app|icloud|sim|game online|code|bài tập|toán|đồ án|khóa học|luận văn)',
  '(đơn hàng|ship|shipper|shop|sản phẩm|bưu điện|bảo hành|hoàn tiền|hàng hóa|vali|hành lý)',
  '(phim|tập {n}|nhân vật|truyện|mv|bài hát|bóng đá|trận đấu|đội bóng|huấn luyện viên)',
  '(cứu trợ|từ thiện|quyên góp|ủng hộ|mạnh thường quân|lũ lụt|=bão|ung thư|phẫu thuật)',
  '(máy bay|chuyến bay) ..1 (hoãn|trễ|delay|hủy)',
  '(tăng ca|cuối tuần|thử việc|nghỉ việc|nghỉ ngang|bhxh|bảo hiểm|sếp|kpi|deadline|nhân viên văn phòng)',
  '(kẹt xe|tắc đường|ăn ngon|mất ví|rơi ví|mất xe|trộm xe)',
  '(=vay|thế chấp|tất toán|thẻ tín dụng|sổ đỏ|đất đai)',
);

/** Hiring in one's own voice: bad actors copy the words of the desperate. */
export const hiringWords = wording(
  '(đang|cần|) tuyển ..4 ({n}|nam|nữ|bạn|nhân viên|nv|lao động|người|ctv|anh em|chị em|thợ|ngư phủ|gấp|thêm)',
  '(cần|thiếu|nhận|gom|tìm) (thêm |gấp |){n} (bạn|nam|nữ|người|em|bé|anh em|nv)',
  '(ai|bạn nào|em nào|anh em nào|chị em nào) ..4 (muốn|cần|có nhu cầu|quan tâm) ..6 (ib|inbox|lh|liên hệ|nhắn|zalo|alo)',
  '(ib|inbox|lh|liên hệ|alo) (em|mình|ngay|chị|anh) (ngay|nhé|để|tư vấn|nha|liền)',
  '(bên|chỗ|công ty|cty) (em|mình|chị|anh) (không|ko|bao|lo|cam kết|uy tín|trả|cho|cần|tuyển|nhận|làm|hỗ trợ)',
);

/** Addressed to those who are wanted, and promised to them: an advert's voice. */
export const promiseWords = wording(
  '(các|mấy|mỗi|những) (em|bạn|mẹ|chị em|cô|anh em)',
  '(em|bạn|cô|mẹ|ai|đứa) nào ..3 (cần|muốn|được|đi|dẫn|tin|khó|kẹt|túng|ngoan|xinh)',
  'bao (ăn|ở|vé|trọn|hết|toàn bộ)',
  '(lo|hỗ trợ|tài trợ) (hết|trọn|toàn bộ|chi phí|giấy tờ|viện phí)',
  '(được|nhận) (hỗ trợ|bồi dưỡng|thưởng|ngay)',
  'bồi dưỡng',
  'hoa hồng',
  '(lương|thu nhập) (từ|cao|khủng|cứng)',
);

/** Words that stand oftener in tales and warnings than in cries, and in cries now and then. */
export const taleWords = wording(
  '(câu chuyện|bài học|rút kinh nghiệm|hỏi đáp|lưu ý|lời khuyên|tin tức|video)',
  '(nhiều|những|các|không ít) (người|gia đình|bạn trẻ|cô gái|vụ|trường hợp|lao động|thanh niên|phụ nữ|chị|em gái)',
  '(hồi|năm|lúc) (trước|xưa|ngoái|ấy)',
  '(chị|anh|bà|ông) (a|b|d|g|h|l|n|p|q|s|v|y)',
  '(cảnh giác|tỉnh táo|cẩn thận|coi chừng|tránh xa|bóc phốt)',
  'thường (bị|dùng|nhắm|hứa|rủ)',
  '(từng|đã từng) bị',
  '(chia sẻ|share) ..3 (để|cho) ..2 (mọi người|con em|bà con|người thân|ae|anh em|biết)',
);
