/**
 * The letters of printed documents: Times New Roman where the machine has it, else Tinos, which has the same
 * widths and, unlike the Liberation fonts of many servers, every Vietnamese letter. Carried inside the page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Family name to be used; the fallbacks behind it are for signs that neither font has. */
export const fontFamily = "'Official Times', 'Liberation Serif', 'Noto Serif', 'DejaVu Serif', serif";

const require = createRequire(import.meta.url);

// The package's own ranges. Both files of a style are needed: letters with two marks are in the second.
const ranges = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
} as const;

const styles = [
  { weight: 400, style: 'normal', local: 'Times New Roman' },
  { weight: 400, style: 'italic', local: 'Times New Roman Italic' },
  { weight: 700, style: 'normal', local: 'Times New Roman Bold' },
  { weight: 700, style: 'italic', local: 'Times New Roman Bold Italic' },
] as const;

let kept: string | null = null;

/** The @font-face rules with the font files in them, about 150 KB; read once; empty where the package is not installed. */
export function fontFaces(): string {
  kept ??= readFaces();
  return kept;
}

function readFaces(): string {
  try {
    return styles
      .flatMap(({ weight, style, local }) =>
        (['latin', 'vietnamese'] as const).map((part) => {
          const file = readFileSync(require.resolve(`@fontsource/tinos/files/tinos-${part}-${weight}-${style}.woff2`));
          return `@font-face { font-family: 'Official Times'; font-style: ${style}; font-weight: ${weight}; src: local('${local}'), url(data:font/woff2;base64,${file.toString('base64')}) format('woff2'); unicode-range: ${ranges[part]}; }`;
        }),
      )
      .join('\n');
  } catch {
    // a document in the letters of the machine is better than none; a test fails where the package is missing
    return '';
  }
}
