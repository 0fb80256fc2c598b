/** The sources that crawl the practice site: together they cover every page of it. */
import type { Crawler } from '#crawlers/crawler.ts';
import type { Platform, SourceSettings } from '#src/domain/source.ts';
import { oddPaths } from './pages/odd-pages.ts';
import { scriptListReady } from './pages/script-site.ts';
import { nodePath } from './pages/world.ts';
import type { PracticePost } from './posts.ts';

export const practiceSourceIds = [
  'mau-viec-lam',
  'mau-dien-dan',
  'mau-rao-vat',
  'mau-kenh-viec',
  'mau-kenh-canh-bao',
  'mau-cho-viec',
] as const;
export type PracticeSourceId = (typeof practiceSourceIds)[number];

export type PracticeSource = { id: PracticeSourceId; name: string; crawler: Crawler['id']; platform: Platform; settings: SourceSettings };

/** Handles of the two shipped channels. */
export const practiceChannels = { jobs: 'viectot_moingay_mau', warnings: 'canhgiac_quenha_vd' } as const;

/** Which source must find a post. Posts of a channel that is not the warning channel belong to the job channel. */
export function sourceOfPost(post: PracticePost): PracticeSourceId {
  if (post.site !== 'kenh') return `mau-${post.site}`;
  return post.channel === practiceChannels.warnings ? 'mau-kenh-canh-bao' : 'mau-kenh-viec';
}

/** How the page that its script fills is read. */
const scriptSiteDefinition = {
  id: 'cho-viec-mau',
  hosts: [],
  lists: [
    {
      post: 'article.tin',
      fields: {
        url: ['.tin-tieu-de a@href'],
        nativeId: ['@data-ma'],
        title: ['.tin-tieu-de'],
        text: ['.tin-noi-dung'],
        author: ['.tin-nguoi-dang'],
        publishedAt: ['.tin-luc@datetime'],
      },
    },
  ],
};

/**
 * The practice sources for a site at `baseUrl` (with or without a slash at the end). Start addresses
 * include the odd pages, so that the ledger of outcomes has something to show.
 */
export function practiceSources(baseUrl: string): PracticeSource[] {
  const at = (path: string): string => new URL(path, baseUrl).href;
  const settings = (paths: string[], rest: Partial<SourceSettings> = {}): SourceSettings => ({
    startUrls: paths.map(at),
    everyMinutes: 2,
    paceMs: 20,
    maxVisits: 200,
    browser: false,
    waitFor: null,
    crawler: {},
    ...rest,
  });
  return [
    {
      id: 'mau-viec-lam',
      name: 'Bảng Việc Mẫu (luyện tập)',
      crawler: 'jobposting',
      platform: 'job-board',
      settings: settings([
        '/viec-lam/',
        '/viec-lam/?trang=2',
        '/viec-lam/?trang=3',
        '/viec-lam/luu-tru',
        oddPaths.captcha,
        oddPaths.gone,
        oddPaths.softGone,
        oddPaths.redirect,
        oddPaths.forbiddenFolder,
      ]),
    },
    {
      id: 'mau-dien-dan',
      name: 'Diễn đàn Bến Mẫu (luyện tập)',
      crawler: 'forum',
      platform: 'forum',
      settings: settings([nodePath('xa-nha'), nodePath('gia-dinh'), nodePath('mua-ban'), nodePath('phiem'), oddPaths.authWall]),
    },
    { id: 'mau-rao-vat', name: 'Rao Vặt Mẫu (luyện tập)', crawler: 'feed', platform: 'feed', settings: settings(['/rao-vat/feed.xml']) },
    {
      id: 'mau-kenh-viec',
      name: 'Kênh Việc tốt mỗi ngày (luyện tập)',
      crawler: 'telegram',
      platform: 'telegram',
      settings: settings([`/s/${practiceChannels.jobs}`]),
    },
    {
      id: 'mau-kenh-canh-bao',
      name: 'Kênh Cảnh giác quê nhà (luyện tập)',
      crawler: 'telegram',
      platform: 'telegram',
      settings: settings([`/s/${practiceChannels.warnings}`]),
    },
    {
      id: 'mau-cho-viec',
      name: 'Chợ Việc Mẫu (luyện tập)',
      crawler: 'html',
      platform: 'website',
      settings: settings(['/cho-viec/'], {
        browser: true,
        waitFor: scriptListReady,
        crawler: { site: scriptSiteDefinition },
      }),
    },
  ];
}
