/** What kind of work a text names. The families serve the comparison of pay and the signals. */
import type { Facts } from '#src/domain/assessment.ts';
import { findPhraseWords, phrases } from './phrases.ts';
import { toRawSpan, type View } from './view.ts';
import type { Words } from './words.ts';

const table: Record<string, string> = {
  'game-chat':
    'làm game;sale game;chat game;chăm game;game online;chạy game;sell game;tele game;marketing game;chat khách;nhắn tin với khách;dân chat;thợ chat;kéo khách;chăm khách;app tình yêu;app hẹn hò;sàn chứng khoán quốc tế;seeding kéo khách',
  casino: 'casino;chia bài;dealer;sòng bài;đánh bạc;cờ bạc;nhà cái;cá cược;kế toán casino',
  'customer-care': 'chăm sóc khách hàng;tư vấn viên;trực page;trực fanpage;tổng đài viên;trực tổng đài',
  telesale: 'telesale;telesales;gọi điện tư vấn',
  'online-tasks':
    'cộng tác viên online;làm nhiệm vụ;like video;thả tim;chốt đơn;đặt đơn hàng;làm việc tại nhà;bình luận tiktok;xâu hạt;nhân viên đặt hàng;đánh máy tại nhà;gõ văn bản;dán tem;gấp bao bì;việc làm tại nhà;việc làm online',
  typing: 'đánh máy;nhập liệu;gõ máy;gõ bàn phím;data entry',
  office: 'nhân viên văn phòng;làm văn phòng;hành chính nhân sự;thư ký;trợ lý;lễ tân;admin',
  accounting: 'kế toán;kiểm toán;thủ quỹ;accountant',
  it: 'lập trình;lập trình viên;developer;software engineer;tester;frontend;backend;devops;kỹ sư phần mềm;business analyst;java;php;react;data engineer',
  sales: 'nhân viên bán hàng;nhân viên kinh doanh;bán hàng;sales;nhân viên sale;đứng quầy;thu ngân;tư vấn bán hàng',
  translation: 'phiên dịch;biên dịch;thông dịch;phiên dịch tiếng trung',
  factory:
    'công nhân;nhà máy;lao động phổ thông;đứng máy;đóng gói;lắp ráp;kcn;khu công nghiệp;thời vụ;xưởng may;may công nghiệp;thợ may;cơ khí;thợ hàn;điện tử',
  construction: 'xây dựng;phụ hồ;thợ hồ;thợ xây;giàn giáo;cốt pha;công trình',
  restaurant: 'phục vụ bàn;phụ bếp;nhà hàng;quán ăn;phục vụ quán;pha chế;đầu bếp;phục vụ;quán cà phê;quán cafe',
  housework: 'giúp việc;giúp việc nhà;tạp vụ;trông trẻ;giữ trẻ;osin',
  care: 'điều dưỡng;hộ lý;chăm sóc người già;chăm người bệnh;chăm bệnh;y tá',
  driving: 'lái xe;tài xế;phụ xe;lơ xe',
  delivery: 'giao hàng;shipper;bốc xếp;bốc vác;kho vận',
  security: 'bảo vệ;vệ sĩ',
  farm: 'nông nghiệp;hái nho;hái dâu;trồng rau;chăn nuôi;nông trại;nhà kính;hái trái cây',
  fishing: 'ngư phủ;tàu cá;đi biển;đánh cá;câu mực;lựa cá;đi ghe;thuyền viên tàu cá;đi bạn;tàu câu',
  sailor: 'thuyền viên;thủy thủ;tàu hàng;sĩ quan boong',
  'night-venue': 'karaoke;tay vịn;quán bar;vũ trường;phục vụ bar;tiếp khách;nhân viên nữ bar;hát cho nhau nghe;pg bar',
  massage: 'massage;spa;xông hơi;kỹ thuật viên massage;gội đầu thư giãn',
  teaching: 'giáo viên;gia sư;giảng viên;trợ giảng',
  marketing: 'marketing;content;seo;thiết kế đồ họa;quay dựng;media',
  beauty: 'làm nail;nail;thẩm mỹ;nối mi;làm tóc;thợ tóc;phun xăm',
};

const families: string[] = [];
const list: string[] = [];
for (const [family, words] of Object.entries(table)) {
  for (const text of words.split(';')) {
    families.push(family);
    list.push(text);
  }
}
const set = phrases(list);

/** Families named, each once at its first place. */
export function readJobFamilies(folded: View, words: Words): Facts['jobFamily'] {
  const out: Facts['jobFamily'] = [];
  const seen = new Set<string>();
  for (const hit of findPhraseWords(set, words)) {
    const family = families[hit.phrase];
    if (!family || seen.has(family)) continue;
    seen.add(family);
    out.push({ family, ...toRawSpan(folded, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0) });
  }
  return out;
}
