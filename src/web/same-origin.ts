import { createMiddleware } from 'hono/factory';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether an unsafe request was made by a page of ours. Both headers are set by the browser and cannot be set by a page. See docs/decisions/0002-csrf.md. */
export function cameFromUs(
  request: { origin: string | undefined; fetchSite: string | undefined; host: string | undefined },
  publicUrl: string,
): boolean {
  if (request.fetchSite !== undefined && request.fetchSite !== 'same-origin') return false;
  if (request.origin === undefined) return request.fetchSite === 'same-origin';
  const origin = URL.parse(request.origin);
  if (!origin) return false;
  return origin.origin === new URL(publicUrl).origin || origin.host === request.host;
}

/** Stops every unsafe request that did not come from our own pages, for actions of pages and for JSON alike. */
export const sameOriginOnly = (publicUrl: string) =>
  createMiddleware(async (c, next) => {
    if (SAFE.has(c.req.method)) return await next();
    const request = { origin: c.req.header('origin'), fetchSite: c.req.header('sec-fetch-site'), host: c.req.header('host') };
    if (!cameFromUs(request, publicUrl)) return c.json({ error: 'foreign_origin' }, 403);
    return await next();
  });
