/** /dien-dan/: a forum with the markup of XenForo 2: rooms, thread lists, threads of several pages, quotes. */
import { forumNodes, type ForumNode, type PracticePost } from '#samples/posts.ts';
import { escapeHtml, missing, page, shownTime, withBreaks, type Answer } from './html.ts';
import { nodePath, numberOf, pageSizes, publishedAt, slugOf, threadsOf, type Thread, type World } from './world.ts';

const nodeTitles: Readonly<Record<ForumNode, string>> = {
  'xa-nha': 'Đi làm xa nhà',
  'gia-dinh': 'Hỏi đáp gia đình',
  'mua-ban': 'Mua bán linh tinh',
  phiem: 'Chuyện phiếm',
};
const header = '<header class="p-header"><a class="ten" href="/dien-dan/">Diễn đàn Bến Mẫu</a></header>';

function nodesInOrder(): ForumNode[] {
  return Object.keys(forumNodes).filter((name): name is ForumNode => name in forumNodes);
}

/** XenForo's frame: parsers know it by `id="XF"` and the data-template. */
function forumPage(template: string, title: string, main: string, head = ''): Answer {
  const answer = page(
    'dien-dan',
    `${title} | Diễn đàn Bến Mẫu`,
    `${header}<div class="p-body-inner"><h1 class="p-title-value">${escapeHtml(title)}</h1>${main}</div>`,
    head,
  );
  return {
    ...answer,
    body: answer.body.replace(
      '<html lang="vi">',
      `<html id="XF" lang="vi" class="template-${template}" data-app="public" data-template="${template}">`,
    ),
  };
}

/** The room list. */
export function forumHome(): Answer {
  const rows = nodesInOrder().map(
    (node) =>
      `<div class="node node--forum"><h3 class="node-title"><a href="${nodePath(node)}" data-xf-init="element-tooltip">${nodeTitles[node]}</a></h3></div>`,
  );
  const locked = '<div class="node node--forum"><h3 class="node-title"><a href="/dien-dan/noi-kin/">Phòng kín (thành viên)</a></h3></div>';
  return forumPage('forum_list', 'Các phòng', `<div class="block-body">${rows.join('\n')}${locked}</div>`);
}

/** The threads of one room, newest first; null when there is no such room. */
export function forumRoom(world: World, path: string): Answer | null {
  const node = nodesInOrder().find((name) => nodePath(name) === path);
  if (node === undefined) return null;
  const rows = threadsOf(world)
    .filter((thread) => thread.node === node)
    .map((thread) => threadRow(world, thread));
  return forumPage('forum_view', nodeTitles[node], `<div class="structItemContainer">${rows.join('\n')}</div>`);
}

function threadRow(world: World, thread: Thread): string {
  const [start] = thread.posts;
  if (start === undefined) return '';
  return `<div class="structItem structItem--thread js-inlineModContainer js-threadListItem-${numberOf(world, start)}" data-author="${escapeHtml(start.author)}">
<div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="${thread.path}" data-tp-primary="on" data-xf-init="preview-tooltip">${escapeHtml(thread.title)}</a></div>
<div class="structItem-minor"><ul class="structItem-parts"><li>${userLink(start.author)}</li><li class="structItem-startDate"><a href="${thread.path}" rel="nofollow">${time(world, start)}</a></li></ul></div></div>
<div class="structItem-cell structItem-cell--meta"><dl class="pairs"><dt>Trả lời</dt><dd>${thread.posts.length - 1}</dd></dl></div></div>`;
}

/** A number for an account, the same for the same name. */
function userId(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90_000;
  return 100 + sum;
}

function userLink(name: string): string {
  return `<a href="/dien-dan/members/${slugOf(name)}.${userId(name)}/" class="username" dir="auto" data-user-id="${userId(name)}" itemprop="name">${escapeHtml(name)}</a>`;
}

function time(world: World, post: PracticePost): string {
  const instant = publishedAt(world, post);
  return `<time class="u-dt" dir="auto" datetime="${instant.replace('Z', '+0000')}" data-time="${Date.parse(instant) / 1000}" itemprop="datePublished">${shownTime(instant)}</time>`;
}

/**
 * Whatever lies under /dien-dan/threads/: a page of a thread, or the permanent address of a post,
 * which leads to its page. Null when there is no such thread.
 */
export function forumThread(world: World, origin: string, path: string): Answer | null {
  const thread = threadsOf(world).find((one) => path.startsWith(one.path));
  if (thread === undefined) return null;
  const [, kind, digits] = /^(page|post)-(\d{1,6})$/.exec(path.slice(thread.path.length)) ?? [];
  const number = Number(digits ?? 1);
  if (kind === 'post') return toPost(world, thread, number);
  if (kind === undefined && path !== thread.path) return null;
  return threadPage(world, origin, thread, number);
}

function toPost(world: World, thread: Thread, number: number): Answer {
  const index = thread.posts.findIndex((post) => numberOf(world, post) === number);
  if (index < 0) return missing();
  const pageNumber = Math.floor(index / pageSizes.thread) + 1;
  const location = `${thread.path}${pageNumber > 1 ? `page-${pageNumber}` : ''}#post-${number}`;
  return { status: 303, type: 'text/html', body: '', location };
}

function threadPage(world: World, origin: string, thread: Thread, number: number): Answer {
  const pages = Math.ceil(thread.posts.length / pageSizes.thread);
  if (number < 1 || number > pages) return missing();
  const from = (number - 1) * pageSizes.thread;
  const posts = thread.posts.slice(from, from + pageSizes.thread).map((post, index) => message(world, thread, post, from + index + 1));
  const next = number < pages ? `<a href="${thread.path}page-${number + 1}" class="pageNav-jump pageNav-jump--next">Tiếp</a>` : '';
  const before =
    number > 1 ? `<a href="${thread.path}${number > 2 ? `page-${number - 1}` : ''}" class="pageNav-jump pageNav-jump--prev">Trước</a>` : '';
  const nav =
    pages > 1 ? `<nav class="pageNavWrapper"><div class="pageNav">${before}<span>${number}/${pages}</span>${next}</div></nav>` : '';
  const head = `<link rel="canonical" href="${origin}${thread.path}${number > 1 ? `page-${number}` : ''}">${number < pages ? `<link rel="next" href="${thread.path}page-${number + 1}">` : ''}`;
  return forumPage(
    'thread_view',
    thread.title,
    `${nav}<div class="block-body js-replyNewMessageContainer">${posts.join('\n')}</div>${nav}`,
    head,
  );
}

function message(world: World, thread: Thread, post: PracticePost, position: number): string {
  const number = numberOf(world, post);
  const link = `${thread.path}post-${number}`;
  return `<article class="message message--post js-post js-inlineModContainer" data-author="${escapeHtml(post.author)}" data-content="post-${number}" id="js-post-${number}">
<span class="u-anchorTarget" id="post-${number}"></span>
<div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-userDetails"><h4 class="message-name">${userLink(post.author)}</h4><h5 class="userTitle message-userTitle" dir="auto">Thành viên</h5></div></section></div>
<div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget">
<header class="message-attribution message-attribution--split"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="${link}" rel="nofollow">${time(world, post)}</a></li></ul>
<ul class="message-attribution-opposite"><li><a href="${link}" rel="nofollow">#${position}</a></li></ul></header>
<div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-${number}"><article class="message-body js-selectToQuote"><div class="bbWrapper">${quote(world, thread, post)}${withBreaks(post.text)}</div><div class="js-selectToQuoteEnd">&nbsp;</div></article></div></div>
<footer class="message-footer"><div class="message-actionBar actionBar"></div></footer></div></div></div></article>`;
}

function quote(world: World, thread: Thread, post: PracticePost): string {
  const quoted = thread.posts.find((one) => one.id === post.quotes);
  if (quoted === undefined) return '';
  const number = numberOf(world, quoted);
  return `<blockquote data-attributes="member: ${userId(quoted.author)}" data-quote="${escapeHtml(quoted.author)}" data-source="post: ${number}" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch"><div class="bbCodeBlock-title"><a href="/dien-dan/goto/post?id=${number}" class="bbCodeBlock-sourceJump" rel="nofollow">${escapeHtml(quoted.author)} nói:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent js-expandContent">${withBreaks(quoted.text)}</div></div></blockquote>`;
}
