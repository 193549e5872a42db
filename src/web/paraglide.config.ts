import type { CompilerOptions } from '@inlang/paraglide-js';

/** The locale of a request: the choice kept in the cookie, else the browser's languages, else Russian. */
export const LOCALE_COOKIE = 'locale';

export const PARAGLIDE = {
  project: './project.inlang',
  outdir: './src/web/paraglide',
  outputStructure: 'message-modules',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: LOCALE_COOKIE,
  emitTsDeclarations: true,
} as const satisfies CompilerOptions;
