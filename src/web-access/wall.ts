/**
 * Recognises pages that stand in front of the page: log-in walls, challenges for humans, and pages that say
 * "not found" with status 200. Only what is certain is called a wall; a page with content is a
 * page, even if a log-in form or a captcha lies on it.
 */
import { mediaTypeOf } from './outcome.ts';
import { textOfFirst, visibleText } from './visible-text.ts';

/** A received page, decoded. `url` is the address that answered, `contentType` the header's value or media type. */
export type WallPage = { url: string; status: number; contentType: string; text: string };

/** With more visible text than this a page has content of its own. */
const SHORT_PAGE_UNITS = 1_500;
const BARE_PAGE_UNITS = 600;

/** The wall that stands in front, or null for a page. Feeds and JSON are never walls. */
export function wallOf(page: WallPage): 'auth-wall' | 'captcha' | 'gone' | null {
  const type = mediaTypeOf(page.contentType);
  const isHtml = type === '' || type === 'text/plain' || type === 'text/html' || type === 'application/xhtml+xml';
  if (!isHtml || !URL.canParse(page.url)) return null;
  if (/^\s{0,64}<\?xml/.test(page.text) && !/<html[\s>]/i.test(page.text.slice(0, 2_000))) return null;
  const url = new URL(page.url);
  const facts: Facts = {
    host: url.hostname.replace(/^(www|m|web|mbasic|vi-vn)\./, ''),
    path: url.pathname.toLowerCase(),
    title: foldedTitle(textOfFirst(page.text, 'title') ?? ''),
    lower: page.text.slice(0, 2_000_000).toLowerCase(),
    visible: visibleText(page.text, SHORT_PAGE_UNITS * 2),
  };
  if (isChallenge(facts)) return 'captcha';
  if (isLogin(facts)) return 'auth-wall';
  return isNotFound(facts, page) ? 'gone' : null;
}

type Facts = { host: string; path: string; title: string; lower: string; visible: string };

function foldedTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Markers that stand only on the challenge itself. The scripts that watch ordinary pages are not among them. */
const challengeMarkers = [
  '_cf_chl_opt',
  'id="challenge-form"',
  'captcha-delivery.com/captcha',
  'id="px-captcha"',
  'window.gokuprops',
  'sec-if-cpt-container',
];
const captchaWidgets = ['h-captcha', 'g-recaptcha', 'cf-turnstile', 'hcaptcha.com/1/api.js', 'smartcaptcha', 'geetest_'];
const challengeTitles = ['just a moment...', 'attention required! | cloudflare', 'ddos-guard', 'checking your browser before accessing'];
const challengeWords = [
  'unusual traffic from your computer network',
  'verify you are human',
  'xác minh bạn là con người',
  'tôi không phải là người máy',
  'không phải là robot',
];

function isChallenge(facts: Facts): boolean {
  if (/(^|\.)google\.[a-z.]{2,8}$/.test(facts.host) && facts.path.startsWith('/sorry')) return true;
  if (facts.visible.length > SHORT_PAGE_UNITS) return false;
  if (challengeMarkers.some((marker) => facts.lower.includes(marker))) return true;
  if (challengeTitles.includes(facts.title) || facts.title.startsWith('just a moment')) return true;
  if (facts.lower.includes('type="password"')) return false;
  const bare = facts.visible.length <= BARE_PAGE_UNITS;
  const shown = facts.visible.toLowerCase();
  return bare && (captchaWidgets.some((widget) => facts.lower.includes(widget)) || challengeWords.some((words) => shown.includes(words)));
}

/** Places where platforms put their log-in; compared with whole path segments. */
const loginPaths = ['login', 'log-in', 'signin', 'sign-in', 'login.php', 'dang-nhap', 'authwall', 'checkpoint', 'uas', 'sso'];
const loginTitle = /^(đăng nhập|log ?in|sign ?in|log into facebook|facebook [-–—] (đăng nhập|log in))/;
/** Facebook shows this both for what is gone and for what only members see: not certain to be gone. */
const membersOnly = [
  "this content isn't available",
  'bạn hiện không xem được nội dung này',
  'you must be logged in to',
  'you must log in to continue',
  'bạn phải đăng nhập để tiếp tục',
];

function isLogin(facts: Facts): boolean {
  const segments = facts.path.split('/').filter((segment) => segment !== '');
  const atLogin = segments.some((segment) => loginPaths.includes(segment));
  const short = facts.visible.length <= SHORT_PAGE_UNITS;
  const social = /(^|\.)(facebook|instagram|linkedin|x|twitter|tiktok|threads|zalo)\.(com|me|net)$/.test(facts.host);
  if (social && atLogin) return true;
  const asksPassword = /<input[^<>]{0,300}type=["']?password/.test(facts.lower);
  if (asksPassword && short && (atLogin || loginTitle.test(facts.title))) return true;
  const shown = facts.visible.toLowerCase().replaceAll('’', "'").replaceAll('&#039;', "'");
  if (short && membersOnly.some((words) => shown.includes(words))) return true;
  return social && short && loginTitle.test(facts.title);
}

const notFound =
  /^((lỗi |error )?404\b|(trang )?không tìm thấy (trang|đường dẫn|nội dung|tin|bài)|không tìm thấy$|(trang|tin|bài viết) không tồn tại|(page|file|error 404|content) not found|not found$|page (doesn't|does not) exist)/;

/** Both title and main heading must say so: a forum thread may be titled "404", a site may greet with one. */
function isNotFound(facts: Facts, page: WallPage): boolean {
  const title = facts.title.replaceAll('’', "'");
  if (!notFound.test(title)) return false;
  const heading = foldedTitle(textOfFirst(page.text, 'h1') ?? textOfFirst(page.text, 'h2') ?? '').replaceAll('’', "'");
  return notFound.test(heading) || /(^|\s)404(\s|$)/.test(heading) || (heading === '' && facts.visible.length <= BARE_PAGE_UNITS);
}
