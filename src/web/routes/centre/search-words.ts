/** More letters than any number or name has; the field takes no more, and of an address no more is read. */
export const MOST_WORDS = 100;

/** What the address asks for, as it is searched. */
export const searchWordsOf = (request: Request): string =>
  (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, MOST_WORDS).trim();
