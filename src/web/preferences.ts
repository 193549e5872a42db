import { parse } from 'hono/utils/cookie';
import { z } from 'zod';
import { locales } from '#web/paraglide/runtime.js';
import { LOCALE_COOKIE } from './paraglide.config.ts';

export interface Preferences {
  /** `system`: as the device asks. */
  readonly theme: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'larger';
}

const Theme = z.enum(['system', 'light', 'dark']);
const Text = z.enum(['normal', 'larger']);

/** The form of the header: one or more choices, and the page to come back to. */
export const PreferencesForm = z.object({
  locale: z.enum(locales).optional(),
  theme: Theme.optional(),
  text: Text.optional(),
  back: z.string().catch('/'),
});

export function readPreferences(cookieHeader: string | null): Preferences {
  const cookies = cookieHeader ? parse(cookieHeader) : {};
  return { theme: Theme.catch('system').parse(cookies['theme']), text: Text.catch('normal').parse(cookies['text']) };
}

/** `Set-Cookie` for each choice of the form, kept for a year. */
export function preferenceCookies(form: z.infer<typeof PreferencesForm>, https: boolean): string[] {
  const chosen = { [LOCALE_COOKIE]: form.locale, theme: form.theme, text: form.text };
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
