import { examples, type Signal } from './signal.ts';
import { ownClaims } from './hearsay.ts';
import { outside, tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(thưởng|tặng|thg) ..2 (iphone|ip|iphone 15|xe|sh|vàng|ô tô|oto|xe hơi|mercedes)',
  'thưởng nóng',
  '(hoa hồng|hh) (không giới hạn|khủng|cực cao|cực khủng|vô hạn)',
  '(lên|tậu|sắm|mua) (xe hơi|xế hộp|ô tô|mẹc|bmw|xe sh) ..4 (sau|chỉ|mỗi|trong|làm)',
  '(xấp|cọc|cục|bao tải) (usd|đô)',
  '(tiền|lương) ..1 (tươi|về liên tục|về như nước|đếm mỏi tay)',
  'thưởng doanh số ..2 (khủng|không giới hạn|cực cao|usd|{n})',
  '(tặng|cho|treo giải|lãnh|nhận|trúng|thưởng|thưởg) ..5 (iphone|ip {n}|suv|sh|vàng cây|cây vàng|xe hơi|ô tô|đồng hồ rolex|con sh|s h|hai cây|{n} cây)',
  'thưởg (đêm|tháng|nóng|toàn|liền|ip)',
  '(lên|tậu|sắm|rước) (xe hơi|xế hộp|mẹc|sh|ô tô|con sh)',
  '(cọc|xấp|cục|bó) (tiền|) (này|đô|usd|trăm|mới cứng)',
  'thưởng ..4 {n} (đô|usd|u)',
);

// Firms that are bound by contracts and goods on sale speak of prizes too.
const lawful = wording(
  '(cầm đồ|thu mua|sửa chữa|tiệm|vinh danh|bảo hiểm) ..10 (iphone|xe|thưởng)',
  '(công ty|sàn|tập đoàn|ngân hàng|hãng|siêu thị|cửa hàng|đại lý) ..8 (thưởng|tặng) ..6 (xe|vàng|nóng|iphone)',
  '(thưởng|tặng) ..6 (vinh danh|hợp đồng|niêm yết|khi mua|cho khách|trả góp)',
  '(mua|bán|trả góp|cần bán|sắm) ..3 (iphone|sh|xe hơi|ô tô)',
  'thưởng (thức|lãm)',
  'vàng cây ..2 (giá|mua|bán|sjc)',
);

/** Luxury as bait. */
export const bonusLux: Signal = {
  id: 'BONUS_LUX',
  nameVi: 'Thưởng nóng, khoe tiền',
  nameEn: 'Luxury bonus bait',
  definitionVi: 'Thưởng iPhone, xe, khoe xấp tiền để lôi kéo.',
  group: 'bait',
  forms: [],
  law: null,
  sources: ['K8', 'K19', 'M'],
  examples: examples(
    [
      'Thưởng nóng iPhone cho ai đạt KPI',
      'thuong iphone moi thang, lam la co',
      'Hoa hồng không giới hạn, làm nhiều hưởng nhiều',
      'Lên xe hơi chỉ sau 6 tháng làm',
      'Mỗi tháng cầm xấp USD về nhà',
      'hh khủng, thg ip 15',
      't.h.ư.ở.n.g n.ó.n.g mỗi tuần',
      'Thưởng doanh số khủng cho người mới',
    ],
    [
      'Mua iPhone trả góp 0%',
      'Lương tháng 13, thưởng Tết',
      'Bán xe SH cũ chính chủ',
      'Thưởng thức món ngon',
      'Hoa hồng đỏ tươi thắm',
      'Thưởng chuyên cần 500 nghìn',
      'Xe hơi mới ra mắt',
      'Đổi USD giá hôm nay',
    ],
    [
      'Hoa hồng bán hàng 5% theo hợp đồng',
      'Thưởng theo hiệu quả công việc',
      'Tặng bạn một lời khuyên',
      'Sắm xe hơi cần bao nhiêu tiền',
      'Nước nóng lạnh có sẵn',
      'Thưởng lễ tết theo quy định',
      'Giới hạn tốc độ trong khu dân cư',
      'Cọc tiền thuê nhà hai tháng',
    ],
  ),
  find: (reading) => tidy(outside(ownClaims(findWording(found, reading), reading), lawful, reading)),
};
