/**
 * How an official document looks, as data. Millimetres and points.
 *
 * Source: Decree 30/2020/ND-CP of 05/03/2020, Annex I, as read on 2026-11-22 in
 * https://www.scribd.com/document/652855730/Phuluc1 and
 * https://luatvietnam.vn/tin-van-ban-moi/huong-dan-moi-ve-cach-trinh-bay-van-ban-hanh-chinh-186-24146-article.html.
 * Entries marked `checked: false` are custom from memory: the records clerk of the user has to confirm them.
 */

type Measure<T> = { value: T; allowed: string; checked: boolean };

const measure = <T>(value: T, allowed: string, checked: boolean): Measure<T> => ({ value, allowed, checked });

/** Every measure with the range that the decree allows, for the documentation and the test that holds the values within it. */
export const decree30Measures = {
  pageWidthMm: measure(210, 'A4', true),
  pageHeightMm: measure(297, 'A4', true),
  marginTopMm: measure(20, '20-25', true),
  marginBottomMm: measure(20, '20-25', true),
  marginLeftMm: measure(30, '30-35', true),
  marginRightMm: measure(15, '15-20', true),
  font: measure('Times New Roman', 'Times New Roman', true),
  nationPt: measure(12, '12-13', true),
  mottoPt: measure(13, '13-14', true),
  pageNumberPt: measure(13, '13-14', true),
  agencyPt: measure(12, '12-13', false),
  numberPt: measure(13, '13-13', false),
  datePt: measure(14, '13-14', false),
  aboutPt: measure(13, '12-13', false),
  urgencyPt: measure(13, '13-14', false),
  titlePt: measure(14, '13-14', false),
  toPt: measure(14, '13-14', false),
  bodyPt: measure(14, '13-14', false),
  firstLineMm: measure(10, '10-12.7', false),
  paragraphGapPt: measure(6, '6-', false),
  lineSpacing: measure(1.1, '1-1.5', false),
  copiesTitlePt: measure(12, '12-12', false),
  copiesPt: measure(11, '11-11', false),
  signaturePt: measure(14, '13-14', false),
  annexTitlePt: measure(14, '13-14', false),
} as const;

type Name = keyof typeof decree30Measures;

/** The values alone. */
export const decree30 = Object.fromEntries(Object.entries(decree30Measures).map(([name, { value }]) => [name, value])) as {
  [K in Name]: (typeof decree30Measures)[K]['value'];
};

/** Words that every official document carries. */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Share of the width for the left side of the head: agency, number, subject. Percent. */
export const headLeftPercent = 40;

/** Size of a table's text in points: what is asked for, else by the number of its columns, so that annexes of eleven columns stay readable. */
export function tablePt(columns: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.min(14, Math.max(7, asked));
  if (columns <= 5) return 12;
  return columns <= 7 ? 11 : 9.5;
}
