import { randomBytes } from 'node:crypto';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { makeAdmissionCode } from './admission-code.ts';

/** The installation's keyed hash: so few codes could be tried out one by one against a bare one. */
export const admissionCodeHash = ({ secrets }: Pick<Deps, 'secrets'>, code: string): string => secrets.digest(`admission-code:${code}`);

/** Gives an admission its code; it rests encrypted until it is used, for the proctor's page. Codes of this booking and part that were not used die. */
export async function issueCode(trx: Trx, deps: Pick<Deps, 'secrets'>, admissionId: string, now: Temporal.Instant): Promise<string> {
  const code = makeAdmissionCode((count) => randomBytes(count));
  const admission = await trx
    .updateTable('admissions')
    .set({ code_hash: admissionCodeHash(deps, code), code_sealed: deps.secrets.seal(code) })
    .where('id', '=', admissionId)
    .returning(['booking_id as bookingId', 'part'])
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('admissions')
    .set({ closed_at: now, code_sealed: null })
    .where('booking_id', '=', admission.bookingId)
    .where('part', '=', admission.part)
    .where('id', '<>', admissionId)
    .where('used_at', 'is', null)
    .where('closed_at', 'is', null)
    .execute();
  return code;
}

/** One more admission to a part: the next epoch, still without a code. */
export async function openAdmission(
  trx: Trx,
  {
    applicationId,
    bookingId,
    part,
    by,
    now,
  }: { applicationId: string; bookingId: string; part: string; by: string | null; now: Temporal.Instant },
): Promise<string> {
  const { last } = await trx
    .selectFrom('admissions')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('epoch'), eb.lit(0)).as('last'))
    .where('booking_id', '=', bookingId)
    .where('part', '=', part)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('admissions')
    .values({ application_id: applicationId, booking_id: bookingId, part, epoch: last + 1, opened_at: now, opened_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
