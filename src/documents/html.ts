/**
 * An official document as one complete page of HTML, to be printed by Chromium: the same look as docx.ts. Nothing in
 * it can run or reach out: no script, no address, a policy that forbids both, every text escaped.
 */
import { decree30, motto, nation, tablePt } from './decree-30.ts';
import { styleSheet } from './html-style.ts';
import type { Block, OfficialDocument, Run } from './official-document.ts';
import { addresseeLines, annexHeading, assertPrintable, capitals, closedBody, copyLine, dateLine, numberLine } from './parts.ts';
import { oneLine, plainText } from './plain-text.ts';

/** Writes the document as HTML for printing. Throws AppError `document-too-large`. */
export function toHtml(document: OfficialDocument): string {
  assertPrintable(document);
  const title = document.title === null ? (document.about ?? '') : `${document.title.name} ${document.title.about}`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escape(oneLine(title))}</title>
<style>${styleSheet(document)}</style>
</head>
<body>
<main>
${head(document)}
${blocks(closedBody(document))}
${end(document)}
</main>
${document.annexes.map((_, index) => annex(document, index)).join('\n')}
</body>
</html>
`;
}

/** Text for HTML: hostile signs made visible or removed (plain-text.ts), then escaped. Good for content and for quoted attributes. */
export function escape(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function line(text: string): string {
  return escape(oneLine(text));
}

function head(document: OfficialDocument): string {
  const { agency, about, urgency, title, to } = document;
  const first = to[0];
  const addressees =
    to.length > 1
      ? `<div class="to-many"><p>Kính gửi:</p><div>${addresseeLines(to)
          .map((text) => `<p>${escape(text)}</p>`)
          .join('')}</div></div>`
      : first === undefined
        ? ''
        : `<p class="to-one">Kính gửi: ${line(first)}</p>`;
  return `<header>
<div class="left">
<p class="agency">${escape(capitals(agency.parent))}</p>
<p class="agency own">${escape(capitals(agency.own))}</p>
<hr class="third">
</div>
<div class="right">
<p class="nation">${nation}</p>
<p class="motto"><span>${motto}</span></p>
</div>
<div class="left">
<p class="number">${escape(numberLine(document))}</p>
${about === null ? '' : `<p class="about">${line(about)}</p>`}
${urgency === null ? '' : `<p class="urgency"><span>${escape(capitals(urgency))}</span></p>`}
</div>
<div class="right"><p class="date">${escape(dateLine(document))}</p></div>
</header>
${title === null ? '' : `<div class="title"><h1>${escape(capitals(title.name))}</h1><p>${line(title.about)}</p><hr class="quarter"></div>`}
${addressees}`;
}

function end({ signature, copies }: OfficialDocument): string {
  if (signature === null && copies.length === 0) return '';
  const left =
    copies.length === 0 ? '' : `<p class="copies-title">Nơi nhận:</p>${copies.map((text) => `<p>${escape(copyLine(text))}</p>`).join('')}`;
  const right =
    signature === null
      ? ''
      : `${signature.authority === '' ? '' : `<p>${escape(capitals(signature.authority))}</p>`}<p>${escape(capitals(signature.title))}</p><p class="name">${line(signature.name)}</p>`;
  return `<footer class="end"><div class="copies">${left}</div><div class="signature">${right}</div></footer>`;
}

function annex(document: OfficialDocument, index: number): string {
  const heading = annexHeading(document, index);
  const body = document.annexes[index]?.body ?? [];
  return `<section class="annex annex-${index}">
<div class="annex-head"><h2>${escape(heading.label)}</h2><h2>${escape(heading.title)}</h2><p>${escape(heading.reference)}</p><hr class="sixth"></div>
${blocks(body)}
</section>`;
}

function blocks(all: readonly Block[]): string {
  return all.map(block).join('\n');
}

function block(part: Block): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p class="body ${part.align}${part.firstLine ? ' first-line' : ''}">${runs(part.runs)}</p>`;
    case 'heading':
      return part.level === 1 ? `<h3>${line(part.text)}</h3>` : `<h4>${line(part.text)}</h4>`;
    case 'list':
      return part.items.map((item) => `<p class="body justify first-line">- ${runs(item)}</p>`).join('\n');
    case 'table':
      return table(part);
    default: {
      const source = `data:image/svg+xml;base64,${Buffer.from(part.svg, 'utf8').toString('base64')}`;
      // as an image an SVG can neither run nor fetch anything
      return `<p class="picture"><img alt="${line(part.alt)}" src="${source}" style="width:${millimetres(part.widthMm)};aspect-ratio:${part.widthMm}/${part.heightMm}"></p>`;
    }
  }
}

function table({ caption, widths, align, head, rows, size }: Extract<Block, { kind: 'table' }>): string {
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  const columns = widths.map((width) => `<col style="width:${((width * 100) / total).toFixed(2)}%">`).join('');
  const cells = (row: readonly string[]) =>
    widths.map((_, column) => `<td class="${align[column] ?? 'left'}">${broken(row[column] ?? '')}</td>`).join('');
  return `${caption === null ? '' : `<p class="caption">${line(caption)}</p>`}<table style="font-size:${tablePt(widths.length, size)}pt"><colgroup>${columns}</colgroup>
<thead><tr>${widths.map((_, column) => `<th scope="col">${broken(head[column] ?? '')}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>`;
}

function runs(all: readonly Run[]): string {
  return all
    .map(({ text, bold, italic }) => {
      const inner = italic === true ? `<i>${broken(text)}</i>` : broken(text);
      return bold === true ? `<b>${inner}</b>` : inner;
    })
    .join('');
}

function broken(text: string): string {
  return escape(text).replaceAll('\n', '<br>');
}

function millimetres(length: number): string {
  return `${Math.min(length, decree30.pageHeightMm)}mm`;
}
