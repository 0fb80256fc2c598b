import { describe, expect, it } from 'vitest';
import { finish } from '#crawlers/reading/finish.ts';
import { openMarkup } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readText, textOfHtml, tidyText } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';
import { parseJson } from '#crawlers/jobposting/json-ld.ts';
import { MAX_TEXT_UNITS, type ParsedPosting } from '#src/domain/posting.ts';

describe('readDate', () => {
  it.each([
    ['2026-03-02T08:15:00+00:00', '2026-03-02T08:15:00.000Z'],
    ['2020-03-09T12:01:20+0700', '2020-03-09T05:01:20.000Z'],
    ['2026-02-01', '2026-01-31T17:00:00.000Z'],
    ['2026-02-01 09:30', '2026-02-01T02:30:00.000Z'],
    ['Mon, 06 Sep 2010 00:01:00 +0000', '2010-09-06T00:01:00.000Z'],
    ['Sat, 28 Sep 2002 21:00:02 GMT', '2002-09-28T21:00:02.000Z'],
    ['1770618557', '2026-02-09T06:29:17.000Z'],
    ['1770618557000', '2026-02-09T06:29:17.000Z'],
    ['15/12/2025', '2025-12-14T17:00:00.000Z'],
    ['Đăng lúc 21/01/2026 05:42', '2026-01-20T22:42:00.000Z'],
    ['05:42 ngày 21/01/2026', '2026-01-20T22:42:00.000Z'],
  ])('%s', (written, instant) => expect(readDate(written)).toBe(instant));

  it.each(['', '3 giờ trước', 'hôm qua', '31/02/2026', '2026-13-01', 'Còn 12 ngày', '12', '21/01', '0001-01-01', 'constructor'])(
    'guesses nothing: %s',
    (written) => expect(readDate(written)).toBeNull(),
  );
});

describe('readText', () => {
  it('breaks lines where a page does and keeps no more than one empty line', () => {
    expect(textOfHtml('<p>Một  hai\n ba</p><div>bốn<br><br><br>năm</div><ul><li>sáu<li>bảy</ul>')).toBe('Một hai ba\nbốn\n\nnăm\nsáu\nbảy');
  });

  it('leaves out what nobody sees', () => {
    expect(
      textOfHtml(
        'a<script>x</script><style>y</style><p hidden>z</p><p style="color:red; display: none">t</p><!-- u --><template>v</template>b',
      ),
    ).toBe('ab');
  });

  it('decodes entities once', () => {
    expect(textOfHtml('A &amp;amp; B &lt;i&gt;')).toBe('A &amp; B <i>');
  });

  it('keeps letters that hide words', () => {
    expect(tidyText('\u200bv\u200biệc\ufeff nh\u00a0ẹ')).toBe('\u200bv\u200biệc\ufeff nh ẹ');
  });

  it('keeps the lines of preformatted text', () => {
    expect(textOfHtml('<pre>a\n  b</pre>c')).toBe('a\nb\nc');
  });

  it('reads emoji and smilies that are drawn as pictures', () => {
    expect(textOfHtml('ok <img class="smilie" alt=":D"> <img alt="🐟"> <img alt="ảnh công ty">')).toBe('ok :D 🐟');
  });

  it('reads on behind an inline end tag that belongs to no open inline element', () => {
    const { $ } = openMarkup('<span><div class="a">một</span> hai</div><div class="b">ba</div>', false);
    expect(readText($('.a').toArray())).toBe('một hai');
  });
});

describe('readUrl', () => {
  it('makes addresses absolute and refuses what leads nowhere', () => {
    expect(readUrl('../b?x=1#y', 'https://a.example/c/d')).toBe('https://a.example/b?x=1#y');
    for (const nowhere of ['', '#', 'javascript:void(0)', 'mailto:a@example.com', 'http://[', undefined])
      expect(readUrl(nowhere, 'https://a.example/')).toBeNull();
  });
});

describe('parseJson', () => {
  it.each([
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":"một\nhai\tba"}', { a: 'một\nhai\tba' }],
    ['/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ['<!-- //<![CDATA[\n{"a":"x, }"}\n//]]> -->', { a: 'x, }' }],
    ['{"a":1};', { a: 1 }],
    ['{"a":"it\\\'s"}', { a: "it's" }],
  ])('mends %s', (source, value) => expect(parseJson(source)).toEqual(value));

  it.each(['{"a" "b"}', '{a:1}', '{"a":', 'x'])('does not guess at %s', (source) => expect(parseJson(source)).toBeNull());
});

describe('finish', () => {
  const posting: ParsedPosting = {
    nativeId: '1',
    url: 'https://a.example/1',
    title: null,
    text: 'x',
    author: { name: null, id: null, url: null },
    publishedAt: null,
    kind: 'post',
    images: [],
  };

  it('counts repeats, empty texts, cuts and parts passed over', () => {
    const long = `${'a'.repeat(MAX_TEXT_UNITS - 1)}\u{1f600}`;
    const parsed = finish(
      {
        postings: [posting, posting, { ...posting, nativeId: '2', text: ' \n' }, { ...posting, nativeId: '3', text: long }],
        passedOver: ['odd', 'odd'],
      },
      'empty',
    );
    expect(parsed.postings.map((kept) => kept.text.length)).toEqual([1, MAX_TEXT_UNITS - 1]);
    expect(Object.fromEntries(parsed.skipped.map(({ code, count }) => [code, count]))).toEqual({
      odd: 2,
      repeated: 1,
      'no-text': 1,
      'text-cut': 1,
    });
    expect(parsed.reason).toBeNull();
  });

  it('says why only when there is neither posting nor link', () => {
    expect(finish({ postings: [] }, 'empty').reason).toBe('empty');
    expect(finish({ postings: [], links: [{ url: 'https://a.example/', kind: 'next' }] }, 'empty').reason).toBeNull();
  });
});
