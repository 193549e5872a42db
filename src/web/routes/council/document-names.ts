import { placeLabel } from '#documents/index.ts';
import type { CouncilFile } from '#outcomes/index.ts';

export type NamedDocument = CouncilFile['documents'][number] & { readonly name: string };

/** «Документ об образовании», «Документ об образовании 2»: by the place in the application that each was filed for. */
export function namedDocuments(documents: CouncilFile['documents']): NamedDocument[] {
  const met = new Map<string, number>();
  return documents.map((document) => {
    const count = (met.get(document.kind) ?? 0) + 1;
    met.set(document.kind, count);
    return { ...document, name: count > 1 ? `${placeLabel(document.kind)} ${count}` : placeLabel(document.kind) };
  });
}
