import { readOwnNumbers } from '#accounts/index.ts';
import { findOwnCouncil } from '#applications/index.ts';
import { listCouncils } from '#catalogue/index.ts';
import { PUBLIC } from '#platform/identity.ts';
import { findProcedure, type Procedure } from '#procedures/index.ts';
import type { RequestContext } from './context.ts';

type Councils = Awaited<ReturnType<typeof listCouncils>>;

/** Who reads a page, and in which language. */
export type Asker = Pick<RequestContext, 'deps' | 'actor' | 'locale'>;

export interface CouncilsOfReader {
  /** All of this site, the reader's own first, then those of their country. */
  readonly councils: Councils;
  /** Null where nothing tells which it is. */
  readonly own: string | null;
  /** Whose exams may be theirs: the own one, else those of their country, else all. */
  readonly near: readonly string[];
}

/** For loaders: the councils by what they are to the reader. */
export async function readCouncils(asker: Asker): Promise<CouncilsOfReader> {
  const councils = await listCouncils(asker.deps, PUBLIC);
  const filed = await findOwnCouncil(asker.deps, asker.actor);
  const possible = filed === null ? await ofCountry(asker, councils) : councils.filter(({ id }) => id === filed);
  const near = (possible.length > 0 ? possible : councils).map(({ id }) => id);
  return {
    councils: councils.toSorted((a, b) => Number(near.includes(b.id)) - Number(near.includes(a.id))),
    own: possible.length === 1 ? (possible[0]?.id ?? null) : null,
    near,
  };
}

/** By the country whose number the person has, else by the language of the page. */
async function ofCountry({ deps, actor, locale }: Asker, councils: Councils): Promise<Councils> {
  const numbers = await readOwnNumbers(deps, actor);
  const country = numbers?.iin ? 'kz' : numbers?.snils ? 'ru' : null;
  const isOwn = (procedure: Procedure | undefined) =>
    country === null ? locale === 'kk' && procedure?.languages.includes('kk') : procedure?.jurisdiction === country;
  return councils.filter(({ procedureId }) => isOwn(findProcedure(procedureId)));
}
