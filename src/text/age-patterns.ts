/** The ways to write an age, on the view without diacritics. No nested repetition; every repetition is bounded. */

export type AgeMeaning =
  | { by: 'age'; min: number | null; max: number | null }
  | { by: 'birth-year'; from: number; to: number }
  | { by: 'waiver' };

export type AgePattern = {
  pattern: RegExp;
  mean: (groups: string[]) => AgeMeaning | null;
  /** Whether the form itself asks it of who is taken on; `maybe`: the words around decide. */
  asked: 'yes' | 'maybe' | 'no';
};

const age = (min: number | null, max: number | null): AgeMeaning => ({ by: 'age', min, max });
const born = (from: number, to: number): AgeMeaning => ({ by: 'birth-year', from, to });
/** «2k4», «2k04», «2004»; also the second of «2k4-6». */
const year = (written: string | undefined): number => {
  const digits = Number(written);
  return digits > 1900 ? digits : 2000 + digits;
};
const to = '(?:-|–|~|den|toi|=>|/)';

/** More exact forms first: an earlier match keeps its place. */
export const agePatterns: readonly AgePattern[] = [
  {
    pattern:
      /(?:khong|ko|k|chang|dau) (?:can |yeu cau |phai |cung |quan trong |phan biet |gioi han |xet |hoi |ke |lo ){0,2}(?:du |ve |do )?tuoi(?: tac)?(?! ?(?:nghe|tho|\d))/g,
    mean: () => ({ by: 'waiver' }),
    asked: 'yes',
  },
  { pattern: /moi (?:do |lua )tuoi/g, mean: () => ({ by: 'waiver' }), asked: 'maybe' },
  { pattern: /(?:khong|ko|k) can du (?:t|18|16)(?! ?(?:\d|trieu|tr|cu))(?![a-z])/g, mean: () => ({ by: 'waiver' }), asked: 'yes' },
  { pattern: /chua du (?:tuoi|t(?![a-z]))(?= ?,? ?(?:van|cung|deu|ok|duoc|nhan|lam))/g, mean: () => age(null, 17), asked: 'yes' },
  {
    pattern: new RegExp(`(?:tu |do |tuoi ?:? ?)?(\\d{2}) ?(?:t|tuoi)? ?${to} ?(\\d{2}) ?(?:tuoi|t(?![a-z]))`, 'g'),
    mean: ([a, b]) => age(Number(a), Number(b)),
    asked: 'maybe',
  },
  {
    pattern: new RegExp(
      `(?:do tuoi|tuoi tu|tuoi|nam nu|nam|nu) ?:? ?(?:tu )?(\\d{2}) ?(?:-|–|~|den|toi) ?(\\d{2})(?![\\d.,/]| ?(?:tr|trieu|k|cu|nguoi|h|gio|ng|%|bn|ban|nam|vi|cm|kg))`,
      'g',
    ),
    mean: ([a, b]) => age(Number(a), Number(b)),
    asked: 'maybe',
  },
  {
    pattern: /(?:tu )?(\d{2}) ?(?:tuoi|t(?![a-z])) ?(?:tro xuong|do lai|do xuong|do ve)/g,
    mean: ([a]) => age(null, Number(a)),
    asked: 'maybe',
  },
  {
    pattern: /(?:chua den|chua toi|chua du|nho hon|con duoi|duoi|<) {0,2}(\d{2}) ?(?:tuoi|t(?![a-z]))/g,
    mean: ([a]) => age(null, Number(a) - 1),
    asked: 'maybe',
  },
  { pattern: /(?:khong qua|ko qua|toi da|<=|≤) ?(\d{2}) ?(?:tuoi|t(?![a-z]))/g, mean: ([a]) => age(null, Number(a)), asked: 'maybe' },
  {
    pattern: /(?:duoi|chua du|chua den|chua toi) (1[0-9])(?= ?,? ?(?:van|cung|deu|nhan|ok|duoc|lam))/g,
    mean: ([a]) => age(null, Number(a) - 1),
    asked: 'yes',
  },
  {
    pattern: /(?:tren|du|tu|>=|≥|>) ?(?:du )?(\d{2}) ?(?:tuoi|t(?![a-z]))(?! ?(?:-|–|den|toi) ?\d)(?: ?tro len)?/g,
    mean: ([a]) => age(Number(a), null),
    asked: 'maybe',
  },
  { pattern: /(\d{2}) ?(?:tuoi|t(?![a-z])) ?(?:tro len|do len|\+|up)/g, mean: ([a]) => age(Number(a), null), asked: 'maybe' },
  {
    pattern: /(1[5-9]|2[0-9])\+(?<=(?:tuyen|nhan|can|nam nu|nu|nam|tuoi|tu|yeu cau|ban|em)(?: tu)? ?:? ?\d\d\+)(?! ?\d)(?!\w)/g,
    mean: ([a]) => age(Number(a), null),
    asked: 'maybe',
  },
  {
    pattern: /(?<![\w.,/+-])(?<!(?:phim|nhac|truyen|noi dung|game) )(1[5-9])\+(?! ?\d)(?!\w)/g,
    mean: ([a]) => age(Number(a), null),
    asked: 'maybe',
  },
  {
    pattern: /(?:sinh nam|nam sinh|sn|sinh) ?:? ?(?:tu )?((?:19|20)\d\d) ?(?:-|–|den|toi) ?((?:19|20)\d\d)/g,
    mean: ([a, b]) => born(year(a), year(b)),
    asked: 'maybe',
  },
  {
    pattern: /(?<!(?:hy|hi) )(?:sinh nam|nam sinh|sn) ?:? ?((?:19|20)\d\d)(?! ?(?:-|–|den|toi) ?\d)/g,
    mean: ([a]) => born(year(a), year(a)),
    asked: 'maybe',
  },
  {
    pattern: /(?<![\w.,$~])2k(\d{1,2}) ?(?:-|–|~|den|toi|=>) ?(?:2k)?(\d{1,2})(?![\w$%.,]| ?(?:usd|dong|do|te|u|trieu|tr|\/)(?!\w))/g,
    mean: ([a, b]) => born(year(a), year(b)),
    asked: 'maybe',
  },
  {
    pattern:
      /(?<![\w.,$~])2k(\d{1,2})(?![\w$%/]|[.,]\d| ?(?:-|–|~|den|toi|=>) ?(?:2k|\d)| ?(?:usd|dong|d|do|te|u|net|gross|\$|\+ ?bonus)(?!\w))/g,
    mean: ([a]) => born(year(a), year(a)),
    asked: 'maybe',
  },
  {
    pattern: /(?:hoc sinh|hs|be) (?:cap (?:2|hai)|thcs)(?= ?,? ?(?:cap 3 |cap ba )?(?:van|cung|deu|lam|duoc|ok|nhan|di lam))/g,
    mean: () => age(11, 15),
    asked: 'yes',
  },
  {
    pattern: /(1[0-9])(?<=(?<![a-z])(?:tuyen|can|tim|nhan(?! vien| su| dinh| luc)) (?:[^\s.!?;]{1,6} ){0,4}\d\d) ?(?:tuoi|t(?![a-z]))/g,
    mean: ([a]) => age(Number(a), Number(a)),
    asked: 'yes',
  },
  { pattern: /(?<![\d.,/+-])(1[0-9]|[2-7][0-9]) tuoi/g, mean: ([a]) => age(Number(a), Number(a)), asked: 'no' },
  {
    pattern: /(?<![\d.,/+-])(1[0-9]|2[0-9]) ?t(?= ?(?:van|cung|deu|la|duoc|ok|tro)(?![a-z]))/g,
    mean: ([a]) => age(Number(a), Number(a)),
    asked: 'maybe',
  },
];
