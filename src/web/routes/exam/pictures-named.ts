/** The texts of an item's form that may name pictures. */
export const TEXTS_WITH_PICTURES = ['text', 'textKk', 'answers', 'answersKk'] as const;

/** Numbers of the pictures that texts name. @param mark  how they do, as the source of a pattern. */
export const picturesNamed = (texts: readonly (string | undefined)[], mark: string): ReadonlySet<number> =>
  new Set(
    texts.flatMap((text) => [...(text ?? '').matchAll(new RegExp(mark, 'gi'))].map(([found]) => Number(found.replaceAll(/\D/g, '')))),
  );
