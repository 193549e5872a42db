import { type LetterFacts, previewLetter } from '#notifications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn } from '#procedures/index.ts';
import { type Application, readApplication } from './applications.db.ts';
import { assertAllowed } from './applications.policy.ts';
import { lastDayOfClock, zoneOfCentre } from './change-clocks.ts';
import { findPlace } from './place.ts';
import type { MoveDeps } from './ports.ts';
import { certificateTitle, procedureOf } from './procedure-of.ts';
import { namePlace } from './remark-place.ts';
import { listRemarks } from './remarks.ts';
import { mayReview } from './review.policy.ts';

/** What the applicant would get if the application were returned now. */
export interface ReturnPreview {
  readonly id: string;
  readonly number: number | null;
  readonly applicantName: string;
  readonly remarks: readonly { readonly id: string; readonly number: number; readonly where: string; readonly words: string }[];
  /** The last day to mend, ISO. */
  readonly until: string;
  readonly letter: { readonly subject: string; readonly text: string };
}

/** The remarks that would go, the term and the letter. Refuses: `not_found`, `own_application`, `not_a_reviewer`, `not_under_review`, `no_remark`. */
export async function previewReturn(deps: MoveDeps & Pick<Deps, 'settings'>, actor: Actor, applicationId: string): Promise<ReturnPreview> {
  const { application, remarks, facts } = await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayReview(actor, application));
    if (application.state !== 'under_review') throw new Refusal('not_under_review');
    const remarks = (await listRemarks(db, applicationId)).filter(({ open }) => open);
    if (remarks.length === 0) throw new Refusal('no_remark');
    return { application, remarks, facts: await factsOfReturn(db, deps, application, remarks.length) };
  });
  const { id, number, applicantId: personId, applicantName } = application;
  return {
    id,
    number,
    applicantName,
    remarks: remarks.map((remark, index) => ({
      id: remark.id,
      number: index + 1,
      where: namePlace(application, remark),
      words: remark.words,
    })),
    until: facts.lastDay,
    letter: await previewLetter(deps, { kind: 'application_returned', personId, params: { seq: 1, to: 'returned' }, facts }),
  };
}

/** As the letter will read them once the move has been made. */
async function factsOfReturn(
  db: Trx,
  { clock }: Pick<MoveDeps, 'clock'>,
  application: Application,
  remarks: number,
): Promise<LetterFacts & { readonly lastDay: string }> {
  const today = dayIn(clock.now(), await zoneOfCentre(db, application.centreId));
  const names = await db
    .selectFrom('applications as a')
    .leftJoin('qualifications as q', 'q.id', 'a.qualification_id')
    .leftJoin('organisations as c', 'c.id', 'a.centre_id')
    .select([named<string | null>('q.name').as('qualification'), named<string | null>('c.short_name').as('centre')])
    .where('a.id', '=', application.id)
    .executeTakeFirstOrThrow();
  return {
    channels: [],
    reader: 'applicant',
    number: application.number,
    qualification: names.qualification ?? '',
    centre: names.centre ?? '',
    city: (await findPlace(db, application.siteId))?.city ?? null,
    applicantName: application.applicantName,
    path: `/cabinet/applications/${application.id}`,
    lastDay: (await lastDayOfClock(db, application, 'correction', today)).toString(),
    reason: null,
    remarks,
    invoice: null,
    nearestDays: [],
    exam: null,
    certificate: null,
    applicationWord: procedureOf(application).words.application.ru,
    certificateTitle: certificateTitle(application),
    retakeFrom: null,
    appealUntil: null,
    appeal: null,
  };
}
