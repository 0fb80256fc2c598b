/** Invented whole posts with where they must end up. Phone numbers stand in prefixes that nobody was assigned. */
import type { AssessmentQueue, Band, Form } from '#src/domain/assessment.ts';

export type GoldenPost = { name: string; text: string; queue: AssessmentQueue; bands: readonly Band[]; forms?: readonly Form[] };

const any: readonly Band[] = ['very-high', 'high', 'medium', 'low'];
const top: readonly Band[] = ['very-high'];
const upper: readonly Band[] = ['very-high', 'high'];
const flagged: readonly Band[] = ['very-high', 'high', 'medium'];
const low: readonly Band[] = ['low'];

const review = (name: string, text: string, bands: readonly Band[] = flagged, forms?: readonly Form[]): GoldenPost => ({
  name,
  text,
  queue: 'review',
  bands,
  ...(forms ? { forms } : {}),
});
const none = (name: string, text: string): GoldenPost => ({ name, text, queue: 'none', bands: low });
const rescue = (name: string, text: string): GoldenPost => ({ name, text, queue: 'rescue', bands: any });

export const goldenPosts: readonly GoldenPost[] = [
  // Work abroad, scam compounds
  review(
    'KH classic',
    'Tuyển gấp 10 bạn nam nữ 18-30 sang Campuchia làm văn phòng, việc nhẹ lương cao 25-30 triệu, không cần bằng cấp, bao ăn ở. Ai đi ib em, zalo 0550 123 456',
    upper,
    ['labour-abroad', 'scam-compound'],
  ),
  review(
    'KH bare',
    'can 5 ban qua bavet lam game, luong 800$ - 1000$, khong can kinh nghiem, bao an o, bao ve xe. lh zalo 0570 111 222',
    upper,
    ['scam-compound'],
  ),
  review(
    'KH reassuring',
    'Công ty bên Sihanoukville tuyển chat khách. Cam kết không giam giữ, không đánh đập, muốn về lúc nào cũng được. Lương 20tr + hoa hồng. Ib anh nhé',
    top,
  ),
  review('KH spaced letters', 'T.u.y.ể.n người qua C.a.m.p.u.c.h.i.a làm sale game, l.ư.ơ.n.g 30 củ, ko cần bc, ib mình', upper),
  review(
    'KH by flag',
    'Việc làm 🇰🇭 cho anh em: chăm sóc khách hàng online, không cần kinh nghiệm, lương cứng 900 đô. Telegram @viduvieclam',
    upper,
  ),
  review(
    'MM as Thailand',
    'Cần 8 bạn sang Thái Lan làm bán hàng thương mại điện tử, lương 1000 USD, bao vé máy bay, bao ăn ở, không cần tiếng. Inbox em',
    upper,
  ),
  review('MM by river', 'Qua Myawaddy làm việc không cần hộ chiếu, có người dẫn qua sông, lương 25 triệu. Liên hệ Telegram', top, [
    'illegal-exit',
  ]),
  review(
    'LA golden triangle',
    'Tam Giác Vàng tuyển nhân viên gõ máy, chỉ cần biết đánh máy, lương 30 triệu, ứng lương trước, bao làm hộ chiếu. ib chị',
    upper,
  ),
  review(
    'PH POGO',
    'Tuyển nhân viên cskh làm ở Philippines, lương 1.500 USD, không yêu cầu bằng cấp, hỗ trợ vé máy bay sang, lh zalo 0512 333 444',
    upper,
  ),
  review('broker', 'Tìm ctv kéo người qua Campuchia làm việc, mỗi người 5 triệu, nhận liền tay, ib anh', upper),
  review('border meeting', 'Tuyển nam nữ làm bên Poipet, hẹn gặp ở Mộc Bài có xe đón, không cần giấy tờ, lương 20tr, zalo anh', top),
  review(
    'debt abroad',
    'Làm kế toán casino ở Bavet, ký hợp đồng 6 tháng mới được về, nghỉ trước hạn đền hợp đồng 3000 đô, lương 900$, ib',
    top,
  ),
  review('secrecy', 'Anh em đi Cam làm game thì đừng nói với gia đình, tối có xe đón tận nhà, ứng 5 triệu, không cần bằng cấp', upper),
  review(
    'quoting warning as cover',
    'Chỗ khác lừa đảo chứ bên em uy tín. Tuyển 10 bạn sang Bavet làm văn phòng, không bán không đánh, đi về thoải mái, lương 25tr, ib em',
    top,
  ),
  review('sale of people', 'Bên mình cần nhượng lại 3 nhân viên biết gõ máy, còn hợp đồng 5 tháng, giá 3000 đô một người, ai nhận ib', top),
  review('sale bare', 'can ban 2 nv nu con no cty 40tr, cty nao nhan thi lh tele', top),
  review(
    'illegal exit',
    'Nhận đưa người qua biên giới sang Trung làm, đi đường mòn, không cần giấy tờ, an toàn. Zalo 0531 222 333',
    flagged,
    ['illegal-exit'],
  ),
  review('minor abroad', 'Sang Campuchia làm việc nhẹ, không cần đủ tuổi, 2k9 2k10 cũng nhận, bao ăn ở, ib chị', top),

  // Sex sector, fishing
  review('karaoke advance', 'Quán karaoke cần 5 em nữ, ứng tiền trước 10 triệu, bao ăn ở, tip riêng. Chị Mẫu zalo 0550 777 888', upper, [
    'sex-sector',
  ]),
  review('karaoke bare', 'tuyen nu lam karaoke, cho ung luong, tra no giup, bao an o, ib chi', upper, ['sex-sector']),
  review('karaoke minor', 'Tuyển bé gái 15 tuổi làm phục vụ quán karaoke, dưới 18 vẫn nhận, ứng liền 5tr', top, ['sex-sector']),
  review('fishing', 'Tuyển ngư phủ đi biển, không cần kinh nghiệm, ứng 15 triệu trước, xuống bến xe Miền Tây có người đón', upper, [
    'fishing',
  ]),
  review('fishing bare', 'can 6 ae di ghe cao doi, cho ung tien truoc 10tr, bao an o tren tau, lh 0570 222 333', upper, ['fishing']),

  // Bodies, children, brides
  review('kidney', 'Cần bán thận nhóm máu O, khỏe mạnh, giá 500 triệu, ai cần liên hệ zalo 0550 999 000', upper, ['organs']),
  review('kidney bare', 'can mua than nhom mau A, bao xet nghiem, boi duong 450 trieu, lh zalo 0512 111 333', upper, ['organs']),
  review('surrogacy', 'Tìm bạn nữ mang thai hộ, bồi dưỡng 350 triệu, bao ăn ở, lo hết thủ tục. Inbox em', upper, ['surrogacy']),
  review('egg', 'Cần bạn nữ 18-28 hiến trứng có bồi dưỡng 30 triệu, liên hệ zalo 0531 456 789', upper, ['surrogacy']),
  review('adoption', 'Em bầu 8 tháng bé trai, không nuôi được, ai nhận con thì ib em, bồi dưỡng mẹ 40 triệu', upper, ['adoption']),
  review('adoption bare', 'cho be gai 2 thang tuoi, boi duong me 35tr, ai nhan ib em', upper, ['adoption']),
  review('bride', 'Giới thiệu lấy chồng Trung Quốc, nhà gái được 150 triệu, bao làm giấy tờ, xem mặt cưới luôn. Zalo 0550 246 810', upper, [
    'marriage',
  ]),
  review('bride bare', 'lay chong dai loan, nha gai duoc 100tr, khong mat tien, lh zalo 0570 135 790', upper, ['marriage']),

  // Fees, tasks
  review(
    'Korea deposit',
    'Thời vụ Hàn không phân biệt tuổi, đặt cọc giữ suất 20 triệu, chi phí trọn gói 90 triệu, bay nhanh. Ib anh',
    flagged,
    ['fee-fraud'],
  ),
  review(
    'tasks shop',
    'Tuyển CTV online xử lý đơn hàng Shopee tại nhà, hoa hồng 10-20%, 300-500k/ngày, liên hệ Zalo 0550 321 654',
    flagged,
    ['fee-fraud'],
  ),
  review(
    'tasks bare',
    'Tuyen ctv lam viec tai nha, chot don Lazada, thu nhap 350-900k/ngay, nhan luong ngay, lh zalo 0512 654 321',
    flagged,
    ['fee-fraud'],
  ),
  review('tasks video', 'Xem video TikTok nhận 20k mỗi video, rút tiền sau 15 phút, kết bạn Telegram @vidu để nhận việc', flagged, [
    'fee-fraud',
  ]),
  review(
    'tasks phone',
    'Thay vì lướt mạng, bạn rảnh 30 phút mỗi ngày có thể kiếm 200k - 800k bằng điện thoại, công việc đơn giản, zalo mình nhé',
    flagged,
    ['fee-fraud'],
  ),
  review(
    'tasks HR greeting',
    'Xin chào, tôi là quản lý nhân sự của sàn, cần tuyển nhân viên làm việc tại nhà, mỗi ngày 500k đến 1 triệu, nhận lương trong ngày, liên hệ Telegram',
    flagged,
    ['fee-fraud'],
  ),

  // Warnings and news: never in review
  none(
    'police warning',
    'Công an tỉnh cảnh báo: các đối tượng dụ dỗ người dân sang Campuchia làm việc nhẹ lương cao, không cần bằng cấp. Nạn nhân bị giam giữ, đánh đập, đòi tiền chuộc. Người dân cần cảnh giác.',
  ),
  none(
    'news of a trial',
    'Tòa án tuyên phạt bị cáo 12 năm tù về tội mua bán người. Theo cáo trạng, bị cáo đưa bốn nạn nhân sang Myanmar, hứa lương 1000 USD rồi bán cho công ty lừa đảo.',
  ),
  none(
    'awareness poster',
    'Đừng tin lời mời “việc nhẹ lương cao”, “không cần hộ chiếu”, “bao ăn ở”. Nhiều bạn trẻ đã bị lừa bán sang Campuchia. Hãy gọi công an khi gặp kẻ xấu lôi kéo.',
  ),
  none(
    'quoted advert',
    'Thủ đoạn mới: chúng đăng tin “Sang Bavet làm văn phòng, không giam giữ, không đánh đập, ib em”. Công an khuyến cáo người dân không tin các lời mời chào này.',
  ),
  none(
    'task scam warning',
    'Cảnh báo chiêu tuyển cộng tác viên chốt đơn Shopee tại nhà: nạn nhân bị lừa chuyển tiền làm nhiệm vụ rồi mất trắng. Công an khuyến cáo không chuyển tiền cho người lạ.',
  ),
  none('kidney ring news', 'Công an Hà Nội triệt phá đường dây mua bán thận giá 1 tỷ đồng, khởi tố 6 bị can.'),
  none(
    'karaoke raid news',
    'Công an kiểm tra quán karaoke, phát hiện hai nhân viên nữ dưới 16 tuổi bị ép tiếp khách trả nợ. Cơ quan điều tra đã khởi tố vụ án.',
  ),
  none(
    'survivor told by paper',
    'Theo lời kể của nạn nhân, anh được hứa lương 25 triệu, sang tới nơi thì bị thu hộ chiếu, bị đánh. Bộ đội biên phòng đã giải cứu anh.',
  ),

  // Cries for help
  rescue(
    'from Cambodia',
    'Cứu em với mọi người ơi, em bị lừa sang Campuchia, công ty giữ hộ chiếu không cho về, họ đánh em. Ai biết cách về chỉ em với',
  ),
  rescue(
    'mother',
    'Xin mọi người giúp gia đình tôi tìm con trai 17 tuổi, bị lừa sang Myanmar làm việc, mất liên lạc 2 tuần nay, gia đình rất lo',
  ),
  rescue(
    'ransom',
    'Em trai em bị bán qua công ty khác ở Bavet, họ đòi gia đình chuộc 5000 đô mới thả. Xin ai biết cách cứu em ấy giúp với',
  ),
  rescue('bare', 'cuu em voi, em dang bi nhot o myawaddy, ho bat lam lua dao, danh em, xin hay bao cong an giup em'),
  rescue('boat', 'Chồng em bị ép làm trên tàu cá không cho về, không trả lương, xin mọi người cứu giúp chồng em'),

  // Lawful work, at home and abroad
  none(
    'factory',
    'Công ty TNHH May Ví Dụ (KCN Mẫu) tuyển 50 công nhân may. Lương 9-14 triệu, thưởng chuyên cần, bao cơm ca, BHXH đầy đủ, không yêu cầu kinh nghiệm. Nộp hồ sơ tại phòng nhân sự.',
  ),
  none(
    'factory referral bonus',
    'Nhà máy điện tử tại KCN Mẫu tuyển công nhân, thưởng giới thiệu 1 triệu, ứng lương từ ngày thứ 7, xe đưa rước, ký hợp đồng lao động.',
  ),
  none('restaurant', 'Quán ăn gia đình cần 2 phục vụ ca tối, không cần kinh nghiệm, bao ăn ở, lương 7 triệu. Địa chỉ: 12 đường Ví Dụ.'),
  none(
    'Japan licensed',
    'Công ty Cổ phần Nhân lực Ví Dụ (giấy phép số 9901/LĐTBXH-GP) tuyển 20 lao động đi Nhật Bản, ngành thực phẩm, lương 28-35 triệu, yêu cầu N4, phí theo quy định, phỏng vấn tại công ty.',
  ),
  none(
    'EPS',
    'Trung tâm Lao động ngoài nước thông báo lịch thi tiếng Hàn chương trình EPS năm nay. Người lao động nộp hồ sơ tại Sở Nội vụ.',
  ),
  none(
    'Germany nurses',
    'Chương trình điều dưỡng Đức: học tiếng B1, phỏng vấn với bệnh viện, lương 50-80 triệu, hợp đồng lao động trước khi bay. Công ty có giấy phép của Bộ.',
  ),
  none(
    'engineer in Phnom Penh',
    'Tập đoàn viễn thông Ví Dụ tuyển lập trình viên làm việc tại Phnom Penh, 3 năm kinh nghiệm Java, BHXH, thưởng quý, gửi CV về hr@example.com.',
  ),
  none(
    'sailor',
    'Công ty vận tải biển Ví Dụ tuyển thuyền viên tàu hàng, có chứng chỉ, lương 1.200 USD, hợp đồng 9 tháng, nộp hồ sơ tại văn phòng.',
  ),
  none(
    'sales',
    'Tuyển nhân viên kinh doanh bất động sản, lương cứng 10 triệu, hoa hồng không giới hạn, đào tạo từ đầu, phỏng vấn tại văn phòng quận 1.',
  ),
  none('call centre', 'Tuyển nhân viên chăm sóc khách hàng tại Hà Nội, ca xoay, lương 9 triệu, BHXH, tòa nhà Ví Dụ.'),
  none(
    'warehouse',
    'Kho Bình Tân tuyển nhân viên xử lý đơn hàng, ca ngày ca đêm, lương 10 triệu, ký hợp đồng, zalo phòng nhân sự 0550 100 200',
  ),
  none('remote programmer', 'Công ty phần mềm tuyển lập trình viên làm việc từ xa, lương 30-40 triệu, gửi CV về jobs@example.org'),
  none('maid', 'Cần tìm cô giúp việc nhà, ăn ở lại, lương 8 triệu, chăm bé 2 tuổi, nhà quận 7'),
  none('tutor', 'Tìm gia sư dạy toán lớp 9 tại nhà, 200k một buổi, tuần 3 buổi, liên hệ cô Mẫu'),
  none(
    'study abroad centre',
    'Trung tâm du học Ví Dụ tư vấn du học Hàn Quốc, yêu cầu học bạ 6.5 và TOPIK 2, chi phí công khai, ký hợp đồng tại văn phòng.',
  ),
  none('spa', 'Spa Ví Dụ tuyển kỹ thuật viên chăm sóc da, được đào tạo, lương 8-12 triệu, BHXH, địa chỉ 5 đường Mẫu.'),

  // Look-alikes
  none('soy sauce', 'Nước tương Tam Thái Tử chai 500ml giảm giá, giao tận nhà, zalo shop 0550 200 300'),
  none('oranges', 'Bán cam sành nhà vườn, 25k một ký, ai cần ib em, ship tận nơi'),
  none('cameras', 'Nhận lắp cam quan sát cho cửa hàng, bảo hành 2 năm, liên hệ zalo 0570 300 400'),
  none(
    'tour',
    'Tour Campuchia 4 ngày 3 đêm: Phnom Penh, Angkor Wat, xe đời mới, khách sạn 4 sao, giá 4.500.000 đồng. Liên hệ zalo 0531 400 500',
  ),
  none('bus', 'Xe khách Sài Gòn đi Phnom Penh và ngược lại, khởi hành mỗi ngày, đón tận nơi, vé 400k'),
  none('shipping', 'Nhận ship hàng Thái về Việt Nam, hàng về mỗi tuần, inbox em báo giá'),
  none('kitten', 'Cho bé mèo 2 tháng tuổi, ai nhận nuôi ib em, ưu tiên nhà ở gần'),
  none('take care', 'Trời mưa đường trơn, mọi người đi lại cẩn thận nhé, về nhà nhớ nhắn tin'),
  none('peach blossom', 'Vườn hoa đào Nhật Tân mở cửa đón khách, vé 30k, bán cành đào chơi Tết'),
  none('karaoke set', 'Bán dàn karaoke gia đình 15 triệu, còn bảo hành, ai mua liên hệ zalo 0550 500 600'),
  none('shop transfer', 'Sang quán cà phê đang đông khách, có sẵn 3 nhân viên, giá 200 triệu, liên hệ chính chủ'),
  none('fertility', 'Hội hiếm muộn: chị em cho em hỏi bệnh viện nào chuyển phôi tốt, chi phí bao nhiêu ạ'),
  none('adoption procedure', 'Cho em hỏi thủ tục nhận con nuôi tại UBND phường cần giấy tờ gì ạ'),
  none('beach', 'Cuối tuần này nhà mình đi biển Vũng Tàu, có ai đi chung không, thuê xe 7 chỗ cho rẻ'),
  none('wedding of a friend', 'Bạn em lấy chồng Hàn được 5 năm rồi, hai con ngoan, năm nào cũng về Việt Nam ăn Tết'),
  none('joke', 'Ước gì có việc nhẹ lương cao, sáng ngủ chiều chơi haha'),
  none('football', 'Tối nay đội tuyển Việt Nam gặp Campuchia ở vòng loại, mọi người xem ở đâu'),
  none('loan', 'Vay tiền nhanh không cần giấy tờ, giải ngân 15 phút, lh zalo 0550 600 700'),
  none('delivery', 'Đơn hàng của bạn đang được giao, vui lòng giữ điện thoại. Shopee Express'),
];
