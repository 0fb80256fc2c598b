import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { employerVouched } from './abroad-words.ts';
import { destKh } from './dest-kh.ts';
import { destLa } from './dest-la.ts';
import { destMm } from './dest-mm.ts';
import { destPh } from './dest-ph.ts';
import { easyHigh } from './easy-high.ts';
import { ownClaims } from './hearsay.ts';
import { jobEuph } from './job-euph.ts';
import { noQual } from './no-qual.ts';
import type { RuleSet } from './rule-set.ts';
import { isPlea } from './plea.ts';
import { saidInFull } from './said-in-full.ts';
import { tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { tokensOf } from './tokens.ts';
import { veiledKinds } from './veiled-words.ts';
import { findWording } from './wording.ts';

/** Weight from which the kinds say enough: nine of ten lures of the project's own invented texts are reached with all rules, 2 of 100 honest ones. */
const BAR = 16;
/** Constants of the regression (on invented texts of this project only), times ten: taken off before anything is said, and for who stands behind or reports it. */
const BASE = -15;
const VOUCHED = -13;
const WARNING = -19;
const HELP = -22;
/** Many kinds stand together in a long text by chance. */
const LENGTH = { full: 120, points: -8, step: 80, eachStep: -8, mostSteps: 4 };

/** Work, study or money far away, or fraud work, in words that name none of it: many weak kinds together. */
export const veiled: Signal = {
  id: 'VEILED',
  nameVi: 'Rủ đi xa hoặc đòi tiền nói khéo: nhiều dấu hiệu yếu cùng lúc',
  nameEn: 'Veiled offer abroad or for money: many weak signs together',
  definitionVi:
    'Không nêu tên nước, công ty hay “việc nhẹ lương cao”, nhưng cùng lúc có nhiều thành phần của lời rủ: nơi xa, người đón, tiền ngoại tệ, không đòi hỏi gì, giấu giếm, lo giấy tờ, nộp trước, việc dụ khách. Bổ sung ngoài danh mục.',
  group: 'bait',
  forms: [],
  law: 'BLHS 150, 174, 348',
  sources: ['K8', 'K12', 'K20', 'M'],
  examples: examples(
    [
      'Đứa nào muốn theo thì báo chị, bên đó cơm nước sẵn, tháng bảy ngàn tệ, khỏi cần giấy tờ, thứ sáu có xe qua đón',
      'ai can viec thi nhan em, qua ben do lam xuong, khong can ho chieu, chu ung truoc tien xe, toi mai di luon',
      'Cần 4 anh em sang Thái phụ trên tàu, trả bằng bạt theo tuần, đi trước mai kia mới làm giấy, ai vướng chuyện nhà cũng ok, nhắn mình',
      'Cô còn sót hai suất bên ấy, khỏi thi khỏi phỏng vấn, ai nhanh thì chuyển cô 12 triệu mở mã, zalo cô',
      'T.ì.m 6 bạn sang bên kia ngồi máy, khách tin thì chuyển trưởng nhóm, lương 1200 đô, không cần kinh nghiệm, ib',
      'Bạn nào đang ở Hàn theo đoàn muốn ở lại thì tối nay nhắn em, sáng mai có việc, ngày 150 nghìn won, không ai bắt đâu',
      'Nhà nào cho cháu đi thì gặp cô, qua bên đó học một buổi, còn lại làm xưởng, không cần điểm, tiền vé trường ứng rồi trừ dần',
      'Xem clip chấm điểm tại nhà, mỗi lượt 30k trả liền, không cần kinh nghiệm, lượt đầu nạp 100k hoàn lại 150k, nhắn tele',
    ],
    [
      'Xưởng bánh nhà chị lắp thêm lò, cần hai em phụ đóng gói buổi tối, 6 triệu, ghé chị ở chợ Bến Lức',
      'Công ty TNHH Mẫu tuyển thợ hàn đi Nhật, phỏng vấn tại Hà Nội, hợp đồng lao động đầy đủ',
      'Tour Thái Lan 5 ngày, ai đi báo em, xe đón tận nhà, giá 6 triệu',
      'Nhận dịch thuật hồ sơ đi Đức, công chứng trong ngày, 80k một trang',
      'Em học ở Hàn hai năm rồi, ai hỏi về trường thì em chia sẻ',
      'Cần bán xe máy, ai lấy nhắn mình, giá 12 triệu, xem xe tại quận 8',
      'Quý khách soạn tin gửi 191 để nhận 5 GB, miễn phí gọi nội mạng',
      'Vườn cà phê ở Di Linh cần 12 người hái, công 300k, chủ nuôi cơm',
    ],
    [
      'Công an nhắc: ai rủ qua bên đó làm, khỏi giấy tờ, có xe đón thì báo ngay',
      'Hồi đó em nghe người ta qua bên kia làm, bị giữ lại, may mà trốn về được',
      'Cho em hỏi qua bên đó làm mà không cần hộ chiếu, chủ ứng tiền xe thì có nên đi không ạ',
      'Phim kể về nhóm bạn sang bên kia ngồi máy dụ khách chuyển tiền',
      'Sếp hứa cuối năm cho cả phòng sang Thái chơi, hoá ra là đi chợ Thái haha',
      'Lãnh sự khuyên: ở Hàn quá hạn thì ra khai báo, đừng nghe ai rủ ở lại làm',
      'Con trai em đi Nhật theo chương trình của trường, phỏng vấn hai vòng, học tiếng sáu tháng',
      'Nhóm kịch của phường cần bạn đóng vai kẻ gọi điện lừa khách chuyển tiền',
    ],
  ),
  find(reading, rules) {
    if (isPlea(reading) || isOpen(reading, rules) || paysOrdinarily(reading, rules)) return [];
    const spans: Span[] = [];
    let weight = BASE + contextOf(reading);
    let leads = false;
    let invites = false;
    for (const kind of veiledKinds) {
      const matches = saidInFull(findWording(kind.words, reading), reading);
      const said = matches.length === 0 || kind.weight < 0 ? matches : ownClaims(matches, reading);
      if (said.length === 0) continue;
      const different = new Set(said.map(({ start, end }) => reading.raw.slice(start, end).toLowerCase())).size;
      weight += kind.weight + (different > 1 ? kind.again : 0);
      leads ||= kind.leads === true;
      invites ||= kind.invites === true;
      if (kind.weight > 0) spans.push(...said.slice(0, 1));
    }
    return leads && invites && weight >= BAR ? tidy(spans) : [];
  },
};

const riskyPlaces = [destKh, destMm, destLa, destPh];

/** A risky country and a bait are both named: nothing is veiled, and the number should rest on what is said. */
function isOpen(reading: TextReading, rules: RuleSet): boolean {
  const named = (signals: readonly Signal[]): boolean => signals.some((signal) => signal.find(reading, rules).length > 0);
  return named([easyHigh, jobEuph, noQual]) && named(riskyPlaces);
}

/** The pay is said and is that of ordinary work at home: nobody needs to veil it. */
function paysOrdinarily(reading: TextReading, rules: RuleSet): boolean {
  const monthly = reading.facts.wages.filter((wage) => wage.per === 'month');
  return monthly.length > 0 && monthly.every((wage) => wage.maxVnd < rules.pay.highUnskilledVndMonth);
}

/** What speaks against an offer before its words are weighed. */
function contextOf(reading: TextReading): number {
  const { count } = tokensOf(reading);
  const { stance } = reading.stance;
  const steps = Math.max(0, Math.min(LENGTH.mostSteps, (count - LENGTH.full) / LENGTH.step));
  return (
    (employerVouched(reading) ? VOUCHED : 0) +
    (stance === 'warning' ? WARNING : stance === 'help' ? HELP : 0) +
    Math.min(1, count / LENGTH.full) * LENGTH.points +
    steps * LENGTH.eachStep
  );
}
