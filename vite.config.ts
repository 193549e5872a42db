import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';
import { PARAGLIDE } from './src/web/paraglide.config.ts';
import { compressOnce } from './vite.compress.ts';

/** What the browser may load besides `#web/`: pure modules without I/O. */
const BROWSER_SAFE = ['#procedures/', '#platform/refusal.ts', '#platform/language.ts', '#platform/typed-number.ts'];

/** Capabilities stay out of the server bundle, so that each module exists once in the process; and out of the browser altogether. */
const capabilitiesStayOutside: Plugin = {
  name: 'capabilities-stay-outside',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.startsWith('#') || source.startsWith('#web/')) return null;
    if (this.environment.name === 'ssr') return { id: source, external: true };
    if (BROWSER_SAFE.some((prefix) => source.startsWith(prefix))) return null;
    throw new Error(
      `${importer} would carry ${source} into the browser: use it in loader or action only, or import its types with "import type"`,
    );
  },
};

/** Icons and small parts that many pages use come in one file: dozens of tiny ones compress badly. */
const SHARED = { name: 'shared', test: /src\/web\/(ui|layouts|paraglide)\/|@tabler/, minShareCount: 8 };

export default defineConfig({
  plugins: [capabilitiesStayOutside, paraglideVitePlugin(PARAGLIDE), reactRouter(), compressOnce],
  environments: {
    ssr: { build: { rolldownOptions: { input: './src/web/entry.ts' } } },
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } } },
  },
  build: { assetsInlineLimit: 0 },
});
