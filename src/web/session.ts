import { parse } from 'hono/utils/cookie';
import { resolveSession, type Session } from '#accounts/index.ts';
import type { Deps } from '#platform/deps.ts';

type CookieSettings = Pick<Deps['settings'], 'publicUrl'>;

const isHttps = ({ publicUrl }: CookieSettings) => publicUrl.startsWith('https://');

/** Over https the name itself makes browsers refuse a cookie that another host or an http page has set. */
const cookieName = (settings: CookieSettings) => (isHttps(settings) ? '__Host-session' : 'session');

export function sessionToken(settings: CookieSettings, cookieHeader: string | null): string | null {
  const name = cookieName(settings);
  return cookieHeader ? (parse(cookieHeader, name)[name] ?? null) : null;
}

export async function readSession(deps: Deps, cookieHeader: string | null): Promise<Session | null> {
  const token = sessionToken(deps.settings, cookieHeader);
  return token ? await resolveSession(deps, token) : null;
}

/** `Set-Cookie` after signing in, changing the hat or the password. It ends with the browser; the server's limits end it earlier. */
export const sessionCookie = (settings: CookieSettings, token: string): string => setCookie(settings, token, '');

/** `Set-Cookie` after signing out. */
export const endedSessionCookie = (settings: CookieSettings): string => setCookie(settings, '', '; Max-Age=0');

const setCookie = (settings: CookieSettings, value: string, extra: string) =>
  `${cookieName(settings)}=${value}; Path=/; HttpOnly; SameSite=Lax${isHttps(settings) ? '; Secure' : ''}${extra}`;
