/** The parts of the trade in infants: given or sought, paid as thanks, with another's papers; and what honest talk sounds like. */
import type { Gathering } from './constituents.ts';
import { dealParts, honestParts } from './deal-words.ts';
import { sum } from './form-words.ts';
import { wording } from './wording.ts';

const child = '(con|bé|cháu|em bé|đứa nhỏ|đứa bé|đứa con|nhóc|con nhỏ|thằng nhỏ|thằng cu)';

export const veiledAdoption: Gathering = {
  parts: [
    {
      // Giving away.
      key: true,
      core: true,
      weight: 1.5,
      words: wording(
        `(cho|gửi|gởi|giao|nhường|trao|để|tặng) ..1 ${child} ..1 (lại|đi|cho|ở lại|làm con)`,
        `(cho|gửi|gởi|giao|nhường|trao|để|tặng|bỏ) lại ${child}`,
        `(muốn|cần|đành|phải|định) (cho|gửi|gởi|nhường|giao|bỏ) ..1 ${child}`,
        `{không} ..3 (nuôi|giữ|theo|kham|gánh|cưu mang|lo) ..1 (được|nổi|nỗi|dc|đc|${child})`,
        '{không} ..1 đòi ..1 (lại|con|bé|hỏi)',
        `{không} ..2 (đem|mang|đưa|bế|bồng|ẵm) ..1 ${child} về`,
        `${child} ..3 (có|đã có|sẽ có|có sẵn) ..1 (nơi|người|nhà|gia đình|chỗ) ..1 (đón|nhận|chờ)`,
        `${child} (để|thì để|cứ để) ..1 (cô|chị|mình|em|bên) ..1 lo`,
        `(rước|đón|bồng|ẵm|bế|nhận) ..2 ${child}`,
        'tìm ..1 (mẹ|ba|bố|cha|gia đình|mái ấm) ..1 (mới|nuôi|nhận|tốt|thương|cho (bé|con|cháu))',
        '(gặp|mong|cần|tìm) ..2 (ba mẹ|bố mẹ|cha mẹ|gia đình|nhà) ..1 (có điều kiện|hiếm muộn|tử tế|đàng hoàng|khá giả|giàu)',
        '(con|cháu|bé) (về|vô|vào|được) ..1 (nhà|chỗ|nơi) ..1 (giàu|tử tế|khá|tốt|sướng|đàng hoàng)',
        '(con|bé) đến ..4 (không đúng|sai|chưa đúng)',
        '(về|ra về|ra) (người không|tay không|một mình)',
        `(ai|nhà nào|anh chị nào|cô chú nào|gia đình nào|vợ chồng nào|anh chị) ..3 (đón|nhận|rước|nuôi|xin|bồng|có duyên|hữu duyên|thương) ..1 (${child}|về)`,
        '(gia đình|nhà|ai|anh chị) nào ..2 (nhận|rước|đón|hiếm muộn|cần nhận)',
        '(hữu duyên|gieo duyên|có duyên|đủ duyên)',
        '(đẻ|sinh|sanh) (xong|ra) ..4 (để|giao|trao|gửi|gởi|cho|về|có|bỏ|là)',
        'chưa (tính|lo|biết) ..4 (tương lai|bé|con|đường)',
        '{không} (muốn|tính|định) (giữ|nuôi|sinh|đẻ)',
        '(mẹ|ca|đứa|sản phụ) ..2 (ký bỏ|bỏ lại|ký giấy bỏ)',
        '(mẹ|ba mẹ|bố mẹ|cha mẹ) (mới|nuôi)',
        '(em|mình) (giao|gửi|gởi|để) lại',
        '{không} ..2 (kiện cáo|đòi hỏi)',
        '(sang tay|đổi tên|đổi mẹ|đổi đời) ..1 (bé|con|cho)',
        '(bé|cháu|con) ..4 (giao|đón) (tận nơi|tận nhà|tận tay)',
      ),
    },
    {
      // Seeking.
      core: true,
      weight: 1.5,
      words: wording(
        '(xin|tìm|cần|nhận|kiếm|đón|rước|mua|có|còn) ..3 (bé|em bé|đứa|cháu|trẻ|bé trai|bé gái) ..1 (trai|gái|sơ sinh|mới sinh|mới đẻ|dưới|đỏ hỏn)',
        '(xin|nhận|tìm) ..1 con nuôi',
        '(mong|khát|chờ|ngóng) con',
        '(hiếm muộn|vô sinh|muộn con|chậm con|chưa có con|{không} có con|{không} thể có con|{không} có tin vui|thiếu cháu)',
        'cho ..1 (mình|em|chị|tôi|tui|vợ chồng|nhà|bọn) xin ..2 (con|bé|cháu|về nuôi|làm con)',
        '(xin|nối|gieo) vía',
        '(tìm|cần|chờ|mong|đón|có) ..1 (một|1) (bé|thiên thần|mụn con|mầm)',
        '(xin|nhận|đón) (lại|về) (nuôi|làm con)',
        '(tìm|cần|nhận|gom|kiếm|đón|chờ|hỗ trợ|giúp) ..2 (mẹ bầu|bà bầu|bầu|bạn bầu|thai|mẹ nào)',
        '(bạn|mẹ|em|ai|đứa|bé) nào ..4 (to bụng|có bầu|bầu|sắp sinh|lỡ|mang thai|dính bầu|sinh)',
        '(trai|gái) ..1 (gái|trai) (đều|cũng|gì) ..1 (quý|được|nhận|mừng)',
        '(vòng|bụng|độn) ..1 bụng giả',
        '(mang|đeo|độn|giả) bầu giả',
      ),
    },
    {
      // The birth papers: the buyer's name from the first hour.
      key: true,
      core: true,
      weight: 2,
      words: wording(
        '(giấy|chứng sinh|gcs|giấy tờ|khai sinh|giấy sinh|sổ) ..6 (tên|thẳng|bên nhận|mẹ mới|đứng)',
        '(nhập viện|vào viện|vô viện|đi sinh|đi đẻ|khi sinh|hôm sinh|hôm đó|lúc sinh) ..6 (giấy|tên|căn cước|cccd|thẻ|bảo hiểm|bhyt|sổ) ..3 (của|vợ|mình|chị|bên|nhà)',
        '(dùng|mượn|lấy|đứng|ghi|khai|mang|cầm) ..2 (giấy|tên|căn cước|cccd|thẻ|chứng minh|sổ) ..3 (vợ|mình|chị|bên|nhà|mẹ mới|người nhận)',
        '(sổ|thẻ|căn cước|giấy tờ) của (chị|vợ|mình|bên) ..3 (đăng ký|nhập|làm|khai)',
        '{không} ..2 (qua|cần|đụng) ..1 (phường|xã|thủ tục|chính quyền|ủy ban)',
        '(trao|giao|đón|nhận|bồng|rước) ..3 (tại|ở|ngay|luôn|trong) ..1 (viện|trạm|phòng sinh|cổng viện|bệnh viện)',
        '(ở|tại|trong) viện ..1 (trao|giao|đón|bồng)',
        'chưa ..1 (làm|có|đăng ký|nhập) (khai sinh|giấy|chứng sinh)',
        'chứng sinh',
        '(lo|làm|chạy) ..1 tên ..2 giấy',
        '(hôm|lúc|khi) (sinh|đẻ) ..4 (nhận|đón) (luôn|liền|ngay)',
        '(để|cho) ..1 (vợ|chị|mẹ mới) ..1 đứng tên',
      ),
    },
    {
      // A place to wait for the birth.
      key: true,
      core: true,
      weight: 1.5,
      words: wording(
        '(phòng|nhà|chỗ|nơi|chỗ ở) ..6 (mẹ bầu|bà bầu|bạn lỡ|chờ (ngày|) sinh|chờ đẻ|lỡ dở|sinh nở|dưỡng thai)',
        '(ở|nuôi|chăm|lo|ăn ở|ăn ngủ) ..5 (tới|đến|chờ) (lúc|ngày|khi|hôm|tháng|) (sinh|đẻ|sanh)',
        '(tới|đến|chờ) (lúc|ngày|khi|hôm|tháng) ..1 (sinh|đẻ|sanh)',
        '(chờ|đợi) (sinh|đẻ|sanh)',
        '(đưa|chở|dẫn) ..1 (đi|) (đẻ|sinh|sanh)',
        'khám thai ..2 (có người|lo|bao|đều)',
      ),
    },
    {
      // Pregnancy and newborn.
      core: true,
      weight: 1,
      words: wording(
        '(bầu|thai|mang thai) ..3 {n} (tháng|tuần)',
        '(bầu|thai) ..2 (tháng|tuần) (thứ|{n})',
        '(mới|vừa|sắp|gần|chờ|ngày|đi) (sinh|đẻ|sanh)',
        '(em|mẹ|mẹ bé) (sinh|đẻ|sanh) ..1 (tháng|ngày|cuối|đầu|tuần)',
        'sinh ..1 (quanh|khoảng|rằm|tháng|cuối|con trai|con gái|bé)',
        '(sơ sinh|đầy tháng|đỏ hỏn|lọt lòng|dự sinh|trong bụng|sau sinh|to bụng|vượt mặt|bụng to|nằm ổ|nằm cữ|chuyển dạ|nhà hộ sinh|hộ sinh|bào thai|thai nhi)',
        '(bé|con|cháu) ..1 (trai|gái) ..3 (sinh|{n} (ngày|tuần|tháng)|mới)',
        '{n} ngày tuổi',
        '(ba|hai|bốn) (cân|ký|kí)',
        '(bụng|bầu) (em|chị|mình|nó) ..1 (tháng|được|tuần)',
        '(nở nhụy|khai hoa|chào đời|thiên thần|nối dõi|thiếu cháu|khoa sản|khoa sanh|phòng sinh|mang bầu|lỡ mang)',
        '(hai|ba|mấy|một|2|3) mẹ ..3 (trai|gái|sinh|tuần|ngoan)',
        '(con so|con rạ|hôm sinh|tới khi xong|{n} tuần)',
        '(mẹ bé|tuổi thai|ươm mầm|bên đón|bà đỡ|bà mụ|tròn con vuông)',
        '(mẹ|bà) bầu',
        '(đẻ|sinh) xong',
        'dưới (1|một|{n}|nửa) tháng',
        '(cho sữa|cữ|khai sinh|chứng sinh|cổng viện)',
        '(đứa|con) (thứ|trong) (hai|ba|bụng)',
      ),
    },
    {
      // Thanks, in money.
      weight: 1.5,
      words: wording(
        `(cảm ơn|cám ơn|bồi dưỡng|bd|hậu tạ|đền ơn|gửi|gởi|biếu|phụ|giúp|cho|đưa|lì xì|bù|trả|ck|chuyển|lo) ..2 (mẹ|em|bầu|cô|bạn|chị|người sinh|mẹ bé|nó|bên|má) ..4 ({n}|${sum}|khoản|vốn|tiền|một ít|viện phí|tấm vé|ít đồng|nợ)`,
        '(khoản|vốn|tiền) ..1 (làm lại|đi đường|về quê|làm ăn|lớn|bồi dưỡng|cọc|nghỉ ngơi|bồi bổ|sữa|chữa)',
        '(lo|chịu|trả|thanh toán) ..3 (viện|cữ|viện phí|tiền sinh|tiền trọ|nợ)',
        'lo ..3 (từ giờ|từ nay|từ a)',
        '(ít|chút|có|một) (vốn|khoản|đồng)',
        '(nhận|cầm|lấy|được|ck|chuyển|giữ) ..2 (cọc|tiền|{m}|khoản)',
        '(bồi dưỡng|hậu tạ|đền ơn|xứng đáng|cọc|có phần)',
        sum,
        '(cảm ơn|cám ơn|cọc|chi phí|giá) ..2 {n}',
        '{không} ..1 để ..2 (thiệt|thiệt thòi)',
        'chi phí từ',
      ),
    },
    {
      weight: 1.5,
      words: wording(
        '(sang|qua|đưa sang|đưa qua|đi|bên) (bên kia|bển|trung quốc|trung|tq|bên đó|bên tàu|bên ấy|nước ngoài|biên|quảng tây|quảng đông)',
        '(móng cái|đông hưng|bằng tường|lạng sơn|tân thanh|cửa khẩu|lào cai|hà khẩu)',
      ),
    },
    {
      // The mother's plight.
      weight: 1,
      words: wording(
        '(lỡ dở|lỡ dại|lỡ làng|lầm lỡ|lỡ bầu|lỡ có|lỡ mang|lỡ kế hoạch|vỡ kế hoạch|dính bầu|ngoài ý muốn)',
        '(bố|ba|cha) (nó|bé|cháu|đứa bé) ..2 (bỏ|đi|{không} nhận|chạy|mất)',
        '(còn|đang) (đi học|là sinh viên|học)',
        '(người yêu|bạn trai|chồng|bồ) ..2 (bỏ|chạy|{không} nhận|chối)',
        '(tiền trọ|tiền khám|viện phí) ..3 (nợ|hết|thiếu)',
        '(bỏ|phá|thuốc phá) (thai|đi|bé|con)',
        '(uống thuốc|đi) phá',
        '(nhà|gia đình|ngoại) ..2 (khó|nghèo|{không} cho|đuổi)',
        '(hoàn cảnh|khó khăn|túng|đường cùng)',
      ),
    },
    ...dealParts,
  ],
  against: [
    ...honestParts,
    {
      weight: 5,
      words: wording(
        '(mèo|=chó|cún|poodle|corgi|hamster|thú cưng|boss|phốc|golden|husky|tẩy giun|triệt sản|=heo|=gà|=thỏ|bao hạt)',
        '(tìm|gặp) ..2 (mẹ|cha|ba|bố|gia đình) (ruột|đẻ|đẻ của)',
        '(thất lạc|cô nhi viện|lưu lạc)',
      ),
    },
    {
      weight: 3,
      words: wording(
        '(thủ tục (nhận|xin|đăng ký|con nuôi)|ubnd|ủy ban nhân dân|hồ sơ qua ủy ban|sở tư pháp|tư pháp|hộ tịch|quyết định|theo luật|đúng luật|pháp luật|quy định)',
        '(ivf|thụ tinh|ống nghiệm|nam học|hỗ trợ sinh sản|chuyển phôi|đặt lịch|bệnh viện ..3 (miễn phí|ưu đãi|gói))',
        '(voucher|khuyến mãi|ưu đãi|giảm {n}|data|thuê bao|sim)',
        '(cảm ơn|tri ân) ..2 (bác sĩ|ê kíp|bệnh viện|bà ngoại|y tá)',
        '(mái ấm|nhà chùa|chùa|nhà thờ|trung tâm bảo trợ|làng trẻ|từ thiện|mạnh thường quân|ủng hộ|thiện nguyện|tổng đài|quỹ)',
        '{không} (thu|chi|nhận) ..3 (khoản|tiền|phí|đồng)',
        '{không} lấy (tiền|phí|đồng)',
        '(thanh lý|pass|đồ sơ sinh|đồ chơi|quần áo|size|ship|tã|bỉm|sữa (số|công thức|mẹ)|xe đẩy|nôi|giặt)',
        '(giữ trẻ|bảo mẫu|giúp việc|trông (bé|trẻ|con|cháu)|giữ bé|gia sư|mầm non|nghỉ chủ nhật|chủ nhật nghỉ|lương|tắm bé)',
        '(gói|trọn gói) ..2 (thai sản|sinh)',
        '(lồng kính|sinh non|nằm viện|công đoàn|bác sĩ (khuyên|bảo|dặn)|phẫu thuật|ung thư|tim bẩm sinh|mẹ tròn con vuông|ê kíp|sau bảo hiểm)',
        '(bảo hành|không đổi trả|hết pin|bán gấp|tặng thêm)',
        '(thực đơn|ăn dặm|tăng cân|dọa sảy|nhau tiền đạo|nên ăn|kiêng)',
        '(tự nuôi con|nuôi con|giữ con|{không} muốn bỏ con|muốn giữ (con|bé))',
      ),
    },
    {
      weight: 2,
      words: wording('(cho|xin) ..2 hỏi', '(trình báo|công an|bảo vệ bệnh viện)', '(các mẹ|mom) ..3 (kinh nghiệm|chia sẻ|tư vấn|review)'),
    },
  ],
  enough: 4.25,
};
