/** Words that tell what a sum of money is for; the nearest one decides. */
import { phrases, type PhraseSet } from './phrases.ts';

/**
 * How much the words say by themselves. `sum`: only with a sum beside them; `alone`: also without one, where the text is
 * about work; `strong`: without one and anywhere. For pay: `sum` asks for a period («kiếm 5 triệu» may be for a day or a job),
 * `alone` means a month where none is said.
 */
export type CueWeight = 'sum' | 'alone' | 'strong';
export type MoneyCue = { sense: 'wage' | 'asked' | 'advanced' | 'other'; purpose: string; weight: CueWeight };

const table: [MoneyCue['sense'], string, CueWeight, string][] = [
  [
    'wage',
    'wage',
    'alone',
    'lương;mức lương;thu nhập;thực lĩnh;thực nhận;lương cứng;lương cơ bản;lcb;salary;income;offer;lĩnh lương;nhận lương;trả lương;range;luong;lương thỏa thuận;wage;lương thưởng;nhận thấp nhất;thu nhập thực;lương về tay;lương gross;lương net;lương khoán',
  ],
  ['wage', 'wage', 'sum', 'kiếm;kiếm được;tiền công;trả công;thù lao;earn;bỏ túi;tiền tươi;đút túi;thu về;công nhật;cát xê;lãnh'],
  [
    'asked',
    'deposit',
    'strong',
    'cọc giữ chỗ;giữ suất;cọc chống trốn;chống trốn;cọc visa;phí giữ chỗ;cọc giữ suất;cọc xuất cảnh;tiền thế chân;ký quỹ chống trốn;cọc đảm bảo',
  ],
  ['asked', 'deposit', 'alone', 'đặt cọc;tiền cọc;cọc trước;đóng cọc;giữ chỗ;tiền đặt cọc;ký quỹ;thế chân;cọc tiền;chuyển cọc'],
  ['asked', 'deposit', 'sum', 'cọc'],
  [
    'asked',
    'processing-fee',
    'alone',
    'phí hồ sơ;lệ phí hồ sơ;tiền hồ sơ;phí làm hồ sơ;phí thủ tục;phí xử lý hồ sơ;phí xét duyệt;phí duyệt hồ sơ;phí làm giấy tờ;tiền làm giấy tờ',
  ],
  [
    'asked',
    'visa-fee',
    'alone',
    'phí visa;tiền visa;phí làm visa;phí xuất cảnh;phí hộ chiếu;tiền làm hộ chiếu;phí làm hộ chiếu;phí passport',
  ],
  [
    'asked',
    'training-fee',
    'alone',
    'phí đào tạo;phí học việc;tiền học việc;phí học nghề;phí học tiếng;tiền đào tạo;phí khóa đào tạo;phí tập huấn',
  ],
  ['asked', 'ticket', 'sum', 'tiền vé;tiền vé máy bay;tiền vé tàu'],
  ['asked', 'service-fee', 'alone', 'phí môi giới;phí giới thiệu;phí ban đầu;phí xuất khẩu lao động;phí xklđ;phí tuyển dụng;phí đi xklđ'],
  ['asked', 'service-fee', 'sum', 'phí dịch vụ;chi phí trọn gói;phí trọn gói;tổng chi phí;phí đi;phí tư vấn;chi phí đi;tổng phí;phí'],
  [
    'asked',
    'registration-fee',
    'alone',
    'phí đăng ký;phí kích hoạt;phí tham gia;phí gia nhập;phí thành viên;phí bảo hiểm ban đầu;phí đồng phục;tiền đồng phục;phí nguyên liệu;phí phỏng vấn;phí khám sức khỏe;tiền khám sức khỏe;phí mở tài khoản;phí kích hoạt tài khoản',
  ],
  [
    'asked',
    'top-up',
    'strong',
    'ứng tiền làm nhiệm vụ;nạp tiền làm nhiệm vụ;nạp vốn làm nhiệm vụ;ứng vốn làm nhiệm vụ;ứng tiền mua đơn;ứng tiền đơn hàng',
  ],
  ['asked', 'top-up', 'alone', 'nạp tiền;nạp trước;nạp vốn;ứng vốn;nạp tài khoản;nạp thêm'],
  ['asked', 'top-up', 'sum', 'nạp;thanh toán trước'],
  [
    'asked',
    'prepayment',
    'alone',
    'đóng trước;chuyển khoản trước;chuyển trước;nộp trước;đóng tiền trước;đóng phí trước;nộp tiền trước;nộp phí trước',
  ],
  ['asked', 'prepayment', 'sum', 'nộp phí;đóng phí;đóng tiền;nộp tiền;nộp;đóng'],
  ['asked', 'ransom', 'strong', 'tiền chuộc;chuộc người;đòi chuộc;nộp tiền chuộc;chuộc thân;bắt chuộc;tiền chuộc thân;chuộc về'],
  ['asked', 'ransom', 'sum', 'chuộc'],
  [
    'asked',
    'penalty',
    'strong',
    'đền hợp đồng;phạt hợp đồng;bồi thường hợp đồng;đền bù hợp đồng;phí đền bù;phá hợp đồng;đền cho công ty;phạt vi phạm hợp đồng;bồi thường cho công ty;đền hđ;phạt hđ;bồi thường hđ',
  ],
  ['asked', 'penalty', 'alone', 'đền tiền'],
  ['asked', 'penalty', 'sum', 'phạt tiền'],
  ['asked', 'loan', 'alone', 'vay để đi;vay tiền đi;vay lo phí;vay đóng phí;cho vay nặng lãi'],
  [
    'advanced',
    'wage-advance',
    'strong',
    'ứng lương;ứng lương trước;cho ứng lương;được ứng lương;ứng lương ngay;ứng cho gia đình;ứng cho nhà;ứng tiền cho gia đình;tạm ứng lương;ứng trước lương;ứng lương liền',
  ],
  [
    'advanced',
    'wage-advance',
    'alone',
    'ứng trước;ứng tiền;cho ứng;được ứng;ứng ngay;ứng liền;hỗ trợ ứng;đưa trước;ứng tiền ngay;ứng tiền trước;cho ứng tiền;ứng trước tiền',
  ],
  ['advanced', 'wage-advance', 'sum', 'ứng;tạm ứng'],
  ['advanced', 'loan', 'alone', 'cho mượn tiền;cho mượn trước;cho vay trước;cho vay vốn;hỗ trợ vay vốn;cho vay phí;hỗ trợ vay tiền đi'],
  ['advanced', 'loan', 'sum', 'cho mượn;cho vay'],
  [
    'advanced',
    'travel',
    'strong',
    'bao vé máy bay;bao vé xe;bao vé tàu;bao vé bay;vé máy bay miễn phí;hỗ trợ vé máy bay;bao tiền xe;bao đi lại;bao chi phí đi lại;bao đi bao về;lo vé máy bay;free vé máy bay;bao tàu xe;bao xe đón;bao xe đưa;bao xe lên;bao xe đi;hỗ trợ tiền xe;lo tiền xe;bao tiền vé;hỗ trợ tiền vé',
  ],
  ['advanced', 'travel', 'alone', 'hỗ trợ chi phí đi lại;free vé'],
  [
    'advanced',
    'documents',
    'strong',
    'bao làm hộ chiếu;lo hộ chiếu;làm hộ chiếu miễn phí;hỗ trợ làm hộ chiếu;bao hộ chiếu;lo giấy tờ;bao giấy tờ;bao visa;lo visa;bao thủ tục;lo thủ tục;hỗ trợ làm giấy tờ;bao passport;lo passport;hỗ trợ passport;hỗ trợ hộ chiếu;hỗ trợ visa;bao làm giấy tờ;lo hết giấy tờ;làm passport miễn phí',
  ],
  [
    'advanced',
    'all-costs',
    'strong',
    'bao hết chi phí;bao toàn bộ chi phí;bao mọi chi phí;bao all chi phí;bao chi phí;lo hết chi phí;lo toàn bộ chi phí;bao full chi phí;bao all cp;công ty lo hết;miễn phí toàn bộ chi phí;bao tất cả chi phí;chi phí công ty lo;cty lo hết;bao toàn bộ phí;bao trọn chi phí',
  ],
  ['advanced', 'all-costs', 'alone', 'bao trọn gói;bao all;bao full;bao a đến z;lo từ a đến z'],
  [
    'advanced',
    'debt',
    'strong',
    'cho nợ phí;trả nợ hộ;trả nợ giùm;trả nợ giúp;trả nợ dùm;trừ dần vào lương;trừ vào lương;trả dần vào lương;làm trả dần;trả nợ thay;nợ trừ lương;trừ lương dần;trừ dần lương;trả trước nợ',
  ],
  [
    'other',
    'price',
    'sum',
    'giá;thu nhập bình quân;trả góp;duyệt vay;giải ngân;lương hưu;lương cơ sở;lương tối thiểu;giá bán;học phí;thưởng;thưởng nóng;phụ cấp;trợ cấp;hỗ trợ;tiền ăn;ăn trưa;cơm ca;bán;mua;vay;khoản vay;nợ;phạt;thuê;hoa hồng;doanh thu;doanh số;vốn;vốn điều lệ;chiết khấu;giảm giá;bảo hiểm;phòng trọ;nhà trọ;tiền phòng;tiền nhà;ship;trị giá;thiệt hại;lừa đảo;chiếm đoạt;trúng thưởng;học bổng;quà tặng;voucher;chi phí;cước;gói;tiền điện;hạn mức;lợi nhuận;kpi;target;chuyên cần;thâm niên;tăng ca;lễ tết;du lịch;xăng xe;điện thoại;nhà ở;tiền gửi;lãi suất;kinh phí;đầu tư;ngân sách;số tiền;bồi dưỡng;xử phạt;thách cưới;sính lễ;thuế;gây thiệt hại;tiền mặt;nhà gái;bonus;thuế thu nhập;người phụ thuộc;dự án;giao dịch;thất thoát;mỗi sản phẩm bán;gửi về;để dành;nợ lương;lương đóng;mức đóng;thu nhập vãng lai;trừ thuế;khấu trừ;tiết kiệm;dân số',
  ],
  [
    'other',
    'price',
    'sum',
    'hoàn ứng;phí bảo hiểm;phí ship;phí vận chuyển;phí đường bộ;phí gửi xe;phí duy trì;phí chung cư;phí quản lý;miễn phí;phí hòa mạng;phí sim;phí thường niên;viện phí;án phí;phí công đoàn;đảng phí;đoàn phí;kinh phí;lộ phí;đóng thuế;nộp phạt;đóng bảo hiểm;đóng bhxh;nạp thẻ;nạp điện thoại;nạp điểm;nạp game;nạp cước',
  ],
];

/** Two-word cues that are ordinary words without their diacritics («bao ve», «ho tro ve», «cho no»): only as written. */
const accentedTable: [MoneyCue['sense'], string, CueWeight, string][] = [
  ['advanced', 'travel', 'alone', 'bao vé;hỗ trợ vé;lo vé;bao xe'],
  ['advanced', 'documents', 'alone', 'lo hồ sơ;bao hồ sơ'],
  ['advanced', 'debt', 'alone', 'cho nợ;bao nợ;lo nợ'],
  ['advanced', 'all-costs', 'alone', 'bao cp'],
];

/** Words behind a cue that make it something else («ứng viên», «nạp tiền điện thoại», «chi phí đi lại»). */
export const notCueBefore = new Set(
  'viên dụng cứu phó xử tuyển biến điện thẻ online lại máy thuế cod học hàng góp cửa vai bảo dấu thầu gói chai hộp thùng phim quân cọc ra bhxh bhyt có nào nao chuộc chuoc vien dung cuu pho xu tuyen dien the lai may thue hoc hang gop cua dau thau goi chai hop thung'.split(
    ' ',
  ),
);
/** Words in front that make it something else: who pays is a customer, or a larger word is meant («đáp ứng», «tương ứng»). */
export const notCueAfter = new Set(
  'đáp tương thích phản cung khách mua hàng hiệu cảm sạc tạm tác lương dap tuong thich phan khach hieu tam'.split(' '),
);

type Compiled = { set: PhraseSet; meanings: MoneyCue[] };

function compile(rows: typeof table, accented: boolean): Compiled {
  const meanings: MoneyCue[] = [];
  const list: string[] = [];
  for (const [sense, purpose, weight, words] of rows) {
    for (const text of words.split(';')) {
      list.push(text);
      meanings.push({ sense, purpose, weight });
    }
  }
  return { set: phrases(list, accented ? { accented } : {}), meanings };
}

/** The compiled cues; the number of a hit is its place in `meanings`. */
export const moneyCues: readonly Compiled[] = [compile(table, false), compile(accentedTable, true)];

/** Words that make a text one about work, going abroad or earning. */
export const workWords = phrases(
  'tuyển;tuyển dụng;việc làm;làm việc;công việc;lao động;lương;nhiệm vụ;xklđ;xuất khẩu lao động;đi làm;cộng tác viên;ctv;đơn hàng;nhân viên;xuất cảnh;du học;phỏng vấn;ứng viên;kiếm thêm;kiếm tiền;thu nhập;hộ chiếu;passport;visa;ngư phủ;karaoke;tàu cá;đi biển;hoa hồng;nhận việc;vào làm;làm thêm;tìm việc;cần người;thợ;bay ngay;sang bên;đi nhật;đi hàn;đi đài;đi trung;nhận người;tăng ca;ca làm;job;quán;tiếp viên;phục vụ;công nhân;bao ăn ở;lên đường;qua biên'.split(
    ';',
  ),
);
/** Words of selling, telephone tariffs, banks and rented rooms: money there is a customer's. */
export const consumerWords = phrases(
  'thuê bao;gói cước;tài khoản chính;tkc;soạn tin;soạn;vinaphone;viettel;mobifone;vnpt;vietnamobile;airtime;khuyến mại;khuyến mãi;nạp thẻ;data;lưu lượng;phút thoại;phút gọi;quý khách;khách hàng;phòng trọ;nhà trọ;thuê phòng;thuê nhà;căn hộ;bất động sản;mua hàng;bán hàng online;người mua;rao bán;tiền hàng;sản phẩm;trường tư;học sinh;phụ huynh;tín dụng;khoản vay;nợ xấu;vay tiền;vay online;giải ngân;internet;truyền hình;hóa đơn;bảo hiểm nhân thọ;vé số;lô đề;số đề;xổ số;chơi game;nạp game;giải phóng mặt bằng;giải tỏa;hội viên;tập gym;đấu giá;trúng thưởng;bốc thăm;đặt phòng;đặt bàn;vé xem;học phí;nhập học'.split(
    ';',
  ),
);
/** Words of a sale, a journey or a film: even clear words are no money of workers beside them. */
export const saleWords = phrases(
  'tour;căn hộ;thuê nhà;thuê phòng;phòng trọ;khách đặt;lữ hành;xe máy;phim;mã độc;dữ liệu;câu lạc bộ;huấn luyện viên;cầu thủ;trả góp;bán ghe;bán xe;cho thuê;tiệc cưới;bàn tiệc;chung cư;sổ đỏ;cúng'.split(
    ';',
  ),
);
