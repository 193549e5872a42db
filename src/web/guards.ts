import { type MiddlewareFunction, redirect } from 'react-router';
import { requestContext } from './context.ts';
import { orErrorPage, REFUSALS, refusable } from './refusals.ts';

/** Areas of people who have signed in. What each of them may see there is settled by the use cases. */
const CLOSED = ['/cabinet', '/centre', '/commission', '/council', '/employer', '/files', '/operator', '/security'];

const isClosed = (pathname: string) => CLOSED.some((area) => pathname === area || pathname.startsWith(`${area}/`));

/** Going from page to page the browser asks for the data of a page alone, under an address of their own. */
function pageAsked(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  const page = pathname.replace(/\.data$/, '');
  return searchParams.size > 0 ? `${page}?${searchParams}` : page;
}

/** The page on which the form stood; the address of a form itself may answer only to sending. */
function pageOfForm(request: Request): string {
  const own = new URL(request.url);
  const from = URL.parse(request.headers.get('referer') ?? '');
  const page = from?.host === own.host ? from : own;
  return page.pathname + page.search;
}

/**
 * A stranger who opens a page of a closed area signs in first and comes back to it; one who sends a form there, their session being over, signs in and
 * finds the draft. A script that saves gets 401 with words, as an action would answer.
 */
export const strangersSignIn: MiddlewareFunction<Response> = ({ context, request }) => {
  const { pathname } = new URL(request.url);
  const { session, away } = context.get(requestContext);
  // whoever asks is not known now, and must not be sent to sign in for it
  if (session || away.now || !isClosed(pathname)) return;
  if (request.method === 'GET' || request.method === 'HEAD') throw redirect(`/sign-in?back=${encodeURIComponent(pageAsked(request))}`);
  if (request.headers.get('accept')?.includes('text/html')) throw redirect(`/sign-in?over&back=${encodeURIComponent(pageOfForm(request))}`);
  const refusal = { code: 'not_signed_in', message: REFUSALS.not_signed_in?.message({}) };
  throw Response.json({ ...refusal, refusal }, { status: 401 });
};

/** What cannot be read as a form of ours ends here, before any action: a page with words for people, the same words in JSON for a script. */
export const brokenRequestsEnd: MiddlewareFunction<Response> = async ({ context, request }) => {
  const { broken } = context.get(requestContext);
  if (!broken) return;
  const refuse = () => Promise.reject(broken);
  if (request.headers.get('accept')?.includes('text/html') || new URL(request.url).pathname.endsWith('.data'))
    return await orErrorPage(refuse);
  const { data, init } = await refusable<never>(refuse);
  throw Response.json({ ...data.refusal, ...data }, { status: init?.status });
};
