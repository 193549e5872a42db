import { z } from 'zod';
import { findOffered, type QualificationFound } from '#catalogue/index.ts';
import type { Deps } from '#platform/deps.ts';
import { PUBLIC } from '#platform/identity.ts';
import { findProcedure } from '#procedures/index.ts';
import { CHOSEN } from './chosen-paths.ts';

/** Of an address, as it stands there. */
export function readChosenId(url: URL): string | null {
  const id = z.uuid().safeParse(url.searchParams.get(CHOSEN));
  return id.success ? id.data : null;
}

/** What a stranger has chosen to apply for, by the address of the page; null where nothing was or nobody offers it. */
export async function readChosen({ deps }: { readonly deps: Pick<Deps, 'as'> }, url: URL): Promise<QualificationFound | null> {
  const id = readChosenId(url);
  return id === null ? null : await findOffered(deps, PUBLIC, id);
}

/** The country whose people take it. */
export const countryOf = ({ procedureId }: Pick<QualificationFound, 'procedureId'>) => findProcedure(procedureId)?.jurisdiction;

/** The choice in the address to come back to. */
export const chosenIn = (back: string | null): string | null =>
  back?.startsWith('/apply?') ? readChosenId(new URL(back, 'http://this.site')) : null;
