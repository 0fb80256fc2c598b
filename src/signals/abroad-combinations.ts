import type { Combination } from './combinations.ts';
import { examples } from './signal.ts';

/** Additions C29 on: offers of work or study far away that name neither the place nor the bait. */
export const abroadCombinations: readonly Combination[] = [
  {
    id: 'C29',
    nameVi: 'Nơi xa + có người đưa đi, lo chi phí + không rõ ai thuê',
    nameEn: 'A place abroad, the journey arranged, nobody named',
    definitionVi: 'Rủ đi làm xa, chuyến đi do người khác lo, không biết ai là chủ; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K8', 'K12', 'K14'],
    examples: examples(
      [
        'Cần 5 bạn qua bên đó phụ xưởng, tối có xe đón tận nhà, nhắn riêng',
        'di lam o nuoc ban, ben em cho ung truoc 5tr, ai di ib',
        'Sang bên kia làm rẫy cho chủ Việt, giấy tờ khỏi lo, có người dẫn, gọi tui',
      ],
      [
        'Công ty TNHH Mẫu tuyển thợ hàn đi Đài Loan, hỗ trợ vé máy bay, giấy phép 12/LĐTBXH-GP',
        'Đội thợ cần 3 người đi Cà Mau, có xe đón ở bến',
        'Tour nước ngoài có xe đón tận nhà, nhắn riêng để đặt',
      ],
      [
        'Nạn nhân được xe đón tận nhà đưa sang bên kia làm việc',
        'Đừng nghe ai rủ qua bên đó làm mà có xe đón tận nhà',
        'Có thật là sang bên đó làm được ứng trước 5 triệu không các bác?',
      ],
    ),
  },
  {
    id: 'C30',
    nameVi: 'Nơi xa + lương bất thường + hối thúc, túng thiếu, người rủ giấu tên',
    nameEn: 'A place abroad and unusual pay with haste, need or nobody named',
    definitionVi: 'Lương cao không đòi hỏi gì ở nơi xa, không ai đứng tên; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K9', 'K10', 'K12', 'K45'],
    examples: examples(
      [
        'Qua bên đó làm, không cần bằng cấp, lương 30 triệu, nhắn zalo em',
        'di nuoc ngoai lam, luong 35tr, ko can kinh nghiem, bay lien trong tuan',
        'Ai đang kẹt tiền thì qua bển làm với tui, tháng ba chục triệu, khỏi cần biết nghề',
      ],
      [
        'Công ty cổ phần Mẫu tuyển kỹ sư làm ở nước ngoài, lương 40 triệu, phỏng vấn tại văn phòng',
        'Làm ở Đồng Nai, lương 9 triệu, không cần kinh nghiệm, nhắn zalo',
        'Em làm bên Đài được 4 năm, lương tầm 20 triệu, gửi về được 14 triệu',
      ],
      [
        'Nghe nói qua bên đó làm lương 30 triệu không cần bằng, có đúng không các bác?',
        'Công an khuyến cáo lời mời đi nước ngoài lương 35 triệu không cần kinh nghiệm',
        'Đi Nhật theo chương trình chính thức, lương 30 triệu, thi tiếng N4, giấy phép đầy đủ',
      ],
    ),
  },
  {
    id: 'C31',
    nameVi: 'Đón người đi + lương bất thường, không nói nơi nào',
    nameEn: 'People fetched to unusual pay, no place said',
    definitionVi: 'Không nói làm ở đâu, chỉ nói có xe đón và lương rất cao; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K8', 'K12'],
    examples: examples(
      [
        'Việc nhẹ, lương 30 triệu, xe đón tận nhà, đi liền tối nay',
        'luong 25tr khong can kinh nghiem, xe don tan nha, ib em',
        'Việc không cần bằng cấp, lương 35 triệu, làm xa, ra bến xe có người đón',
      ],
      [
        'Nhà máy có xe đón tận nhà, lương 9 triệu, không cần kinh nghiệm',
        'Tài xế công nghệ thu nhập 20 triệu, tự túc xe',
        'Lương 30 triệu, cần kỹ sư 5 năm kinh nghiệm, xe đưa đón nhân viên',
      ],
      [
        'Hứa lương 30 triệu, xe đón tận nhà, ba nạn nhân bị bán sang biên giới',
        'Sao lương 30 triệu không cần gì mà còn xe đón tận nhà vậy mọi người',
        'Công ty TNHH Mẫu tuyển bốc xếp, lương 16 triệu, không cần kinh nghiệm, xe đón tận nhà',
      ],
    ),
  },
  {
    id: 'C32',
    nameVi: 'Việc lừa đảo kể rõ + nơi xa + lương, nợ, giấy tờ hoặc kênh riêng',
    nameEn: 'Fraud work in its own words at a place abroad',
    definitionVi: 'Mô tả việc làm quen, dụ khách nạp tiền ở nơi không nêu tên; như C27, với dấu hiệu khác; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 174',
    sources: ['K17', 'K22'],
    examples: examples(
      [
        'Làm ở bên kia biên giới, việc là dẫn dắt khách chơi lệnh, lương 25-40 triệu',
        'qua ben do nuoi nick, keo khach nap tien, luong 1000 do, ib em',
        'Sang bên đó làm gõ máy, kéo khách, khách nạp thì ăn phần trăm, vé bên em bao hết chi phí, nhắn tele',
      ],
      [
        'Telesale bảo hiểm tại Bình Thạnh, lương 7 triệu cộng hoa hồng, công ty TNHH Mẫu',
        'Quản lý nick bán hàng cho shop ở Gò Vấp, lương 8 triệu',
        'Lập trình viên làm game ở nước ngoài, phỏng vấn online, CV gửi email',
      ],
      [
        'Nạn nhân bị ép kéo khách nạp tiền ở bên kia biên giới',
        'Mấy tin tuyển dẫn dắt khách chơi lệnh ở bên kia toàn bẫy, đừng đi',
        'Phóng sự kể về khu nhà bên kia biên giới, nơi người trẻ bị bắt kéo khách',
      ],
    ),
  },
  {
    id: 'C33',
    nameVi: 'Ăn ở tại chỗ làm + phạt, giữ giấy + lương cao không đòi hỏi',
    nameEn: 'Lodging at the place of work, a fine or kept papers, pay that asks for nothing',
    definitionVi: 'Nếp sống trong khu khép kín lộ qua lời rao; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K16', 'K18'],
    examples: examples(
      [
        'Gõ máy, không cần kinh nghiệm, lương 25 triệu, bao ăn ở, nghỉ ngang phạt 50tr, ib em',
        'lam game luong 1000 do, bao an o, cong ty giu ho chieu, nhan em',
        'Việc nhẹ lương cao, ký túc xá trong công ty, về sớm bồi thường hợp đồng, inbox',
      ],
      [
        'Nhà máy có ký túc xá, lương 9 triệu, đóng bảo hiểm',
        'Thuê phòng bao ăn ở, trả phòng sớm mất cọc',
        'Khách sạn giữ hộ chiếu của khách khi nhận phòng',
      ],
      [
        'Công an cho biết nạn nhân bị giữ hộ chiếu, nghỉ ngang phải bồi thường, dù được hứa lương 25 triệu',
        'Hợp đồng lao động: nghỉ ngang bồi thường nửa tháng lương, có ký túc xá',
        'Bao ăn ở, phụ quán phở, lương 8 triệu, tháng nghỉ hai ngày',
      ],
    ),
  },
  {
    id: 'C34',
    nameVi: 'Việc “cộng tác viên” đặc trưng + lời mời',
    nameEn: 'Typical fake-collaborator work with an offer',
    definitionVi: 'Tin mở đầu của trò cộng tác viên thường chưa nói tiền và kênh liên hệ; như C13; bổ sung ngoài danh mục.',
    law: 'BLHS 174',
    sources: ['K41', 'K42'],
    examples: examples(
      [
        'Công việc bên em là gõ văn bản tại nhà, làm trên điện thoại',
        'tuyen ctv online xu ly don hang shopee',
        'Cần người phụ đánh văn bản, rảnh thì làm, công việc nhẹ',
      ],
      [
        'Nhân viên kho xử lý đơn hàng, ca ngày, nhà máy Mẫu',
        'Cộng tác viên viết bài cho báo, gửi bài mẫu',
        'Đánh máy luận văn, nhận file trả file',
      ],
      [
        'Công an cảnh báo trò tuyển cộng tác viên chốt đơn online',
        'Làm việc tại nhà máy, tăng ca nhiều',
        'Shopee giao nhầm đơn hàng, ai bị giống em không',
      ],
    ),
  },
  {
    id: 'C35',
    nameVi: 'Du học trá hình + tiền, liên hệ, nơi xa hoặc hối thúc',
    nameEn: 'Sham study with money, contact, place or haste',
    definitionVi: 'Học chỉ là danh nghĩa; dấu hiệu này không tính khi có điểm, giờ làm hay giấy phép; bổ sung ngoài danh mục.',
    law: 'Luật PCMBN; BLHS 150, 174',
    sources: ['S0', 'S2'],
    examples: examples(
      [
        'Du học nghề Hàn không cần học, qua là đi làm, lương 40tr, zalo em',
        'du hoc dai bao dau visa, khong can tieng, bay lien',
        'Lên lớp một buổi cho có, còn lại đi làm xưởng, trường ứng tiền vé, cháu nào đi nhắn cô',
      ],
      ['Hội thảo du học Úc, liên hệ ban tổ chức', 'Học nghề tóc 3 tháng, liên hệ cô Mẫu', 'Dịch thuật học bạ đi du học, zalo em'],
      [
        'Du học Hàn yêu cầu TOPIK 2, làm thêm 20 giờ một tuần, liên hệ phòng đào tạo',
        'Sở Giáo dục cảnh báo quảng cáo du học không cần học, qua là đi làm lương 40tr',
        'Cho em hỏi du học nghề Đài không cần tiếng lương 30 triệu có thật không ạ',
      ],
    ),
  },
  {
    id: 'C36',
    nameVi: 'Lời rủ nói khéo + lời tuyển, tiền hoặc liên hệ',
    nameEn: 'A veiled offer with recruiting, money or contact',
    definitionVi:
      'Không dấu hiệu nào có tên, nhưng nhiều thành phần của lời rủ đi xa hoặc đòi tiền đứng cạnh nhau; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 174, 348',
    sources: ['K8', 'K12', 'K20'],
    examples: examples(
      [
        'Đứa nào muốn theo thì báo chị, bên đó cơm nước sẵn, tháng bảy ngàn tệ, khỏi cần giấy tờ, thứ sáu có xe qua đón',
        'ai can viec thi nhan em, qua ben do lam xuong, khong can ho chieu, chu ung truoc tien xe, toi mai di luon',
        'Cô còn sót hai suất bên ấy, khỏi thi khỏi phỏng vấn, ai nhanh thì chuyển cô 12 triệu mở mã, zalo cô',
      ],
      [
        'Xưởng bánh nhà chị cần hai em phụ đóng gói buổi tối, 6 triệu, ghé chị ở chợ Bến Lức',
        'Tour Thái Lan 5 ngày, ai đi báo em, giá 6 triệu',
        'Cần bán xe máy, ai lấy nhắn mình, giá 12 triệu',
      ],
      [
        'Công an nhắc: ai rủ qua bên đó làm, khỏi giấy tờ, có xe đón thì báo ngay',
        'Cho em hỏi qua bên đó làm mà không cần hộ chiếu, chủ ứng tiền xe thì có nên đi không ạ',
        'Phim kể về nhóm bạn sang bên kia ngồi máy dụ khách chuyển tiền',
      ],
    ),
  },
  {
    id: 'C37',
    nameVi: 'Việc lừa đảo kể rõ + lương bất thường hoặc trả theo đầu người',
    nameEn: 'Fraud work with unusual pay or pay per head',
    definitionVi: 'Không rõ nơi, không rõ ai đưa đi, nhưng việc là kéo khách mà lương không đòi hỏi gì; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 174',
    sources: ['K8', 'K17'],
    examples: examples(
      [
        'Tuyển nhân viên chat khách, kéo khách, lương 25 triệu, ib em',
        'can nguoi lam game, cham khach online, luong 30tr, lh tele',
        'Nuôi nick, vun tình cảm với khách, rủ thêm 1 người thưởng 3 triệu, nhắn mình',
      ],
      [
        'Trực page cho shop, lương 4 triệu',
        'Telesale ngân hàng, lương cứng 7 triệu, công ty cổ phần Mẫu',
        'Chăm sóc khách hàng tại Hà Nội, lương 12 triệu, CV gửi email',
      ],
      [
        'Công an cho biết nhóm này kéo khách nạp tiền, trả lương 25 triệu',
        'Mấy tin tuyển chat khách lương 25 triệu toàn bẫy đó mọi người',
        'Làm game tester tại studio, lương 20 triệu, yêu cầu 2 năm kinh nghiệm',
      ],
    ),
  },
  {
    id: 'C38',
    nameVi: 'Đi chui + lời tuyển, đón người, lương bất thường, ứng tiền hoặc hối thúc',
    nameEn: 'Irregular exit with recruiting, pick-up, pay, advance or haste',
    definitionVi: 'Như C15 khi tin không có số tiền hay cách liên hệ; bổ sung ngoài danh mục.',
    law: 'BLHS 348, 349',
    sources: ['K14'],
    examples: examples(
      [
        'Đi đường mòn qua bên kia làm xưởng, có người dẫn',
        'khong can ho chieu, qua trung lam viec, di lien trong dem',
        'Có sổ thông hành người khác, dán hình mình vào là qua, sang tới xưởng nhận việc, anh em đi nhắn em',
      ],
      ['Đường mòn leo núi, đi trong đêm', 'Làm hộ chiếu để đi làm ở Nhật', 'Hàng tiểu ngạch về kho, cần người bốc hàng'],
      [
        'Công an bắt nhóm đưa người đi đường mòn qua bên kia làm xưởng',
        'Đừng đi đường mòn qua biên giới làm việc, nguy hiểm lắm',
        'Miễn visa cho người Việt đi Thái, tìm việc thì phải có giấy phép',
      ],
    ),
  },
  {
    id: 'C39',
    nameVi: 'Nơi xa + có người đón + mồi nhử hoặc hối thúc',
    nameEn: 'A place abroad, people fetched, bait or haste',
    definitionVi: 'Như C29 khi người viết tự kể, không để lại cách liên hệ; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K7', 'K8', 'K12'],
    examples: examples(
      [
        'Qua bên đó làm, qua biên có người dẫn, không cần bằng cấp',
        'di nuoc ngoai lam, xe don tan nha, di lien trong tuan',
        'Tối mai đi, sang bên ấy làm xưởng, trên xe có người lo',
      ],
      [
        'Nhà máy ở Bắc Ninh có xe đón tận nhà, không cần bằng cấp',
        'Tour nước ngoài, sân bay có người đón, đi ngay trong tuần',
        'Bà ngoại bên kia sông ốm, tối mai có xe đi',
      ],
      [
        'Con chị Sáu nghe người ta rủ qua bên đó làm, xe đón tận nhà, giờ bị giữ',
        'Có thật qua bên đó làm có người đón, không cần bằng cấp không các bác?',
        'Đừng theo người lạ sang bên kia làm dù xe đón tận nhà',
      ],
    ),
  },
];
