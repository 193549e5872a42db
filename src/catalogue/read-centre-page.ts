import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { selectCentres, selectPrices, selectQualifications, selectSites } from './catalogue.db.ts';
import { regionName } from './regions.ts';

/** The centre's own texts; whatever it has not written stays empty. */
const ApplicantsPage = z.object({
  welcome: z.string().default(''),
  howToApply: z.array(z.string()).default([]),
  toBring: z.array(z.string()).default([]),
  contact: z.string().default(''),
});

const RequiredDocuments = z.array(z.object({ kind: z.string(), required: z.boolean(), note: z.string().default('') }));

export interface CentreSite {
  readonly id: string;
  readonly name: string;
  readonly registryNumber: string | null;
  readonly region: string;
  readonly city: string;
  readonly address: string;
  /** IANA. */
  readonly timeZone: string;
  readonly accessibility: string | null;
  /** Another firm that runs the site; null where the centre itself does. */
  readonly runBy: string | null;
}

export interface OfferedQualification {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly standard: { readonly code: string; readonly name: string };
  readonly practiceKinds: readonly ('tasks' | 'portfolio')[];
  readonly priceMinor: number;
  readonly currency: string;
  readonly documents: readonly { readonly kind: string; readonly required: boolean; readonly note: string }[];
}

/** All of the page «Соискателям» of one centre. */
export interface CentrePage extends z.infer<typeof ApplicantsPage> {
  readonly id: string;
  readonly slug: string;
  readonly procedureId: string;
  readonly name: string;
  readonly shortName: string;
  readonly registryNumber: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly region: string;
  readonly timeZone: string;
  readonly payers: readonly string[];
  readonly sites: readonly CentreSite[];
  readonly qualifications: readonly OfferedQualification[];
}

/** Refuses: `not_found`. */
export async function readCentrePage(deps: Pick<Deps, 'as'>, actor: Actor, slug: string): Promise<CentrePage> {
  return await deps.as(actor).read(async (db) => {
    const row = await selectCentres(db).where('c.slug', '=', slug).executeTakeFirst();
    if (!row) throw new Refusal('not_found');
    const { applicantsPage, region, ...centre } = row;
    const sites = await selectSites(db).where('s.centre_id', '=', row.id).execute();
    const prices = await selectPrices(db, row.id).execute();
    const cards = await selectQualifications(db)
      .where('q.id', 'in', (of) => of.selectFrom('centre_qualifications').select('qualification_id').where('centre_id', '=', row.id))
      .execute();
    return {
      ...centre,
      ...ApplicantsPage.parse(applicantsPage),
      region: regionName(region),
      sites: sites.map(({ centreId: _, region: code, ...site }) => ({ ...site, region: regionName(code) })),
      qualifications: cards.flatMap((card) => {
        const price = prices.find(({ qualificationId }) => qualificationId === card.id);
        return price ? [offered(card, price)] : [];
      }),
    };
  });
}

type Card = Awaited<ReturnType<ReturnType<typeof selectQualifications>['execute']>>[number];

const offered = (card: Card, price: { priceMinor: number; currency: string }): OfferedQualification => ({
  id: card.id,
  code: card.code,
  name: card.name,
  level: card.level,
  standard: { code: card.standardCode, name: card.standardName },
  practiceKinds: card.practiceKinds as ('tasks' | 'portfolio')[],
  priceMinor: price.priceMinor,
  currency: price.currency,
  documents: RequiredDocuments.parse(card.requiredDocuments),
});
