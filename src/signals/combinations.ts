import { abroadCombinations } from './abroad-combinations.ts';
import { controlCombinations } from './control-combinations.ts';
import { formCombinations } from './form-combinations.ts';
import { examples, type Signal } from './signal.ts';
import { tradeCombinations } from './trade-combinations.ts';

/** The words around a combination rule; what it needs and does is in the rule set. A hit is a text in which it fires. */
export type Combination = Pick<Signal, 'id' | 'nameVi' | 'nameEn' | 'definitionVi' | 'law' | 'sources' | 'examples'>;

/** All combinations of the catalogue that concern one text, then our additions (C13 on). C10 needs other posts. */
export const combinations: readonly Combination[] = [
  {
    id: 'C1',
    nameVi: 'Điểm đến rủi ro + tuyển dụng + mồi nhử',
    nameEn: 'Risky destination, recruiting and bait',
    definitionVi: 'Mẫu chuẩn “việc nhẹ lương cao” xuyên biên giới.',
    law: 'BLHS 150',
    sources: ['K1', 'K2'],
    examples: examples(
      [
        'Tuyển người sang Campuchia, việc nhẹ lương cao, ib em',
        'Tuyen nhan vien lam o Bavet, khong can bang cap, luong 25tr',
        'Qua Tam Giác Vàng làm việc, không cần kinh nghiệm, bao ăn ở',
      ],
      ['Việc nhẹ lương cao tại quán cà phê gần nhà', 'Tour Campuchia không cần kinh nghiệm đi phượt', 'Tuyển thợ hàn tại Bình Dương'],
      [
        'Công ty xây dựng tuyển kỹ sư làm việc tại Campuchia, yêu cầu 5 năm kinh nghiệm',
        'Việc nhẹ lương cao là có thật không',
        'Đi Campuchia thăm họ hàng',
      ],
    ),
  },
  {
    id: 'C2',
    nameVi: 'Điểm đến rủi ro + trấn an, đi chui hoặc phạt nợ',
    nameEn: 'Risky destination with reassurance, irregular exit or debt',
    definitionVi: 'Tự lộ tính cưỡng bức hoặc đi chui.',
    law: 'BLHS 150, 348, 349',
    sources: ['K9', 'K14'],
    examples: examples(
      [
        'Sang Campuchia làm game, cam kết không giam giữ, ib em',
        'tuyen nguoi qua poipet lam viec, ko ban ko danh',
        'Qua Myawaddy làm việc, không cần hộ chiếu, có người dẫn',
      ],
      ['Làm việc tại Hà Nội, cam kết không thu điện thoại', 'Tour Thái Lan không cần visa', 'Không giam giữ động vật hoang dã'],
      ['Làm việc tại Phnom Penh, công ty có hợp đồng, bảo hiểm', 'Không cần hộ chiếu khi bay trong nước', 'Phạt hợp đồng thuê nhà'],
    ),
  },
  {
    id: 'C3',
    nameVi: 'Trả tiền theo đầu người + điểm đến rủi ro',
    nameEn: 'Commission per head with a risky destination',
    definitionVi: 'Tuyển “cò”, môi giới đưa người sang điểm đến rủi ro.',
    law: 'Luật PCMBN Đ3.3',
    sources: ['K7'],
    examples: examples(
      [
        'Rủ thêm 1 người sang Campuchia làm, thưởng 3 triệu',
        'Cần ctv kéo người qua Bavet làm việc, hh 1 người 5tr',
        'Dẫn được người qua Tam Giác Vàng làm việc thưởng ngay 200 đô',
      ],
      ['Giới thiệu bạn vào nhà máy ở Bắc Ninh', 'Tour Campuchia 3 triệu một người', 'Hoa hồng bán hàng 5%'],
      ['Rủ thêm 1 người mua chung, giảm 10%', 'Làm việc tại Phnom Penh, thưởng cuối năm', 'Mỗi người một ý'],
    ),
  },
  {
    id: 'C4',
    nameVi: 'Người dưới 18 + tình dục, điểm đến rủi ro hoặc ứng tiền',
    nameEn: 'Minor with sex sector, risky destination or advance',
    definitionVi: 'Tuyển người chưa đủ 18 tuổi vào nơi bị bóc lột.',
    law: 'BLHS 151; Luật PCMBN Đ2.1',
    sources: ['K33', 'K36'],
    examples: examples(
      [
        'Tuyển nữ karaoke, dưới 18 vẫn nhận',
        'chua du 18 tuoi van nhan, ung 5tr truoc, lam quan',
        'Sang Campuchia làm việc, không cần đủ tuổi, ib anh',
      ],
      ['Tuyển nữ karaoke từ 20 tuổi', 'Không bán rượu cho người dưới 18 tuổi', 'Ứng lương trước cho công nhân đủ 18 tuổi'],
      ['Không nhận người dưới 18 tuổi làm karaoke', 'Học sinh cấp 3 đi tour Campuchia', 'Con 15 tuổi thích hát karaoke'],
    ),
  },
  {
    id: 'C5',
    nameVi: 'Ứng tiền + quán nhạy cảm',
    nameEn: 'Advance with sex sector',
    definitionVi: 'Bẫy nợ karaoke, massage.',
    law: 'BLHS 150, 297',
    sources: ['K33', 'K35', 'K54'],
    examples: examples(
      [
        'Tuyển nữ karaoke, ứng tiền trước 10 triệu',
        'can 5 em tay vin, cho ung luong, tra no giup',
        'Cần đào làm quán karaoke, bao nợ cũ, ib chị',
      ],
      ['Tuyển phục vụ quán ăn, ứng lương trước', 'Dàn karaoke trả góp', 'Tuyển nữ thu ngân siêu thị'],
      ['Hát karaoke xong ứng tiền trước cho cả nhóm', 'Quán karaoke sang nhượng giá tốt', 'Massage chân thư giãn'],
    ),
  },
  {
    id: 'C6',
    nameVi: 'Ứng tiền + tàu cá',
    nameEn: 'Advance with fishing',
    definitionVi: 'Bẫy nợ tàu cá.',
    law: 'BLHS 150, 297',
    sources: ['K37', 'K39'],
    examples: examples(
      [
        'Tuyển ngư phủ, ứng 15 triệu trước',
        'can nguoi di bien, cho ung tien truoc, luong 12tr',
        'Tìm bạn ghe, cho mượn 10 triệu trước khi đi',
      ],
      ['Ngư dân được hỗ trợ vay vốn đóng tàu', 'Đi biển chơi cuối tuần', 'Ứng lương trước cho công nhân'],
      ['Bán ghe, ứng trước một nửa', 'Tuyển thuyền viên tàu hàng có chứng chỉ', 'Câu mực đêm ở Nha Trang'],
    ),
  },
  {
    id: 'C7',
    nameVi: 'Mua bán, chuyển nhượng người',
    nameEn: 'Transfer or sale of people',
    definitionVi: 'Rao bán hoặc nhượng người trực tiếp.',
    law: 'BLHS 150.1a, 151',
    sources: ['K12', 'K22', 'K34'],
    examples: examples(
      ['Cần nhượng lại 3 nhân viên biết gõ máy, ib giá', 'can ban 2 nu, con no quan 40tr', 'Ứng tiền chuộc nhân viên, ai nhận liên hệ'],
      ['Sang quán cà phê giá rẻ', 'Tuyển nhân viên bán hàng', 'Nhượng lại vé xem phim'],
      ['Nạn nhân bị bán sang công ty khác', 'Phòng chống mua bán người', 'Bán 2 bé mèo con'],
    ),
  },
  {
    id: 'C8',
    nameVi: 'Nội tạng, mang thai hộ, con nuôi + tiền + liên hệ',
    nameEn: 'Organ, surrogacy or adoption with money and contact',
    definitionVi: 'Loại hình độc lập, không cần điểm đến.',
    law: 'BLHS 151, 154, 187',
    sources: ['K23', 'K26', 'K29'],
    examples: examples(
      [
        'Cần bán thận nhóm máu O, 500 triệu, zalo em',
        'tim nguoi mang thai ho, boi duong 350 trieu, lh zalo',
        'Cho con nuôi, bồi dưỡng mẹ 40 triệu, ib em',
      ],
      ['Thủ tục nhận con nuôi tại UBND phường', 'Bán trứng gà 35 nghìn, zalo em', 'Thận heo 120 nghìn một ký, lh em'],
      ['Hiến máu nhân đạo, liên hệ đoàn phường', 'Cho bé mèo 2 tháng, ib em', 'Mang thai hộ theo luật cần giấy tờ gì'],
    ),
  },
  {
    id: 'C9',
    nameVi: 'Quảng cáo Thái Lan + việc mơ hồ + bao vé',
    nameEn: 'Advertised as Thailand, vague job, ticket paid',
    definitionVi: 'Điểm đến giả: Thái Lan thành Myanmar.',
    law: 'BLHS 150',
    sources: ['K15', 'K16', 'K17', 'K18'],
    examples: examples(
      [
        'Sang Thái Lan làm bán hàng thương mại điện tử, bao vé máy bay sang',
        'qua thai lan lam chat khach, bao ve xe, bao an o, ib',
        'Tuyển nhân viên đánh máy văn phòng ở Thái Lan, bao hết chi phí đi lại',
      ],
      ['Tour Thái Lan bao vé máy bay', 'Bán hàng Thái, bao ship', 'Chat khách cho shop tại quận 3'],
      ['Học tiếng Thái để đi làm văn phòng', 'Nhà hàng Thái Lan tại Hà Nội tuyển phục vụ', 'Săn vé đi Bangkok'],
    ),
  },
  {
    id: 'C11',
    nameVi: 'Cảnh báo chủ đạo',
    nameEn: 'Warning prevails',
    definitionVi: 'Bài cảnh báo, tin tức: trần 35, không vào hàng đợi gỡ bỏ.',
    law: null,
    sources: ['K1', 'K2'],
    examples: examples(
      [
        'Công an cảnh báo thủ đoạn dụ dỗ sang Campuchia làm việc nhẹ lương cao',
        'Khởi tố nhóm đối tượng lừa bán người sang Myanmar',
        'Đừng tin lời mời xuất cảnh không cần hộ chiếu, nhiều nạn nhân đã bị lừa bán',
      ],
      ['Tuyển người sang Campuchia, uy tín không lừa đảo, ib em', 'Bán xe chính chủ', 'Tuyển bảo vệ, liên hệ phòng nhân sự'],
      ['Chỗ khác lừa đảo, bên em uy tín, ai cần nhắn em', 'Cảnh đẹp miền Tây', 'Bên em không bán, không đánh, ib em ngay'],
    ),
  },
  {
    id: 'C12',
    nameVi: 'Cầu cứu',
    nameEn: 'Cry for help',
    definitionVi: 'Chuyển luồng giải cứu; không gỡ bỏ.',
    law: null,
    sources: ['S2', 'K3'],
    examples: examples(
      [
        'Cứu em với, em bị giữ bên Campuchia không cho về',
        'con toi bi lua sang campuchia, mat lien lac 10 ngay, ai giup gia dinh voi',
        'Em bị bán qua công ty khác, muốn về phải chuộc 100 triệu, xin mọi người cứu em',
      ],
      ['Cứu hộ xe máy 24/24', 'Công an giải cứu 5 nạn nhân', 'Tuyển người sang Campuchia làm game, ib em'],
      ['Bài toán này khó quá, ai giải giúp em', 'Giúp em chọn laptop', 'Mất liên lạc với bạn cũ, nay gặp lại vui quá'],
    ),
  },
  {
    id: 'C13',
    nameVi: 'Nhiệm vụ online + kênh riêng + tiền công',
    nameEn: 'Paid online tasks with private channel and pay',
    definitionVi: 'Lừa cộng tác viên: bổ sung ngoài danh mục 35 dấu hiệu.',
    law: 'BLHS 174',
    sources: ['K41', 'K42'],
    examples: examples(
      [
        'Tuyển CTV xử lý đơn hàng Shopee tại nhà, 500k/ngày, zalo mình',
        'lam viec tai nha don gian, moi ngay 500k, ket ban zalo',
        'Xem video TikTok nhận 20k mỗi video, liên hệ Telegram',
      ],
      ['Nhân viên kho xử lý đơn hàng, ca ngày', 'Shopee giảm giá, săn đơn ngay', 'Gia sư tại nhà 200k một buổi, zalo cô'],
      ['Lập trình viên làm từ xa, lương 20 triệu, gửi CV', 'Công an cảnh báo việc làm online lừa đảo', 'Xem TikTok giải trí'],
    ),
  },
  {
    id: 'C14',
    nameVi: 'Môi giới hôn nhân + tiền + liên hệ',
    nameEn: 'Marriage brokering with money and contact',
    definitionVi: 'Như C8, cho hôn nhân: bổ sung ngoài danh mục.',
    law: 'BLHS 150; Luật PCMBN Đ2.1',
    sources: ['S0', 'S3'],
    examples: examples(
      [
        'Lấy chồng Trung Quốc, nhà gái được 150 triệu, zalo em',
        'lay chong dai loan, nha gai duoc 100tr, lh zalo',
        'Tuyển cô dâu Việt lấy chồng Hàn, sính lễ 100 triệu, ib chị',
      ],
      ['Trang điểm cô dâu 500k, zalo em', 'Thủ tục kết hôn với người Hàn', 'Chụp ảnh cưới 5 triệu, ib em'],
      ['Em lấy chồng Hàn được 5 năm', 'Luật sư tư vấn ly hôn, lh zalo', 'Phim cô dâu 8 tuổi'],
    ),
  },
  {
    id: 'C15',
    nameVi: 'Đi chui + liên hệ',
    nameEn: 'Irregular exit with contact',
    definitionVi: 'Rao đưa người qua biên giới trái phép: bổ sung ngoài danh mục.',
    law: 'BLHS 348, 349',
    sources: ['K14'],
    examples: examples(
      [
        'Bao qua biên, không cần hộ chiếu, zalo anh',
        'di duong tieu ngach sang trung lam, lh zalo',
        'Đưa người qua biên giới an toàn, ib em',
      ],
      ['Làm hộ chiếu online, 8 ngày có', 'Hàng tiểu ngạch về kho, zalo em', 'Vay không cần giấy tờ, lh zalo'],
      ['Người vượt biên bị phạt theo quy định', 'Đi đường mòn leo núi, ib mình đi chung', 'Miễn visa cho khách Việt'],
    ),
  },
  {
    id: 'C16',
    nameVi: 'Xuất khẩu lao động thu cọc + liên hệ cá nhân',
    nameEn: 'Labour export with deposit and personal contact',
    definitionVi: 'Thu tiền trước, không qua doanh nghiệp có giấy phép: bổ sung ngoài danh mục.',
    law: 'Luật 69/2020 Đ7; BLHS 174',
    sources: ['K20', 'K43'],
    examples: examples(
      [
        'Đặt cọc giữ suất đi Hàn thời vụ, 20 triệu, zalo em',
        'coc chong tron 30tr, bay nhat, lh zalo',
        'Bao đậu visa Canada, bay nhanh không cần thi, chi phí trọn gói 90 triệu, ib anh',
      ],
      ['Đặt cọc căn hộ 50 triệu, zalo em', 'Học lái xe bao đậu, lh zalo', 'Thi tiếng Hàn EPS'],
      [
        'Thuê phòng cọc một tháng, ib em',
        'Tour Hàn Quốc trọn gói 12 triệu',
        'Công ty có giấy phép số 9901/LĐTBXH-GP tuyển đơn hàng Nhật, phí theo quy định',
      ],
    ),
  },
  {
    id: 'C17',
    nameVi: 'Che chữ + lời mời làm việc',
    nameEn: 'Obfuscated offer of work',
    definitionVi: 'Lời mời làm việc bị biến dạng chữ để né lọc: bổ sung ngoài danh mục.',
    law: null,
    sources: ['K46', 'M'],
    examples: examples(
      [
        'T.u.y.ể.n c.ộ.n.g tác viên chốt đơn tại nhà lương 400k, ib mình',
        'v1ệc nhẹ lương c@o, tuyển gấp nhân viên, ib em',
        't.u.y.ể.n n.g.ư.ờ.i sang C.a.m.p.u.c.h.i.a làm việc, nhắn zalo anh',
      ],
      ['Tuyển cộng tác viên viết bài cho báo', 'Sale up to 50%!!! B2B, 4G', 'Vui quáaa đi thôi'],
      ['TUYỂN GẤP 10 CÔNG NHÂN MAY', 'v.v. và các thứ khác', 'Tp. HCM, Q.1, tuyển lễ tân'],
    ),
  },
  {
    id: 'C18',
    nameVi: 'Điểm đến rủi ro + việc mơ hồ, ứng tiền hoặc đón ở biên giới',
    nameEn: 'Risky destination with a veiled job, advance or pick-up',
    definitionVi: 'Chưa nêu mồi nhử nhưng đủ dấu hiệu tuyển người sang khu rủi ro: bổ sung ngoài danh mục.',
    law: 'BLHS 150, 348, 349',
    sources: ['K8', 'K14', 'K17'],
    examples: examples(
      [
        'Anh em nào đi Cam làm game thì ib mình',
        'can nguoi qua bavet lam viec, cho ung tien truoc, lh zalo',
        'Tuyển người làm ở Poipet, hẹn ở Mộc Bài có xe đón, zalo anh',
      ],
      [
        'Làm game cho studio tại Đà Nẵng, gửi CV',
        'Tour Campuchia đón tận nơi, zalo em',
        'Ứng lương trước cho công nhân, zalo phòng nhân sự',
      ],
      [
        'Lập trình viên làm việc tại Phnom Penh, gửi CV về hr@example.com',
        'Công an kể chuyện người đi Cam làm game',
        'Xe khách đi Mộc Bài, zalo nhà xe',
      ],
    ),
  },
  {
    id: 'C19',
    nameVi: 'Nội tạng, mang thai hộ, con nuôi, hôn nhân + tiền hoặc liên hệ',
    nameEn: 'Organ, surrogacy, adoption or marriage with money or contact',
    definitionVi: 'Lời rao bị cắt ngắn: chỉ còn tiền hoặc liên hệ; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 151, 154, 187',
    sources: ['K23', 'K26', 'K29'],
    examples: examples(
      ['Bán 1 quả thận, ai cần liên hệ', 'can tim nguoi de thue, hau ta 500 trieu', 'Cần tìm vợ cho các anh Đài Loan, lh cô Mẫu'],
      ['Thận heo 120 nghìn một ký', 'Trứng gà ta 35 nghìn một chục', 'Trang điểm cô dâu, liên hệ tiệm'],
      ['Hiến máu nhân đạo, liên hệ đoàn phường', 'Thủ tục nhận con nuôi, liên hệ UBND', 'Suy thận nên ăn gì, ai biết chỉ giúp'],
    ),
  },
  {
    id: 'C20',
    nameVi: 'Tuyển nữ nhạy cảm, không rõ ai thuê',
    nameEn: 'Sex-sector recruitment by nobody in particular',
    definitionVi: 'Tuyển nữ phục vụ nhạy cảm qua kênh riêng, không nêu pháp nhân; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 327, 328',
    sources: ['K33', 'K34', 'K36'],
    examples: examples(
      ['Tuyển nữ karaoke, lương cao, ib chị', 'can 5 em tay vin, lh zalo', 'Cần nv nữ cho bar, pub, nhắn zalo anh'],
      ['Bán dàn karaoke, zalo em', 'Khách sạn tuyển bartender, gửi CV', 'Tuyển lễ tân ca đêm, liên hệ phòng nhân sự'],
      ['Cuối tuần đi hát karaoke, ai đi ib mình', 'Ghế massage thanh lý, lh zalo', 'Quán karaoke cháy, ba người thoát nạn'],
    ),
  },
  {
    id: 'C21',
    nameVi: 'Trấn an bất thường trong lời tuyển người',
    nameEn: 'Reassurance within an offer of work',
    definitionVi: 'Chủ thuê hợp pháp không cần hứa không đánh, không bán, không giam; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K9'],
    examples: examples(
      [
        'Tuyển 5 bạn làm xa, cam kết không đánh đập, không giam giữ, ib anh',
        'can nguoi lam gap, ko ban ko danh, lh zalo',
        'Công việc văn phòng, muốn về lúc nào cũng được, không thu hộ chiếu, nhắn em',
      ],
      ['Tuyển công nhân, nghỉ chủ nhật, liên hệ nhà máy', 'Không bán rượu cho trẻ em', 'Nhân viên không được đánh bài trong giờ làm'],
      ['Nạn nhân kể chúng hứa không đánh, không bán khi tuyển người', 'Cam kết bảo hành, ib shop', 'Đi làm về thoải mái quá'],
    ),
  },
  {
    id: 'C22',
    nameVi: 'Dặn giấu gia đình + đưa đón, ứng tiền hoặc ra nước ngoài',
    nameEn: 'Secrecy with transport, advance or a place abroad',
    definitionVi: 'Dặn không cho nhà biết kèm chuyến đi; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K12'],
    examples: examples(
      [
        'Đừng nói với gia đình, tối có xe đón tận nhà, qua làm là có tiền',
        'dung noi voi ai, qua campuchia lam viec, co xe don',
        'Xoá tin nhắn sau khi đọc, anh ứng 10 triệu trước cho em đi làm',
      ],
      ['Quà sinh nhật bất ngờ, đừng nói với ai nhé', 'Đừng nói cho ai biết mật khẩu OTP', 'Ứng lương trước 5 triệu cho công nhân'],
      [
        'Nạn nhân được dặn đừng nói với gia đình rồi đưa sang Campuchia',
        'Nên báo gia đình trước chuyến đi làm ở Thái Lan',
        'Bí mật kinh doanh của quán',
      ],
    ),
  },
  ...formCombinations,
  ...abroadCombinations,
  ...tradeCombinations,
  ...controlCombinations,
];
