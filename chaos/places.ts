import { DEMO_COUNCILS, type DemoCouncil, type DemoFiling, type OrganisationKey } from '../src/demo/content/index.ts';
import type { World } from './world.ts';

/** Where a road leads: one qualification at one centre, by the procedure of its council. */
export interface Place {
  readonly procedureId: string;
  readonly council: DemoCouncil;
  readonly councilId: string;
  readonly centre: OrganisationKey;
  readonly centreId: string;
  readonly siteId: string;
  readonly roomId: string;
  readonly qualificationId: string;
  readonly filing: Omit<DemoFiling, 'key'>;
  /** The sum of the invoice, as the accountant types it. */
  readonly price: string;
}

/** What is applied for at each council: the first qualification of its first centre, at that centre's first site. */
export function placesOf({ catalogue }: World): readonly Place[] {
  const { organisations, sites, rooms, qualifications } = catalogue;
  return DEMO_COUNCILS.map((council) => {
    const [centre] = council.centres;
    const site = council.sites.find((one) => one.centre === centre?.centre);
    const card = council.qualifications.find(({ key }) => key === centre?.qualifications[0]);
    const [room] = site?.rooms ?? [];
    if (!centre || !site || !card || !room) throw new Error(`${council.key} of the demo has no centre at work`);
    const practice = card.practiceKinds.includes('portfolio') ? 'portfolio' : 'tasks';
    return {
      procedureId: council.procedureId,
      council,
      councilId: organisations[council.key],
      centre: centre.centre,
      centreId: organisations[centre.centre],
      siteId: sites[site.key],
      roomId: rooms[`${site.key}/${room.name}`] ?? '',
      qualificationId: qualifications[card.key],
      filing: { qualification: card.key, site: site.key, practice },
      price: String(card.priceMinor / 100),
    };
  });
}
