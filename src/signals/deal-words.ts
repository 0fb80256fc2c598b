/**
 * The parts that trades in people have in common, whatever is traded: how it is paid, who arranges it, what is hidden, who is
 * pressed; and the voices that speak of such trades without making one.
 */
import type { Constituent } from './constituents.ts';
import { secrecyWords, solicitWords, sum } from './form-words.ts';
import { wording } from './wording.ts';

export const dealParts: readonly Constituent[] = [
  {
    // By instalments, with a deposit.
    key: true,
    weight: 1,
    words: wording(
      '(cọc|đặt cọc|tạm ứng|tiền ứng|ứng trước|ứng trả|cho ứng)',
      '(đưa|gửi|gởi|trả|chuyển|nhận|ứng|trao|ck|giao|cầm|đặt|cho) ..2 (trước|liền|ngay|nốt|đủ|trao tay)',
      '(đưa|gửi|gởi|trả|chuyển|nhận|trao|cầm) ..2 (phân nửa|một nửa|nửa|nửa còn lại|phần còn lại)',
      '(chia|trao|trả|chuyển|làm) ..2 (hai|ba|bốn|2|3|4|mấy) (lần|đợt|phần|kỳ)',
      '(tiền|chia) (chia|ra|làm) (hai|ba|bốn|2|3|4)',
      'đợt (một|hai|ba|đầu|cuối|chót|1|2)',
      '(xong|xong việc|đạt|đậu|mổ xong|sinh xong|đẻ xong|qua tới|tới nơi|trót lọt) ..3 (trả|gửi|gởi|đưa|nhận|giao|thanh toán|nốt|đủ)',
      '(tiền|trao|nhận) (tươi|mặt|nóng|trao tay)',
      'trừ (vào|dần) ..1 sau',
    ),
  },
  {
    // Money by a kinder name.
    key: true,
    weight: 1,
    words: wording(
      '(hậu tạ|bồi dưỡng|đền ơn|tạ ơn|trả ơn|hậu hĩnh|lễ hậu|thù lao|lót tay|lộc|xứng đáng|bd mẹ|biếu)',
      '(phong bì|bao thư|chút quà|món quà|quà) ..3 (cho|mẹ|bố|em|nhà|đính|{n}|lớn|nhỏ)',
      '(cảm ơn|cám ơn|biết ơn) ..2 (mẹ|em|bạn|bằng|{n}|hậu|xứng|một)',
      '(khoản|món|chút|ít|có) (vốn|tiền|đồng|khoản) ..1',
      '(tiền|khoản|vốn) ..1 (làm lại|làm ăn|về quê|đi đường|bồi bổ|lập nghiệp|dưỡng sức|nằm ổ|sữa|công)',
      '{không} để ..3 (thiệt|thiệt thòi|khổ|lỗ)',
      '(chút|tấm|gọi là) lòng thành',
      '(lộ phí|tiền tàu xe|tiền uống nước|uống nước|tháng lương|tương đương (xe|tiền|một))',
      '(lo|chăm lo|lo lắng|lo đủ) ..2 (đầy đủ|chu đáo|chu toàn|tử tế|thỏa đáng|đàng hoàng)',
      '(được|sẽ) (chăm lo|lo liệu|bù đắp)',
      '(đổi đời|cất ..1 nhà|xây ..1 nhà|mua (xe|đất)|căn nhà|có của)',
      '(mong muốn|thỏa thuận|ngân sách) ..2 (bao nhiêu|riêng|lễ|cho|mấy)',
      '(nói|bàn|tính) ..1 (giá|tiền|chuyện tiền|kỹ|riêng)',
    ),
  },
  {
    weight: 0.5,
    words: wording(sum, '{n} ..1 (trăm|chục|tr|cành|tệ|chỉ vàng|cây vàng)', '(chỉ|cây|lượng) vàng', '(giá|nhận|được|gửi|trả) {n}'),
  },
  {
    // Everything is paid for.
    weight: 1,
    words: wording(
      '(lo|bao|chịu|trả|nuôi|đài thọ|cấp|tài trợ) ..2 (hết|trọn|toàn bộ|tất|từ a|ăn ở|ăn uống|ăn|xét nghiệm|vé|chi phí|viện phí|giấy tờ|tiền|thuốc|khám|sinh hoạt|phòng|chỗ ở|tàu xe|cơm)',
      '{không} ..1 (mất|tốn|phải trả|phải lo|phải chi) ..2 (gì|đồng|phí|xu|tiền|cắc)',
      '(ăn ở|chi phí|xét nghiệm|viện phí|vé|giấy tờ|khám) ..4 (bên|chị|anh|em|mình|họ|nhà|khách|chủ) ..2 (lo|trả|chịu|bao)',
      '(khách|bên|chủ|nhà|chị|anh|họ) (chịu|lo|trả|bao|nuôi) ..3 (hết|cả|tiền|ăn|phí|trọn)',
      'từ a (tới|đến) z',
      '(miễn phí|free) ..3 (ăn|ở|khám|xét nghiệm|vé|đưa đón)',
    ),
  },
  {
    // They are fetched, taken, kept at a place.
    weight: 1,
    words: wording(
      '(có|cho|sẽ|xe|người|chị|anh|em|cô|bà|dì) ..2 (đón|rước|đưa đi|đưa lên|đưa qua|đưa sang|dẫn đi|dẫn qua|chở|dắt|ra đón|đưa đón)',
      '(đón|rước) ..2 (tận|tại|ở|ngay|cổng|bến|sân bay|nơi|em)',
      '(bay|lên|vào|vô|ra) ..1 (hn|hà nội|sài gòn|sg|hcm|viện|thành phố|đà nẵng)',
      '(ở|về|lưu) (lại|cùng|chung|ở|tại) ..1 (nhà|chỗ|căn hộ|luôn|với)',
      '(mua|đặt) ..2 vé',
      '(bên kia|bên ấy|bên đó|bển|nước bạn|bên nớ|bên họ|bên ngoài|bên tê)',
    ),
  },
  { key: true, weight: 1.5, words: secrecyWords },
  {
    // Past offices and lists.
    key: true,
    weight: 1.5,
    words: wording(
      '{không} ..2 (qua|ra|cần|lên|đụng|yêu cầu|báo) ..2 (phường|xã|ủy ban|thủ tục|chính quyền|danh sách|viện|trạm|cò|trung gian|môi giới|giấy tờ|địa phương)',
      '(đừng|khỏi|chớ) (ra|lên|qua|báo) (trạm|phường|xã|viện|ủy ban|công an)',
      '(giấy|hồ sơ|lý lịch) ..2 (lo sẵn|có người lo|làm giúp|dựng|hợp thức)',
      '(xóa|xoá) ..1 (cmt|còm|tin|bình luận|bài|com)',
      '{không} (chụp|lưu) (màn hình|lại)',
      '(gặp|nói chuyện|trao đổi|làm việc) (riêng|trực tiếp)',
      '(nick|tài khoản) (phụ|ảo|này|kín)',
      '(đi|biệt|rời) (hẳn|luôn|xa) ..1 (không|khỏi)',
      '(nhóm|hội) kín',
      '(sau này|về sau|xong) ..2 {không} ..1 (liên lạc|gặp|tìm|dính|liên quan|quen)',
      '(ai|đường ai) ..1 (đi đường nấy|nấy đi)',
      '(về|cứ|thì) ..2 nói ..2 (đi làm|đi học|là em|là bạn|là bà con|là người nhà)',
    ),
  },
  {
    // They are looked over.
    weight: 1,
    words: wording(
      '(chiều cao|cân nặng|nhóm máu|năm sinh|tiểu sử|sức khỏe sinh sản|số đo|vòng eo|da trắng|tóc dày|ngoại hình|chỉ số)',
      '(ảnh|hình) (toàn thân|mặt mộc|cccd|chân dung|thật|em|con|cháu)',
      '(gửi|coi|xem|cho|kèm|lọc) ..2 (ảnh|hình|hồ sơ)',
      '(nhận|lọc|duyệt|xét) (hồ sơ|người)',
      '(đạt|hợp|khớp|trùng|ưng) ..1 (là|thì|rồi|mới|yêu cầu)',
      'chưa (từng|mổ|xăm|sinh|chồng|đẻ|qua)',
      '{không} ..1 (xăm|tiểu đường|viêm gan|bệnh nền|tiền án|dị ứng|di truyền|sẹo)',
      '(cao|nặng|trên|dưới|từ) ..1 {n} (tuổi|)',
      '{n} (t|tuổi|kg|ký|kí)',
      '(1m5|1m6|1m55|1m58|1m60|1m62|1m65|1m68|1m70)',
    ),
  },
  {
    // Those between.
    key: true,
    weight: 1,
    words: wording(
      '(có|được|mấy|nhiều|sẵn|bà) ..1 (mối|khách|đầu mối|chỗ quen|nguồn)',
      '(khách|bên nhận|bên cần|bên cho|bên có|bên đón|hai đầu|đôi bên|hai bên) ..2 (đang|cần|ghép|nhận|gặp|chịu|trung|nước|ngoài|hàn|đài|có)',
      '(trung gian|môi giới|cò|phí nối|kết nối|nối hai|làm cầu nối|admin|đầu nguồn|nguồn|se duyên|mát tay)',
      '(giới thiệu|giới thịu|dẫn|mách) ..4 (được|gửi|có|hoa hồng|thưởng|{n}|chị cho|anh cho|cho)',
      '(đứa|bạn|chị|em) (trước|kia|ấy|em) ..2 (làm|đi|qua|xong) ..2 (rồi|vòng|lần)',
      '(mình|chị|em|anh|cô) ..1 (làm|lo|gả|đưa) ..4 (mấy|nhiều|bao nhiêu|chục|trăm) ..2 (ca|người|đứa|lần|cặp|năm|nhà)',
      '(có tâm|uy tín|làm việc có)',
    ),
  },
  {
    // Those who are pressed.
    key: true,
    weight: 1,
    words: wording(
      'nợ (app|nóng|nần|ngân hàng|xã hội|đen|ngập|nhiều|quá|phòng|trọ|bạc|tiền)',
      '(trả|thoát|gỡ|dứt|lo|hết|xoay|đòi|giải quyết) ..1 nợ',
      '(kẹt|túng|bí|cần|thiếu|đang kẹt) (tiền|vốn|khoản|quá|quẫn|bách|thì)',
      '(bế tắc|đường cùng|cùng đường|vỡ nợ|phá sản|cùng quẫn|lãi mẹ đẻ lãi con|giang hồ|xiết nợ|siết nhà)',
      '(chồng|người yêu|bạn trai|bồ|bố nó|ba nó) ..2 (bỏ|chạy|chối|mất)',
      '(nhà|gia đình|hoàn cảnh|em) ..1 (nghèo|khó|khó khăn|túng thiếu|éo le)',
      '(lỡ dở|lỡ dại|lỡ làng|lỡ kế hoạch|ly hôn|ly dị|góa|thất tình|không đúng lúc)',
    ),
  },
  {
    // Those who are held.
    key: true,
    weight: 1.5,
    words: wording(
      '(giữ) ..2 (điện thoại|hộ chiếu|passport|giấy tờ|cccd|căn cước)',
      '{không} (đi|làm|cho) nữa ..4 (trả|đền|phạt|lấy gì)',
      '(đổi ý|bỏ ngang|nửa chừng|hủy kèo|trốn) ..4 (đền|phạt|trả|bồi|chịu)',
      '(giấy vay|giấy nợ|ký giấy|bản gốc|viết giấy)',
      '(đừng|không được) ..3 (đổi ý|về|ra ngoài|yêu đương|ra khỏi|bỏ)',
      '{không} (về|ra ngoài|được ra) ..3 (tuần|tháng|ngày)',
      '(người ta|họ|bên đó|khách) ..1 (đã|lỡ) (mua|đặt|chi|chuyển)',
      '(có quyền|bắt) (đổi|trả|nói chuyện|đền)',
    ),
  },
  { weight: 0.5, words: solicitWords },
];

/** Appeals, offices, law, schools, stories, questions. */
export const honestParts: readonly Constituent[] = [
  {
    // Mass messages of shops and networks.
    weight: 4,
    words: wording(
      '(soạn|quý khách|thuê bao|gói cước|nạp thẻ|thẻ nạp|dung lượng|cskh|voucher|khuyến mãi|gia hạn|mã otp|sinh trắc|app store|vtmoney|vnpt|viettel|vinaphone|mobifone|airtime)',
      '(phụ huynh|hs|thpt|thcs) ..6 (trường|lớp|học)',
    ),
  },
  {
    weight: 3,
    words: wording(
      '(ủng hộ|quyên góp|mạnh thường quân|nhà hảo tâm|công tác xã hội|từ thiện|chung tay|thiện nguyện|gây quỹ|đóng góp|sao kê|kêu gọi|mặt trận|vì người nghèo)',
      '(mái ấm|nhà chùa|nhà thờ|các sơ|trung tâm bảo trợ|làng trẻ|tổng đài|hội phụ nữ|hội liên hiệp|đoàn phường|đoàn xã|trạm y tế xã)',
      '{không} (ai|) ..1 (phải|được|) ..1 (thu|chi|nhận|trả|trao) ..3 (bất kỳ|khoản|tiền|phí|đồng)',
      '(theo luật|luật mới|pháp luật|nghị định|bộ luật|bộ y tế|bị cấm|nghiêm cấm|hành vi|vi phạm|truy cứu|phạt tù|bị phạt|hình sự|trái luật|phạm luật)',
      '(nhà trường|trường nhắc|nhắc sinh viên|phòng công tác|khuyến cáo|cảnh báo|cảnh giác|tuyên truyền|truyền thông|đề phòng)',
      '(đừng|chớ) (tin|nghe|dại|ham|bán)',
      '(nghe tin|nghe nói|ca sĩ|hoa hậu|bên mỹ)',
      '(báo|gọi) ..2 (chị|anh|công an|phường|111|113|bảo vệ) ..1 (liền|ngay)',
      'đừng đưa (căn cước|giấy tờ|cccd)',
      '(xúi|rủ|dụ|gạ|hứa) ..6 (mà|nhưng|nên|may) ..2 (em|mình|tôi|con|{không})',
      '{không} (dám|bao giờ|đời nào)',
      '(đuổi|mắng|chửi|báo công an) ..2 (về|cổ|đi|ngay|hết)',
      '{không} (gả bán|gã bán|bán con|bán cháu|bán mình)',
      '(nhắc|nhắn) (các hộ|bà con|chị em|sinh viên|các em|các mẹ)',
      '(tổ dân phố|công an (khu vực|xã|phường)|trưởng (thôn|bản|ấp))',
      '(tôi|em|mình) ..1 (từng|đã) (suýt|bị|mất|dại)',
    ),
  },
  {
    weight: 2,
    words: wording(
      '(cho|xin|nhờ) ..2 hỏi',
      '(ai|anh chị|mọi người|các mẹ|mn) ..3 (biết|có kinh nghiệm|từng) ..6 (chỉ|không ạ|chia sẻ|tư vấn|với ạ|review)',
      '(anh chị|mọi người|ai) (chỉ|tư vấn|cho) (em|mình) (cách|lời khuyên|xin)',
      '(bác sĩ|bs) ..1 (bảo|nói|khuyên|dặn|chẩn đoán|hẹn)',
      '(công an|biên phòng|tòa|báo|phóng viên|đài) ..3 (bắt|xử|đưa tin|khởi tố|phát hiện|cho biết|đăng)',
      '(chia sẻ|kể chuyện|câu chuyện|hành trình|nhật ký) ..3 (của|về|làm mẹ|tìm con)',
      '(mn|mọi người|cả nhà) ơi',
    ),
  },
];
