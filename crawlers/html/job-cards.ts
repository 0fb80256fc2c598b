/**
 * Job lists of boards that nobody has described: cards are elements that repeat with the same
 * class, each with one headline, and on most of them a line of its own that is pay. A list is only
 * taken when headlines, classes or addresses speak of jobs, so that shops, news and room rentals are not.
 */
import type { Page } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import type { CheerioAPI, Element } from '#crawlers/reading/node.ts';
import { linkBase } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { isHidden, readText, tidyLine } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';
import { cardLines } from './read-fields.ts';

const MIN_CARDS = 3;
const MAX_CARDS = 400;
const MAX_GROUPS = 400;
const MAX_CARD_UNITS = 4000;

/** Parts of a page that do not list its own posts. */
const ASIDE =
  'nav, aside, footer, body > header, [class*="sidebar"], [id*="sidebar"], [class*="related"], [class*="suggest"], [class*="similar"], [class*="recommend"], [class*="footer"], [class*="megamenu"], [class*="popup"], [class*="modal"]';

const payLine =
  /^(?:(?:mức )?(?:lương|thu nhập|salary)[^.!?]{0,40}|.{0,30}?(?:\d[\d.,]{0,12}\s{0,2}(?:-|–|đến|to|~)?\s{0,2}){1,3}(?:triệu|tr\b|trđ|k\b|vnđ|vnd|đồng|đ\b|usd|\$|€|eur|euro|yên|yen|jpy|man\b|won|krw|đài tệ|ntd|twd|aud|sgd|rm\b|nhân dân tệ)[^.!?]{0,30}|(?:up to|từ|from|tới|đến)?\s{0,2}[$€¥₩]\s{0,2}\d[\d.,]{0,12}.{0,30}|(?:lương )?(?:tho[ảa]̉? ?thu[ậa]n|thoả thuận|thỏa thuận|thương lượng|cạnh tranh|negotiable|competitive)(?: khi phỏng vấn)?|(?:đăng nhập để xem|sign in to view|login to view)[^.!?]{0,30})$/i;
const jobWords =
  /tuyển|việc làm|nhân viên|kỹ sư|kĩ sư|công nhân|lao động|thực tập|kế toán|chuyên viên|quản lý|trưởng (?:phòng|nhóm)|giám sát|lái xe|tài xế|bảo vệ|phục vụ|đầu bếp|phụ bếp|giúp việc|cộng tác viên|lễ tân|đơn hàng|xklđ|xuất khẩu lao động|kinh doanh|bán hàng|giáo viên|developer|engineer|manager|officer|executive|assistant|specialist|intern|staff|sales|analyst|designer|director|supervisor|worker|driver|nurse/i;
const jobMarks = /job|viec-?lam|vieclam|tuyen-?dung|tuyendung|career|vacanc|recruit|don-?hang|work-?item|hiring|position/i;
const rentMarks = /\b\d{1,4}\s?m(?:2|²)\b|phòng trọ|cho thuê|căn hộ|giảm giá|mua ngay|thêm vào giỏ|add to cart|còn hàng/i;

/** The job cards of a page in page order; empty when the page has no job list that is certain. */
export function findJobCards($: CheerioAPI, page: Page): ParsedPosting[] {
  let best: ParsedPosting[] = [];
  for (const group of repeatedElements($)) {
    const cards = group.flatMap((element) => readCard($, element, page) ?? []);
    if (cards.length < MIN_CARDS || cards.length * 10 < group.length * 7) continue;
    const paid = cards.filter((card) => card.paid).length;
    const jobs = cards.filter((card) => card.isJob).length;
    const others = cards.filter((card) => card.isOther).length;
    if (paid * 10 < cards.length * 6 || jobs * 10 < cards.length * 6 || others * 10 > cards.length * 3) continue;
    // Of boxes inside boxes the one with more words is the card.
    const size = (list: readonly ParsedPosting[]) => list.reduce((sum, posting) => sum + posting.text.length, 0);
    const postings = cards.map((card) => card.posting);
    if (size(postings) > size(best)) best = postings;
  }
  return best;
}

/** Elements with the same name and classes, in groups of at least three, aside parts left out. */
function repeatedElements($: CheerioAPI): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const element of $('div[class], li, article, tr, a[class], section[class]').toArray()) {
    const classes = (element.attribs['class'] ?? '')
      .split(/\s+/)
      .filter((name) => name !== '' && !/^(?:active|first|last|odd|even|hot|new|is-|js-)|\d{3,}/.test(name));
    const parent = element.parent;
    const parentName = parent !== null && 'attribs' in parent ? `${parent.name}.${parent.attribs['class'] ?? ''}`.slice(0, 100) : '';
    const key = classes.length > 0 ? `${element.name}.${classes.toSorted().join('.')}`.slice(0, 200) : `${parentName}>${element.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  const repeated = [...groups.values()].filter((group) => group.length >= MIN_CARDS && group.length <= MAX_CARDS * 4).slice(0, MAX_GROUPS);
  return repeated
    .map((group) => group.slice(0, MAX_CARDS * 4).filter((element) => !isHidden(element) && $(element).closest(ASIDE).length === 0))
    .filter((group) => group.length >= MIN_CARDS && !isNested(group))
    .map((group) => group.slice(0, MAX_CARDS));
}

/** Boxes inside boxes of the same kind are no cards. */
function isNested(group: readonly Element[]): boolean {
  const members = new Set<unknown>(group);
  return group.slice(0, 50).some((element) => {
    for (let at = element.parent; at !== null; at = at.parent) if (members.has(at)) return true;
    return false;
  });
}

type Card = { posting: ParsedPosting; paid: boolean; isJob: boolean; isOther: boolean };

function readCard($: CheerioAPI, element: Element, page: Page): Card | null {
  const headline = headlineOf($, element);
  if (headline === null) return null;
  const { title, href } = headline;
  const text = cardLines(
    readPost(element, (node) => node === headline.element, true),
    title,
  );
  const whole = `${title}\n${text}`;
  if (whole.length < 20 || whole.length > MAX_CARD_UNITS) return null;
  if (text === '') return null;
  const lines = text.split('\n');
  const pays = lines.filter((line) => line.length <= 70 && payLine.test(line)).length;
  if (pays > 4) return null;
  const kinds = `${element.attribs['class'] ?? ''} ${href ?? ''} ${Object.keys(element.attribs).join(' ')}`;
  const nativeId =
    element.attribs['data-job-id'] ??
    element.attribs['data-jobid'] ??
    element.attribs['data-job-key'] ??
    element.attribs['data-id'] ??
    null;
  const url = readUrl(href, linkBase(page));
  return {
    paid: pays > 0,
    isJob: jobWords.test(title) || jobMarks.test(kinds),
    isOther: rentMarks.test(whole),
    posting: {
      nativeId,
      url: url ?? (nativeId === null ? page.url : `${page.url.split('#', 1)[0]}#job-${encodeURIComponent(nativeId)}`),
      title,
      text,
      author: employerOf($, element, page),
      publishedAt: readDate($(element).find('time').attr('datetime')),
      kind: 'post',
      images: [],
    },
  };
}

/** A card has one headline: a heading with words, or else its only longer link. */
type Headline = { title: string; href: string | undefined; element: Element };

function headlineOf($: CheerioAPI, element: Element): Headline | null {
  const shown = (found: Element) => tidyLine(readText(found));
  const headings = $(element)
    .find('h1, h2, h3, h4, h5, [class*="title" i]:not(:has([class*="title" i], h1, h2, h3, h4, h5))')
    .toArray()
    .filter((heading) => !/company|employer|cong-?ty/i.test(heading.attribs['class'] ?? '') && shown(heading).length >= 4);
  const links = $(element)
    .find('a[href]')
    .toArray()
    .filter((link) => shown(link).length >= 8 && !/^(?:tel|mailto|javascript):/i.test(link.attribs['href'] ?? ''));
  const heading = headings[0];
  if (heading !== undefined) {
    if (new Set(headings.map(shown)).size > 3) return null;
    const inside = $(heading).find('a[href]').attr('href') ?? $(heading).closest('a[href]').attr('href');
    return {
      title: shown(heading),
      href: inside ?? (element.name === 'a' ? element.attribs['href'] : links[0]?.attribs['href']),
      element: heading,
    };
  }
  const link = links[0];
  if (link === undefined || shown(link).length > 200) return null;
  return { title: shown(link), href: link.attribs['href'], element: link };
}

function employerOf($: CheerioAPI, element: Element, page: Page): ParsedPosting['author'] {
  const found = $(element)
    .find(
      'a[href*="/cong-ty"], a[href*="/company"], a[href*="/companies/"], a[href*="/nha-tuyen-dung"], [class*="company" i], [class*="employer" i]',
    )
    .toArray();
  const named = found.find((candidate) => tidyLine(readText(candidate)).length >= 3);
  if (named === undefined) return { name: null, id: null, url: null };
  return {
    name: tidyLine(readText(named)).slice(0, 200),
    id: null,
    url: readUrl(named.attribs['href'] ?? $(named).find('a[href]').attr('href'), linkBase(page)),
  };
}
