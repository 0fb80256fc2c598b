/** Which page lies behind an address. Pure: same world and address, same answer. */
import { channelPage, channelsOf } from './channels.ts';
import { classifiedsAd, classifiedsFeed, classifiedsHome } from './classifieds.ts';
import { forumHome, forumRoom, forumThread } from './forum.ts';
import { escapeHtml, missing, page, type Answer } from './html.ts';
import { jobArchive, jobList, jobPage } from './job-board.ts';
import { oddPage, robotsTxt } from './odd-pages.ts';
import { scriptAds, scriptCode, scriptShell } from './script-site.ts';
import { styleSheet } from './style.ts';
import { pathOf, type World } from './world.ts';

/** Answers one address (path with query). `origin` is the site's own, without a slash at the end. */
export function answerTo(world: World, origin: string, target: string): Answer {
  if (!target.startsWith('/')) return missing();
  // Joined as text: `//other.example/` must stay a path of this site.
  const url = new URL(origin + target);
  const path = decoded(url.pathname);
  return fixedPage(world, origin, path, url.searchParams) ?? oddPage(world, path) ?? postPage(world, origin, path) ?? missing();
}

/** A path with broken percent signs is simply not found. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function fixedPage(world: World, origin: string, path: string, query: URLSearchParams): Answer | null {
  switch (path) {
    case '/':
      return frontPage(world);
    case '/robots.txt':
      return { status: 200, type: 'text/plain', body: robotsTxt };
    case '/mau.css':
      return { status: 200, type: 'text/css', body: styleSheet };
    case '/viec-lam/':
      return jobList(world, origin, Number(query.get('trang') ?? 1));
    case '/viec-lam/luu-tru':
      return jobArchive(world, origin);
    case '/dien-dan/':
      return forumHome();
    case '/rao-vat/':
      return classifiedsHome(world);
    case '/rao-vat/feed.xml':
      return classifiedsFeed(world, origin);
    case '/cho-viec/':
      return scriptShell();
    case '/cho-viec/app.js':
      return { status: 200, type: 'text/javascript', body: scriptCode };
    case '/cho-viec/tin.json':
      return scriptAds(world, Number(query.get('trang') ?? 1));
    default:
      return path.startsWith('/s/') ? channelPage(world, origin, path.slice(3), Number(query.get('before') ?? Infinity)) : null;
  }
}

function postPage(world: World, origin: string, path: string): Answer | null {
  if (path.startsWith('/dien-dan/')) return forumRoom(world, path) ?? forumThread(world, origin, path);
  const post = world.posts.find((one) => one.site !== 'dien-dan' && pathOf(world, one) === path);
  switch (post?.site) {
    case 'viec-lam':
      return jobPage(world, post, origin);
    case 'rao-vat':
      return classifiedsAd(world, post);
    case 'kenh':
      return { status: 302, type: 'text/html', body: '', location: `/s/${post.channel}` };
    default:
      return null;
  }
}

function frontPage(world: World): Answer {
  const places: [path: string, name: string][] = [
    ['/viec-lam/', 'Bảng Việc Mẫu – trang việc làm'],
    ['/dien-dan/', 'Diễn đàn Bến Mẫu'],
    ['/rao-vat/', 'Rao Vặt Mẫu – tin rao, có RSS'],
    ...channelsOf(world).map((channel): [string, string] => [`/s/${channel}`, `Kênh @${channel}`]),
    ['/cho-viec/', 'Chợ Việc Mẫu – trang chạy bằng JavaScript'],
  ];
  const rows = places.map(([path, name]) => `<li class="the"><a href="${path}">${escapeHtml(name)}</a></li>`);
  return page(
    'mau',
    'Trang luyện tập Lurewatch',
    `<main><h1>Trang luyện tập</h1><p>Mọi tin, người, công ty và số liên lạc ở đây đều do chúng tôi bịa ra để tập dùng phần mềm.</p><ul>${rows.join('\n')}</ul></main>`,
  );
}
