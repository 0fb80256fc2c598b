/**
 * One job advertisement on a board that nobody has described: a main heading, and the sections that
 * every Vietnamese or English advertisement has. At least two different ones must be headed on the page.
 */
import type { Page } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import type { CheerioAPI, Element, ReadableNode } from '#crawlers/reading/node.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { readText, tidyLine } from '#crawlers/reading/read-text.ts';

const MIN_UNITS = 150;
const MAX_HEADINGS = 3000;
const sections = [
  /^(?:chi tiết )?(?:mô tả (?:chi tiết )?(?:công việc|công việc chính)|nội dung công việc|job description|about the (?:job|role)|responsibilities)\s?:?$/i,
  /^(?:yêu cầu(?: (?:công việc|ứng viên|tuyển dụng|chung))?|job requirements?|requirements|qualifications)\s?:?$/i,
  /^(?:quyền lợi(?: được hưởng)?|phúc lợi|chế độ(?: đãi ngộ)?|benefits|why you'll love working here)\s?:?$/i,
  /^(?:cách thức ứng tuyển|thông tin liên hệ|hồ sơ (?:bao gồm|gồm)|how to apply)\s?:?$/i,
];
const OTHER =
  '[class*="related"], [class*="suggest"], [class*="similar"], [class*="recommend"], nav, footer, form, [class*="breadcrumb"], [class*="share"], [class*="comment"]';

/** Labels of the lines in which labour-export companies and small sites describe a job. */
const labels =
  /^[^\p{L}]{0,8}(mức lương|lương(?: cơ bản)?|thu nhập|số lượng(?: tuyển)?|độ tuổi|giới tính|nơi làm việc|địa (?:điểm|chỉ) làm việc|thời gian làm việc|công việc|ngành nghề|vị trí(?: tuyển dụng)?|(?:thời hạn )?hợp đồng|hạn (?:nộp|đăng ký)[^:]{0,20}|(?:ngày )?thi tuyển|(?:chi )?phí[^:]{0,25}|trình độ|kinh nghiệm|yêu cầu|quyền lợi|chế độ|liên hệ)\s?:/iu;
const MIN_LABELS = 4;
const jobTitle = /tuyển|đơn hàng|việc làm|nhân viên|kỹ sư|công nhân|lao động|thực tập sinh|cộng tác viên|hiring|vacancy/i;
const CONTENT =
  '[itemprop="articleBody"], .entry-content, .post-content, .article-content, .job-detail, .job-content, article, main, #content, .content';

/** The advertisement the page is about, or null when it is not certainly one. */
export function findJobDetail($: CheerioAPI, page: Page): ParsedPosting | null {
  const title = $('h1')
    .toArray()
    .slice(0, 10)
    .map((heading) => tidyLine(readText(heading)))
    .find((text) => text.length >= 5);
  if (title === undefined) return null;
  const container = sectionedPart($);
  const text = container === null ? labelledText($, title) : readPost(container, (node) => isOther($, node));
  if (text.length < MIN_UNITS) return null;
  return {
    nativeId: null,
    url: page.url,
    title,
    text,
    author: { name: null, id: null, url: null },
    publishedAt: readDate($('meta[property="article:published_time"]').attr('content')),
    kind: 'post',
    images: [],
  };
}

/** The part of the page with the headed sections of an advertisement. */
function sectionedPart($: CheerioAPI): Element | null {
  const headed = new Map<number, Element>();
  const headings = $('h2, h3, h4, h5, strong, b, dt, [class*="title" i], [class*="heading" i]').toArray();
  for (const heading of headings.slice(0, MAX_HEADINGS)) {
    const text = tidyLine(readText(heading));
    const kind = text.length > 60 ? -1 : sections.findIndex((section) => section.test(text));
    if (kind >= 0 && !headed.has(kind)) headed.set(kind, heading);
  }
  return headed.size < 2 || !headed.has(0) ? null : commonAncestor([...headed.values()]);
}

/** An advertisement as labelled lines («Mức lương: ...») under a title that offers work; empty when it is none. */
function labelledText($: CheerioAPI, title: string): string {
  if (!jobTitle.test(title)) return '';
  for (const part of $(CONTENT).toArray().slice(0, 10)) {
    const text = readPost(part, (node) => isOther($, node));
    const found = text
      .split('\n')
      .slice(0, 500)
      .flatMap((line) => labels.exec(line.slice(0, 100))?.[1]?.toLowerCase() ?? []);
    if (new Set(found).size >= MIN_LABELS && text.length < 20_000) return text;
  }
  return '';
}

function isOther($: CheerioAPI, node: ReadableNode): boolean {
  // The title stands beside the text.
  if (node.name === 'h1') return true;
  return (
    (node.attribs?.['class'] !== undefined || node.name === 'nav' || node.name === 'footer' || node.name === 'form') &&
    $(node as Element).is(OTHER)
  );
}

/** The smallest element around all of them; null when that is the whole page. */
function commonAncestor(elements: readonly Element[]): Element | null {
  const chains = elements.map((element) => {
    const chain: Element[] = [];
    for (let at = element.parent; at !== null && 'attribs' in at; at = at.parent) chain.push(at);
    return chain;
  });
  const shared = chains[0]?.find((candidate) => chains.every((chain) => chain.includes(candidate)));
  return shared === undefined || shared.name === 'html' || shared.name === 'x-page' ? null : shared;
}
