/** The style sheet of a printed document: decree-30.ts in CSS. */
import { decree30, headLeftPercent } from './decree-30.ts';
import { fontFaces, fontFamily } from './fonts.ts';
import type { OfficialDocument } from './official-document.ts';
import { oneLine } from './plain-text.ts';

/**
 * Page numbers are counted by the sheet in its top margin and hidden on the first page of the document and of
 * each annex, which counts anew. `mark` stands in the foot of every page.
 */
export function styleSheet({ mark, bodySize, annexes }: OfficialDocument): string {
  const d = decree30;
  const body = bodySize ?? d.bodyPt;
  const foot =
    mark === null ? '' : `@bottom-right { content: ${cssText(oneLine(mark))}; font: italic 8pt ${fontFamily}; vertical-align: middle; }`;
  const margins = `${d.marginTopMm}mm ${d.marginRightMm}mm ${d.marginBottomMm}mm ${d.marginLeftMm}mm`;
  const number = (counter: string) =>
    `@top-center { content: ${counter}; font: ${d.pageNumberPt}pt ${fontFamily}; vertical-align: middle; }`;
  const annexPages = annexes
    .map(
      (annex, index) => `.annex-${index} { page: annex${index}; }
@page annex${index} { size: A4 ${annex.landscape ? 'landscape' : 'portrait'}; margin: ${margins}; counter-increment: annex${index}; ${number(`counter(annex${index}, from-two)`)} ${foot} }`,
    )
    .join('\n');
  return `
${fontFaces()}
@counter-style from-two { system: fixed; symbols: ' '; fallback: decimal; suffix: ''; }
@page { size: A4 portrait; margin: ${margins}; ${number('counter(page)')} ${foot} }
@page :first { @top-center { content: ''; } }
${annexPages}
* { box-sizing: border-box; }
html { color: #000; background: #fff; font: ${body}pt/1.15 ${fontFamily}; -webkit-print-color-adjust: exact; text-rendering: geometricPrecision; }
/* marks upon capitals of the first line would be cut off at the edge of the sheet's text area */
main, .annex { padding-top: 3pt; }
body { margin: 0; overflow-wrap: anywhere; }
p, h1, h2, h3, h4 { margin: 0; font-weight: normal; unicode-bidi: isolate; }
hr { border: 0; border-top: 0.75pt solid #000; margin: 1.5pt auto 0; }
hr.third { width: 33%; } hr.quarter { width: 25%; } hr.sixth { width: 16%; }
header { display: grid; grid-template-columns: ${headLeftPercent}% ${100 - headLeftPercent}%; text-align: center; row-gap: 4pt; line-height: 1.15; }
.agency { font-size: ${d.agencyPt}pt; } .own { font-weight: bold; }
.nation { font-size: ${d.nationPt}pt; font-weight: bold; white-space: nowrap; }
.motto { font-size: ${d.mottoPt}pt; font-weight: bold; } .motto span { display: inline-block; border-bottom: 0.75pt solid #000; padding-bottom: 1.5pt; }
.number { font-size: ${d.numberPt}pt; } .about { font-size: ${d.aboutPt}pt; padding: 3pt 4pt 0 0; }
.date { font-size: ${d.datePt}pt; font-style: italic; }
.urgency { margin-top: 6pt; font-size: ${d.urgencyPt}pt; font-weight: bold; } .urgency span { display: inline-block; border: 1pt solid #000; padding: 2pt 12pt; }
.title { text-align: center; font-weight: bold; font-size: ${d.titlePt}pt; margin: 12pt 0 6pt; } .title h1 { font: inherit; } .title p { font-weight: bold; }
.to-one { text-align: center; font-size: ${d.toPt}pt; margin: 12pt 0; }
.to-many p { flex: none; } .to-many div { min-width: 0; } .to-many div p { flex: auto; } .to-many { display: flex; gap: 6mm; font-size: ${d.toPt}pt; margin: 8pt 0 12pt 25mm; }
.body { margin-bottom: ${d.paragraphGapPt}pt; line-height: ${body === 13 ? 1.15 : 1.25}; orphans: 2; widows: 2; }
.justify { text-align: justify; } .center { text-align: center; } .right { text-align: right; } .left { text-align: left; }
header .left, header .right { text-align: center; }
.first-line { text-indent: ${d.firstLineMm}mm; }
h3, h4 { font-weight: bold; font-size: ${body}pt; text-indent: ${d.firstLineMm}mm; margin-bottom: ${d.paragraphGapPt}pt; break-after: avoid; } h3 { margin-top: 4pt; }
.caption { text-align: center; font-weight: bold; margin: 4pt 0; break-after: avoid; }
table { width: calc(100% - 1pt); margin-left: 0.5pt; border-collapse: collapse; table-layout: fixed; margin-bottom: 8pt; line-height: 1.15; }
th, td { border: 0.5pt solid #000; padding: 1.5pt 1.2mm; vertical-align: top; unicode-bidi: isolate; } th { vertical-align: middle; text-align: center; }
tr { break-inside: avoid; } thead { display: table-header-group; }
.picture { text-align: center; margin: 4pt 0 6pt; break-inside: avoid; } .picture img { max-width: 100%; }
.end { display: grid; grid-template-columns: 1fr 1fr; margin-top: 8pt; break-inside: avoid; line-height: 1.15; }
.copies { font-size: ${d.copiesPt}pt; } .copies-title { font-size: ${d.copiesTitlePt}pt; font-weight: bold; font-style: italic; }
.signature { text-align: center; font-weight: bold; font-size: ${d.signaturePt}pt; } .signature p { font-weight: bold; } .name { margin-top: 72pt; }
.annex { break-before: page; } .annex-head { text-align: center; font-size: ${d.annexTitlePt}pt; margin-bottom: 10pt; }
.annex-head h2 { font: bold ${d.annexTitlePt}pt ${fontFamily}; } .annex-head p { font-style: italic; }
`;
}

/** A CSS string that cannot end early: all but plain letters, digits and blanks as escapes. */
function cssText(text: string): string {
  return `"${Array.from(text.slice(0, 120), (sign) => (/[a-zA-Z0-9 ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)).join('')}"`;
}
