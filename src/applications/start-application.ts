import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, editionInForce } from '#procedures/index.ts';
import { grantAccess } from './applications.db.ts';

/** «Добавить заявление»: a draft of the signed-in person under the procedure of the council. Refuses: `not_signed_in`, `not_an_applicant`, `no_such_council`. */
export async function startApplication(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  councilId: string,
  retakeOf: string | null = null,
): Promise<string> {
  const { personId } = actor;
  if (!personId) throw new Refusal('not_signed_in');
  if (actor.scope !== 'person') throw new Refusal('not_an_applicant');
  return await deps.as(actor).write(async (trx) => {
    const council = await trx
      .selectFrom('councils')
      .select('procedure_id as procedureId')
      .where('id', '=', councilId)
      .executeTakeFirstOrThrow(() => new Refusal('no_such_council'));
    const procedure = editionInForce(council.procedureId, dayIn(deps.clock.now(), 'UTC'));
    const person = await trx
      .selectFrom('people')
      .select(['surname', 'given_name as givenName', 'patronymic'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const id = crypto.randomUUID();
    const now = deps.clock.now();
    await grantAccess(trx, id, 'person', personId, now);
    await trx
      .insertInto('applications')
      .values({
        id,
        procedure_id: procedure.id,
        edition: procedure.edition.validFrom,
        applicant_id: personId,
        maker_id: personId,
        council_id: councilId,
        applicant_name: [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' '),
        state: 'draft',
        state_since: now,
        retake_of: retakeOf,
        created_at: now,
        updated_at: now,
      })
      .execute();
    return id;
  });
}
