import { defineConfig } from 'vite';

/** One file with a name that stays: foreign pages name it. */
export default defineConfig({
  build: {
    lib: { entry: 'main.ts', formats: ['iife'], name: 'expertiseHelp', fileName: () => 'widget.js' },
    outDir: '../../dist/widget',
    emptyOutDir: true,
    // The first that have light-dark(): lowered it would follow this sheet alone, not the page.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
  },
});
