import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn, editionInForce } from '#procedures/index.ts';
import { grantAccess } from './applications.db.ts';

export interface NewApplication {
  /** Chosen already. */
  readonly qualificationId?: string;
  /** Of the form that asks for it: sent again, it leads to the draft that it has made. */
  readonly formKey?: string;
}

/**
 * «Добавить заявление»: a draft of the signed-in person under the procedure of the council. @returns its id.
 * Refuses: `not_signed_in`, `not_an_applicant`, `no_such_council`, `no_such_qualification`.
 */
export async function startApplication(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  councilId: string,
  { qualificationId, formKey }: NewApplication = {},
): Promise<string> {
  const { personId } = actor;
  if (!personId) throw new Refusal('not_signed_in');
  if (actor.scope !== 'person') throw new Refusal('not_an_applicant');
  return await deps.as(actor).write(async (trx) => {
    const made = formKey && (await findMade(trx, personId, formKey));
    if (made) return made;
    const council = await trx
      .selectFrom('councils')
      .select('procedure_id as procedureId')
      .where('id', '=', councilId)
      .executeTakeFirstOrThrow(() => new Refusal('no_such_council'));
    if (qualificationId !== undefined) await assertOfCouncil(trx, qualificationId, councilId);
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
        qualification_id: qualificationId ?? null,
        form_key: formKey ?? null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    return id;
  });
}

/** The same form sent twice at once waits here for itself. */
async function findMade(trx: Trx, personId: string, formKey: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`.execute(trx);
  const made = await trx
    .selectFrom('applications')
    .select('id')
    .where('maker_id', '=', personId)
    .where('form_key', '=', formKey)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return made?.id;
}

async function assertOfCouncil(trx: Trx, qualificationId: string, councilId: string): Promise<void> {
  await trx
    .selectFrom('qualifications')
    .select('id')
    .where('id', '=', qualificationId)
    .where('council_id', '=', councilId)
    .executeTakeFirstOrThrow(() => new Refusal('no_such_qualification'));
}
