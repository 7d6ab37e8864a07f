import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';

/** Where the service listens while the console is developed. */
const SERVICE = `http://127.0.0.1:${process.env['PORT'] ?? 4000}`;

export default defineConfig({
  base: '/console/',
  // The words of the components in one language: those of 33 others weigh more than the shell.
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // Small files as data: addresses would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    // Libraries mark files for servers that render React; there is none here.
    rolldownOptions: { onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning) },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': SERVICE, '/sign-in': SERVICE, '/sign-out': SERVICE } },
});
