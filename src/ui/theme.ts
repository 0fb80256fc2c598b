import { createTheme, type MantineColorsTuple } from '@mantine/core';

// A calm blue-green; shade 8 carries white text at 7:1.
const sea: MantineColorsTuple = [
  '#eaf4f5',
  '#d5e7e9',
  '#a9cfd4',
  '#7ab6bd',
  '#55a1aa',
  '#3d949e',
  '#2d8490',
  '#1e727e',
  '#0c5f6b',
  '#004c57',
];

/** Colours, font and sizes of the interface. */
export const theme = createTheme({
  colors: { sea },
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
