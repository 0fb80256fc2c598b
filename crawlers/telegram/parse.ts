/**
 * The public preview of a Telegram channel (t.me/s/<channel>) and the widget of one message
 * (t.me/<channel>/<id>?embed=1). Structure read off real previews of 2018-2026.
 */
import type { Crawler, Page, PageLink, ParsedPage } from '#crawlers/crawler.ts';
import type { Author, ParsedPosting } from '#src/domain/posting.ts';
import { finish, MAX_POSTINGS } from '#crawlers/reading/finish.ts';
import type { CheerioAPI, Element, ReadableNode } from '#crawlers/reading/node.ts';
import { openHtml } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { readText, tidyLine } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';

/** Boxes that repeat another message or page; their text is not the message's own. */
const QUOTING = '.tgme_widget_message_reply, .tgme_widget_message_link_preview';
const TEXT = '.tgme_widget_message_text';
/** Other parts in which a message says something. */
const POLL_AND_FILE = [
  '.tgme_widget_message_poll_question, .tgme_widget_message_poll_option_text',
  '.tgme_widget_message_document_title',
  '.tgme_widget_message_contact_name, .tgme_widget_message_contact_phone',
];

export const telegram: Crawler = {
  id: 'telegram',
  recognises(page) {
    return /class="[^"]{0,300}tgme_widget_message/.test(page.body) ? 1 : isEmptyChannel(page) ? 0.9 : 0;
  },
  parse(page) {
    if (!page.body.includes('tgme_')) return finish({ postings: [] }, 'not-this-kind');
    return parseTelegram(atTelegram(page));
  },
};

/** A channel whose preview is switched off, or an account: t.me shows a card with a button. */
function isEmptyChannel(page: Page): boolean {
  return page.body.includes('class="tgme_page') || page.body.includes('tgme_channel_info');
}

/** A saved copy may have lost its address; its own canonical link is relative to t.me. */
function atTelegram(page: Page): Page {
  if (/(^|\.)(t|telegram)\.me$/.test(URL.parse(page.url)?.hostname ?? '')) return page;
  const { $ } = openHtml(page);
  const own = $('link[rel="canonical"]').attr('href') ?? '';
  return own.startsWith('/s/') ? { ...page, url: readUrl(own, 'https://t.me/') ?? page.url } : page;
}

function parseTelegram(page: Page): ParsedPage {
  const { $ } = openHtml(page);
  const postings: ParsedPosting[] = [];
  const passedOver: string[] = [];
  const boxes = $('.tgme_widget_message').toArray().slice(0, MAX_POSTINGS);
  const messages = boxes.filter((box) => $(box).parents('.tgme_widget_message').length === 0);
  // Asked once: a search through the page for every message would be quadratic.
  const channelName = plain($('.tgme_channel_info_header_title').get(0));
  for (const message of messages) {
    const read = $(message).hasClass('service_message') ? 'service-message' : readMessage($, message, channelName, page);
    if (typeof read === 'string') passedOver.push(read);
    else postings.push(read);
  }
  if (messages.length === 0) postings.push(...readLooseTexts($, page));
  return finish({ postings, links: nextLinks($, page), passedOver }, 'empty');
}

function readMessage($: CheerioAPI, message: Element, channelName: string, page: Page): ParsedPosting | string {
  const box = $(message);
  const forwarded = plain(box.find('.tgme_widget_message_forwarded_from').get(0));
  const own = box
    .find(TEXT)
    .toArray()
    // An album repeats its text box inside itself; a reply has the quoted words in a box of the same class.
    .filter((part) => $(part).parents(TEXT).length === 0 && $(part).closest(QUOTING).length === 0)
    .map((part) => readPost(part, isMediaNote))
    .concat(POLL_AND_FILE.map((selector) => linesOf($, message, selector)))
    .filter((part) => part !== '');
  if (own.length === 0) return 'no-text';
  const dateLink = box.find('a.tgme_widget_message_date').last();
  const nativeId = box.attr('data-post') ?? postOf(dateLink.attr('href')) ?? null;
  const url = readUrl(dateLink.attr('href'), page.url) ?? (nativeId === null ? null : `https://t.me/${nativeId}`);
  return {
    nativeId,
    url: url ?? page.url,
    // The preview says above a forwarded message whom it is from: a heading, not words of the message.
    title: forwarded === '' ? null : forwarded,
    text: own.join('\n'),
    author: readAuthor($, message, nativeId, channelName, page),
    publishedAt: readDate(dateLink.find('time').attr('datetime') ?? box.find('.tgme_widget_message_info time').attr('datetime')),
    kind: 'post',
    images: readImages($, message, page),
  };
}

/** Who speaks: the channel; where the person signed, the signature stands behind it as the preview shows both. */
function readAuthor($: CheerioAPI, message: Element, nativeId: string | null, channelName: string, page: Page): Author {
  const box = $(message);
  const owner = box.find('.tgme_widget_message_owner_name').first();
  const channel = nativeId?.split('/')[0] ?? handleOf(owner.attr('href'));
  const name = plain(owner.get(0)) || channelName;
  const signed = plain(box.find('.tgme_widget_message_from_author').get(0));
  const shown = [name, signed].filter((part) => part !== '').join(', ');
  const url = readUrl(owner.attr('href'), page.url) ?? (channel === null ? null : `https://t.me/${channel}`);
  return { name: shown === '' ? null : shown, id: channel, url };
}

function plain(element: Element | undefined): string {
  return element === undefined ? '' : tidyLine(readText(element));
}

/** `https://t.me/channel/12` -> `channel/12`. */
function postOf(href: string | undefined): string | null {
  return /^https?:\/\/(?:t|telegram)\.me\/(?:s\/)?(\w{3,64}\/\d{1,12})/.exec(href ?? '')?.[1] ?? null;
}

function handleOf(href: string | undefined): string | null {
  return /^https?:\/\/(?:t|telegram)\.me\/(\w{3,64})/.exec(href ?? '')?.[1] ?? null;
}

/** Notes of the preview itself ("Media is too big"), in the language of the visitor. */
function isMediaNote(node: ReadableNode): boolean {
  return (node.attribs?.['class'] ?? '').includes('message_media_not_supported');
}

function linesOf($: CheerioAPI, message: Element, selector: string): string {
  return $(message)
    .find(selector)
    .toArray()
    .map((part) => plain(part))
    .join('\n');
}

function readImages($: CheerioAPI, message: Element, page: Page): string[] {
  const boxes = $(message).find('.tgme_widget_message_photo_wrap, .tgme_widget_message_video_thumb').toArray();
  return boxes.flatMap((box) => {
    const address = /background-image:\s?url\(['"]?([^'")]{1,2000})/.exec(box.attribs['style'] ?? '')?.[1];
    return readUrl(address, page.url) ?? [];
  });
}

/** Copies of a preview that kept only the text boxes: the words are there, their ids and dates are not. */
function readLooseTexts($: CheerioAPI, page: Page): ParsedPosting[] {
  const channel = handleOf(readUrl(page.url.replace('/s/', '/'), page.url) ?? undefined);
  const name = plain($('.tgme_channel_info_header_title').get(0)) || ($('meta[property="og:title"]').attr('content') ?? '');
  return $(TEXT)
    .toArray()
    .slice(0, MAX_POSTINGS)
    .filter((part) => $(part).parents(`${TEXT}, ${QUOTING}`).length === 0)
    .map((part) => ({
      nativeId: null,
      url: page.url,
      title: null,
      text: readPost(part, isMediaNote),
      author: { name: name === '' ? null : name, id: channel, url: channel === null ? null : `https://t.me/${channel}` },
      publishedAt: null,
      kind: 'post' as const,
      images: [],
    }));
}

/** Older messages of the channel. */
function nextLinks($: CheerioAPI, page: Page): PageLink[] {
  const before = readUrl($('link[rel="prev"]').attr('href') ?? $('a.tme_messages_more[data-before]').attr('href'), page.url);
  return before === null ? [] : [{ url: before, kind: 'next' }];
}
