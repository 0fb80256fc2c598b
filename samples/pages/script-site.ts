/**
 * /cho-viec/: a page that is an empty shell until its script has fetched the ads. Only a browser
 * sees them; a plain request gets the shell. An ad has no page of its own but a place on this one.
 */
import { page, shownTime, type Answer } from './html.ts';
import { pageSizes, pathOf, publishedAt, type World } from './world.ts';

/** Selector that appears when the list is complete; what a browser visit waits for. */
export const scriptListReady = '#danh-sach[data-trang-thai="xong"]';

const header = '<header><a class="ten" href="/cho-viec/">Chợ Việc Mẫu</a></header>';

/** The empty shell. */
export function scriptShell(): Answer {
  const main = `${header}<main><h1>Tin mới ở chợ</h1><div id="danh-sach" data-trang-thai="dang-tai"></div><noscript>Trang này cần JavaScript để hiện tin.</noscript></main>`;
  return page('cho-viec', 'Chợ Việc Mẫu', main, '<script src="/cho-viec/app.js" defer></script>');
}

/** One page of ads as JSON, counted from 1; `next` is the number of the following page or null. */
export function scriptAds(world: World, number: number): Answer {
  const ads = world.posts.filter((post) => post.site === 'cho-viec').toReversed();
  const from = (number - 1) * pageSizes.script;
  if (!Number.isInteger(number) || number < 1 || from >= ads.length)
    return { status: 404, type: 'application/json', body: '{"items":[],"next":null}' };
  const items = ads.slice(from, from + pageSizes.script).map((ad) => {
    const at = publishedAt(world, ad);
    return { id: ad.id, path: pathOf(world, ad), title: ad.title, text: ad.text, author: ad.author, at, shownAt: shownTime(at) };
  });
  return {
    status: 200,
    type: 'application/json',
    body: JSON.stringify({ items, next: from + pageSizes.script < ads.length ? number + 1 : null }),
  };
}

/** The script of the shell: text goes in as text, never as markup. */
export const scriptCode = `const list = document.querySelector('#danh-sach');
function part(name, className, text) {
  const node = document.createElement(name);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}
function article(item) {
  const root = part('article', 'tin the');
  root.dataset.ma = item.id;
  root.id = 'tin-' + item.id;
  const heading = part('h2', 'tin-tieu-de');
  const link = part('a', '', item.title);
  link.href = item.path;
  heading.append(link);
  const meta = part('p', 'phu');
  const time = part('time', 'tin-luc', item.shownAt);
  time.setAttribute('datetime', item.at);
  meta.append(part('span', 'tin-nguoi-dang', item.author), ' · ', time);
  const body = part('div', 'tin-noi-dung');
  item.text.split('\\n').forEach((line, index) => {
    if (index > 0) body.append(document.createElement('br'), '\\n');
    body.append(line);
  });
  root.append(heading, meta, body);
  return root;
}
async function fill() {
  let number = 1;
  while (number !== null) {
    const response = await fetch('/cho-viec/tin.json?trang=' + number);
    const page = await response.json();
    list.append(...page.items.map(article));
    number = page.next;
  }
  list.dataset.trangThai = 'xong';
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
fill().catch(() => { list.dataset.trangThai = 'loi'; });
`;
