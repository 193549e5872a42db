import { readApplication, zoneOfCentre } from '#applications/index.ts';
import type { AppealLetterFacts, OrderedLetter } from '#notifications/index.ts';
import type { Trx } from '#platform/database.ts';
import { named } from '#platform/named.ts';
import { listAppealsOf, readAppeal } from './appeals.db.ts';

const CLOCK: Readonly<Record<string, string>> = {
  filed: 'appeal_registration',
  registered: 'appeal_decision',
  heard: 'appeal_decision',
  upheld: 'appeal_answer',
  rejected: 'appeal_answer',
};

type Ordered = Pick<OrderedLetter, 'kind' | 'personId' | 'params'> & { readonly applicationId: string };

/** What a letter of an appeal tells; null for other letters. A warning of a clock of an appeal is one of its letters too. */
export async function appealOfLetter(db: Trx, letter: Ordered): Promise<AppealLetterFacts | null> {
  const appeal = await appealBehind(db, letter);
  if (!appeal) return null;
  const application = await readApplication(db, appeal.applicationId);
  const clock = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', application.id)
    .where('clock', '=', CLOCK[appeal.state] ?? '')
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  const council = await db
    .selectFrom('organisations')
    .select(named('organisations.short_name').as('name'))
    .where('id', '=', appeal.councilId)
    .executeTakeFirst();
  return {
    number: appeal.number,
    council: council?.name ?? '',
    outcome: appeal.decidedAt ? (appeal.state === 'rejected' ? 'rejected' : appeal.partly ? 'partly' : 'upheld') : null,
    remedy: appeal.remedy,
    lastDay: clock?.lastDay.toString() ?? null,
    hearing: appeal.hearingAt && {
      at: appeal.hearingAt.toString(),
      place: appeal.hearingPlace ?? '',
      zone: await zoneOfCentre(db, application.centreId),
    },
    path: await pathFor(db, letter.personId, appeal, application),
  };
}

async function appealBehind(db: Trx, { kind, params, applicationId }: Ordered) {
  if (typeof params.appealId === 'string') return await readAppeal(db, params.appealId);
  const ofClock = kind === 'clock_warning' && Object.values(CLOCK).includes(String(params.clock));
  return ofClock ? ((await listAppealsOf(db, applicationId))[0] ?? null) : null;
}

/** The appellant's cabinet, the council's page, the centre's desk. */
async function pathFor(
  db: Trx,
  personId: string,
  { id, councilId }: { id: string; councilId: string },
  application: { id: string; applicantId: string },
): Promise<string> {
  if (personId === application.applicantId) return `/cabinet/appeals/${id}`;
  const ofCouncil = await db
    .selectFrom('hats')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', councilId)
    .executeTakeFirst();
  return ofCouncil ? `/council/appeals/${id}` : `/centre/applications/${application.id}`;
}
