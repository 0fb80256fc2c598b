/** Words that tell what a sum of money is for; the nearest one decides. */
import { phrases } from './phrases.ts';

export type MoneyCue = { sense: 'wage' | 'asked' | 'advanced' | 'other'; purpose: string; alone: boolean };

/** `alone`: the words say it even without a sum beside them. */
const table: [MoneyCue['sense'], string, boolean, string][] = [
  [
    'wage',
    'wage',
    false,
    'lương;mức lương;thu nhập;thực lĩnh;thực nhận;lương cứng;lương cơ bản;lcb;salary;income;offer;kiếm;kiếm được;tiền công;trả công;lĩnh lương;nhận lương;trả lương;thù lao;range;luong;lương thỏa thuận;wage;earn;lương thưởng;nhận thấp nhất;bỏ túi',
  ],
  [
    'asked',
    'deposit',
    true,
    'đặt cọc;tiền cọc;cọc trước;đóng cọc;cọc giữ chỗ;giữ chỗ;giữ suất;chống trốn;tiền đặt cọc;ký quỹ;tiền thế chân;thế chân;cọc visa;phí giữ chỗ',
  ],
  ['asked', 'deposit', false, 'cọc'],
  ['asked', 'processing-fee', true, 'phí hồ sơ;lệ phí hồ sơ;tiền hồ sơ;phí làm hồ sơ;phí thủ tục;phí xử lý hồ sơ;phí xét duyệt'],
  ['asked', 'visa-fee', true, 'phí visa;tiền visa;phí làm visa;phí xuất cảnh'],
  ['asked', 'training-fee', true, 'phí đào tạo;phí học việc;tiền học việc;phí học nghề'],
  ['asked', 'service-fee', true, 'phí môi giới;phí giới thiệu;phí ban đầu'],
  ['asked', 'service-fee', false, 'phí dịch vụ;chi phí trọn gói;phí trọn gói;tổng chi phí;phí đi;phí tư vấn;chi phí đi'],
  [
    'asked',
    'registration-fee',
    true,
    'phí đăng ký;phí kích hoạt;phí tham gia;phí gia nhập;phí thành viên;phí bảo hiểm ban đầu;phí đồng phục;tiền đồng phục;phí nguyên liệu;phí phỏng vấn',
  ],
  ['asked', 'top-up', true, 'nạp tiền;nạp trước;nạp vốn;ứng tiền làm nhiệm vụ;ứng vốn;nạp tài khoản;thanh toán trước'],
  [
    'asked',
    'prepayment',
    true,
    'đóng trước;chuyển khoản trước;chuyển trước;nộp trước;đóng tiền trước;đóng phí trước;nộp phí;đóng phí;đóng tiền;nộp tiền',
  ],
  ['asked', 'ransom', true, 'tiền chuộc;chuộc người;đòi chuộc;nộp tiền chuộc;chuộc thân'],
  [
    'asked',
    'penalty',
    true,
    'đền hợp đồng;phạt hợp đồng;bồi thường hợp đồng;đền bù hợp đồng;phí đền bù;phá hợp đồng;đền tiền;phạt tiền;đền cho công ty',
  ],
  [
    'advanced',
    'wage-advance',
    true,
    'ứng lương;ứng trước;ứng tiền;cho ứng;được ứng;ứng lương trước;cho mượn;cho mượn trước;ứng ngay;ứng liền;hỗ trợ ứng;cho vay trước;đưa trước;ứng cho gia đình',
  ],
  ['advanced', 'wage-advance', false, 'ứng;tạm ứng'],
  [
    'advanced',
    'travel',
    true,
    'bao vé;hỗ trợ vé;lo vé;free vé;bao xe;bao vé máy bay;vé máy bay miễn phí;hỗ trợ vé máy bay;bao tiền xe;bao đi lại;bao chi phí đi lại;hỗ trợ chi phí đi lại;hỗ trợ tiền xe;lo tiền xe;bao đi bao về;bao tàu xe',
  ],
  [
    'advanced',
    'documents',
    true,
    'bao làm hộ chiếu;lo hộ chiếu;làm hộ chiếu miễn phí;hỗ trợ làm hộ chiếu;bao hộ chiếu;lo giấy tờ;bao giấy tờ;bao visa;lo visa;bao thủ tục;lo thủ tục;hỗ trợ làm giấy tờ;bao passport;lo passport;hỗ trợ passport;hỗ trợ hộ chiếu',
  ],
  [
    'advanced',
    'all-costs',
    true,
    'bao hết chi phí;bao toàn bộ chi phí;bao mọi chi phí;bao all chi phí;bao chi phí;bao trọn gói;lo hết chi phí;lo toàn bộ chi phí;bao full chi phí;bao cp;bao all cp;công ty lo hết;miễn phí toàn bộ chi phí;không mất chi phí;bao tất cả chi phí;chi phí công ty lo;bao all;bao full',
  ],
  [
    'advanced',
    'debt',
    true,
    'cho nợ phí;cho nợ;trả nợ hộ;trả nợ giùm;trả nợ giúp;lo nợ;bao nợ;nợ trừ lương;trừ dần vào lương;trừ vào lương;trả dần vào lương;làm trả dần',
  ],
  [
    'other',
    'price',
    false,
    'giá;thu nhập bình quân;trả góp;duyệt vay;giải ngân;lương hưu;lương cơ sở;giá bán;học phí;thưởng;thưởng nóng;phụ cấp;trợ cấp;hỗ trợ;tiền ăn;ăn trưa;cơm ca;bán;mua;vay;khoản vay;nợ;phạt;thuê;hoa hồng;doanh thu;doanh số;vốn;vốn điều lệ;chiết khấu;giảm giá;bảo hiểm;phòng trọ;nhà trọ;tiền phòng;tiền nhà;ship;phí;trị giá;thiệt hại;lừa đảo;chiếm đoạt;trúng thưởng;học bổng;quà tặng;voucher;chi phí;cước;gói;tiền điện;hạn mức;lợi nhuận;kpi;target;chuyên cần;thâm niên;tăng ca;lễ tết;du lịch;xăng xe;điện thoại;nhà ở;tiền gửi;lãi suất;kinh phí;đầu tư;ngân sách;số tiền;bồi dưỡng;xử phạt;thách cưới;sính lễ;thuế;gây thiệt hại;tiền mặt;nhà gái',
  ],
];

/** Words behind a cue that make it something else («ứng viên», «nạp tiền điện thoại», «chi phí đi lại»). */
export const notCueBefore = new Set(
  'viên dụng cứu phó xử tuyển biến điện thẻ online trong lại máy thuế cod học hàng vien dung cuu pho xu tuyen dien the lai may thue hoc hang'.split(
    ' ',
  ),
);

export const moneyCues: MoneyCue[] = [];
const list: string[] = [];
for (const [sense, purpose, alone, words] of table) {
  for (const text of words.split(';')) {
    list.push(text);
    moneyCues.push({ sense, purpose, alone });
  }
}

/** The compiled cues; the number of a hit is its place in `moneyCues`. */
export const moneyCueSet = phrases(list);
