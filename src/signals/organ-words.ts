/** The parts of the organ trade, as brokers and the desperate put them; and what honest talk of kidneys sounds like. */
import type { Gathering } from './constituents.ts';
import { dealParts, honestParts } from './deal-words.ts';
import { pretence, sum } from './form-words.ts';
import { wording } from './wording.ts';

const part = '(=thận|=gan|nội tạng|=tạng|giác mạc|=cật|kidney)';

/** Appeals, law, programmes, relatives: talk of giving organs that sells none. */
export const lawfulOrganTalk = wording(
  '(ủng hộ|quyên góp|mạnh thường quân|nhà hảo tâm|công tác xã hội|từ thiện|chung tay|thiện nguyện|gây quỹ|=quỹ|đóng góp|kêu gọi|sao kê|mặt trận)',
  '(hội đồng|ủy ban) (đạo đức|y đức)',
  '(luật mới|theo luật|cấm|pháp luật|nghị định|bộ y tế|hội đồng tư vấn)',
  '(trung tâm điều phối|sau khi (chết|mất|qua đời)|chết não|{không} ..2 (thù lao|vụ lợi))',
  '(quyết định|đồng ý|đăng ký|tự nguyện) hiến',
  '(mất vì|tai nạn|qua đời|chết não)',
  'ghép (thận|gan) (được|đã|từ) ..1 ({n}|một|hai|ba) (năm|tháng)',
  '(hiến|cho) ..3 (=thận|=gan) cho (con|mẹ|bố|ba|má|cha|em|anh|chị|cháu|vợ|chồng) (tôi|ruột|mình|em|gái|trai)',
);
/** A price or a private bargain. */
export const organPrice = wording(
  '(bồi dưỡng|hậu tạ|thù lao|đền ơn|thu mua|hoa hồng|trả nợ)',
  '(cần|muốn|ai|em|mình|tôi|rao) ..1 (bán|mua)',
  'giá ..1 {n}',
  '(nhận|gửi|trả|lấy|xin gửi) ..3 {m}',
);

export const veiledOrgan: Gathering = {
  parts: [
    {
      // What is given, sold, sought.
      core: true,
      weight: 2,
      words: wording(
        `(cho|hiến|bán|nhượng|mua|tặng|đổi|thu mua|tìm|cần|xin|san|gom|cắt) ..3 ${part}`,
        `${part} ..2 (bán|cho|hiến|mua|nhượng|tặng)`,
        '(cho|tặng|nhường|san|bỏ|bán|để lại|chia) ..3 (một|1|nửa) (bên|quả|trái|phần|nửa|lá|mảnh|cái)',
        '(một|1) (bên|quả|trái|phần|nửa) ..1 (thận|cật|gan|trong người|cơ thể|nội tạng|cũng sống|vẫn sống)',
        'cho ..1 người (nhà|bệnh|thân|ta) ..2 (nhóm|ghép|cần)',
        '(cắt|lấy|bỏ) ..1 (một|1) (bên|quả|trái|phần)',
        'ghép (thận|gan|tạng)',
        '(thứ|cái) ..4 (hai cái|có hai|dư một|thừa một)',
        '(lá gan|quả thận|trái thận|quả cật)',
        '(gan|nó) mọc lại',
      ),
    },
    {
      // Who fits.
      core: true,
      weight: 1.5,
      words: wording(
        '(nhóm|nhóm máu|máu) (a|b|o|ab)',
        'nhóm máu (hiếm|nào|gì|phù hợp)',
        'nhóm máu ..2 (a|b|o|ab)',
        'rh',
        'hla',
        '(cùng|hợp|trùng|đúng|khớp|tương thích|tương hợp) ..1 (nhóm máu|máu|chỉ số|mẫu|người bệnh|bệnh nhân)',
        '(chỉ số|mẫu|máu) ..1 (trùng|hợp|khớp)',
        '(đọ|thử) (chéo|mẫu)',
      ),
    },
    {
      // Donors as stock.
      weight: 1,
      words: wording(
        '(người|bạn|nguồn) (cho|hiến) ..1 (sống|tạng|thận|gan|phù hợp|khỏe|nhận|được|sẵn)',
        '(có|sẵn|tìm|cần|đủ|thiếu) ..1 (nguồn|người) (cho|hiến|ghép|cần|đợi|dám|chờ)',
        '(trọn gói|bao ca|suất ghép|bao đậu)',
        'người (đợi|chờ|cần) (sẵn|rồi|nhiều)',
      ),
    },
    { core: true, key: true, weight: 2, words: pretence },
    {
      // The operation.
      core: true,
      weight: 1.5,
      words: wording(
        '(lên|nằm) bàn (mổ|)',
        '(sau|trước|khi|ca|cuộc|vô|vào|chịu|xong|để|lại|ở lại) (mổ|phẫu thuật|ghép|tiểu phẫu)',
        '(mổ|phẫu thuật) (xong|nội soi|nhẹ|nhỏ)',
        '(tiểu|đại) phẫu',
        'nằm viện ..2 ({n}|một|hai|mấy|vài|nửa|chừng|tầm)',
        'nội soi',
        '(vết|đường) (sẹo|khâu|mổ|rạch)',
        'sẹo ..2 ({n}|nhỏ|mờ)',
        '(ra|xuất) viện',
        'cắt chỉ',
        'vào viện (làm|nằm)',
      ),
    },
    {
      // Said round about.
      core: true,
      weight: 1,
      words: wording(
        '(creatinin|mổ xẻ|lọc máu|phòng hồi sức|crossmatch|mức lọc)',
        'khách ghép',
        '(cơ thể (mình|ta|con người)|ruột thịt|cùng sống|dùng một|dùng 1)',
        '(để lại|chấp nhận|có) ..1 sẹo',
        'sẹo (nhỏ|hông|bụng|mờ)',
        '(đường|vết) (mổ|rạch|khâu)',
        '{không} ..1 mổ bụng',
        'hội đồng ..1 hỏi',
        '(rút ống|vết may|dưới sườn|hỏng cả hai|cả hai (bên|quả|trái))',
        '(kim tiêm|sức khỏe loại (1|một|a))',
        'cần (một|1) phần',
        '(kết quả|mẫu|máu) ..2 (hợp|khớp|trùng) ..1 (với|rồi|ông|chú|khách|bác)',
        '(một|1) lần là (xong|hết|thoát|xóa)',
        '(giải quyết|dứt|gỡ) ..2 (một|1) lần',
        '(vợ|chồng|người nhà|gia đình) ..1 (đồng ý|ký|chịu) ..2 (giấy|mới|thì|ký)',
        'giấy (kết hôn|độc thân|xác nhận độc thân) ..1 (bản gốc|gốc|hoặc|hay)',
        '(cùng|hợp|đúng|là) nhóm (a|b|o|ab|máu)',
        '(bệnh nhân|người nhà|khách) (ghép|đang chờ|chờ ghép|cần ghép)',
        '{không} qua danh sách',
        '(hai|2) (trái|quả|bên|cái) ..5 (một|1)',
      ),
    },
    {
      // Rest.
      weight: 1,
      words: wording(
        '(lưu trú|nghỉ dưỡng|nghỉ ngơi|dưỡng sức|hồi phục|tịnh dưỡng|tĩnh dưỡng) ..2 ({n}|một|hai|vài|mấy|nửa|chừng)',
        'nghỉ ({n}|hai|ba|vài|mấy|nửa) (tuần|tháng) ..3 (đi làm|lại|khỏe|bình thường)',
        '{n} ngày ..2 (về nhà|dìa|đi lại|khỏe|xuất)',
      ),
    },
    {
      // The patient.
      weight: 1,
      words: wording(
        '(chạy|lọc) (máy|thận|máu)',
        '(chờ|cần|phải|đợi|được|để|mới) (ghép|thay)',
        '(suy thận|xơ gan|hỏng (thận|gan)|giai đoạn cuối|viêm gan)',
        '(người|bên) (bệnh|nhận|cần|đợi)',
        '(bệnh nhân|chờ danh sách|với khách)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(lo|bao|trả|chịu|miễn phí|free|làm|đưa đi|có|đủ|kết quả) ..2 (xét nghiệm|xn)',
        '(xét nghiệm|xn) ..4 (bên|lo|bao|trả|miễn phí|đủ|sẵn|có|xong|rồi|nhiều lần)',
        '(thử|lấy|test) máu',
        'khám ..1 (tổng quát|sàng lọc|sức khỏe|tiền mê)',
        'hội chẩn',
      ),
    },
    {
      weight: 1,
      words: wording(
        '{không} ..1 (bệnh nền|bệnh|rượu|hút|thuốc|nghiện|bia|ma túy|mỡ)',
        '(khỏe|khoẻ|sức khỏe|sức vóc) (mạnh|tốt|ổn|đủ|re)',
        '(trẻ|người|bạn) khỏe',
        '{n} (kg|ký|kí|cân)',
        '(tuổi|từ|dưới|tầm|nam|nữ|nặng) ..1 {n}',
        '{n} ..1 (tuổi|t)',
        '(uống rượu|viêm gan|hút thuốc) ..4 (thôi|miễn|{không} nhận)',
      ),
    },
    {
      key: true,
      weight: 1,
      words: wording(
        `(nhận|cầm|lấy|được|gửi|trả|đưa|bồi dưỡng|cảm ơn|hậu tạ|biếu|giá|thù lao|trao|về|giúp|có|tầm) ..4 ${sum}`,
        '(nhận|cầm về|gửi|bồi dưỡng|cảm ơn|hậu tạ|giá|thù lao|tầm) ..1 {n}',
        sum,
        'tiền (về tay|trước|mặt|tươi|trao tay|xe|để sẵn|sẵn)',
        '(giá|tiền) ..1 (cả|nói chuyện|thương lượng|thỏa thuận|tốt|cao)',
        '(hậu tạ|bồi dưỡng|đền ơn)',
        '(gửi|cho|đổi|biếu) ..2 (căn|chung cư|miếng đất|xe|nhà)',
        'bán đất ..4 đưa',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(vẫn|sống) ..1 (khỏe|sống|bình thường|như thường)',
        '{không} ..1 (ảnh hưởng|hại|sao cả|nguy hiểm|mất tay|mất chân)',
        '(đi làm|lao động|làm việc|đi lại) ..3 (được|bình thường|lại|như thường)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(lo|bao|có|đài thọ|nuôi) ..3 (ăn ở|chỗ ở|đi lại|vé|hộ chiếu|chi phí|ăn nghỉ|ăn)',
        '(hộ chiếu|vé|khách sạn|ăn ở|chi phí) ..3 (bên|lo|bao|đài thọ|làm hộ)',
        '(bay|sang|qua|đi|bên) ..1 (ấn độ|campuchia|cam|trung quốc|trung|lào|nước ngoài|thổ nhĩ kỳ|thái|philippines|phi)',
      ),
    },
    {
      weight: 1,
      words: wording(
        '(việc|làm|giải quyết) ..1 (một|1) lần',
        '(ai|anh em|bạn|người) nào ..8 (thì|) (nhắn|ib|liên hệ|gọi|alo)',
        'giới thiệu ..4 (gửi|trả|thưởng|hoa hồng|{n})',
        '(người|ai|bạn|em|mày) ..1 dám',
        'dám (thì|để)',
      ),
    },
    ...dealParts,
  ],
  against: [
    { weight: 5, words: wording('hiến (máu|tiểu cầu)', '(đơn vị|túi|bịch) máu') },
    ...honestParts,
    { weight: 2, words: lawfulOrganTalk },
    {
      weight: 3,
      words: wording(
        '(tương đương sinh học|thử (thuốc|nghiệm lâm sàng)|nghiên cứu lâm sàng|đề cương)',
        '(thẩm mỹ|nâng mũi|cắt mí|hút mỡ|nha khoa|niềng|trĩ|cận thị|lasik|răng|nâng ngực|sinh mổ|mang thai)',
        '(bhyt|bảo hiểm y tế|thẻ bảo hiểm|bảo hiểm)',
        '(thực phẩm|chức năng|gia truyền|đông y|thuốc nam|liệu trình|viên uống|hộp)',
        '=(quán|tô|phở|xào|nướng|cháo|hầm|luộc|lò mổ|heo|bò|lợn)',
        'nhà hàng',
        '(công ty|doanh nghiệp|lao động phổ thông|công nhân|nhân viên|ca làm|tăng ca|lương cơ bản|tạp vụ)',
        '(gói khám|đặt lịch|phòng khám|ưu đãi|khuyến mãi)',
        '(thú y|bé mèo|=mèo|=chó|=cún)',
      ),
    },
    {
      weight: 2,
      words: wording(
        '(cho|xin) ..2 hỏi',
        '(bị phạt|phạt tù|truy cứu|bộ luật|điều 154)',
        'sân chơi',
        'giải bóng',
        '(bác sĩ) (bảo|nói|khuyên|dặn) ..8 (sống khỏe|bình thường|kiêng)',
      ),
    },
  ],
  enough: 4.25,
};
