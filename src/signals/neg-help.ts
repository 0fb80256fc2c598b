import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { adviceWords, advertWords, deliberatingWords, everydayWords, gravePlightWords } from './cry-doubt-words.ts';
import {
  cryWords,
  hiringWords,
  ownWords,
  plightWords,
  pleaWords,
  promiseWords,
  settingWords,
  smallTalk,
  taleWords,
  toldWords,
} from './neg-help-words.ts';
import { isQuoted } from './own-offer.ts';
import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { tokensOf, type WordingMatch } from './tokens.ts';
import { findWording, hasWording, type Wording } from './wording.ts';

/** Tales of more words than this are told, not cried. */
const LONGEST_CRY = 450;

/** A victim or a family asks for help: routed to rescue, never removed, nothing taken off. */
export const negHelp: Mitigation = {
  id: 'NEG_HELP',
  nameVi: 'Nạn nhân hoặc gia đình cầu cứu',
  nameEn: 'Cry for help',
  definitionVi: 'Xin giúp, tìm người thân mất liên lạc, bị giữ ở nước ngoài: chuyển luồng giải cứu.',
  law: null,
  sources: ['S2', 'K3', 'K36'],
  examples: examples(
    [
      'Cứu em với, em bị giữ bên Campuchia không cho về',
      'cuu em voi em bi nhot o myawaddy, ho danh em',
      'Con tôi bị lừa sang Campuchia, mất liên lạc 10 ngày, ai giúp gia đình với',
      'Em bị bán qua công ty khác, giờ muốn về phải chuộc 100 triệu, xin mọi người cứu em',
      'Tìm con gái 15 tuổi mất liên lạc, nghe nói bị đưa vào quán karaoke',
      'Chồng em bị ép làm trên tàu cá không cho về, xin giúp đỡ',
      'Ai biết cách về từ Tam Giác Vàng chỉ em với, em bị giữ hộ chiếu',
      'Họ bắt gia đình em chuộc 5000 đô mới thả, cầu cứu mọi người',
    ],
    [
      'Tuyển người sang Campuchia làm game, ib em',
      'Cứu trợ đồng bào vùng lũ',
      'Công an giải cứu 5 nạn nhân từ Campuchia trở về',
      'Cảnh báo thủ đoạn lừa người sang Myanmar',
      'Giúp việc nhà theo giờ',
      'Tìm việc làm thêm cho sinh viên',
      'Cứu hộ xe máy 24/24',
      'Bán nhà gấp giúp gia đình',
    ],
    [
      'Giúp em chọn laptop với mọi người',
      'Bài toán này khó quá, ai giải giúp em',
      'Em bị giữ chân ở sân bay vì bão',
      'Mất liên lạc với bạn cũ 10 năm, vui khi gặp lại',
      'Bị lừa mua hàng kém chất lượng, ai có kinh nghiệm chỉ em',
      'Không bán, không nhốt ai, bên em cho về thoải mái, tuyển 5 bạn',
      'Con mèo nhà em bị mất, ai thấy giúp với',
      'Tìm chồng cho nhân vật trong truyện',
    ],
  ),
  find(reading) {
    if (isElse(reading)) return [];
    const { stance, spans } = reading.stance;
    const hires = findWording(hiringWords, reading).length >= 2;
    return stance === 'help' && spans.length > 0 && !hires ? tidy(spans) : cry(reading);
  },
};

/** Different words of an advert from which the need spoken of is the reader's, not the writer's. */
const ADVERT = 2;
const ADVERT_AGAINST_GRAVE = 4;

/**
 * Words of need that are no cry: an advert, thoughts before going, everyday trouble, advice. Not where something grave is
 * done to the writer or to theirs: a lost cry costs more than a look too many.
 */
function isElse(reading: TextReading): boolean {
  const grave = spoken(gravePlightWords, reading).filter((match) => !isDenied(reading, match) && !isAddressed(reading, match));
  const advert = kinds(advertWords, reading);
  const everyday = hasWording(everydayWords, reading);
  const placed = reading.facts.destinations.length > 0 || hasWording(settingWords, reading);
  if (grave.length > 0) {
    const pleads = spoken(cryWords, reading).length > 0;
    const weak = grave.length < 2 && !pleads;
    return (
      (everyday && !placed) ||
      (weak && advert >= ADVERT_AGAINST_GRAVE) ||
      (weak && hasWording(deliberatingWords, reading)) ||
      (!pleads && spoken(adviceWords, reading).length > 0 && spoken(pleaWords, reading).length === 0)
    );
  }
  const suffers = spoken(plightWords, reading).some((match) => !isDenied(reading, match));
  return (
    advert >= ADVERT ||
    (advert > 0 && !suffers) ||
    everyday ||
    hasWording(deliberatingWords, reading) ||
    spoken(adviceWords, reading).length > 0
  );
}

/**
 * A cry that the stance did not hear. Someone's own need, something done to them, and a plea; the more a text sounds like news,
 * a tale or an advert, the more of them it takes. A lost cry costs more than a look too many.
 */
function cry(reading: TextReading): Span[] {
  const { count } = tokensOf(reading);
  if (count > LONGEST_CRY) return [];
  const plights = spoken(plightWords, reading).filter((match) => !isDenied(reading, match));
  const own = spoken(ownWords, reading).filter((match) => !isAddressed(reading, match));
  if (plights.length === 0 || own.length === 0) return [];
  const cries = spoken(cryWords, reading);
  const pleas = spoken(pleaWords, reading).filter((match) => !isDenied(reading, match));
  const told = kinds(toldWords, reading);
  const hiring = findWording(hiringWords, reading).length;
  const small = findWording(smallTalk, reading).length;
  const setting = findWording(settingWords, reading).length + reading.facts.destinations.length;
  const promised = findWording(promiseWords, reading).length;
  // «chị ơi cứu em» in quotation marks is what one's own people wrote: it counts as told by somebody near.
  const passedOn = findWording(cryWords, reading).length > cries.length ? 1 : 0;
  const heard = plights.length + passedOn + 2 * cries.length + Math.min(3, pleas.length) + Math.min(2, setting);
  const doubt = 2 * told + Math.min(3, findWording(taleWords, reading).length) + small + 2 * hiring + Math.max(0, promised - 1);
  const enough = cries.length > 0 ? 2 : pleas.length > 0 ? 3 : 4;
  const placed = setting > 0 || cries.length > 0 || (plights.length >= 2 && pleas.length > 0);
  return placed && heard - doubt >= enough ? tidy([...cries, ...pleas, ...plights]) : [];
}

/** Where a wording stands outside quotation marks: what stands inside was said by another. */
function spoken(set: Wording, reading: TextReading): WordingMatch[] {
  return findWording(set, reading).filter((match) => !isQuoted(reading.raw, match));
}

/** How many different wordings of a set stand in the text. */
function kinds(set: Wording, reading: TextReading): number {
  return new Set(spoken(set, reading).map(({ start, end }) => reading.raw.slice(start, end).toLowerCase())).size;
}

const many = new Set(['các', 'mấy', 'mỗi', 'những', 'hai', 'cac', 'nhung']);

/** «các em», «mấy em»: those who are spoken to. */
function isAddressed(reading: TextReading, match: WordingMatch): boolean {
  const tokens = tokensOf(reading);
  return match.first > 0 && many.has(tokens.text.slice(tokens.starts[match.first - 1], tokens.ends[match.first - 1]));
}

const negations = new Set(['không', 'khong', 'ko', 'chẳng', 'chang', 'đâu', 'chưa từng']);

/** «không giữ hộ chiếu»: the plight is denied, by one who hires. Plights that begin with a negation themselves are none of these. */
function isDenied(reading: TextReading, match: WordingMatch): boolean {
  const tokens = tokensOf(reading);
  const before = match.first - 1;
  return (
    before >= 0 && tokens.sentenceBreaks[match.first] !== 1 && negations.has(tokens.text.slice(tokens.starts[before], tokens.ends[before]))
  );
}
