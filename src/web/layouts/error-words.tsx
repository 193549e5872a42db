import { isRouteErrorResponse, useRouteLoaderData } from 'react-router';
import { useDocument } from '#web/document.ts';
import { m } from '#web/paraglide/messages.js';
import type { loader } from '#web/root.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { usePageAddress } from './page-address.ts';

/** In place of a page that cannot be shown: what happened, where to go, the reference that stands in the log. Nothing of the inside of an error. */
export function ErrorWords({ error }: { error: unknown }) {
  const { requestId, away } = useDocument();
  const reference = useRouteLoaderData<typeof loader>('root')?.requestId ?? requestId;
  const address = usePageAddress();
  const { title, text } = wordsFor(error, away);
  return (
    <section className="prose">
      <h1>{title}</h1>
      <p>{refusalWords(error) ?? text}</p>
      <p className="row">
        {isRouteErrorResponse(error) && error.status === 401 && (
          <LinkButton to={`/sign-in?back=${encodeURIComponent(address)}`}>{m.common_nav_sign_in()}</LinkButton>
        )}
        <a href="/">{m.common_to_home()}</a>
      </p>
      <p className="small">{m.common_reference({ reference })}</p>
    </section>
  );
}

/** The words of a refusal thrown by `orErrorPage`; other data of an error is not for people. */
function refusalWords(error: unknown): string | undefined {
  const thrown: unknown = isRouteErrorResponse(error) ? error.data : undefined;
  const isRefusal = typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
  return isRefusal && typeof thrown.message === 'string' ? thrown.message : undefined;
}

/** For `<title>` and `h1`. */
export function wordsFor(error: unknown, away = false): { title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : away ? 503 : 500;
  if (status === 503) return { title: m.common_error_503_title(), text: m.common_service_away() };
  if (status === 401) return { title: m.common_error_401_title(), text: m.common_error_401_text() };
  if (status === 403) return { title: m.common_error_403_title(), text: m.common_error_403_text() };
  if (status === 404) return { title: m.common_error_404_title(), text: m.common_error_404_text() };
  if (status < 500) return { title: m.common_error_other_title(), text: m.common_error_other_text() };
  return { title: m.common_error_500_title(), text: m.common_error_500_text() };
}
