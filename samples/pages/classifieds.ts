/** /rao-vat/: a classifieds site read through its RSS 2.0 feed; every ad has a page for people too. */
import type { PracticePost } from '#samples/posts.ts';
import { escapeHtml, page, shownTime, withBreaks, type Answer } from './html.ts';
import { pathOf, publishedAt, type World } from './world.ts';

const header = '<header><a class="ten" href="/rao-vat/">Rao Vặt Mẫu</a><nav><a href="/rao-vat/feed.xml">RSS</a></nav></header>';
const feedLink = '<link rel="alternate" type="application/rss+xml" title="Rao Vặt Mẫu" href="/rao-vat/feed.xml">';

function adsOf(world: World): PracticePost[] {
  return world.posts.filter((post) => post.site === 'rao-vat').toReversed();
}

/** CDATA cannot hold its own end mark. */
function cdata(markup: string): string {
  return `<![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** The feed with every ad in full. */
export function classifiedsFeed(world: World, origin: string): Answer {
  const items = adsOf(world).map((ad) => {
    const link = origin + pathOf(world, ad);
    const date = new Date(publishedAt(world, ad)).toUTCString();
    return `<item><title>${escapeHtml(ad.title ?? '')}</title><link>${link}</link><guid isPermaLink="false">${ad.id}</guid><dc:creator>${escapeHtml(ad.author)}</dc:creator><pubDate>${date}</pubDate><description>${cdata(`<p>${withBreaks(ad.text)}</p>`)}</description></item>`;
  });
  const body = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Rao Vặt Mẫu</title><link>${origin}/rao-vat/</link><description>Trang luyện tập – nội dung hư cấu</description><language>vi</language>
<atom:link href="${origin}/rao-vat/feed.xml" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`;
  return { status: 200, type: 'application/rss+xml', body };
}

/** The front page for people. */
export function classifiedsHome(world: World): Answer {
  const rows = adsOf(world).map(
    (ad) =>
      `<li class="the"><a href="${pathOf(world, ad)}">${escapeHtml(ad.title ?? '')}</a> <span class="phu">${escapeHtml(ad.author)}</span></li>`,
  );
  return page('rao-vat', 'Rao Vặt Mẫu', `${header}<main><h1>Tin mới</h1><ul>${rows.join('\n')}</ul></main>`, feedLink);
}

/** One ad for people. */
export function classifiedsAd(world: World, ad: PracticePost): Answer {
  const instant = publishedAt(world, ad);
  const main = `${header}<main><article class="the"><h1>${escapeHtml(ad.title ?? '')}</h1><p>${withBreaks(ad.text)}</p><p class="phu">${escapeHtml(ad.author)} · <time datetime="${instant}">${shownTime(instant)}</time></p></article></main>`;
  return page('rao-vat', `${ad.title} – Rao Vặt Mẫu`, main, feedLink);
}
