import { parse } from 'hono/utils/cookie';
import type { Deps } from '#platform/deps.ts';

const NAME = 'registered';
const SECONDS = 600;

/** `Set-Cookie` for «Проверьте почту»: where the letter went. Only that page gets it, for ten minutes. */
export function registeredCookie({ publicUrl }: Pick<Deps['settings'], 'publicUrl'>, email: string): string {
  const secure = publicUrl.startsWith('https://') ? '; Secure' : '';
  return `${NAME}=${encodeURIComponent(email)}; Path=/registration/done; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

export const registeredAddress = (cookieHeader: string | null): string | null =>
  cookieHeader ? (parse(cookieHeader, NAME)[NAME] ?? null) : null;
