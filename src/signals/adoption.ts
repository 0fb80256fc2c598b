import { veiledAdoption } from './adoption-words.ts';
import { gathered, isHonestTalk } from './constituents.ts';
import { reportedWords } from './contexts.ts';
import { isMereTalk } from './mere-talk.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { together, type Way } from './together.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  '(bầu|mang bầu|mang thai) ..3 (tháng|tuần) ..10 (ai thương|nhận bé|nhận con|ai nhận)',
  '(bé|con|cháu) (gái|trai|) ..2 (mới sinh|sơ sinh) ..8 (cho đi|ai nhận|nhà nào|hiếm muộn|nhận nuôi|tìm nhà|tìm gia đình)',
  '(nhà|gia đình|vợ chồng|ai) nào hiếm muộn ..3 (liên hệ|nhận|ib|lh|nhắn)',
  'tìm (gia đình|nhà) (tốt|đàng hoàng|hiếm muộn) ..2 cho (con|bé)',
  '(cho|nhận|tìm|xin|muốn) (nhận|cho|xin|) (con nuôi|bé làm con nuôi|con ruột|đứa con) ..8 (bồi dưỡng|{n}|ib|zalo|lh|liên hệ|hậu tạ|bd|hỗ trợ|giấy chứng sinh)',
  '(bồi dưỡng|bd|hậu tạ|hỗ trợ) ..1 (mẹ bầu|mẹ bé|mẹ) ..2 ({n}|tiền|viện phí)',
  '(tìm|cần|kiếm) ..2 (bố mẹ|ba mẹ|cha mẹ|mẹ|gia đình) ..1 (nuôi|nhận) ..3 (cho|bé|con)',
  '(tìm|cần) (bố mẹ|ba mẹ|cha mẹ) (cho con|cho bé|nuôi)',
  '(bầu|mang bầu|mang thai) ..3 (tháng|tuần) ..6 (ai nhận|tìm (bố|ba|cha|mẹ|gia đình)|cho con|muốn cho|không nuôi được|không có điều kiện|tìm người nhận|cần cho)',
  '(ai|nhà nào|gia đình nào|vợ chồng nào) ..2 (nhận|muốn nhận|xin|cần|hiếm muộn) ..2 (bé|con|em bé|con nuôi) ..4 (ib|zalo|lh|liên hệ|nhắn|bồi dưỡng|bd|{n})',
  '(cho|tặng) (bé|em bé|con|cháu) (gái|trai) ..5 (tháng|tuần|ngày tuổi|sơ sinh|mới sinh|bồi dưỡng|bd)',
  '(cb|cho bé) (gái|trai) ..4 (tháng|ai nhận|ib)',
  '(mua|bán) (bé|em bé|con|cháu bé) ..1 (sơ sinh|trai|gái|mới sinh|trong bụng)',
  '(mua|bán) (trẻ sơ sinh|bào thai|thai nhi|con mới đẻ)',
  '(qua|sang) (trung quốc|trung|tq) ..2 (sinh|đẻ) ..2 (con|bé|em|được|)',
  '({làm}|lo|có) (luôn|) giấy chứng sinh',
  'bao ăn ở ..2 (đến|tới|cho tới|đến khi|tới khi) ..1 sinh',
  '(gieo duyên|duyên con|hữu duyên) ..8 (bé|con|bầu|mẹ|bồi dưỡng|bd)',
);
const lawful = wording(
  '(mèo|=chó|cún|poodle|corgi|hamster|thỏ|vẹt|chim|phốc|golden|husky|alaska|thú cưng|boss|mều|=gà|heo|rùa)',
  '(bán|mua|cho) (bé|em bé|con) (gái|trai|) ..2 (mặc|bú|ăn|chơi|học|ngủ|uống|đi|xem|tập|đọc|tắm)',
  '(áo|váy|đồ|quần|sữa|tã|bỉm|giày|đầm|xe đẩy|nôi|mũ|đồ chơi|bánh|ghế|sách|truyện|combo|set|thuốc|khóa|lớp|vitamin) ..5 (bé|con|trẻ)',
  '(thủ tục|quy định|hồ sơ|luật|điều kiện|đăng ký) ..4 (con nuôi|nuôi con nuôi)',
  '(mua|bán) con (giống|heo|gà|bò|trâu|dê|cá|tôm|chip|lăn|xe|hàng)',
  '(bầu cử|ứng cử)',
  'bố mẹ nuôi (dạy|con|dưỡng)',
  '(mua|bán) bé (hàng|xe|này)',
);

// Both the child and why it is given stand in such a notice; money is called thanks, hospital fees, a helping hand.
const plight = wording(
  '(mới sinh|sơ sinh|mới đẻ|vừa sinh|trong bụng|sắp sinh|chờ sinh|dưỡng thai|phá thai)',
  '(có|mang|lỡ) (bầu|thai)',
  '(bầu|thai) ..3 {n} (tháng|tuần)',
  '(mẹ|m3) bầu',
  '{không} ..2 nuôi ..1 (được|nổi|con|bé)',
  'lỡ (dại|có|mang)',
  '(bầu|thai|con) ngoài ý muốn',
  '{không} ..1 (muốn|thể|dám|định) ..1 (giữ|nuôi|sinh)',
  '(sắp|gần|chờ|tới ngày) (sinh|đẻ|đẻ)',
  '(hiếm muộn|vô sinh|chậm con|muộn con)',
  '(bé|con) ..4 {n} (ký|kg|ngày|tuần|tháng)',
);
const thanks = wording(
  '(bồi dưỡng|bd|b d|hậu tạ|lòng thành|viện phí|chút quà|tiền sữa|tiền công)',
  '(cảm ơn|cám ơn|đền ơn) ..1 (mẹ|bầu|người sinh)',
  '(quà|tặng|biếu) ..2 {m}',
  '(trả|thanh toán|phụ) (nợ|viện phí|tiền trọ)',
  '(đưa|gửi|nhận) (trước|nốt|cọc)',
  '(cho|xin|lấy|nhận|hỗ trợ|lì xì|phụ|bù|trả|giúp|gửi) ..3 {m}',
  '(có|nhận|lấy) (tiền|thù lao|vốn)',
);
const ways: Way[] = [
  {
    act: wording(
      '(gửi|giao|nhường|trao|bồng|đón|rước) (lại|) (bé|con|cháu|em bé)',
      '(muốn|cần|xin|đành|phải|định) (cho|gửi|giao|nhường) ..1 (con|bé|cháu)',
      '(cho|tặng) (con|bé|cháu) (đi|lại|cho)',
      '(ai|nhà nào|gia đình nào|anh chị nào|cô chú nào|vợ chồng nào) ..5 (nhận|xin|nuôi|cần|hiếm muộn|thương con)',
      '(gieo duyên|hữu duyên|duyên con)',
      'nhận (nuôi|) ..1 (mẹ bầu|bầu|bà bầu|bé|em bé)',
      'tìm ..1 (bố mẹ|ba mẹ|cha mẹ|mẹ|nhà|gia đình|người nhận|người nuôi)',
      '(có|sẵn|c0) (nơi|n0i|chỗ|người) nhận',
      '(hiếm muộn|vô sinh|muộn con) ..8 (xin|tìm|cần|mong|nhận|muốn|mua)',
      '(xin|mua|tìm|mong|cần) ..2 (một|1|) (bé|đứa|cháu|mẹ bầu|em bé|bầu)',
      '(bé|em bé|con) ..8 (cho|giao) (người|nhà|ai|gia đình|bố mẹ|ba mẹ)',
      'giấy chứng sinh ..4 (tên|mang|đứng|lo|làm|ghi|nhà|bên)',
      '{không} nuôi ..1 (được|dc|nổi) con',
      '(nuôi|nhận) ..1 con ..2 (ib|inbox|nhắn|liên hệ|lh)',
      'ai cần ..4 thỏa thuận',
    ),
    near: [plight, thanks],
  },
  {
    act: wording('c b ..1 (gái|trai|bé)', 'cb ..1 (gái|trai|bé)', '(cho|gửi) bé ..1 (gái|trai) ..2 sơ sinh'),
    near: [wording('(bd|b d|bồi dưỡng|cảm ơn|chấm|ib|inbox)')],
  },
  {
    act: wording('(gieo duyên|hữu duyên|duyên con) ..2 (bé|con|bầu|mẹ)'),
    near: [wording('(cảm ơn|bồi dưỡng|bd|hậu tạ|{m}|viện phí|trao đổi kín|thỏa thuận)')],
  },
];

/** Children or unborn children against money. */
export const adoption: Signal = {
  id: 'ADOPTION',
  nameVi: 'Cho, nhận con nuôi có tiền; bán bào thai',
  nameEn: 'Paid adoption, fetus sale',
  definitionVi: 'Cho hoặc nhận con kèm “bồi dưỡng”, mẹ bầu “tìm bố mẹ cho con”, sang Trung Quốc sinh con.',
  group: 'form',
  forms: ['adoption'],
  law: 'BLHS 151; Luật PCMBN Đ3.2 (bào thai)',
  sources: ['K29', 'K30', 'K31', 'K32', 'S3'],
  examples: examples(
    [
      'Cho con nuôi, bồi dưỡng mẹ 40 triệu, ib em',
      'Bầu 7 tháng bé trai, tìm bố mẹ cho con',
      'cho be gai 2 thang tuoi, ai nhan ib em',
      'Qua Trung Quốc sinh con được 80 triệu',
      'Làm luôn giấy chứng sinh, giao bé tại viện',
      'Bao ăn ở đến khi sinh, hỗ trợ mẹ bầu 50 triệu',
      'Gia đình nào nhận con thì liên hệ, bồi dưỡng 45tr',
      'C.ầ.n bố mẹ nuôi cho bé mới sinh, bd 3x',
      'Em gieo duyên bé trai 36 tuần, mẹ khỏe',
      'Bán bào thai 30 tuần, cần gấp',
      'Lỡ có bầu 34 tuần không nuôi được, nhà nào cần thì phụ em 40 triệu, ib',
      'Xin bé trai sơ sinh, có quà 80 triệu cho mẹ',
      'Mẹ nào sắp sinh mà không nuôi được thì để bé lại cho vợ chồng mình, hôm nhập viện dùng giấy của vợ mình, mình gửi mẹ ít vốn',
    ],
    [
      'Cho bé mèo 2 tháng tuổi, ai nhận ib em',
      'Bán sữa cho bé gái 6 tháng',
      'Thủ tục nhận con nuôi tại UBND phường',
      'Váy cho bé gái 2 tuổi, giá 120k',
      'Tìm gia sư cho con lớp 5',
      'Bầu 7 tháng nên ăn gì để con tăng cân',
      'Mua bé cún Poodle ở đâu uy tín',
      'Cho con học bơi từ mấy tuổi',
    ],
    [
      'Hội cha mẹ nuôi dạy con khoa học',
      'Nhóm đối tượng mua bán trẻ sơ sinh bị khởi tố',
      'Hồ sơ đăng ký nuôi con nuôi trong nước gồm gì',
      'Bầu 3 tháng đi máy bay được không',
      'Bán con giống heo rừng lai',
      'Công an cảnh báo việc cho con nuôi nhận tiền bồi dưỡng',
      'Mẹ bầu 30 tuần đi khám ở đâu',
      'Nhận trông bé tại nhà giờ hành chính',
      'Mẹ vừa sinh bé gái 3 ký, viện phí sinh mổ hết 25 triệu',
      'Mái ấm giúp chị em mang thai ngoài ý muốn chỗ ở tới ngày sinh, không ai phải trả hay nhận tiền',
      'Em bầu 32 tuần, ai có đồ sơ sinh cũ bán lại cho em',
    ],
  ),
  find(reading) {
    if (isMereTalk(reading)) return [];
    const veiled = hasWording(childhood, reading) ? gathered(veiledAdoption, reading) : [];
    if (veiled.length === 0 && isHonestTalk(veiledAdoption.against, reading)) return [];
    const said = [...findWording(found, reading), ...(hasWording(pets, reading) ? [] : together(ways, reading))];
    const own = apartFrom(apartFrom(said, reportedWords, reading), pets, reading);
    return tidy([...outside(own, lawful, reading), ...veiled]);
  },
};

// Papers arranged and money handed over are parts of every trade: of this one only where a birth or a child to be raised is spoken of.
const childhood = wording(
  '(sơ sinh|mới sinh|mới đẻ|vừa sinh|sắp sinh|gần sinh|chờ sinh|dự sinh|sau sinh|sinh xong|đẻ xong|đi đẻ|đi sinh|ngày sinh|chuyển dạ|đầy tháng|lọt lòng|đỏ hỏn|trong bụng|to bụng)',
  '(bầu|mang thai|thai|bào thai|thai nhi|có thai|dính thai)',
  '(bé|em bé|đứa bé|đứa nhỏ|đứa con|cháu bé|trẻ|mụn con|thiên thần|con nuôi|nuôi con|nuôi bé|nhận nuôi|mẹ nuôi|ba mẹ nuôi|bố mẹ nuôi)',
  '(cho|gửi|nhường|giao|bán|mua|xin|nhận|để lại|đón) ..1 (con|cháu|bé)',
  '(hiếm muộn|vô sinh|muộn con|chậm con|mong con|chưa có con|{không} có con)',
  '(chứng sinh|gieo duyên|hữu duyên|có duyên|đẻ|sanh)',
  '{không} ..2 nuôi',
);

const pets = wording('mèo', '=chó', 'cún', 'poodle', 'corgi', 'hamster', 'thú cưng', 'golden', 'husky', 'mều');
