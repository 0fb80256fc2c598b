/** Pages on which there is nothing to read, each for another reason: they fill the ledger of outcomes. */
import type { VisitOutcome } from '#src/domain/visit.ts';
import { escapeHtml, missing, page, type Answer } from './html.ts';
import { pathOf, type World } from './world.ts';

/** Where the odd pages lie. */
export const oddPaths = {
  authWall: '/dien-dan/noi-kin/',
  captcha: '/viec-lam/ung-vien',
  gone: '/viec-lam/da-go',
  softGone: '/viec-lam/het-han',
  redirect: '/viec-lam/tin-cu',
  forbiddenFolder: '/viec-lam/noi-bo/',
} as const;

/** What a polite visit to each odd page ends in. A redirect ends in what it leads to. */
export const oddOutcomes: readonly { path: string; outcome: VisitOutcome }[] = [
  { path: oddPaths.authWall, outcome: 'auth-wall' },
  { path: oddPaths.captcha, outcome: 'captcha' },
  { path: oddPaths.gone, outcome: 'gone' },
  { path: oddPaths.softGone, outcome: 'gone' },
  { path: oddPaths.redirect, outcome: 'ok' },
  { path: oddPaths.forbiddenFolder, outcome: 'robots' },
];

/** No Crawl-delay, so that practice is quick; one folder is closed. */
export const robotsTxt = `# Trang luyện tập – nội dung hư cấu
User-agent: *
Disallow: ${oddPaths.forbiddenFolder}
Allow: /
`;

/** The answer of an odd page, or null when the path is none of them. */
export function oddPage(world: World, path: string): Answer | null {
  if (path === oddPaths.gone) return missing();
  if (path === oddPaths.authWall) return logIn();
  if (path === oddPaths.captcha) return challenge();
  if (path === oddPaths.softGone) {
    return page(
      'viec-lam',
      'Không tìm thấy tin – Bảng Việc Mẫu',
      '<main><h1>Không tìm thấy tin</h1><p>Tin tuyển dụng này đã hết hạn.</p></main>',
    );
  }
  if (path === oddPaths.redirect) return moved(world);
  if (path === oddPaths.forbiddenFolder) return staffOnly(world);
  return null;
}

function logIn(): Answer {
  const form =
    '<form method="post" action="/dien-dan/login/login"><label>Tên đăng nhập <input name="login"></label><label>Mật khẩu <input type="password" name="password"></label><button>Đăng nhập</button></form>';
  return page('dien-dan', 'Đăng nhập | Diễn đàn Bến Mẫu', `<main><h1>Đăng nhập</h1><p>Bạn phải đăng nhập để tiếp tục.</p>${form}</main>`);
}

function challenge(): Answer {
  return page(
    'viec-lam',
    'Xin chờ một chút',
    '<main><h1>Xin chờ một chút</h1><p>Vui lòng xác minh bạn là con người trước khi xem hồ sơ ứng viên.</p><div class="o-tich">☐ Tôi không phải là người máy</div></main>',
  );
}

function moved(world: World): Answer {
  const target = world.posts.find((post) => post.site === 'viec-lam' && post.page === undefined);
  return target === undefined ? missing() : { status: 301, type: 'text/html', body: '', location: pathOf(world, target) };
}

function staffOnly(world: World): Answer {
  const hidden = world.posts.filter((post) => post.page === 'robots-forbidden');
  const rows = hidden.map((post) => `<li><a href="${pathOf(world, post)}">${escapeHtml(post.title ?? '')}</a></li>`);
  return page('viec-lam', 'Nội bộ – Bảng Việc Mẫu', `<main><h1>Nội bộ</h1><ul>${rows.join('')}</ul></main>`);
}
