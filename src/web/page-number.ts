const MOST = 100_000;

/** The page of a list that an address asks for, from 1; the first where it asks for nonsense. */
export function pageNumber(asked: string | null): number {
  const page = Number.parseInt(asked ?? '', 10);
  return page >= 1 && page <= MOST ? page : 1;
}
