import type { Procedure } from '#procedures/index.ts';
import { type Asker, readCouncils } from '#web/councils.ts';
import { procedureToTell } from './procedure-words.ts';

export interface CouncilToTell {
  readonly procedure: Procedure;
  /** A tab for each council; none where there is no choice. */
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
}

/** Whose road the public pages tell: that of the council in `?council=`, else of the reader's own, else of the first. */
export async function councilToTell(asker: Asker, url: URL): Promise<CouncilToTell> {
  const { councils } = await readCouncils(asker);
  const chosen = councils.find(({ id }) => id === url.searchParams.get('council')) ?? councils[0];
  return {
    procedure: procedureToTell(chosen?.procedureId),
    tabs:
      councils.length < 2
        ? []
        : councils.map(({ id, shortName }) => ({ label: shortName, native: true, href: `?council=${id}`, current: id === chosen?.id })),
  };
}
