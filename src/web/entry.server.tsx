import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router';
import { isDatabaseAway } from '#platform/database-away.ts';
import { requestContext } from './context.ts';
import { DocumentContext } from './document.ts';

/** Pages wait for late data at most this long, in milliseconds. */
export const streamTimeout = 5_000;
/** In seconds: a restart of the database takes no longer. */
const RETRY_AFTER = '20';
const ABORT_AFTER = streamTimeout + 1_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  const { nonce, requestId, deps, away, refusedFile } = loadContext.get(requestContext);
  const answered503 = away.now || status === 503;
  if (answered503) headers.set('retry-after', RETRY_AFTER);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'private, no-cache');
  const whole = isbot(request.headers.get('user-agent')) || request.method === 'HEAD';

  return new Promise((resolve, reject) => {
    let answered = false;
    const final = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    const answer = () => {
      answered = true;
      const body = new PassThrough({ final });
      pipe(body);
      resolve(new Response(createReadableStreamFromReadable(body), { status: answered503 ? 503 : status, headers }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <DocumentContext value={{ nonce, requestId, away: answered503, still: refusedFile !== undefined }}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </DocumentContext>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: answer,
        onShellError: reject,
        onError(error) {
          // before the shell is ready the error is handed to handleError by the router
          if (answered) deps.log.error({ error }, 'a part of a page failed after its head was sent');
        },
      },
    );
    const timer = setTimeout(abort, ABORT_AFTER);
  });
}

/** Every error that is not an answer: logged once, with the reference that the page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { away, deps } = context.get(requestContext);
  if (isDatabaseAway(error)) away.now = true;
  deps.log.error({ error }, isDatabaseAway(error) ? 'the database does not answer' : 'a page failed');
};
