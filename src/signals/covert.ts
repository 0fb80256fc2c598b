import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { ordinaryWords } from './covert-doubt-words.ts';
import { settingKinds } from './covert-setting-words.ts';
import { bindingKinds } from './covert-words.ts';
import { hasLawfulFrame } from './lawful-frame.ts';
import { obfusc } from './obfusc.ts';
import { isPlea } from './plea.ts';
import { tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold, toldOfWords } from './told-of.ts';
import { saidInFull } from './said-in-full.ts';
import { tokensOf } from './tokens.ts';
import { findWording, hasWording } from './wording.ts';

const kinds = [...bindingKinds, ...settingKinds];

/** Weight of evidence at which the constituents together say enough; weights and this bar were set on the project's own invented texts. */
const BAR = 9;
/** Letters changed to pass filters: honest posts of this kind have nothing to hide. */
const DISGUISED = 2;
/** Talk of lawful trade, travel or shopping must be outweighed. */
const ORDINARY = 5;
/** Somewhere in the text somebody asks, remembers or jokes. */
const TOLD = 3;
/** Reports and warnings quote such offers; a line of news begins with its place, a joke ends with a grin. */
const WARNED = 5;
const DATELINE = /^\s*\p{Lu}[\p{L} .]{2,24}: /u;
const GRIN = /[=:]\){2}/u;
/** In longer texts many kinds stand by chance: one more point for every so many words above this. */
const SHORT = 120;
const WORDS_A_POINT = 20;

/** Many weak constituents of a hidden offer stand together though none of the open names does. */
export const covert: Signal = {
  id: 'COVERT',
  nameVi: 'Lời mời nói khéo: nhiều dấu hiệu yếu cùng lúc',
  nameEn: 'Covert offer: many weak constituents together',
  definitionVi:
    'Không nêu nước, quán hay “việc nhẹ lương cao”, nhưng cùng lúc có nhiều thành phần của lời mời bóc lột: tiền đưa trước, làm trừ nợ, giữ giấy tờ, không được về, dặn giấu, người như hàng, đón tận nơi. Bổ sung ngoài danh mục.',
  group: 'bait',
  forms: [],
  law: 'BLHS 150, 297',
  sources: ['K12', 'K33', 'K39', 'M'],
  examples: examples(
    [
      'Đứa nào kẹt tiền thì nhắn chị, chị đưa trước cho lo việc nhà, tối có người ghé rước, qua làm rồi tính sau, đừng nói với ba mẹ',
      'ai chan viec o que thi theo anh, khong can giay to, an o chu lo, lam du mot nam moi ve, co xe don tan nha',
      'Cần mấy bạn đi xa một thời gian, điện thoại gửi lại quản lý, tiền xe bên anh lo rồi trừ dần, nhắn riêng nhé',
      'Cháu nào không vướng gì thì bảo cô, chưa có giấy cũng không sao, bên ấy có người lo, cô chỉ nhận đứa kín miệng',
      'Đ.ừ.n.g nói với nhà, tối ra đầu ngõ có xe đón, chỗ ở có sẵn, nợ nần chị trả cho rồi làm trừ dần',
      'Anh nào mới ra trại, đang trốn nợ thì gọi em, có người trả hộ trước, xuống đó ăn ngủ chủ lo, hết mùa mới tính sổ',
      'Mỗi người dẫn tới mình gửi cà phê, khỏi hồ sơ, ăn ở tại chỗ, đi rồi biết, đừng hỏi nhiều',
      'Bé nào cần tiền gấp chị cho mượn trước 10 triệu, ngủ lại quán, làm đủ sáu tháng mới về, ib chị',
    ],
    [
      'Xưởng may tuyển thợ, bao ăn trưa, lương 8 triệu, có bảo hiểm xã hội',
      'Nhà hàng cần phục vụ bàn, ca tối, 25k một giờ, liên hệ chị Mẫu',
      'Tour Phú Quốc 3 ngày, xe đón tận nơi, bao ăn ở, ai đi nhắn em',
      'Trang trại cần người hái cà phê, có chỗ ngủ, trả tiền cuối tuần',
      'Bán xe máy trả góp, đưa trước 5 triệu, chỉ cần căn cước',
      'Cho thuê phòng trọ, ở lại được liền, giờ giấc tự do',
      'Tuyển thợ xây đi công trình ở Đà Lạt, ngày 450 nghìn, có chỗ ở',
      'Tìm bạn ở ghép, phòng có máy lạnh, chia đôi tiền nhà',
    ],
    [
      'Công an cảnh báo: đừng đưa căn cước cho người lạ hứa trả nợ giúp, đón tận nhà, bao ăn ở',
      'Hồi đó có người rủ đi làm xa, cho mượn trước 10 triệu, giữ giấy tờ, may mà em trốn được',
      'Em bị chủ giữ căn cước, không cho về, nói còn nợ tiền xe, ai giúp em với',
      'Hội phụ nữ nhắc: đừng theo người lạ đi làm xa, đừng giấu gia đình, đừng nhận tiền trước',
      'Cho em hỏi chỗ làm cho ứng tiền trước nhưng giữ giấy tờ thì có nên đi không ạ',
      'Phim kể về cô gái bị chủ quán giữ giấy tờ, làm trừ nợ mãi không hết',
      'Luật cấm giữ giấy tờ và bắt người lao động làm việc để trừ nợ',
      'Chị gái tôi từng bị dụ đi xa, giấu gia đình, ba năm sau mới về',
    ],
  ),
  find(reading, rules) {
    const { count } = tokensOf(reading);
    if (reading.stance.stance === 'help' || hasLawfulFrame(reading) || isPlea(reading)) return [];
    const spans: Span[] = [];
    let weight = obfusc.find(reading, rules).length > 0 ? DISGUISED : 0;
    let hard = false;
    for (const kind of kinds) {
      const [first] = apartFromTold(saidInFull(findWording(kind.words, reading), reading), reading);
      if (first === undefined) continue;
      spans.push(first);
      weight += kind.weight;
      hard ||= kind.hard;
    }
    return hard && weight >= barOf(reading, count) ? tidy(spans) : [];
  },
};

function barOf(reading: TextReading, words: number): number {
  const ordinary = hasWording(ordinaryWords, reading) ? ORDINARY : 0;
  const dateline = DATELINE.test(reading.raw) && reading.facts.contacts.length === 0;
  const warned = reading.stance.stance === 'warning' || dateline || GRIN.test(reading.raw) ? WARNED : 0;
  const told = hasWording(toldOfWords, reading) ? TOLD : 0;
  return BAR + ordinary + warned + told + Math.ceil(Math.max(0, words - SHORT) / WORDS_A_POINT);
}
