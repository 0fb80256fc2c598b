/** /viec-lam/: a job board with a paged list and detail pages that carry schema.org JobPosting as JSON-LD. */
import type { PracticePost } from '#samples/posts.ts';
import { escapeHtml, jsonLd, missing, page, shownTime, withBreaks, type Answer } from './html.ts';
import { pageSizes, pathOf, publishedAt, type World } from './world.ts';

const header =
  '<header><a class="ten" href="/viec-lam/">Bảng Việc Mẫu</a><nav><a href="/viec-lam/">Việc mới</a> <a href="/viec-lam/luu-tru">Lưu trữ</a></nav></header>';
const units = { HOUR: 'giờ', DAY: 'ngày', MONTH: 'tháng' } as const;
const currencies: Readonly<Record<string, string>> = { VND: 'đồng', USD: 'USD', CNY: 'tệ', JPY: 'yên', TWD: 'Đài tệ', EUR: 'euro' };

/** The jobs on the list, newest first; the one that robots.txt forbids is linked too, as on careless boards. */
function jobsOf(world: World): PracticePost[] {
  return world.posts.filter((post) => post.site === 'viec-lam').toReversed();
}

/** One page of the list, counted from 1. */
export function jobList(world: World, origin: string, number: number): Answer {
  const jobs = jobsOf(world);
  const pages = Math.ceil(jobs.length / pageSizes.jobs);
  if (!Number.isInteger(number) || number < 1 || number > pages) return missing();
  const shown = jobs.slice((number - 1) * pageSizes.jobs, number * pageSizes.jobs);
  const rows = shown.map((job) => row(world, job)).join('\n');
  const next = number < pages ? `<a class="sau" rel="next" href="/viec-lam/?trang=${number + 1}">Trang sau »</a>` : '';
  const before = number > 1 ? `<a class="truoc" rel="prev" href="/viec-lam/?trang=${number - 1}">« Trang trước</a>` : '';
  const head = `${itemList(world, origin, shown)}${number < pages ? `<link rel="next" href="/viec-lam/?trang=${number + 1}">` : ''}`;
  const main = `${header}<main><h1>Việc làm mới đăng</h1>\n<ul class="viec">\n${rows}\n</ul>\n<p class="trang">${before} <span>Trang ${number}/${pages}</span> ${next}</p></main>`;
  return page('viec-lam', `Việc làm mới đăng, trang ${number} – Bảng Việc Mẫu`, main, head);
}

/** What boards tell machines about a list: the short form of each job, its name and address. */
function itemList(world: World, origin: string, jobs: readonly PracticePost[]): string {
  const itemListElement = jobs.map((job, index) => {
    const url = origin + pathOf(world, job);
    return { '@type': 'ListItem', position: index + 1, url, item: { '@type': 'JobPosting', title: job.title, url } };
  });
  return jsonLd({ '@context': 'https://schema.org', '@type': 'ItemList', itemListElement });
}

function row(world: World, job: PracticePost): string {
  return `<li class="the"><h2><a href="${pathOf(world, job)}">${escapeHtml(job.title ?? '')}</a></h2><p>${escapeHtml(job.company ?? '')} · ${escapeHtml(job.place ?? '')}</p></li>`;
}

/** The archive: a list page that takes long to come. */
export function jobArchive(world: World, origin: string): Answer {
  const oldest = jobsOf(world).slice(-1);
  const rows = oldest.map((job) => row(world, job)).join('');
  const main = `${header}<main><h1>Việc làm lưu trữ</h1><ul class="viec">${rows}</ul></main>`;
  return { ...page('viec-lam', 'Việc làm lưu trữ – Bảng Việc Mẫu', main, itemList(world, origin, oldest)), slow: true };
}

function payLine(pay: NonNullable<PracticePost['pay']>): string {
  const [min, max] = [pay.min.toLocaleString('vi-VN'), pay.max.toLocaleString('vi-VN')];
  return `${pay.min === pay.max ? min : `${min} – ${max}`} ${currencies[pay.currency] ?? pay.currency}/${units[pay.per]}`;
}

/** The structured part of a job page. */
function jobPosting(world: World, job: PracticePost, origin: string): Record<string, unknown> {
  const published = publishedAt(world, job);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: 'Bảng Việc Mẫu', value: job.id },
    url: origin + pathOf(world, job),
    title: job.title,
    description: `<p>${withBreaks(job.text)}</p>`,
    datePosted: published,
    validThrough: new Date(Date.parse(published) + 60 * 86_400_000).toISOString(),
    hiringOrganization: { '@type': 'Organization', name: job.company },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: job.place } },
    ...(job.pay === undefined
      ? {}
      : {
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: job.pay.currency,
            value: { '@type': 'QuantitativeValue', minValue: job.pay.min, maxValue: job.pay.max, unitText: job.pay.per },
          },
        }),
  };
}

/** A job's own page. Some are damaged on purpose: see `page` of the post. */
export function jobPage(world: World, job: PracticePost, origin: string): Answer {
  // A comma too many and an open string: what hand-written templates really produce.
  const broken =
    job.page === 'broken-json-ld'
      ? '<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList",,"name":"Việc\nlàm}</script>'
      : '';
  const claimed = job.page === 'wrong-charset' ? '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">' : '';
  const published = publishedAt(world, job);
  const facts = [
    ['Đơn vị tuyển', job.company ?? ''],
    ['Nơi làm việc', job.place ?? ''],
    ...(job.pay === undefined ? [] : [['Lương', payLine(job.pay)]]),
    ['Người đăng', job.author],
  ];
  const table = facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd>`).join('');
  const main = `${header}<main><article class="the"><h1>${escapeHtml(job.title ?? '')}</h1><dl>${table}</dl><div class="mo-ta"><p>${withBreaks(job.text)}</p></div>
<p class="phu">Mã tin ${job.id} · đăng lúc <time datetime="${published}">${shownTime(published)}</time></p></article></main>`;
  const answer = page('viec-lam', `${job.title} – Bảng Việc Mẫu`, main, `${broken}${jsonLd(jobPosting(world, job, origin))}`);
  if (claimed === '') return answer;
  return { ...answer, charset: 'iso-8859-1', body: answer.body.replace('<meta charset="utf-8">', claimed) };
}
