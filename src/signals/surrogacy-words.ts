/** The parts of the trade in pregnancies and eggs; and what couples, clinics and law talk like. */
import type { Gathering } from './constituents.ts';
import { dealParts, honestParts } from './deal-words.ts';
import { pretence, sum } from './form-words.ts';
import { wording } from './wording.ts';

const help = '(giúp|hộ|giùm|dùm|giúp đỡ|thuê|mướn)';

export const veiledSurrogacy: Gathering = {
  parts: [
    {
      // Carrying a child for others.
      core: true,
      weight: 2,
      words: wording(
        `(mang|ôm|cưu mang|nuôi|giữ|chửa) ..1 (thai|bầu|bụng|bé|em bé|con) ..2 (${help}|cho người|cho gia đình|cho khách|cho nhà|cho cặp)`,
        `${help} ..2 (mang|ôm) (thai|bầu|bé)`,
        `(bầu|đẻ|sanh|mẹ|đẻ con|sinh con|có con) ${help}`,
        '(mang|ôm) (giúp|giùm|dùm|thuê|mướn)',
        '(mang|ôm) hộ (bé|con|thai|chị|em|vợ|cặp|nhà|người)',
        'sinh (giúp|giùm|dùm|thuê|mướn)',
        '(mượn|thuê|cho thuê|cho mượn|mướn|nhờ) ..1 (bụng|tử cung|dạ con)',
        '(đặt|cấy|chuyển|gửi|nhận|thả|có|sẵn) ..1 (phôi|mầm)',
        '(phôi|mầm) ..2 (có sẵn|sẵn|gửi|trữ|ở viện)',
        '(giữ|ấp|nuôi|giúp|mang|ở) ..5 (9|chín|10|mười) tháng',
        '(đặt|cấy|thả) (vào|vô) ..3',
        '(mẹ|người|bụng|bên) (mang|ôm|bầu|chửa|sinh) (hộ|giúp|thuê|bầu|mướn|thay)',
        'từ lúc ..6 (chào đời|sinh|đẻ|lọt lòng)',
        '(9|chín) tháng (10|mười) ngày',
        '(dưỡng thai|tim thai|thai kỳ|trong bụng|bụng to|thai to) ..8 (cho|nhà|gia đình|nhận|đưa|giàu|khách|bé)',
        '(chỗ|nơi|nhà) cho (con|bé|phôi) (lớn|ở|nằm)',
        '(chuyển|đặt|cấy) ..1 (một|1) lần (là|) (dính|đậu)',
        '(bồng bế|bế|ấp ủ) ..1 trong bụng',
      ),
    },
    {
      // Eggs.
      core: true,
      weight: 2,
      words: wording(
        '(xin|cho|hiến|bán|mua|nhượng|tìm|cần|chia|san) ..3 (noãn|=trứng)',
        '(chọc|hút|chọc hút|kích|gom) (trứng|noãn|hút|nang)',
        'tiêm ..3 (kích|mũi|rụng)',
        '({n}|chục|mười) mũi',
        '(xin|tìm|chọn|mua) ..1 (giống|gen|nguồn gen)',
        '{không} ..2 (tìm|đòi|nhận|gặp) ..1 (con|bé) ..1 (sau|về sau|này)',
        '(gen|nguồn gen) (tốt|trội|đẹp)',
      ),
    },
    {
      // What the body must have shown.
      core: true,
      weight: 1.5,
      words: wording(
        '(đã|từng|có) ..1 (sinh|đẻ|sanh) ..2 (một|1|{n}|con|bé|lần|đủ|thường|lứa|rồi|ít nhất)',
        '(sinh|đẻ|sanh) (thường|dễ)',
        '{không} ..2 (sẹo mổ|mổ đẻ|đẻ mổ|sinh mổ|vết mổ)',
        '(chưa|không) (mổ|từng mổ) lần nào',
        '(cơ địa|dạ con|tử cung|niêm mạc) ..1 (dễ|tốt|lành|đẹp|khỏe)',
        'dễ (đậu|thụ thai|có bầu|có thai|cấn bầu)',
        'đã có ({n} con|một con|hai con|{n} bé|một bé)',
        '(cắt tử cung|tiền sản giật|cao huyết áp|đa nang) ..2 (miễn|{không}|thì thôi)',
        '(từng|đã) (giúp|mang|làm) ..2 (nhà|lần|cặp|ca)',
        'mắn (đẻ|con)',
      ),
    },
    {
      // Said round about.
      core: true,
      weight: 1,
      words: wording(
        '(nghe|có|thấy) ..1 (nhịp|tim thai|nhịp tim)',
        'tuần thứ {n}',
        '(tiêm|chích) ..1 bụng',
        '(giữ|dưỡng) ..1 (cái|) bụng',
        '(vượt cạn|tròn kỳ|đủ tháng đủ ngày|phòng thủ thuật|cái bụng)',
        '(gây mê|chu kỳ sau|kinh nguyệt)',
        '(san sẻ|chia sẻ) ..1 cho ..1 (chị em|gia đình|người) ..1 (kém may|không may|thiếu)',
        '(beta|bmi) ..1',
        '(mẹ|người|chị em) cho khách',
        '(con|bé) {không} phải (của mình|con mình)',
        '(ngồi|nằm|ăn) ..4 có ăn',
        '(em|chị|mẹ) bế ra',
        '(làm|đi|qua) vòng (1|2|3|một|hai|ba)',
        '(bơm|quan hệ trực tiếp|thả tự nhiên|đường tự nhiên)',
        '(tóc dày|da sáng|mặt mộc|mắt hai mí) ..12 (ảnh|gửi|cao|{n})',
        '{không} ..3 đụng ..2 đàn ông',
        'bụng (to|lớn)',
        '(giao|trao|bế|đón) (con|bé) ..2 (xong|rồi|là|ai)',
        '(kích|chọc|gom|rụng) ..3 (mũi|ngày|nang)',
        '(bn|bán|h|hiến) trứg',
        'trứg',
        '(nguồn|hạt|mầm) (trứng|giống|sống)',
        '(di truyền|gen) ..8 (kiếm|nhận|gửi)',
        '(mẹ bầu|mẹ) hộ',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(9|10|chín|mười) tháng',
        'gần ..1 (một|1) năm',
        '(suốt|cả|hết|trọn) thai (kỳ|kì)',
        '(tới|đến|cho đến|khi) ..2 (chào đời|sinh xong|ra đời|lọt lòng|sinh)',
        '(thai kỳ|quy trình|nửa tháng|hai tuần|{n} ngày)',
      ),
    },
    {
      key: true,
      weight: 1,
      words: wording(
        `(nhận|trả|gửi|được|thu về|cầm|cảm ơn|bồi dưỡng|hậu tạ|thù lao|chi phí|giá|tổng|hỗ trợ|cho|trả ơn|thương|trọn gói) ..4 ${sum}`,
        '(nhận|trả|gửi|cầm|cảm ơn|bồi dưỡng|hậu tạ|thù lao|giá|trả ơn|thương em|trọn gói) ..1 {n}',
        sum,
        '(chia|trả) ..2 (đợt|lần|giai đoạn)',
        '(tiêu vặt|ứng trước|đặt cọc|thu nhập|nhận đủ|trả ơn)',
        '(hậu tạ|bồi dưỡng|xứng đáng)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(ở|có|tại) ..1 (căn hộ|nhà riêng|phòng riêng|chung cư|biệt thự|villa|tập trung)',
        '(có|cô|người|giúp việc) ..2 (nấu ăn|chăm|nấu nướng|cơm nước|chăm sóc|hầu|quản lý)',
        'bác sĩ (theo|riêng|lo)',
        '(ăn ở|chỗ ở|ăn uống|sinh hoạt) ..3 (lo|bao|miễn|trả)',
        '(bao|lo) ..2 (ăn ở|thai sản|xét nghiệm|ăn uống)',
        '{không} phải làm (gì|việc)',
        'chỉ (việc|cần) (ăn|nghỉ|dưỡng)',
        '(nghỉ dưỡng|thực đơn|đi khám có xe|{không} ra ngoài)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(cao|chiều cao) ..2 {n}',
        '(da trắng|da sáng|ngoại hình|chân dài|ưa nhìn|học vấn|xinh|sáng sủa|mặt mũi|mặt mộc|tóc dày|mắt hai mí|mũi cao)',
        '(gửi|kèm|xem) ..2 (ảnh|hình)',
        'nhóm máu',
        '(sinh viên|học sinh|đại học|iq|di truyền)',
        '(giống|hợp) ..1 (vợ|mẹ|gia đình|tướng|người)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(bay|sang|qua|đi|ra) ..1 (phnom penh|cam|campuchia|thái|bangkok|trung quốc|trung|lào|gruzia|georgia|nước ngoài|bển|bên kia)',
      ),
    },
    { key: true, weight: 2, words: pretence },
    {
      // For whom.
      weight: 1,
      words: wording(
        '(hiếm muộn|vô sinh|muộn con|chậm con|mong con|khát con|mụn con|có mụn)',
        '(vợ|chị ấy|cô ấy|bên) ..2 {không} (giữ|mang|đậu|sinh|đẻ) ..1 (được|nổi)',
        '(gia đình|cặp|vợ chồng|nhà|khách) ..3 (mong|khao khát|cần|thèm|giàu|nào) ..2 (con|bé|mụn|cháu|)',
        'khách (trung|nước ngoài|việt kiều|đại gia)',
        '(cặp đôi|hai anh|hai chị) ..1 (nam nam|nữ nữ|đồng giới|gay|les)',
        'vợ chồng (em|mình|tôi|tui)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '{không} ..3 (ngủ|quan hệ|đụng chạm|gần gũi|đàn ông)',
        '{không} ..1 ảnh hưởng',
        '{không} ..3 (huyết thống|máu mủ|liên quan|gen của mình)',
        '{không} (phá|mất) (trinh|sức)',
        'con của (họ|người ta)',
      ),
    },
    {
      weight: 0.5,
      words: wording(
        '(bạn|chị em|em|người|tìm|tuyển|cần|việc) ..1 (nữ|gái|phụ nữ)',
        '(dưới|từ|tuổi|tầm) ..1 {n}',
        '(kiếm|cần|kẹt|thiếu|lo|khoản) ..2 (tiền|vốn|học|trả nợ|nợ|triệu)',
      ),
    },
    ...dealParts,
  ],
  against: [
    ...honestParts,
    {
      weight: 3,
      words: wording(
        '(nhân đạo|tự nguyện|vô danh|{không} vụ lợi|{không} ..2 thù lao)',
        '(theo luật|luật hôn nhân|nghị định|pháp luật|quy định|bộ y tế|hợp pháp|đề xuất|mức phạt|thương mại)',
        '(iui|trung tâm hỗ trợ sinh sản|phác đồ|phòng khám|amh|bhyt|khoa sản|ống nghiệm)',
        '(ivf|iui) ..2 (trọn gói|lần|thành công|từ|miễn phí|ở|tại)',
        '(studio|mẫu ảnh|mẫu tóc|buổi chụp|cát xê|lễ tân|tiếp tân)',
        '(thuốc kích|nhà thuốc|kê toa|bs kê|toa thuốc)',
        '(corgi|poodle|mèo|=chó|cún)',
        '(giữ|trông) (bé|trẻ|em bé|cháu) ..3 ({n}|tại|ở|giờ)',
        '(chủ nhật nghỉ|nghỉ chủ nhật|nấu cháo|giúp việc)',
        'trứng (gà|vịt|cút|ngỗng|cá|muối|lộn|rán|chiên|luộc|hấp|tươi|giống)',
        '(=bò|=heo|=lợn|=gà|=vịt|=trại|con giống|giống lai|ấp nở)',
        '(kịch bản|caption|content|fanpage|bài viết|code|đồ án)',
        '(chị|em|dì|cô) (gái ruột|ruột|dâu|gái tôi|gái mình|gái em|gái) (đồng ý|tự nguyện|chịu mang|mang thai)',
        '(điều dưỡng|hộ sinh|tắm bé|thông tắc|xông hơ|ở cữ|chăm (bà đẻ|sau sinh|mẹ bầu)|kỹ thuật viên)',
        '(gói|dịch vụ) (sinh con|sinh nở|sinh thường|thai sản|khám thai)',
        '=(lần|sau) (chuyển phôi|thất bại|sảy)',
        '(tiêm (chủng|phòng|ngừa)|vắc xin|vaccine|filler|botox|thẩm mỹ|collagen|meso)',
        '(cây giống|hạt giống|lúa|cá giống)',
        '(lương tháng|lương cứng|hợp đồng lao động|bhxh|bảo hiểm)',
      ),
    },
    {
      weight: 2,
      words: wording(
        '(cho|xin) ..2 hỏi',
        'bệnh viện (từ dũ|phụ sản|trung ương|hùng vương|tâm anh)',
        '(mẹ|các mẹ) ..2 (kinh nghiệm|chia sẻ|tư vấn)',
      ),
    },
  ],
  enough: 4.25,
};
