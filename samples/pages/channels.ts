/** /s/<channel>: public previews with the markup of Telegram's own, newest page first, older ones through ?before=. */
import type { PracticePost } from '#samples/posts.ts';
import { escapeHtml, missing, page, shownTime, withBreaks, type Answer } from './html.ts';
import { numberOf, pageSizes, pathOf, publishedAt, type World } from './world.ts';

/** Handles of all channels that have posts. */
export function channelsOf(world: World): string[] {
  return [...new Set(world.posts.flatMap((post) => post.channel ?? []))];
}

/** Emoji as the preview marks them up. */
function withEmoji(text: string): string {
  return withBreaks(text).replaceAll(
    /\p{Extended_Pictographic}\uFE0F?|[\u{1F1E6}-\u{1F1FF}]{2}/gu,
    (emoji) => `<i class="emoji"><b>${emoji}</b></i>`,
  );
}

/** One page of a channel: the newest messages, or those numbered under `before`. Null when there is no such channel. */
export function channelPage(world: World, origin: string, channel: string, before: number): Answer | null {
  const all = world.posts.filter((post) => post.channel === channel);
  const name = all[0]?.author;
  if (name === undefined) return null;
  const older = all.filter((post) => numberOf(world, post) < before);
  const shown = older.slice(-pageSizes.channel);
  const [first] = shown;
  if (first === undefined) return missing();
  const hasMore = older.length > shown.length;
  const oldest = numberOf(world, first);
  const more = hasMore
    ? `<div class="tgme_widget_message_centered js-messages_more_wrap"><a href="/s/${channel}?before=${oldest}" class="tme_messages_more js-messages_more" data-before="${oldest}"></a></div>`
    : '';
  const head = `${hasMore ? `<link rel="prev" href="/s/${channel}?before=${oldest}">` : ''}<link rel="canonical" href="${origin}/s/${channel}"><meta property="og:title" content="${escapeHtml(name)}">`;
  const info = `<header class="tgme_header"><div class="tgme_channel_info_header"><div class="tgme_channel_info_header_title"><span dir="auto">${escapeHtml(name)}</span></div><div class="tgme_channel_info_header_username"><a href="${origin}/s/${channel}">@${channel}</a></div></div></header>`;
  const messages = shown.map((post) => message(world, origin, channel, post)).join('\n');
  return page(
    'kenh',
    `${name} – kênh mẫu`,
    `${info}<main class="tgme_main"><section class="tgme_channel_history js-message_history">${more}${messages}</section></main>`,
    head,
  );
}

function message(world: World, origin: string, channel: string, post: PracticePost): string {
  const instant = publishedAt(world, post).replace('Z', '+00:00');
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="${channel}/${numberOf(world, post)}">
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="${origin}/s/${channel}"><span dir="auto">${escapeHtml(post.author)}</span></a></div>
<div class="tgme_widget_message_text js-message_text" dir="auto">${withEmoji(post.text)}</div>
<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">${(numberOf(world, post) * 37) % 900}</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="${origin}${pathOf(world, post)}"><time datetime="${instant}" class="time">${shownTime(instant)}</time></a></span></div></div></div></div></div>`;
}
