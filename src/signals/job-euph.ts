import { examples, type Signal } from './signal.ts';
import { awayNamed, employerVouched } from './abroad-words.ts';
import { gathered } from './constituents.ts';
import { employerKnown } from './contexts.ts';
import { destKh } from './dest-kh.ts';
import { destLa } from './dest-la.ts';
import { destMm } from './dest-mm.ts';
import { destPh } from './dest-ph.ts';
import { ownClaims } from './hearsay.ts';
import { compound, scamWork } from './scam-work-words.ts';
import { outside, tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '({làm}|chạy|sale|sl) (game|gem|gêm) (bài|online|)',
  '(chat|chát|dân chat|thợ chat) (khách|kh|với khách|sale|game|online)',
  '(nhắn tin|mời|kéo|dắt|rep) (mời|) khách (qua|trên|online|hàng|game|zalo|fb|facebook|tele)',
  'kéo khách',
  '(chăm|cskh|chăm sóc) (khách|khách hàng|kh|) (online|game|casino|trên mạng|nạp tiền|nước ngoài|ở campuchia|tại campuchia)',
  '(cskh|chăm sóc khách hàng) ..6 (campuchia|philippines|philipin|tam giác vàng|myanmar|bavet|dubai|cam|phi|thái lan|poipet|sihanoukville|manila)',
  '(campuchia|philippines|tam giác vàng|myanmar|bavet|dubai|thái lan|poipet) ..6 (cskh|chăm sóc khách hàng|đánh máy|nhập liệu|gõ máy|văn phòng|telesale|bán hàng online|marketing online|bán hàng thương mại điện tử)',
  '(đánh máy|nhập liệu|gõ máy|văn phòng|vp|telesale|bán hàng thương mại điện tử|bán hàng tmđt|marketing online|phiên dịch) ..5 (campuchia|philippines|tam giác vàng|myanmar|bavet|thái lan|bên đó|bên này|nước ngoài|dubai|poipet|bên cam|bên thái|bên phi)',
  '(kế toán|nhân viên|{làm}|nv) casino',
  'casino ..4 (kế toán|dealer|cần|tuyển|nhân viên)',
  '(dealer|nhân viên chia bài|{làm} chia bài|chia bài (casino|online|ở|tại|bên|lương))',
  '(app|ap) (tình yêu|tình cảm|hẹn hò) ..4 (nhân viên|lương|tuyển|chat|nv|cần)',
  '(tuyển|cần|{làm}) ..5 (sàn (chứng khoán|coin|tiền ảo|forex)|app tình yêu|ap tình yêu)',
  'phiên dịch ..3 (công ty game|casino)',
  '(nv|nhân viên|làm) (vp|văn phòng) bên (đó|ấy|này)',
  'telesale (nước ngoài|bên)',
  'kéo mạng',
  '(nhắn tin|nói chuyện|chat) (với|cho) khách (nước ngoài|tây|trung|hàn|trên mạng)',
  '(văn phòng|vp|team|nhóm) (game|gem|app tình yêu|sàn|crypto)',
  '(nói chuyện|trò chuyện|tâm sự|nhắn tin) ..2 (với|) (người ta|khách|họ) ..2 (trên mạng|online|qua app)',
);
const lawful = wording(
  '{làm} game (tester|developer|designer|unity)',
  '(lập trình|phát triển|thiết kế|học|dự án|nghề|ngành) ..2 {làm} game',
  '{làm} game (mobile|indie|unity|unreal|3d|2d|của|cho|engine)',
  'trò chơi',
  '(diễn viên|đoàn phim|phim) ..16 (trò chuyện|nhắn tin|làm quen) ..3',
  '(unity|unreal|lập trình viên|studio|kho ứng dụng) ..10 {làm} game',
);

/** A job title that hides fraud or gambling work. */
export const jobEuph: Signal = {
  id: 'JOB_EUPH',
  nameVi: 'Tên việc mơ hồ, nói tránh',
  nameEn: 'Euphemistic job title',
  definitionVi: 'Tên công việc che hoạt động lừa đảo hoặc đánh bạc trên mạng.',
  group: 'bait',
  forms: [],
  law: 'BLHS 150, 174',
  sources: ['K2', 'K8', 'K17', 'K22', 'K55', 'M'],
  examples: examples(
    [
      'Tuyển nhân viên làm game, chat khách, lương 20 triệu',
      'can nguoi sale game, cham khach online',
      'Casino cần dealer chia bài, kế toán casino',
      'Nhập liệu văn phòng bên Campuchia, lương 800$',
      'lm game, dân chat, kéo khách, ai biết thì ib',
      'Tuyển cskh làm ở Tam Giác Vàng',
      'App tình yêu cần nhân viên chat, lương cứng cao',
      'c.h.a.t khách hàng nước ngoài, việc nhàn',
      'Nv vp bên đó, bao ăn ở',
      'Bán hàng thương mại điện tử ở Thái Lan, lương nghìn đô',
    ],
    [
      'Tuyển nhân viên chăm sóc khách hàng tại Hà Nội, công ty bảo hiểm',
      'Lập trình viên làm game Unity, lương 30 triệu',
      'Khách sạn cần lễ tân ca đêm',
      'Nhân viên nhập liệu tại văn phòng quận 1',
      'Chơi game cùng con cuối tuần',
      'Dịch vụ chăm sóc xe hơi',
      'Bán hàng trên sàn thương mại điện tử cần gì',
      'Văn phòng cho thuê giá rẻ',
    ],
    [
      'Tuyển game tester cho studio tại Đà Nẵng',
      'Telesale bảo hiểm tại Bình Thạnh, lương cơ bản 7 triệu',
      'Học làm game mobile từ con số không',
      'Chăm sóc khách hàng là nghề cần kiên nhẫn',
      'Nhóm đối tượng thuê người chat khách để lừa đảo bị khởi tố',
      'Kế toán thuế cho hộ kinh doanh',
      'Chia bài tập cho các nhóm',
      'Phiên dịch tiếng Trung tại nhà máy Bắc Ninh',
    ],
  ),
  find(reading, rules) {
    const spans = [...findWording(found, reading), ...findWording(scamWork, reading), ...gathered(compound, reading)];
    // Ordinary office words are a veil where a risky place is named and no employer is.
    const veiled = findWording(officeWords, reading);
    const risky = (): boolean => riskyPlaces.some((place) => place.find(reading, rules).length > 0);
    if (veiled.length > 0 && ((!employerKnown(reading) && risky()) || (awayNamed(reading) && !employerVouched(reading))))
      spans.push(...veiled);
    return tidy(outside(ownClaims(spans, reading), lawful, reading));
  },
};

const officeWords = wording(
  'telesale',
  'telesales',
  'sale',
  'sales',
  'data',
  'marketing',
  'văn phòng',
  'vp',
  'đánh máy',
  'gõ máy',
  'nhập liệu',
  '(cskh|chăm sóc khách hàng)',
  'livestream',
  'phiên dịch',
  'casino',
  'sòng bài',
  'bán hàng (online|thương mại điện tử|tmđt)',
  'game',
);
const riskyPlaces = [destKh, destMm, destLa, destPh];
