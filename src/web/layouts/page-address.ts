import { useLocation } from 'react-router';

/** Path and query of this page, spelled alike by the server, which has read `?saved` as `?saved=`, and by the browser. */
export function usePageAddress(): string {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search).toString();
  return query ? `${pathname}?${query}` : pathname;
}
