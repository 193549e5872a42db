import { parse } from 'hono/utils/cookie';
import { z } from 'zod';
import { locales } from '#web/paraglide/runtime.js';
import { LOCALE_COOKIE } from './paraglide.config.ts';

export interface Preferences {
  /** `system`: as the device asks. */
  readonly theme: 'system' | 'light' | 'dark';
  readonly size: 'normal' | 'large';
  readonly contrast: 'normal' | 'more';
}

const Theme = z.enum(['system', 'light', 'dark']);
const Size = z.enum(['normal', 'large']);
const Contrast = z.enum(['normal', 'more']);

/** The form of the header: one or more choices, and the page to come back to. */
export const PreferencesForm = z.object({
  locale: z.enum(locales).optional(),
  theme: Theme.optional(),
  size: Size.optional(),
  contrast: Contrast.optional(),
  back: z.string().catch('/'),
});

export function readPreferences(cookieHeader: string | null): Preferences {
  const cookies = cookieHeader ? parse(cookieHeader) : {};
  return {
    theme: Theme.catch('system').parse(cookies.theme),
    size: Size.catch('normal').parse(cookies.size),
    contrast: Contrast.catch('normal').parse(cookies.contrast),
  };
}

/** The language that this browser was told; null where nobody chose one here. */
export function chosenLanguage(cookieHeader: string | null): string | null {
  const cookies = cookieHeader ? parse(cookieHeader) : {};
  return z.enum(locales).nullable().catch(null).parse(cookies[LOCALE_COOKIE]);
}

/** `Set-Cookie` for each choice of the form, kept for a year. */
export function preferenceCookies(form: z.infer<typeof PreferencesForm>, https: boolean): string[] {
  const chosen = { [LOCALE_COOKIE]: form.locale, theme: form.theme, size: form.size, contrast: form.contrast };
  return Object.entries(chosen).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${https ? '; Secure' : ''}`],
  );
}

/** A path of this site, whatever the form says. */
export function pathOnThisSite(back: string): string {
  const base = 'http://this.site';
  const url = URL.parse(back, base);
  return url?.origin === base && back.startsWith('/') ? url.pathname + url.search : '/';
}
