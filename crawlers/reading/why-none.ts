/** Why a page has nothing to list, as far as the page itself says. */
import type { NoPostingsReason, Page } from '#crawlers/crawler.ts';
import { openHtml } from './open-page.ts';
import { readText, tidyLine } from './read-text.ts';

/** With less visible text than this a page says nothing by itself. */
const SHELL_UNITS = 400;

const challenge =
  /_cf_chl_opt|id="challenge-form"|challenges\.cloudflare\.com|captcha-delivery\.com|id="px-captcha"|class="(?:g-recaptcha|h-captcha)/;
const challengeTitle = /^(?:just a moment|attention required|checking your browser|ddos-guard|access denied|xác minh)/i;
const loginTitle = /^(?:đăng nhập|log ?in|sign ?in|log into)/i;
const notFound =
  /(?:không tìm thấy|không tồn tại|đã bị xo[áa]|đã hết hạn|page not found|not be found|404 not found|^404\b|lỗi 404|nicht gefunden|oops! we (?:can't|couldn't))/i;

/** The reason, or null when the page is an ordinary one of a kind that no crawler reads. */
export function whyNone(page: Page): NoPostingsReason | null {
  if (!page.body.includes('<')) return null;
  const { $ } = openHtml(page);
  const title = tidyLine($('title').first().text()).slice(0, 300);
  const heading = tidyLine(readText($('h1').toArray().slice(0, 3))).slice(0, 300);
  const shown = readText($('body').get(0) ?? $('x-page').get(0) ?? []);
  const short = shown.length < 1500;
  if (short && (challengeTitle.test(title) || challenge.test(page.body.slice(0, 500_000)))) return 'captcha';
  if ($('input[type=password]').length > 0 && (loginTitle.test(title) || short)) return 'auth-wall';
  if (notFound.test(title) || (notFound.test(heading) && heading.length < 120)) return 'soft-404';
  if (
    shown.length < SHELL_UNITS &&
    $('script').length > 0 &&
    ($('#root, #app, #__next, #__nuxt, app-root, noscript').length > 0 || page.body.length > shown.length * 50)
  ) {
    return 'needs-browser';
  }
  if ($('meta[property="og:type"][content="article"], [itemtype*="schema.org/Article"], [itemtype*="NewsArticle"]').length > 0)
    return 'article';
  const described = $('script[type*="ld+json"]').text().slice(0, 500_000);
  return /"@type"\s{0,5}:\s{0,5}"(?:\w{0,20}Article|BlogPosting|CreativeWorkSeries)"/.test(described) ? 'article' : null;
}
