import { acceptApplication, checkIdentity, markDocument, readThrough } from '#applications/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import type { AppDeps } from '#deps';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { atWork } from '../applications/documents.factory.ts';
import { aFiledApplication, type FiledApplication } from '../applications/review.factory.ts';
import { aPerson } from '../documents/documents.factory.ts';

/** Somebody at work in the centre. */
export const staffOf = async (deps: AppDeps, place: Place, role: string): Promise<Actor> =>
  atWork((await aPerson(deps)).personId, place.centreId, role);

/** Reviewed and accepted; `employerInn` makes the employer the payer. */
export async function anAcceptedApplication(deps: AppDeps, place: Place, over: { employerInn?: string } = {}): Promise<FiledApplication> {
  const filed = await aFiledApplication(deps, place);
  if (over.employerInn) await letEmployerPay(deps, filed.id, over.employerInn);
  const registrar = await staffOf(deps, place, 'registrar');
  for (const document of filed.documents) {
    await readThrough(deps, registrar, filed.id, document);
    await markDocument(deps, registrar, filed.id, document, 'right');
  }
  await checkIdentity(deps, registrar, filed.id, true);
  await acceptApplication(deps, registrar, filed.id);
  return filed;
}

async function letEmployerPay(deps: AppDeps, applicationId: string, inn: string): Promise<void> {
  await deps.as(SYSTEM).write(async (trx) => {
    await trx.updateTable('applications').set({ payer_kind: 'employer' }).where('id', '=', applicationId).execute();
    await trx
      .updateTable('application_blocks')
      .set({ data: JSON.stringify({ values: { employerInn: inn }, entries: [] }) })
      .where('application_id', '=', applicationId)
      .where('block', '=', 'qualification')
      .execute();
  });
}

/** An employer that is registered here, in the person of its contact. */
export async function anEmployer(deps: AppDeps, inn: string): Promise<Actor> {
  const { personId } = await aPerson(deps);
  return await deps.as(SYSTEM).write(async (trx) => {
    const now = deps.clock.now();
    const { id } = await trx
      .insertInto('organisations')
      .values({
        kind: 'employer',
        name: 'АО «Северпроект»',
        short_name: 'АО «Северпроект»',
        inn,
        contact_person: 'Дёмина Алла Юрьевна',
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('hats')
      .values({ person_id: personId, organisation_id: id, role: 'employer', display_name: 'Дёмина А. Ю.', valid_from: now })
      .execute();
    return { scope: 'employer', personId, organisationId: id, role: 'employer' };
  });
}
