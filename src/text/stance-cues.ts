/** Words that tell who speaks: one who offers, one who warns or reports, one who asks for rescue. */
import { phrases } from './phrases.ts';

export type StanceCue =
  | 'hire'
  | 'own-voice'
  | 'reach-me'
  | 'terms'
  | 'trade'
  | 'report'
  | 'alert'
  | 'retell'
  | 'cry'
  | 'plea'
  | 'plight'
  | 'missing'
  | 'kin'
  | 'not-help';

/** Weight of a cue; `report` and `cry` speak strongly. */
const table: [StanceCue, number, string][] = [
  [
    'hire',
    2,
    'tuyển;cần tuyển;tuyển dụng;tuyển gấp;tuyển nữ;tuyển nam;tuyển người;tuyển lao động;cần người;cần tìm người;cần tìm … bạn;tìm người;cần gấp … người;cần # bạn;cần # người;cần # nữ;cần # nam;cần thêm … người;cần thêm … bạn;nhận lao động;nhận người;nhận nhân viên;nhận cả nam nữ;tìm cộng tác viên;cần cộng tác viên;đang thiếu người;đang cần người;còn # suất;còn vài suất;nhận hồ sơ;nhận đơn;cần nv;cần nhân viên;cần nữ;cần nam;cần bạn nữ;ai muốn đi làm;ai đi làm;ai cần việc;ai có nhu cầu;bạn nào muốn;bạn nào cần;anh chị nào muốn;ai muốn đi;anh em nào muốn;we are hiring;hiring;now recruiting;vacancy;job opening;bạn đang tìm … việc;có việc cho;tìm các bạn;tuyển nhân sự;cần # em;cần mấy em;cần mấy bạn;cần vài bạn;gom người;cần gom;đi không;ai đi không;ai muốn đổi đời;ai chịu khó;cần lao động;kiếm người;tìm bạn;tuyển sinh;trở thành nhân viên;tuyển đại lý',
  ],
  [
    'own-voice',
    1.5,
    'bên em;bên mình;công ty mình;công ty em;nhà em cần;bên tôi;em cần;mình cần;chúng tôi cần;em đang cần;mình đang cần;quán em;quán mình;chỗ em;chỗ mình;bên chị;bên anh;chúng tôi đang;công ty chúng tôi;anh chị nào;em bao;em lo;mình lo;bên này bao;bên em bao;cam kết uy tín;uy tín;không lừa đảo;nói không với lừa đảo;cam kết;hoan nghênh;theo anh;theo chị;theo em qua;bên này mình;our company',
  ],
  [
    'reach-me',
    1.5,
    'inbox;liên hệ;ib em;ib mình;ib ngay;inbox em;nhắn tin cho;kết bạn zalo;add zalo;để lại số;để lại số điện thoại;chấm em;gọi ngay;gọi em;zalo em;ứng tuyển;nộp hồ sơ;gửi cv;đăng ký ngay;quan tâm;alo;nhắn em;nhắn mình;nhắn chị;nhắn anh;nhắn cô;liên hệ ngay;cmt;comment;nhắn zalo;contact;apply;hotline;nhắn tin zalo',
  ],
  [
    'terms',
    1,
    'lương;lương cứng;mức lương;thu nhập;kiếm tiền;kiếm thêm;thêm thu nhập;việc online;công việc;cơ hội việc làm;việc làm cho;bao ăn ở;bao ăn bao ở;bao ăn;không cần bằng cấp;không cần kinh nghiệm;không yêu cầu kinh nghiệm;việc nhẹ lương cao;việc nhẹ;đi làm ngay;làm việc tại;mô tả công việc;quyền lợi;yêu cầu;phúc lợi;thời gian làm việc;địa điểm làm việc;lương tháng;hoa hồng;ứng lương;tuổi từ;độ tuổi;bao vé;hỗ trợ vé;đi được ngay;bay ngay;bao toàn bộ;bao hết;không mất phí;không cọc;job description;salary;requirements;benefits',
  ],
  [
    'trade',
    2.5,
    'cần bán thận;bán thận;mua thận;cần mua thận;cần người hiến;hiến thận có bồi dưỡng;nhận mang thai hộ;tìm người mang thai hộ;cần người mang thai hộ;đẻ thuê;bán trứng;hiến trứng có bồi dưỡng;cần bán;cho bé;cho con nuôi;tìm bố mẹ nuôi;tìm người nhận nuôi;xin con nuôi;cần nhận con nuôi;nhượng lại nhân viên;môi giới hôn nhân;giới thiệu lấy chồng;lấy chồng hàn;lấy chồng đài;lấy chồng trung quốc;nhận làm;nhận đưa;đưa người qua;bao qua biên;dẫn đường qua biên;nhận làm hộ chiếu;em lo giấy tờ;lo giấy tờ cho;bao đậu;nhận hồ sơ',
  ],
  [
    'report',
    3,
    'khởi tố;triệt phá;bị can;bị cáo;tạm giam;truy tố;xét xử;tuyên phạt;lĩnh án;án tù;năm tù;bắt giữ;bắt tạm giam;bắt khẩn cấp;truy nã;điều tra viên;cơ quan điều tra;cơ quan công an;cơ quan chức năng;công an tỉnh;công an thành phố;công an tp;công an huyện;công an xã;công an phường;bộ công an;bộ đội biên phòng;đồn biên phòng;viện kiểm sát;tòa án;thủ đoạn;phương thức thủ đoạn;khuyến cáo;nạn nhân;các đối tượng;nhóm đối tượng;đối tượng lừa đảo;đối tượng xấu;kẻ xấu;kẻ gian;lực lượng chức năng;sập bẫy;sa bẫy;mắc bẫy;giải cứu;được giải cứu;bị lừa bán;mua bán người;tội phạm;đường dây lừa đảo;đường dây mua bán;tuyên truyền;phòng ngừa;phòng chống;nâng cao cảnh giác;đề cao cảnh giác;người dân cần;người dân không;đề nghị người dân;chiêu trò;chiêu thức;cạm bẫy;bẫy việc nhẹ lương cao;chiếc bẫy;trao trả;hồi hương;bộ ngoại giao;cảnh sát;đã bị bắt;bị bắt vì;bị bắt quả tang;bị công an bắt;lời khai;vụ án;vụ việc;lừa đảo chiếm đoạt;chiếm đoạt tài sản;cưỡng bức lao động;phiên tòa;hầu tòa;tiếp nhận # công dân;police warn;authorities;human trafficking;victims;arrested;trung tâm lừa đảo;lừa đảo trực tuyến;trục xuất;ra tòa;đồng phạm;bị tra tấn;lao động bất hợp pháp;thượng tá;trung tá;đại tá;thiếu tá;chuyên án;trình báo;tố giác;đường dây nóng;tổng đài 111;giả danh;mạo danh;từng bị lừa;từng bị bán;từng là nạn nhân;không đơn vị nào được phép;không có đơn vị nào được phép;không được phép thu;chưa được cấp phép;không ủy quyền cho;không thu bất kỳ;không có chủ trương;là trái quy định;là vi phạm pháp luật;có thể bị truy cứu;bán dâm;mua dâm;mại dâm;bị truy cứu;bị xử lý hình sự',
  ],
  [
    'alert',
    1.5,
    'cảnh báo;cảnh giác;lừa đảo;cẩn thận với;hãy cẩn thận;cẩn thận kẻo;cẩn thận bị;cẩn thận nhé;nên cẩn thận;đừng tin;đừng nghe;đừng có nghe;đừng đi;tỉnh táo;coi chừng;bóc phốt;tránh xa;né ngay;lừa người;mọi người cẩn thận;mọi người cảnh giác;chia sẻ để mọi người biết;share cho mọi người biết;đừng để;dụ dỗ;lôi kéo;rủ rê;lừa gạt;beware;scam;warning;trá hình;hãy cảnh giác;không nên tin;dính bẫy;bị lừa;chớ tin;bẫy;vỏ bọc;việc nhẹ lương cao là;không có việc nhẹ;làm gì có việc nhẹ;viết lại để;viết ra để;kể lại để;kể ra để;đừng dính;đừng ham;đừng có ham;đừng có nghe;đừng dại nhắn;đừng có tin;đừng có dại;đừng dại;là chạy liền;né gấp;né cho;đều là lừa đảo;toàn lừa;cảnh tỉnh;đừng như mình;đừng như em;đừng giống mình;đừng giống em;share cho con em;nhắc con em;dặn con em;đừng nộp;đừng chuyển tiền;đừng đặt cọc;đừng đóng tiền;không nộp tiền cho;đừng vội;dừng lại đọc;đừng gửi giấy tờ',
  ],
  [
    'retell',
    1,
    'theo lời kể;theo công an;cho biết;kể lại;trước đó;được biết;theo thông tin;theo điều tra;thông tin từ;vào cuộc;phóng viên;từng bị;đại sứ quán;tịch thu;bị đưa ra;nạn lừa đảo;hối lộ;tố cáo;trở về;thoát khỏi;ảnh minh họa;theo báo;sở nội vụ;sở lao động;sở ngoại vụ;ubnd;ủy ban nhân dân;cục quản lý lao động;phóng sự;lời kể của;bóc trần;hỏi đáp pháp luật;unodc',
  ],
  [
    'cry',
    4,
    'cứu em với;cứu con với;cứu tôi với;cứu mình với;cứu cháu với;cứu em;cứu con tôi;cứu con em;cứu chồng em;cứu vợ em;cứu em tôi;cứu em gái;cứu em trai;cứu tụi em;cứu bọn em;cứu chúng em;cứu chúng tôi;cứu anh trai;cứu chị gái;cứu bạn em;cứu nó với;cứu cháu;xin cứu;cầu cứu;xin hãy cứu;làm ơn cứu;ai cứu;save me;save us;rescue me;please rescue;giải cứu em;giải cứu con;mẹ ơi cứu con;bố ơi cứu con;ba ơi cứu con',
  ],
  [
    'plea',
    2,
    'giúp em với;giúp em;giúp tôi với;giúp tôi;giúp con với;giúp mình với;giúp cháu;giúp con tôi;giúp gia đình;giúp nhà em;giúp chúng em;giúp bọn em;giúp tụi em;xin giúp đỡ;cần giúp đỡ;mong được giúp đỡ;nhờ giúp đỡ;mong sự giúp đỡ;sos;ai giúp;xin giúp;cầu xin;làm ơn;xin mọi người;mong mọi người giúp;nhờ mọi người;mong mọi người;ai biết … chỉ;ai nhìn thấy;ai có tin;xin báo;báo cho gia đình;ai biết chỗ;ai biết cách;ai có cách nào;có cách nào … về;làm sao để về;làm sao … về;làm cách nào;phải làm sao;phải làm gì;ai có người nhà;ai ở bên đó;ai ở gần đó;báo công an giúp;báo giúp;giúp với;chỉ em cách;chỉ em với;cho em hỏi;cho tôi hỏi;cho hỏi;ai biết;ai thấy;ai gặp;xin số;cần giúp;help me;please help;help us;how can i get out;can someone help;can anyone help;need help;how do i escape;muốn về nhà;muốn về việt nam;muốn trốn;muốn về mà',
  ],
  [
    'plight',
    2,
    'bị giữ;bị nhốt;bị giam;bị bán;bị lừa sang;bị lừa qua;bị lừa bán;bị lừa đi;bị lừa lên;bị lừa vào;bị lừa làm;bị đánh;bị chích điện;bị ép;bị bắt ép;bị bắt làm;bị bắt cóc;bị đưa sang;bị đưa qua;bị dụ sang;bị đe dọa;bị dọa;không cho về;không cho ra ngoài;không cho ra;không cho em về;không cho con về;không cho nó về;không cho cháu về;không cho gọi;không cho liên lạc;không thả;giữ hộ chiếu;thu hộ chiếu;lấy hộ chiếu;tịch thu hộ chiếu;giữ giấy tờ;giữ passport;đòi tiền chuộc;bắt chuộc;đòi chuộc;tiền chuộc;phải chuộc;chuộc con;chuộc em;mới cho về;mới được về;mới thả;đánh đập;họ đánh;nó đánh;chúng nó đánh;tụi nó đánh;họ bắt;tụi nó bắt;chúng bắt;dọa bán;bán qua công ty khác;bán sang công ty khác;họ bán em;bán em;bán nó;kẹt bên;mắc kẹt;kẹt lại;trốn ra;trốn không được;không về được;không thoát được;held captive;trapped;kidnapped;locked up;took my passport;taken my passport;will not let me leave;won t let me leave;won t let us leave;wont let me leave;cannot leave;can t leave;beat us;beat me;they beat;ransom;held against;forced to scam;sold me;held in',
  ],
  [
    'missing',
    3,
    'mất liên lạc;không liên lạc được;bặt vô âm tín;mất tích;không có tin tức;bặt tin;biệt tăm;không gọi được cho;tìm con;tìm em gái;tìm em trai;tìm chồng;tìm vợ;tìm cháu;tìm người thân;tìm chị gái;tìm anh trai;went missing;lost contact;can not reach',
  ],
  [
    'kin',
    1,
    'em;mẹ ơi;con tôi;con em;em gái;em trai;chồng em;chồng tôi;vợ tôi;vợ em;gia đình em;gia đình tôi;nhà em;nhà tôi;con gái tôi;con trai tôi;con gái em;con trai em;cháu nhà;tôi;mình đang;mình bị;nhà mình;bạn em;bạn tôi;anh trai;chị gái;chúng em;bọn em;tụi em;me;my;us;con mình;người nhà em;người nhà tôi',
  ],
  [
    'not-help',
    2,
    'giúp việc;giúp bạn;cần người giúp;hỗ trợ bạn;tình nguyện;quyên góp;từ thiện;ủng hộ;mạnh thường quân;cứu trợ;lũ lụt;bệnh nhân;viện phí;phẫu thuật;cấp cứu;cứu hộ;cứu hỏa;cứu hoả;ung thư;giúp khách hàng;mất ví;mất giấy tờ;con chó;con mèo;chó lạc;mèo lạc;tài khoản facebook;bị khóa nick;bị hack;app vay;vay tiền;cài win;bài tập;code;shop;sản phẩm;đơn hàng',
  ],
];

export const stanceCues: { cue: StanceCue; weight: number }[] = [];
const list: string[] = [];
for (const [cue, weight, words] of table) {
  for (const text of words.split(';')) {
    list.push(text);
    stanceCues.push({ cue, weight });
  }
}

/** The compiled cues; the number of a hit is its place in `stanceCues`. */
export const stanceCueSet = phrases(list);
