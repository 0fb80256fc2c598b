import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments, splitHidden } from '#src/ui/parts/segments.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyPlace = fc.record({ start: fc.integer({ min: -2, max: 70 }), end: fc.integer({ min: -2, max: 70 }) });

describe('cutSegments', () => {
  it('gives the text back, and for every place exactly its words', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyPlace, { maxLength: 8 }), (text, places) => {
        const segments = cutSegments(text, places);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const [number, place] of places.entries()) {
          const words = segments.filter((segment) => segment.covers.includes(number)).map((segment) => segment.text);
          expect(words.join('')).toBe(text.slice(Math.max(0, place.start), Math.max(0, place.start, place.end)));
        }
      }),
    );
  });
});

describe('splitHidden', () => {
  it('shows direction-changing and invisible signs by their code', () => {
    expect(splitHidden('a\u202Eb\u200Bc')).toEqual([
      { text: 'a', code: null },
      { text: '\u202E', code: 'U+202E' },
      { text: 'b', code: null },
      { text: '\u200B', code: 'U+200B' },
      { text: 'c', code: null },
    ]);
  });

  it('leaves line breaks, Vietnamese and joined emoji alone', () => {
    expect(splitHidden('Việc\nnhẹ 👩‍👧')).toEqual([{ text: 'Việc\nnhẹ 👩‍👧', code: null }]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) =>
          splitHidden(text)
            .map((part) => part.text)
            .join('') === text,
      ),
    );
  });
});
