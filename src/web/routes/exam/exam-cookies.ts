import { randomBytes } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import type { Deps } from '#platform/deps.ts';

type CookieSettings = Pick<Deps['settings'], 'publicUrl'>;

const isHttps = ({ publicUrl }: CookieSettings) => publicUrl.startsWith('https://');
const nameOf = (settings: CookieSettings, name: 'exam' | 'exam-device') => (isHttps(settings) ? `__Host-${name}` : name);
const read = (settings: CookieSettings, cookies: string | null, name: 'exam' | 'exam-device') =>
  cookies ? (parse(cookies)[nameOf(settings, name)] ?? null) : null;

/** Of the computer that an admission code has opened; null where none has. */
export const examToken = (settings: CookieSettings, cookies: string | null): string | null => read(settings, cookies, 'exam');

/** Ends with the browser; the admission behind it ends earlier. */
export const examCookie = (settings: CookieSettings, token: string): string => setCookie(settings, 'exam', token, '');

/** Tells one device from another for the five tries; says nothing about a person. */
export function examDevice(settings: CookieSettings, cookies: string | null): { device: string; setCookie: string } {
  const device = read(settings, cookies, 'exam-device') ?? randomBytes(16).toString('base64url');
  return { device, setCookie: setCookie(settings, 'exam-device', device, '; Max-Age=86400') };
}

const setCookie = (settings: CookieSettings, name: 'exam' | 'exam-device', value: string, extra: string) =>
  `${nameOf(settings, name)}=${value}; Path=/; HttpOnly; SameSite=Strict${isHttps(settings) ? '; Secure' : ''}${extra}`;
