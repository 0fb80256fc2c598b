import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The interface only; the back end runs unbuilt. `npx vite build` writes dist/ui, which the API serves.
export default defineConfig({
  root: path.join(import.meta.dirname, 'src/ui'),
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist/ui'),
    emptyOutDir: true,
    // browsers that know light-dark() themselves; lowering it would lose the colours
    cssTarget: ['chrome125', 'edge125', 'firefox125', 'safari17.5'],
    // fonts and icons stay files of their own: the content policy allows no data: fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // one file of libraries, loaded once from this machine
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // what rarely changes stays in the browser's cache when the interface changes
        codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/u }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
