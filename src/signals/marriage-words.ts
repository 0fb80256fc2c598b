/** The parts of the trade in brides: a groom abroad, money for her people, all costs borne, somebody who leads the way. */
import type { Gathering } from './constituents.ts';
import { dealParts, honestParts } from './deal-words.ts';
import { sum } from './form-words.ts';
import { wording } from './wording.ts';

const girl = '(em|em gái|bé|con gái|cô gái|cô|chị em|bạn nữ|gái|nàng|đứa|nữ)';
const parents =
  '(bố mẹ|ba má|ba mẹ|cha mẹ|ông bà già|ông bà|ổng bả|tía má|thầy u|thầy bu|bố|mẹ|má|gia đình|nhà gái|nhà ngoại|nhà vợ|ngoại|bên gái|đằng gái|người nhà)';
const land =
  '(hàn|hàn quốc|đài|đài loan|trung quốc|trung|tq|hq|tàu|quảng tây|quảng đông|phúc kiến|hồ nam|hồ bắc|vân nam|nam ninh|tứ xuyên|quý châu|triết giang|giang tô|giang tây|hải nam|an huy|sơn đông|hà bắc|cát lâm|liêu ninh|đông hưng|bằng tường|hà khẩu|hạ môn|thượng hải|bắc kinh|sing|singapore|malaysia|mã lai|nhật|nước ngoài|ngoại quốc|xứ người|xứ lạ)';
const there = '(bên kia|bên đó|bên ấy|bên nớ|bên tê|bển|bên họ|bên này|bên kia sông|bên kia biên)';

export const veiledMarriage: Gathering = {
  parts: [
    {
      // Marrying, by whatever word.
      core: true,
      weight: 1.5,
      words: wording(
        '(lấy|kiếm|tìm|=gả|cưới|cần|muốn|theo|chọn|có) ..1 (chồng|ck|vợ|=rể|=dâu|cô dâu)',
        '(=gả|đón dâu|rước dâu|đưa dâu|làm dâu|làm vợ|cô dâu|chú rể|nhà trai|nhà gái|nàng dâu|con dâu)',
        '(xem mặt|coi mắt|coi mặt|xem mắt|chấm mặt)',
        'ra mắt (nhà trai|chú rể|gia đình|khách)',
        '(kết hôn|cưới hỏi|hôn nhân|hôn phối|se duyên|kết duyên|mai mối|mối lái|làm mối|làm mai|ông mai|bà mai|bà mối|tơ hồng|ghép đôi|nên duyên)',
        '(xây dựng|lập|yên bề) gia (đình|thất)',
        '(có|tìm|kiếm) (chỗ|nơi|bờ vai|người|bến) ..1 (dựa|nương tựa|nương thân|đỗ|gửi thân)',
        `(tìm|cần|kiếm|muốn) ..2 (người|em|cô|phụ nữ|bạn đời|ai) ..4 (cơm nước|chung sống|về ở|ở với|sinh con|đẻ con|chăm con|nối dõi|làm vợ|về chung|bầu bạn|hủ hỉ)`,
        '(sinh|đẻ|sanh) cho ..2 (đứa|con|thằng|mụn)',
        '(thương|cưng|chiều|quý|thiếu|ế|hiếm|mất|góa|khao|khát) vợ',
        'vợ (mất|bỏ|chết)',
        '(hai|ba|mấy|nhiều|có|được) ..1 (đám|mối) ..2 (tốt|ngon|tử tế|bên|{n}|hàn|đài|trung|một|ưng|giàu)',
        'lo cơm nước',
        '(anh|chú|ông|trai|người|đám) ..4 chưa (có ai|vợ|có vợ|lấy vợ|lập gia đình)',
        '(vợ|chồng|dâu|rể) (việt|giấy|hờ|ngoại|tây|hàn|đài|trung)',
        '(qua|sang|về) ở (với|cùng|chung) (ổng|ông|anh|chú|người ta|họ)',
        '(cưới|kết hôn|lấy nhau) ..2 (giấy|giả|hợp đồng|cho có)',
      ),
    },
    {
      // Said round about.
      core: true,
      weight: 1,
      words: wording(
        '(ưng|chọn|chấm|thích|vừa ý|chịu) ..1 (con|em|cháu|đứa|bé|nó) ..1 (út|nhỏ|hai|ba|tư|lớn|này|rồi|đó|nhà)',
        '(chấm|chọn) ..1 (cháu|con|em|nó)',
        '(gia đình|nhà|má|mẹ) ..1 (gật|ưng) ..1 (thôi|là|rồi|đầu|)',
        '(theo|về với) (ổng|anh ấy|ảnh|chú ấy|người ta) ..3 (về|ở|người nhà|làm)',
        '(lớn tuổi|có tuổi) ..3 (thương|hiền|tốt)',
        '(đám hỏi|ghép mối|lỡ (một|1) lần đò|tấm chồng|mái nhà|bồng cháu|nối dõi|chưa vợ)',
        '(khách|chú|anh) (hàn|đài|=trung|sing|tàu)',
        '(coi|xem|duyệt) (hình|ảnh|mặt) ..1 (rồi|con|em|xong|trước)',
        '(con gái|con út|con nhỏ|con bé) ..3 (nhà|lớn|tới tuổi|đến tuổi|nên người|đi|xuống|qua|sang|bay)',
        '(đính ước|hứa hôn|có nơi có chốn|nên vợ nên chồng|nâng khăn|bề gia thất|tin vui|một chồng một con)',
        '(sức khỏe sinh sản|sinh nở (mấy|được|tốt)|còn (trinh|hay mất|con gái)|=đẻ được)',
        '(doanh nhân|đàn ông|chú|ông|anh|bác|các bác|người) ..2 (nước bạn|nước ngoài|bên ấy|bên đó|bên kia|ngoại quốc|bên nớ|bển)',
        '(tìm|cần|chọn|tuyển) ..1 (bạn gái|bạn đời|người vợ)',
        '(làm lại|bắt đầu lại) ..1 (cuộc đời|từ đầu|cuộc sống)',
        '(thất tình|ly dị|ly hôn|chồng bỏ|một đời chồng|quá lứa|lỡ thì|ế chồng)',
        '(qua|sang|về) ..1 ở ..1 (với|cùng|chung)',
        '(rể|dâu|vợ|chồng) (xứ|nước|bên|tây|ngoại|tàu)',
      ),
    },
    {
      // Liked, chosen, single.
      weight: 0.5,
      words: wording(
        '(ưng|gật|được gật|gật đầu|ưng bụng|vừa ý|hợp nhãn) ..1 (thì|là|rồi|nhau|luôn)',
        '(được chọn|ai ưng|ưng ai|được gật)',
        '(độc thân|phòng không|quá lứa|góa bụa|chăn đơn|ế vợ|muộn vợ)',
      ),
    },
    {
      // A groom abroad.
      key: true,
      weight: 1,
      words: wording(
        `(anh|anh em|chú|trai|đàn ông|ông|ổng|người|chồng|ck|khách|đoàn|bên|sang|qua|ở|xứ|xóm|làng|rể|các anh|mấy anh|mấy chú|mấy ông|về|đi|tới|vợ) ..2 ${land}`,
        '(quảng tây|phúc kiến|quảng đông|vân nam|hồ nam|nam ninh|đông hưng|giang tô|hải nam|đài bắc|đài trung|cao hùng|seoul|busan|incheon|daegu|đài loan|hàn quốc|trung quốc)',
        `${there} ..5 (đàn ông|vợ|trai|lấy|thương|người ta|quý|nhà|họ|sống|dâu)`,
        `(sang|qua|về|ở|mối|đi) ${there}`,
        'bên kia (sông|biên|núi|suối|cột mốc)',
        '(lấy|theo|làm) ..2 (xa|xứ người|nơi khác|nước bạn)',
        '(giấy|sổ) thông hành',
        '(chị|em) (sang|qua) đây ..2 năm',
      ),
    },
    {
      // Money for her people, or for whoever hands her over.
      weight: 2,
      words: wording(
        `${parents} ..5 (được|nhận|có|lãnh|cầm|lấy|gửi|đưa|biếu|cho|trước|ký) ..3 (${sum}|{n}|tiền|vàng|phong bì|khoản|phân nửa|một nửa)`,
        `(gửi|gởi|đưa|biếu|cho|trả|chuyển|lo|tiền|bồi dưỡng|trao|lót|đền ơn|hỗ trợ|giúp) ..3 ${parents} ..3 (${sum}|{n}|tiền|vàng|phong bì|khoản|trước|phân nửa|sửa nhà|xây nhà)`,
        `(đặt|trao|đưa|gửi|biếu|giao|bỏ) ..2 (tiền|tiền mặt|vàng|${sum}|phong bì) ..2 (cho|về) ..1 ${parents}`,
        '(sính lễ|tiền lễ|lễ nạp|nạp tài|tiền cưới|lễ hỏi|lễ đen|tiền dâu|trao lễ|thách cưới) ..3 ({n}|trăm|chục|tiền|lớn|cao|hậu|trao|mấy)',
        '(đưa|trả|nhận|ck|chuyển|trao) (trước|liền|ngay) ..2 (phân nửa|một nửa|nửa|{n}|tiền|tiền mặt|đủ)',
        `(nhà nó|nhà họ|bên đó|bên kia|bên họ|người ta|nhà trai|họ) ..1 (cho|đưa|trả|gửi|biếu|tặng) ..3 ${sum}`,
        'nhà gái ..4 (bao nhiêu|cần|muốn|{n}|phong bì|đòi)',
        '(trả|dứt|xóa|hết|cảnh|gỡ|lo) ..1 (nợ|nợ nần)',
        '(gửi tiền về|gửi về|xây nhà|sửa nhà|nhà cửa ..2 sửa|cất nhà)',
        '(giao người|giao tận|tới tay|qua tới|sang tới) ..4 (trả|nhận|đưa|trao) ..2 (tiền|{n}|đủ)',
        `(${girl}|chồng giấy|mỗi đứa|một người) ..2 (nhận|được|cầm) ..2 (tiền|${sum})`,
      ),
    },
    {
      // Any girl will do.
      weight: 1,
      words: wording(
        `${girl} nào`,
        '(ai|đứa nào|cô nào|nhà nào|mấy bé|mấy đứa|mấy em) ..6 (thì|nhắn|bảo|ib|gọi|alo|liên hệ|báo|qua)',
        '(tìm|tuyển|cần|gom|kiếm|chọn|nhận) ..3 (em|cô|gái|nữ|con gái|chị em|cô dâu)',
        '{không} (cần|đòi hỏi|yêu cầu|quan trọng|phân biệt|đòi) ..2 (xinh|đẹp|tiếng|trinh|bằng|sắc|trẻ|quá khứ|hỏi)',
        '(ly hôn|ly dị|có con|một đời|lỡ dở|góa|quá lứa|con riêng|lỡ thì|thất tình) ..4 (cũng|nhận|được|sao|muốn|thì)',
        '(gái|con gái|em|nhà) (quê|vùng cao|bản|mông|thái|dao|miền tây|nghèo|khó)',
      ),
    },
    {
      // Somebody leads the way.
      key: true,
      weight: 1.5,
      words: wording(
        '(chị|cô|anh|dì|có người|bên mình|họ|xe|người) ..3 (dẫn|đưa|dắt|đón|rước|lo đường)',
        '(đón|rước|hẹn|đợi) ..2 (cửa khẩu|biên|bến xe|tận nhà|tận bản|móng cái|lào cai|lạng sơn)',
        '(sang|qua) (ở|bên đó|chơi|gặp|coi) (thử|chơi|cho biết|mặt)',
        '(tuần|tháng|mai|thứ|mùng|cuối tuần) ..3 (có chuyến|chuyến|đi luôn|bay|là qua|là đi)',
        '(mua vé|làm hộ chiếu|làm giấy) ..2 cho ..2 (sang|qua|bay|em|đi)',
        '(sang|qua|đi) ..3 (chị|cô|anh|bên mình|với chị|với cô|với dì|theo chị) (lo|)',
        '(ra|lên) ..1 (biên|cửa khẩu|móng cái|lào cai)',
        'giao ..1 (người|tận nhà|tận nơi|tận tay)',
      ),
    },
    {
      // Pay per head.
      key: true,
      weight: 2,
      words: wording(
        `(giới thiệu|dẫn|tìm|kiếm|đưa|mỗi|một|1|môi giới) ..4 (em|cô|đứa|gái|người|nàng|mối) ..6 (hoa hồng|thưởng|nhận|được|trả|gửi|lót tay|có quà) ..2 (${sum}|{n}|ngay|liền)`,
        '(hoa hồng|tiền cò|tiền mối|tiền mai) ..4 ({n}|mỗi|cao|liền)',
        '(ctv|cộng tác viên|cộng tác) ..10 (em|cô dâu|gái|chị em|độc thân)',
        '(từng|đã) (gả|mai mối|đưa|lo) ..2 ({n}|mấy chục|hàng chục|cả trăm|chục)',
        '(mát tay|có tay mai mối|có duyên làm mối)',
      ),
    },
    {
      // Goods with a guarantee.
      key: true,
      weight: 2.5,
      words: wording(
        '(bảo hành|bảo đảm|bao) ..4 (năm|tháng|bỏ trốn|trinh|ngoan)',
        '(bỏ trốn|trốn|bỏ về|có gì|không hợp|không ưng) ..3 (đổi|đền|trả|hoàn|bù)',
        '(đổi|chọn|bù) (cô|em|người|vợ|đứa) khác',
        '(vợ|cô dâu|cưới vợ|lấy vợ) ..4 (trọn gói|giá|{m}|bao nhiêu)',
        '(giao người|nhận người|thấy người) ..4 (trả|tiền|chuyển)',
      ),
    },
    {
      // Quick.
      weight: 1,
      words: wording(
        '(cưới|đi|bay|làm giấy|ký giấy|đăng ký|sang|qua|làm lễ) ..2 (luôn|liền|ngay|trong tuần|trong tháng|gấp|ngay hôm)',
        '(trong|vài|mấy|{n}|một|hai|ba|mười) (ngày|tuần|tháng) ..2 (là|có thể|thì|qua|sang) ..1 (đi|cưới|bay|sang|qua|có visa|tới)',
        'trong (mười|{n}|vài|một) (ngày|tuần)',
      ),
    },
    {
      // What waits over there.
      weight: 1,
      words: wording(
        '(thiếu|hiếm|ế|thương|cưng|quý|chiều) vợ',
        '(có|nhà|làm|ba đời) ..2 (nhà|tầng|đất|ruộng|vườn|xe|xưởng|cửa hàng|tiệm|của ăn|chủ|buôn|lương)',
        '(đổi đời|sung sướng|khỏi (làm|cực|khổ)|hết khổ|nhàn|an nhàn|ăn sung|làm lại cuộc đời|làm lại từ đầu)',
        '(tính|hiền|đàng hoàng|tử tế|thật thà|chăm chỉ|chịu khó)',
      ),
    },
    // A bargain alone makes no bride: the groom abroad, the guide, the head money or the guarantee must be there (`key` above).
    ...dealParts.map(({ words, weight }) => ({ words, weight })),
  ],
  against: [
    ...honestParts,
    {
      weight: 4,
      words: wording(
        '(thuê|may đo|bán|tiệm|studio|shop) ..3 (váy|áo cưới|áo dài|mâm quả|tráp|vest|cưới)',
        '(trang trí|gia tiên|cổng hoa|xe hoa|backdrop|trang điểm|make up|makeup|chụp ảnh|quay phim|=mc|bưng quả|=tiệc|=rạp|=thiệp|=nhẫn|hoa cầm tay|sự kiện)',
        '(thủ tục (kết hôn|ly hôn|visa|đăng ký|nhập tịch|bảo lãnh)|luật sư|văn phòng luật|visa f6|thăm thân|chứng minh thu nhập|hợp pháp hóa|dịch thuật|công chứng|ghi chú kết hôn|đăng ký kết hôn)',
        '(mèo|=chó|cún|poodle|corgi|phối giống)',
        '(hội phụ nữ|liên hiệp phụ nữ|tư vấn miễn phí|bạo lực|tuyên truyền|phòng ngừa|đồn biên phòng)',
        '(học phí|khai giảng|lớp tiếng|phí tham dự|trò chơi)',
        '(thật lòng|làm quen|kết bạn|hẹn hò|tìm hiểu|nghiêm túc) ..2 (trước|nhau|lâu dài|nhé|ạ|thì|để)',
        '(gửi cv|hồ sơ xin việc|nhân viên|phiên dịch|công ty|lương cứng|bhxh|phúc lợi)',
      ),
    },
    {
      weight: 3,
      words: wording(
        '(em|mình|tôi|chị|cháu|con|bạn) ..2 (lấy|cưới|làm dâu|theo) ..3 (được|đã|hồi|năm|về) ..2 (năm|{n}|tuổi)',
        '(vợ chồng|chồng con|nhà chồng|chồng|ck) (mình|em|tôi|tui|e)',
        'làm dâu ..4 (năm|{n})',
        '(cho|xin) ..2 hỏi',
        '(mình|tôi|em|) (nam|nữ) {n} tuổi',
        '(tiến tới|đi đến) (hôn nhân|lâu dài)',
        '(chân thành|nghiêm túc|thật lòng|hợp tính|cùng sở thích|cà phê nói chuyện|trò chuyện|tâm sự)',
        '(mình|tôi|em) (là|) (nam|nữ) ..2 ({n}|tuổi)',
        '(lễ vu quy|lễ thành hôn|tân hôn|tiền mừng|thiệp mời|báo hỷ|chúc mừng|trăm năm|hạnh phúc)',
        '(mọi người|mn|các mẹ|mấy chị) ..2 (ơi|cho) ..6 (có|hỏi|thì|không)',
        '(đừng|chớ) vì ..6 (lấy|gật|cưới)',
      ),
    },
  ],
  enough: 4.25,
};
