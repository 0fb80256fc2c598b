import { gathered, isHonestTalk } from './constituents.ts';
import { reportedWords } from './contexts.ts';
import { isMereTalk } from './mere-talk.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { veiledSurrogacy } from './surrogacy-words.ts';
import { together, type Way } from './together.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(cho thuê|thuê|mướn) (bụng|tử cung)',
  '(tìm|cần|tuyển|kiếm|nhận|muốn|có ai|ai|em|mình|bên em|bên mình) ..5 (mang thai hộ|đẻ thuê|đẻ mướn|mang bầu hộ|mang thai thuê|đẻ hộ)',
  '(mang thai hộ|mang thai thuê|đẻ thuê|đẻ mướn|mth) ..8 ({n}|bồi dưỡng|thù lao|chi phí|lương|bao|zalo|ib|lh|liên hệ|giá|trả)',
  'dịch vụ (mang thai hộ|đẻ thuê)',
  '(nhận|cần|tìm) (mth|mang thai)',
  '(bán|mua|cần mua|tuyển|cần) ..1 (trứng non|trứng người|noãn)',
  '(hiến|cho|bán|tìm người (hiến|cho)|cần người (hiến|cho)) trứng ..6 (bồi dưỡng|{n}|thù lao|trả|bao|zalo|ib|hỗ trợ|có tiền|hiếm muộn)',
  '(tuyển|cần|tìm) ..3 (nữ|bạn nữ|chị em|em gái|người) ..2 (hiến|cho|bán) (trứng|noãn)',
  '(cấy|chuyển) phôi ..4 (trung|cam|campuchia|trung quốc|lào|thái|nước ngoài|bên kia)',
  'htrứng',
);
const lawful = wording(
  'trứng (gà|vịt|cút|ngỗng|cá|muối|lộn|rán|chiên|luộc|hấp|vịt lộn|bắc thảo|khủng long|kiến|giống)',
  '(thương mại|đề xuất|mức phạt|bộ y tế|nghị định) ..8 (mang thai hộ|đẻ thuê)',
  '(mang thai hộ|đẻ thuê) ..8 (thương mại|đề xuất|mức phạt|phạt tiền|nhân đạo)',
  'mang hộ (chiếu|khẩu)',
  '(trại|bò|heo|lợn|dê|cừu) ..20 phôi',
  'phôi ..3 (bò|heo|lợn|dê|tại trại)',
  'mang thai hộ vì mục đích nhân đạo',
  '(thủ tục|quy định|luật|điều kiện|hồ sơ|pháp luật) ..4 mang thai hộ',
  'mang thai hộ ..4 (theo (luật|quy định)|có hợp pháp|là gì|hợp pháp)',
);

const pay = wording(
  '(bồi dưỡng|bd|thù lao|hậu tạ|cảm ơn|chi phí|giá|trả|hỗ trợ|lương|nhận tiền|tiền công)',
  '{m}',
  '{n} (củ|chai|triệu|tr|cu)',
  'bao ăn ở',
);
const clinics = wording('(phòng khám|bệnh viện|bác sĩ|bs|phác đồ|ivf|iui|kinh nghiệm|thụ tinh)');
const ways: Way[] = [
  {
    act: wording(
      '(mth|m t h|mang hộ|mang thai (giùm|dùm|giúp)|mang bầu (giùm|dùm|giúp|hộ)|đẻ (giùm|dùm|thuê|mướn)|(sinh|đẻ|bầu) hộ|mượn bụng|mẹ mang hộ)',
      '(giữ|mang|nuôi) (bé|em bé|thai) ..2 (9|chín) tháng',
      '(sinh|đẻ|mang bầu|mang thai) (giúp|giùm|dùm|cho) ..2 (cặp|vợ chồng|đại gia|sếp|gia đình|nhà|người ta|khách|đứa|một)',
      '(cho|thuê|mướn) (bụng|dạ con|tử cung)',
    ),
    near: [pay],
  },
  {
    act: wording('(nhận|giữ|chuyển|cấy|đặt|gửi) phôi'),
    near: [
      wording('(bồi dưỡng|bd|thù lao|hậu tạ|cảm ơn|trả|lương|nhận|xong xuôi|ứng) ..3 {n}'),
      wording('(nữ|gái|chị em|mẹ (mang|bầu)|người (mang|nhận)|phụ nữ|nhà riêng|căn hộ)'),
    ],
  },
  {
    act: wording('(h trứng|htrứng|ht trứng|(cho|bán|hiến|chọc|hút|kích|nhượng|mua|lấy|xin|tặng|tìm) (h|) trứng|cho noãn|hiến noãn)'),
    near: [pay, wording('(nữ|gái|chị em|bạn nữ|hiếm muộn|tuổi|sinh viên|2k|cao {n}|1m6|nhóm máu|xinh|chiều cao)', '{n} ..1 tuổi')],
  },
  {
    act: wording('tiêm ..2 {n} ..1 (ngày|mũi|hôm)', '(tiêm|chích) (thuốc|) kích'),
    near: [pay, wording('(hiếm muộn|trứng|noãn|nữ|chọc|hút|cặp vợ chồng)')],
  },
];

/** Surrogacy or eggs for money. */
export const surrogacy: Signal = {
  id: 'SURROGACY',
  nameVi: 'Mang thai hộ thương mại, bán trứng',
  nameEn: 'Commercial surrogacy, egg sale',
  definitionVi: 'Tìm hoặc nhận mang thai hộ có giá; bán trứng.',
  group: 'form',
  forms: ['surrogacy'],
  law: 'BLHS 187; (150 nếu ép/ lừa)',
  sources: ['K26', 'K27', 'K28', 'S4'],
  examples: examples(
    [
      'Tìm người mang thai hộ, bồi dưỡng 350 triệu',
      'can nguoi mang thai ho, bao an o, 300tr',
      'Nhận đẻ thuê, liên hệ zalo',
      'Tuyển bạn nữ hiến trứng có bồi dưỡng 30 triệu',
      'Em nhận mth, giá thỏa thuận',
      'm.a.n.g t.h.a.i h.ộ 400 triệu một ca',
      'Bên mình cần người đẻ mướn, lo hết chi phí',
      'Chuyển phôi bên Trung, bồi dưỡng 80 triệu',
      'Cần mua trứng non, nữ 18-28',
      'Nữ khỏe mạnh nhận phôi, ở nhà riêng, xong xuôi 350 triệu',
      'can tim m.t.h, thù lao 300 triệu',
      'Tìm bạn nữ từng sinh thường, rảnh mười tháng, ở căn hộ có cô nấu ăn, xong việc nhận 420 triệu',
    ],
    [
      'Trứng gà ta 35 nghìn một chục',
      'Mang thai tháng thứ ba nên ăn gì',
      'Thủ tục xin mang thai hộ vì mục đích nhân đạo',
      'Bệnh viện hỗ trợ sinh sản, IVF',
      'Bán trứng vịt lộn buổi chiều',
      'Hiến máu nhân đạo tại trường',
      'Que thử thai giá rẻ',
      'Hội hiếm muộn chia sẻ kinh nghiệm chuyển phôi',
    ],
    [
      'Quy định pháp luật về mang thai hộ mới nhất',
      'Công an triệt phá đường dây mang thai hộ 400 triệu',
      'Nạn nhân bị ép mang thai hộ ở nước ngoài',
      'Chị dâu mang thai, cả nhà đều vui',
      'Mang thai hộ theo luật cần điều kiện gì',
      'Món trứng hấp cho bé',
      'Đẻ con ở bệnh viện nào tốt',
      'Cho trứng vào khuấy đều với bột',
      'Nhớ mang hộ chiếu, chia tiền xe 2 triệu một người, bao ăn ở',
      'Phòng khám hiếm muộn tiêm thuốc 10 ngày theo phác đồ, chi phí 90 triệu',
    ],
  ),
  find(reading) {
    if (isMereTalk(reading)) return [];
    const veiled = gathered(veiledSurrogacy, reading);
    if (veiled.length === 0 && isHonestTalk(veiledSurrogacy.against, reading)) return [];
    const said = [...findWording(found, reading), ...apartFrom(together(ways, reading), clinics, reading)];
    return tidy([...outside(apartFrom(said, reportedWords, reading), lawful, reading), ...veiled]);
  },
};
