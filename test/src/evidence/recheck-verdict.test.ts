import { describe, expect, test } from 'vitest';
import { type RecheckLook, recheckVerdict, shareShown } from '#src/evidence/recheck-verdict.ts';

const post = 'Tuyển gấp 20 nhân viên đánh máy ở đồi Xanh, lương 30 triệu, bao ăn ở, đi ngay trong tuần, không cần bằng cấp.';
const around = 'Trang chủ Đăng ký Việc làm mới nhất Liên hệ Điều khoản sử dụng của trang rao vặt';
const look = (more: Partial<RecheckLook>): RecheckLook => ({ outcome: 'ok', status: 200, post, shown: around, shownBefore: null, ...more });
const say = (more: Partial<RecheckLook>) => {
  const { verdict, reason } = recheckVerdict(look(more));
  return `${verdict} ${reason}`;
};

describe('removed', () => {
  test('the address says so', () => {
    expect(say({ outcome: 'gone', status: 404 })).toBe('removed status-404');
    expect(say({ outcome: 'gone', status: 410 })).toBe('removed status-410');
    expect(say({ outcome: 'gone', status: 200, shown: 'Tin không tồn tại' })).toBe('removed soft-404');
  });
  test('the page no longer shows the words it showed', () => {
    expect(say({})).toBe('removed text-gone');
    expect(say({ shownBefore: `${around} ${post}` })).toBe('removed text-gone');
  });
});

describe('still there', () => {
  test.each([
    ['as it was', `${around}\n${post}\n${around}`],
    ['in other lines, marks and letters', `${around} ${post.toUpperCase().replaceAll(', ', '\n– ')}`],
    ['with characters between that nobody sees', `${around} ${post.replaceAll('ư', 'ư\u200b').normalize('NFD')}`],
    ['mostly', `${around} ${post.replace('không cần bằng cấp', '')}`],
  ])('%s', (_name, shown) => expect(say({ shown })).toBe('still-there text-there'));
});

describe('unsure', () => {
  test.each([
    ['auth-wall', { outcome: 'auth-wall' }],
    ['captcha', { outcome: 'captcha' }],
    ['robots', { outcome: 'robots', status: null, shown: null }],
    ['timeout', { outcome: 'timeout', status: null, shown: null }],
    ['rate-limited', { outcome: 'rate-limited', status: 429 }],
    ['server-error', { outcome: 'server-error', status: 500 }],
    ['geo-block', { outcome: 'forbidden', status: 451 }],
    ['geo-block', { shown: 'Sorry, this content isn’t available in your country.' }],
    ['geo-block', { outcome: 'gone', status: 404, shown: 'Nội dung này không khả dụng tại quốc gia của bạn' }],
    ['nothing-shown', { shown: ' \n' }],
    ['nothing-shown', { shown: null }],
    ['post-too-short', { post: 'Ai cần việc inbox' }],
    ['text-partly', { shown: `${around} ${post.slice(0, 60)}` }],
    ['text-never-shown', { shownBefore: around }],
  ] satisfies [string, Partial<RecheckLook>][])('%s', (reason, more) => expect(say(more)).toBe(`unsure ${reason}`));
});

test('a megabyte of one sign is compared in no time', () => {
  const started = performance.now();
  expect(shareShown('a'.repeat(1_000_000), 'á '.repeat(1_000_000))).toBe(0);
  expect(shareShown('😀'.repeat(500_000), post)).toBeNull();
  expect(performance.now() - started).toBeLessThan(1_500);
});
