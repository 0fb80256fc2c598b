import type { Combination } from './combinations.ts';
import { examples } from './signal.ts';

/** Additions C23 on: two strong constituents of one form in one offer. */
export const formCombinations: readonly Combination[] = [
  {
    id: 'C23',
    nameVi: 'Tàu cá + trả tiền theo đầu, giữ giấy, nợ hoặc đón người',
    nameEn: 'Fishing crew with pay per head, kept papers, debt or pick-up',
    definitionVi: 'Gom người xuống tàu cá kèm dấu hiệu ràng buộc; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K37', 'K38', 'K40'],
    examples: examples(
      [
        'Cần ngư phủ gấp, dẫn người tới thưởng mỗi người 3 triệu, alo chú Mẫu',
        'tuyen di bien, giu cccd goc, luong 12tr, lh zalo',
        'Tìm bạn ghe, xe đón tận nhà đưa ra cảng, gọi anh Mẫu',
      ],
      ['Tuyển ngư phủ có kinh nghiệm 5 năm, hợp đồng rõ ràng', 'Đi biển chơi cuối tuần, xe đón tận nhà', 'Bán ghe câu mực, gọi chú Mẫu'],
      [
        'Công an cảnh báo cò ngư phủ trả tiền theo đầu người',
        'Giới thiệu bạn vào nhà máy thưởng 1 triệu, zalo phòng nhân sự',
        'Mực một nắng tươi ngon, liên hệ vựa cá',
      ],
    ),
  },
  {
    id: 'C24',
    nameVi: 'Quán nhạy cảm + ra nước ngoài, nợ, giữ giấy hoặc giấu nhà',
    nameEn: 'Sex sector abroad or with debt, kept papers or secrecy',
    definitionVi: 'Tuyển nữ cho dịch vụ nhạy cảm ở nước ngoài hoặc kèm ràng buộc; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 327, 328',
    sources: ['K33', 'K34', 'K36'],
    examples: examples(
      [
        'Tuyển nữ karaoke sang Malaysia làm việc, lương cao, ib chị',
        'can 4 em tay vin, giu cccd goc, lh zalo',
        'Cần nv nữ massage, đừng nói với gia đình, nhắn chị',
      ],
      ['Tuyển kỹ thuật viên spa tại Huế', 'Tour Malaysia tặng vé massage', 'Hát karaoke cuối tuần không ai biết'],
      ['Nạn nhân bị lừa sang Malaysia làm tay vịn', 'Giáo viên sang Malaysia làm việc theo hợp đồng', 'Ghế massage nhập từ Malaysia'],
    ),
  },
  {
    id: 'C25',
    nameVi: 'Du học dễ dãi + nợ phí, cọc, giữ hộ chiếu hoặc giấu nhà',
    nameEn: 'Effortless study abroad with debt, deposit, kept papers or secrecy',
    definitionVi: 'Du học không cần học, ràng buộc bằng nợ phí, tiền cọc, giấy tờ; bổ sung ngoài danh mục.',
    law: 'Luật PCMBN; BLHS 150, 174',
    sources: ['S0', 'S2'],
    examples: examples(
      [
        'Du học nghề Hàn không cần tiếng, cho nợ phí, qua làm trả sau',
        'du hoc dai khong can hoc tieng, luong 30tr, giu ho chieu goc',
        'Du học Nhật không cần bằng cấp, đừng nói với gia đình, ib chị',
      ],
      ['Học bổng du học Đức toàn phần', 'Du học tự túc cần chứng minh tài chính', 'Du học Úc yêu cầu IELTS 6.5'],
      ['Cựu du học sinh mở quán cà phê', 'Nạn nhân bị lừa du học nghề, phải vay nợ', 'Ngân hàng cho vay du học lãi suất thấp'],
    ),
  },
  {
    id: 'C26',
    nameVi: 'Chữ biến dạng quanh điểm đến rủi ro hoặc một loại hình',
    nameEn: 'Altered letters around a risky place or a form',
    definitionVi: 'Cố ý viết biến dạng khi nói tới nơi rủi ro hoặc loại hình mua bán người; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K46', 'K47'],
    examples: examples(
      [
        'C.ầ.n n.g.ư.ờ.i sang B.a.v.e.t làm việc, inbox',
        'T.ì.m m.a.n.g t.h.a.i h.ộ, inbox chị',
        'T.u.y.ể.n n.g.ư p.h.ủ lương 15 triệu, alo chú Mẫu',
      ],
      ['T.u.y.ể.n thợ may tại Biên Hòa', 'Tour Campuchia bốn ngày', 'Bán trứng gà, inbox'],
      ['C.ô.n.g a.n cảnh báo bẫy sang Campuchia', 'b.á.n x.e máy cũ giá 5 triệu', 'Sale up to 50%!!! inbox shop'],
    ),
  },
  {
    id: 'C27',
    nameVi: 'Nơi không rõ + việc mơ hồ + đón, giấu, trấn an hoặc mồi nhử',
    nameEn: 'Unnamed place, veiled job and pick-up, secrecy, reassurance or bait',
    definitionVi: 'Không nêu nước, việc che tên, kèm dấu hiệu lôi kéo; bổ sung ngoài danh mục.',
    law: 'BLHS 150',
    sources: ['K8', 'K9', 'K12'],
    examples: examples(
      [
        'Cần người sang nước ngoài làm game, chat khách, không cần kinh nghiệm',
        'qua ben kia lam viec van phong game, co xe don tan nha, lam o ben do',
        'Đi Dubai làm việc, chat khách, việc nhẹ lương cao, ib em',
      ],
      ['Sang Singapore làm kỹ sư cầu đường', 'Chơi game cùng bạn bên Dubai', 'Tour Dubai không cần kinh nghiệm'],
      [
        'Nạn nhân bị đưa sang nước ngoài làm game',
        'Kỹ sư phần mềm làm việc ở nước ngoài, yêu cầu tiếng Anh',
        'Công an cảnh báo việc nhẹ lương cao ở nước ngoài, chat khách để lừa đảo',
      ],
    ),
  },
  {
    id: 'C28',
    nameVi: 'Làm ở nước ngoài + giữ giấy tờ, nợ phạt hoặc chuyển nhượng',
    nameEn: 'Work abroad with kept papers, debt or transfer',
    definitionVi: 'Việc ở nước ngoài mà chủ giữ hộ chiếu hoặc ràng buộc bằng nợ; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 297',
    sources: ['K2', 'K15', 'K16'],
    examples: examples(
      [
        'Tuyển người sang Malaysia làm việc, công ty giữ hộ chiếu, ib em',
        'di dubai lam viec, nghi ngang phat 50tr, lh zalo',
        'Cần 3 nữ qua Singapore làm việc nhà, hộ chiếu chủ giữ, nhắn chị',
      ],
      ['Tour Malaysia giữ hộ chiếu tại khách sạn', 'Sang Singapore làm kỹ sư, liên hệ phòng nhân sự', 'Phạt hợp đồng thuê nhà'],
      [
        'Nạn nhân bị chủ ở Malaysia giữ hộ chiếu',
        'Đi Hàn Quốc làm việc theo chương trình chính thức, liên hệ trung tâm',
        'Mất hộ chiếu khi đi Singapore thì gọi ai',
      ],
    ),
  },
];
