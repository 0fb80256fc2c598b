import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl } from '#src/domain/canonical-url.ts';

test.each([
  ['HTTPS://Viec-Lam.Example:443/Tin?b=2&a=1&utm_source=fb&fbclid=x#binh-luan', 'https://viec-lam.example/Tin?a=1&b=2'],
  ['http://a.example.', 'http://a.example/'],
  ['http://user:secret@a.example/x?', 'http://a.example/x'],
  ['http://a.example:8080/', 'http://a.example:8080/'],
])('%s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
});

test('keeps the fragment of a post when asked', () => {
  expect(canonicalUrl('https://a.example/t?utm_medium=x#post-3', { keepFragment: true })).toBe('https://a.example/t#post-3');
});

test('nothing but http(s) has a canonical form', () => {
  for (const address of ['', 'abc', 'file:///etc/passwd', 'javascript:alert(1)', 'mailto:a@example.com'])
    expect(canonicalUrl(address)).toBeNull();
});

test('is stable: the canonical form of a canonical form is itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalUrl(address);
      expect(once === null ? null : canonicalUrl(once)).toBe(once);
    }),
  );
});
