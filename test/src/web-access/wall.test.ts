import { describe, expect, it } from 'vitest';
import { textOfFirst, visibleText } from '#src/web-access/visible-text.ts';
import { wallOf } from '#src/web-access/wall.ts';

const at = (text: string, url = 'https://site.example/tin/1', contentType = 'text/html; charset=utf-8') =>
  wallOf({ url, status: 200, contentType, text });
const page = (title: string, body: string) => `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const article = `<h1>Tin hái chè</h1><p>${'Cần người hái chè theo mùa, trả công theo ngày, có chỗ nghỉ trưa. '.repeat(60)}</p>`;
const password = '<form><input name="u"><input name="p" type="password"></form>';

describe('challenges', () => {
  it.each([
    ['Cloudflare', page('Just a moment...', '<h1>site.example</h1><p>Verifying</p><script>window._cf_chl_opt = {};</script>'), undefined],
    ['its block', page('Attention Required! | Cloudflare', '<h1>Sorry</h1>'), undefined],
    ['a bare hCaptcha', page('', '<div class="h-captcha"></div><p>Một bước nữa</p>'), undefined],
    ['a bare reCAPTCHA', page('Xin chờ', '<div class="g-recaptcha"></div>'), undefined],
    ['a search engine that is sorry', page('Sorry...', '<p>…</p>'), 'https://www.google.com.vn/sorry/index?continue=x'],
    ['words for humans', page('Kiểm tra', '<p>Hãy xác minh bạn là con người để đi tiếp.</p>'), undefined],
  ])('%s', (_title, text, url) => expect(at(text, url)).toBe('captcha'));

  it('a page with content and a captcha or a watching script on it is a page', () => {
    expect(at(page('Tin', `${article}<div class="g-recaptcha"></div><script src="/cdn-cgi/challenge-platform/x.js"></script>`))).toBeNull();
    expect(at(page('Just a moment... ca khúc mới', article))).toBeNull();
  });
});

describe('log-in walls', () => {
  it.each([
    ['a platform log-in path', page('x', article), 'https://www.facebook.com/login/?next=y'],
    ['a checkpoint', page('x', ''), 'https://m.facebook.com/checkpoint/1'],
    ['a platform log-in title', page('Facebook - Đăng nhập hoặc đăng ký', '<p>…</p>'), 'https://www.facebook.com/nhom'],
    ['shown to members only', page('Facebook', '<p>Bạn hiện không xem được nội dung này</p>'), 'https://www.facebook.com/p/1'],
    ['members of a forum', page('Lỗi | Diễn đàn', '<p>You must be logged in to do that.</p>'), undefined],
    ['a title and a password', page('Đăng nhập | Việc Xanh', password), undefined],
    ['a path and a password', page('Việc Xanh', password), 'https://site.example/dang-nhap?ve=1'],
    ['a captcha on the log-in', page('Sign in', `${password}<div class="g-recaptcha"></div>`), undefined],
  ])('%s', (_title, text, url) => expect(at(text, url)).toBe('auth-wall'));

  it('a page with a log-in form on it is a page', () => {
    expect(at(page('Tin hái chè', article + password))).toBeNull();
    expect(at(page('Đăng nhập để lưu tin', article + password))).toBeNull();
    expect(at(page('Liên hệ', `<p>Ngắn</p>${password}`))).toBeNull();
    expect(at(page('Tin', article), 'https://www.facebook.com/nhom/1')).toBeNull();
  });
});

describe('pages that are gone', () => {
  it.each([
    [page('Không tìm thấy trang', '<h1>KHÔNG TÌM THẤY TRANG NÀY</h1><p>Mời về trang chủ</p>')],
    [page('404 Not Found', '<h1>404 Not Found</h1>')],
    [page('Page not found | Việc Xanh', '<h1>404</h1>')],
    [page('Tin không tồn tại', '<h2>Tin không tồn tại</h2>')],
  ])('%s', (text) => expect(at(text)).toBe('gone'));

  it.each([
    [page('404 việc làm hái chè', '<h1>Việc làm hái chè</h1>')],
    [page('Không tìm thấy việc? Đọc bài này', article)],
    [page('Việc Xanh', '<h1>Không tìm thấy trang</h1>')],
  ])('not certain, so a page: %s', (text) => expect(at(text)).toBeNull());
});

it('feeds, JSON and broken input are never walls', () => {
  expect(at('<?xml version="1.0"?><rss><title>Just a moment...</title></rss>', undefined, 'application/rss+xml')).toBeNull();
  expect(at('<?xml version="1.0"?><rss><title>Just a moment...</title></rss>', undefined, '')).toBeNull();
  expect(at('{"title":"404 Not Found"}', undefined, 'application/json')).toBeNull();
  expect(at(page('404 Not Found', ''), 'not a url')).toBeNull();
  expect(at('')).toBeNull();
});

describe('visible text', () => {
  it('leaves out what nobody reads', () => {
    const html =
      'a<script>if (1 < 2) "</p>"</script>b<STYLE>c{}</STYLE >d<!-- e > f -->g<scripted>h</scripted><svg><title>i</title></svg>İ<p\n>j';
    expect(visibleText(html, 100)).toBe('a b d g h İ j');
    expect(textOfFirst('<TITLE >a  <b>b</b></Title>c', 'title')).toBe('a b');
    expect(textOfFirst('<titles>a</titles>', 'title')).toBeNull();
  });

  it.each([
    ['open scripts', '<script>'.repeat(200_000)],
    ['open tags', '<a '.repeat(500_000)],
    ['open comments', '<!--'.repeat(400_000)],
    ['password-like inputs', '<input type=passwor '.repeat(80_000)],
    ['titles', '<title>'.repeat(200_000)],
    ['spaces', ' '.repeat(2_000_000)],
  ])('is cheap on a page of %s', (_title, text) => {
    const started = performance.now();
    at(text);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
