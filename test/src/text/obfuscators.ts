/** Ways in which authors hide words from filters; each takes plain Vietnamese and gives the disguised spelling. */

const monospace = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 97 && code <= 122 ? String.fromCodePoint(0x1d68a + code - 97) : letter;
};
const fullWidth = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return code > 32 && code < 127 ? String.fromCodePoint(code + 0xfee0) : letter;
};
const cyrillic: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у', i: 'і' };
const letters = (text: string, change: (letter: string) => string): string => Array.from(text, change).join('');
const words = (text: string, change: (word: string) => string): string => text.split(' ').map(change).join(' ');
const inner = (word: string, from: string, to: string): string => (word.length > 2 ? word[0] + word.slice(1).replace(from, to) : word);

export const obfuscators: Record<string, (text: string) => string> = {
  'zero-width spaces': (text) => words(text, (word) => Array.from(word).join('\u200b')),
  'soft hyphens': (text) => words(text, (word) => Array.from(word).join('\u00ad')),
  'direction marks': (text) => words(text, (word) => `\u202a${Array.from(word).join('\u200e')}\u202c`),
  'mathematical letters': (text) => letters(text.normalize('NFD'), monospace),
  'full width': (text) => letters(text.normalize('NFD'), fullWidth),
  'enclosed letters': (text) =>
    letters(text, (letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0x24d0 + letter.charCodeAt(0) - 97) : letter)),
  'squared letters': (text) =>
    letters(text, (letter) => (/[a-z]/.test(letter) ? String.fromCodePoint(0x1f170 + letter.charCodeAt(0) - 97) : letter)),
  'Cyrillic look-alikes': (text) =>
    words(text, (word) => (/[b-df-hj-np-z]/.test(word) ? letters(word, (letter) => cyrillic[letter] ?? letter) : word)),
  decomposed: (text) => text.normalize('NFD'),
  'stacked marks': (text) => letters(text, (letter) => (letter === ' ' ? letter : `${letter}\u0336\u0353\u034a\u0332`)),
  'spaced letters': (text) =>
    text
      .split(' ')
      .map((word) => Array.from(word).join(' '))
      .join('   '),
  'dotted letters': (text) => words(text, (word) => Array.from(word).join('.')),
  'dashed letters': (text) => words(text, (word) => Array.from(word).join('-')),
  'letters on lines': (text) => Array.from(text.replace(/ /g, '')).join('\n'),
  'stretched letters': (text) => words(text, (word) => word + (word[word.length - 1] ?? '').repeat(4)),
  capitals: (text) => text.toUpperCase(),
  'digits for letters': (text) => words(text, (word) => inner(inner(word, 'o', '0'), 'e', '3')),
};
