/** Escaping and the frame that all practice pages share. */

/** What the server sends; `charset` is what the header claims, the bytes are always UTF-8. */
export type Answer = {
  status: number;
  type: string;
  body: string;
  charset?: string;
  location?: string;
  /** Waits the slow page's time before answering. */
  slow?: boolean;
};

/** Text made safe for HTML, XML and attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Escaped text whose lines are kept with `<br>`. */
export function withBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}

/** A value as a script block; `<` cannot end the block. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

/** A time as Vietnamese readers write it, in Vietnam's zone. */
export function shownTime(instant: string): string {
  return new Date(instant).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' });
}

/** A whole page. `face` chooses the look; `head` and `main` are markup, `title` is text. */
export function page(face: string, title: string, main: string, head = ''): Answer {
  const body = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/mau.css">
${head}
</head>
<body class="${face}">
<p class="luyen-tap">Trang luyện tập – nội dung hư cấu</p>
${main}
</body>
</html>
`;
  return { status: 200, type: 'text/html', body };
}

/** The page behind an address that does not exist. */
export function missing(): Answer {
  return {
    ...page('mau', 'Không tìm thấy trang', '<main><h1>Không tìm thấy trang</h1><p>Địa chỉ này không có trên trang luyện tập.</p></main>'),
    status: 404,
  };
}
