import type { Combination } from './combinations.ts';
import { examples } from './signal.ts';

/** Additions C50 on: offers that name neither place nor bait and are known by what binds, hides and whom they take. */
export const controlCombinations: readonly Combination[] = [
  {
    id: 'C50',
    nameVi: 'Hai dấu hiệu ràng buộc: giữ giấy, nợ phạt, giấu nhà',
    nameEn: 'Two bonds: kept papers, debt, secrecy',
    definitionVi:
      'Lời mời có ít nhất hai trong ba: giữ giấy tờ hay điện thoại, nợ hoặc không được về, dặn giấu gia đình; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K12', 'K15', 'K16'],
    examples: examples(
      [
        'Vô làm thì nộp căn cước cho quản lý giữ, bỏ ngang đền 30 triệu, ai chịu thì nhắn chị',
        'viec o xuong, giu cccd goc, lam het no moi duoc ve, lh zalo',
        'Đi với anh đừng nói với ba mẹ, điện thoại đưa quản lý cất, làm vài tháng là hết nợ',
      ],
      [
        'Khách sạn giữ căn cước khi nhận phòng, mất chìa khóa đền 200 nghìn',
        'Công ty tuyển bảo vệ, nghỉ báo trước 30 ngày, có bảo hiểm',
        'Quà sinh nhật mẹ, đừng nói với mẹ nhé, gọi em đặt bánh',
      ],
      [
        'Nạn nhân bị giữ hộ chiếu, trốn ra thì bị phạt tiền',
        'Luật cấm giữ giấy tờ gốc và bắt người lao động đền hợp đồng',
        'Em hỏi chút, công ty giữ bằng gốc và bắt đền 30 triệu khi nghỉ có đúng luật không ạ',
      ],
    ),
  },
  {
    id: 'C51',
    nameVi: 'Đưa tiền trước + làm trừ nợ, giữ giấy hoặc giấu nhà',
    nameEn: 'Advance with working it off, kept papers or secrecy',
    definitionVi: 'Hai nửa của lệ thuộc vì nợ: nhận tiền trước rồi làm để trừ, hoặc bị giữ giấy, dặn giấu; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K33', 'K35', 'K39'],
    examples: examples(
      [
        'Chủ đưa trước 20 triệu cho gia đình, cháu theo tôi làm hai năm là xong nợ, nhắn cô',
        'cho muon truoc 10 trieu, nop cccd cho chu giu, ai di lam goi anh',
        'Chị trả nợ cho, qua làm tới khi nào hết thì thôi, ib chị',
      ],
      [
        'Nhà máy cho công nhân ứng lương giữa tháng, trừ vào kỳ lương',
        'Cửa hàng bán trả góp, đưa trước 3 triệu, chậm trả bị phạt',
        'Ngân hàng cho vay 50 triệu, trả nợ trước hạn phí 1%',
      ],
      [
        'Hồi đó bà chủ cho ứng 12 triệu, làm mãi không hết nợ, kể lại cho mọi người',
        'Công an cảnh báo chiêu ứng tiền trước rồi ép làm trừ nợ',
        'Công ty cho ứng lương rồi giữ bằng gốc có đúng luật không ạ',
      ],
    ),
  },
  {
    id: 'C52',
    nameVi: 'Người dưới 18 được rủ đi làm xa',
    nameEn: 'A minor taken away to work',
    definitionVi: 'Nhận trẻ chưa đủ 18 tuổi kèm nơi ở, xe đón, tiền hoặc dặn giấu, dù không nêu quán hay nước nào; bổ sung ngoài danh mục.',
    law: 'BLHS 151; Luật PCMBN Đ2.1 đoạn 2',
    sources: ['K22', 'K36'],
    examples: examples(
      [
        'Em nào học lớp 9 nghỉ học thì theo chị xuống phố, có chỗ ngủ, nhắn chị',
        'can be gai 15 tuoi phu quan an, bao an o, xe don tan nha',
        'Bạn nào chưa đủ tuổi thì bên anh làm được giấy tờ cho đủ 18, đừng nói với ba mẹ',
      ],
      [
        'Trại hè cho các bạn 10-15 tuổi, bao ăn ở, xe đón tại trường',
        'Gà rán tuyển nhân viên từ đủ 16 tuổi, có hợp đồng',
        'Câu lạc bộ bóng đá tuyển sinh lứa sinh năm 2012, nuôi ăn ở tại trung tâm',
      ],
      [
        'Công an tìm hai bé gái 15 tuổi bị rủ đi làm quán, bao ăn ở',
        'Bên em không nhận người dưới 18, bao ăn ở cho công nhân',
        'Cháu 15 tuổi phụ quán có được không ạ, cho em hỏi',
      ],
    ),
  },
  {
    id: 'C53',
    nameVi: 'Tuyển nữ tiếp khách, không nêu khung hợp pháp nào',
    nameEn: 'Women sought to entertain guests, no lawful frame',
    definitionVi: 'Lời mời phụ nữ ngồi với khách, dù không nêu lương hay nợ; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 327, 328',
    sources: ['K33', 'K34', 'K35', 'K36'],
    examples: examples(
      [
        'Quán chị cần mấy bé dễ thương biết chiều khách, có tiền liền trong đêm, nhắn chị',
        'can may em ngoi uong voi khach, tien trao tay, ib chi',
        'Tuyển nữ karaoke, tip hưởng hết, lh zalo',
      ],
      [
        'Quán cà phê cần bạn nữ phục vụ ca sáng, vui vẻ với khách, 22k một giờ',
        'Karaoke tuyển nhân viên nữ phục vụ bàn, đóng bảo hiểm xã hội',
        'Spa cần kỹ thuật viên nữ có chứng chỉ, liên hệ chị',
      ],
      [
        'Công an xử phạt quán karaoke dùng nữ tiếp viên ngồi với khách',
        'Em gái em được rủ đi ngồi uống với khách, có nên đi không ạ',
        'Hồi đó tôi từng đi ngồi với khách ở quán hát, giờ nghĩ lại sợ',
      ],
    ),
  },
  {
    id: 'C54',
    nameVi: 'Trả tiền theo đầu người + việc bị giấu hoặc bị ràng buộc',
    nameEn: 'Pay per head for hidden or bound work',
    definitionVi: 'Tìm người dắt mối, trả theo đầu, cho tàu cá, quán, trẻ em hoặc kèm dặn giấu, giữ giấy; bổ sung ngoài danh mục.',
    law: 'Luật PCMBN Đ3.3',
    sources: ['K7', 'K13'],
    examples: examples(
      [
        'Cò nào có người đi ghe thì dẫn tới bến, mỗi đầu người 3 triệu, gọi chú Mẫu',
        'gioi thieu 1 nguoi thuong 2tr, cu noi voi tui no la di lam nha hang, ib anh',
        'Rủ thêm 1 bạn thưởng 500k, đừng nói với ba mẹ, nhắn chị',
      ],
      [
        'Giới thiệu bạn vào nhà máy, thưởng 1 triệu mỗi người',
        'Mỗi người một vé tham quan tàu, 300 nghìn',
        'Hoa hồng giới thiệu khách mua nhà 2%',
      ],
      [
        'Công an bắt nhóm trả 3 triệu một đầu người đưa xuống tàu cá',
        'Mỗi người đi ghe thúng trả 50 nghìn, tour rừng dừa',
        'Nghe nói dẫn người đi biển được thưởng mỗi người 2 triệu, có thật không ạ',
      ],
    ),
  },
  {
    id: 'C55',
    nameVi: 'Gom người đi biển + tiền trước, không giấy tờ hoặc ràng buộc',
    nameEn: 'Fishing crew with advance, no papers or bonds',
    definitionVi: 'Như C23 nhưng không cần số liên hệ: bài chỉ hẹn bến và giờ; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K37', 'K38', 'K39', 'K40'],
    examples: examples(
      [
        'Nhận người đi biển dài ngày, cho cầm tiền trước một cục, tối mai có mặt ở bến',
        'can ban ghe, khong biet boi cung di duoc, chu ung truoc 10tr',
        'Thiếu người đủ đội ghe cào, tiền nhậu chủ ứng hết, làm đủ vụ mới tính sổ',
      ],
      [
        'Chủ tàu tuyển bạn thuyền, ăn chia theo chuyến, có bảo hiểm thuyền viên',
        'Bán ghe lưới đầy đủ giấy tờ, ai cần xem ghe gọi chú Mẫu',
        'Đi biển chơi cuối tuần, không biết bơi cũng đi được',
      ],
      [
        'Biên phòng cứu nhóm thanh niên bị lừa đi biển, ứng tiền rồi giữ giấy tờ',
        'Đừng nghe cò ngư phủ dụ lên tàu bằng tiền ứng trước',
        'Cha tôi ba mươi năm đi bạn cho ghe câu mực, không biết chữ',
      ],
    ),
  },
  {
    id: 'C56',
    nameVi: 'Lời mời nói khéo',
    nameEn: 'Covert offer',
    definitionVi: 'Nhiều thành phần yếu của lời mời bóc lột đứng cùng nhau; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K12', 'K33', 'K39'],
    examples: examples(
      [
        'Đứa nào kẹt tiền nhắn chị, chị đưa trước, tối có người ghé rước, qua làm rồi tính sau, đừng nói với ba mẹ',
        'ai chan viec o que thi theo anh, khong can giay to, an o chu lo, lam du mot nam moi ve, co xe don tan nha',
        'Bé nào cần tiền gấp chị cho mượn trước 10 triệu, ngủ lại quán, làm đủ sáu tháng mới về, ib chị',
      ],
      [
        'Tour Phú Quốc 3 ngày, xe đón tận nơi, bao ăn ở, ai đi nhắn em',
        'Trang trại cần người hái cà phê, có chỗ ngủ, trả tiền cuối tuần',
        'Bán xe máy trả góp, đưa trước 5 triệu, chỉ cần căn cước',
      ],
      [
        'Công an cảnh báo: đừng đưa căn cước cho người lạ hứa trả nợ giúp, đón tận nhà, bao ăn ở',
        'Em bị chủ giữ căn cước, không cho về, nói còn nợ tiền xe, ai giúp em với',
        'Cho em hỏi chỗ làm cho ứng tiền trước nhưng giữ giấy tờ thì có nên đi không ạ',
      ],
    ),
  },
];
