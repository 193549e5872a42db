import { type AttachedDocument, assertAllowed, listAttachedDocuments, recordView } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { findDuty, readBooking } from './exams.db.ts';
import { mayJudge } from './exams.policy.ts';

export type FiledPortfolio = Pick<AttachedDocument, 'id' | 'version' | 'link'>;

/** What was filed as the portfolio of an application: files and a link. */
export async function listPortfolio(db: Trx, applicationId: string): Promise<FiledPortfolio[]> {
  const attached = await listAttachedDocuments(db, applicationId);
  return attached.filter(({ kind }) => kind === 'portfolio').map(({ id, version, link }) => ({ id, version, link }));
}

/** One file or link of the portfolio, for those who judge it; the view is logged for the applicant. Refuses: `not_found`, `not_an_expert`. */
export async function openPortfolio(
  { as, clock }: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  bookingId: string,
  documentId: string,
): Promise<FiledPortfolio> {
  return await as(actor).write(async (trx) => {
    const booking = await readBooking(trx, bookingId);
    assertAllowed(mayJudge(actor, await findDuty(trx, booking.sessionId, actor.personId)));
    const filed = (await listPortfolio(trx, booking.applicationId)).find(({ id }) => id === documentId);
    if (!filed) throw new Refusal('not_found');
    await recordView(trx, actor, booking.applicationId, `document:${documentId}`, clock.now());
    return filed;
  });
}
