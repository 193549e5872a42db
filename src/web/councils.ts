import { readOwnNumbers } from '#accounts/index.ts';
import { findOwnCouncil } from '#applications/index.ts';
import { listCouncils } from '#catalogue/index.ts';
import { PUBLIC } from '#platform/identity.ts';
import { findProcedure, type Procedure } from '#procedures/index.ts';
import type { RequestContext } from './context.ts';

type Councils = Awaited<ReturnType<typeof listCouncils>>;

/** Who reads a page, and in which language. */
export type Asker = Pick<RequestContext, 'deps' | 'actor' | 'locale'>;

/** The councils of this site, the reader's own first and named apart; null where nothing tells which it is. */
export async function readCouncils(asker: Asker): Promise<{ readonly councils: Councils; readonly own: string | null }> {
  const councils = await listCouncils(asker.deps, PUBLIC);
  const own = await ownAmong(asker, councils);
  return { councils: councils.toSorted((a, b) => Number(b.id === own) - Number(a.id === own)), own };
}

/** By the newest application, else by the country whose number the person has, else by the language of the page. */
async function ownAmong({ deps, actor, locale }: Asker, councils: Councils): Promise<string | null> {
  const filed = await findOwnCouncil(deps, actor);
  if (filed !== null) return filed;
  const numbers = await readOwnNumbers(deps, actor);
  const country = numbers?.iin ? 'kz' : numbers?.snils ? 'ru' : null;
  const isOwn = (procedure: Procedure | undefined) =>
    country === null ? locale === 'kk' && procedure?.languages.includes('kk') : procedure?.jurisdiction === country;
  return councils.find(({ procedureId }) => isOwn(findProcedure(procedureId)))?.id ?? null;
}
