import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import { forgetFile } from '#platform/forgotten-files.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { recordAccountEvent } from './account-events.ts';
import { revokeSessions } from './sessions.ts';

/** Within it the data of a closed cabinet are destroyed (the text of the consent at registration says so). */
const KEPT_DAYS = 30;
const BATCH = 100;

/**
 * The consent given at registration is withdrawn: nobody signs in to this cabinet any more, on any device.
 * Refuses: `applications_open` (with how many), `works_here` (a person at work is taken off by the administrator first), `consent_already_withdrawn`.
 */
export async function closeAccount(
  deps: Pick<Deps, 'as' | 'signIn' | 'clock' | 'outbox'>,
  personId: string,
  address: string | null,
): Promise<void> {
  const now = deps.clock.now();
  const { open } = await deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('applications')
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .where('applicant_id', '=', personId)
      .where('closed_at', 'is', null)
      .where('deleted_at', 'is', null)
      .where('state', '<>', 'draft')
      .executeTakeFirstOrThrow(),
  );
  if (open > 0) throw new Refusal('applications_open', { open });
  await deps.signIn.transaction().execute(async (trx) => {
    const hat = await trx
      .selectFrom('hats')
      .select('id')
      .where('person_id', '=', personId)
      .where('role', '<>', 'employer')
      .executeTakeFirst();
    if (hat) throw new Refusal('works_here');
    const withdrawn = await trx
      .updateTable('consents')
      .set({ withdrawn_at: now })
      .where('person_id', '=', personId)
      .where('purpose', '=', 'registration')
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (withdrawn.numUpdatedRows === 0n) throw new Refusal('consent_already_withdrawn');
    await trx.updateTable('accounts').set({ disabled_at: now }).where('person_id', '=', personId).execute();
    await revokeSessions(trx, personId, now);
    await recordAccountEvent(trx, { personId, kind: 'closed', at: now, address });
    await deps.outbox.send(trx, { kind: 'account_closed', personId, params: { days: KEPT_DAYS }, key: `account_closed:${personId}` });
  });
}

/** Erases the people whose cabinet was closed so long ago, once no application of theirs has to be kept; their login is free again. */
export const eraseAccounts = defineJob({
  name: 'accounts.erase',
  payload: z.object({}),
  async run(deps: Pick<Deps, 'as' | 'signIn' | 'clock'>) {
    const now = deps.clock.now();
    const closed = await deps.signIn
      .selectFrom('accounts')
      .select('person_id as id')
      .where('disabled_at', '<', now.subtract({ hours: 24 * KEPT_DAYS }))
      .where('login', 'not like', 'erased %')
      .limit(BATCH)
      .execute();
    for (const { id } of closed) if (await erasePerson(deps, id, now)) await forgetLogin(deps, id);
  },
});

async function erasePerson(deps: Pick<Deps, 'as'>, id: string, now: Temporal.Instant): Promise<boolean> {
  return await deps.as(SYSTEM).write(async (trx) => {
    const person = await trx
      .selectFrom('people')
      .select(['photo_sha256 as photo', 'erased_at as erasedAt'])
      .where('id', '=', id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('applications as a').select('a.id').whereRef('a.applicant_id', '=', 'people.id').where('a.erased_at', 'is', null),
          ),
        ),
      )
      .forUpdate()
      .executeTakeFirst();
    if (!person) return false;
    if (person.erasedAt !== null) return true;
    await trx
      .updateTable('people')
      .set({
        surname: '—',
        given_name: '—',
        patronymic: null,
        snils: null,
        iin: null,
        email: null,
        phone: null,
        birth_date: null,
        sex: null,
        photo_sha256: null,
        profile: '{}',
        erased_at: now,
        updated_at: now,
      })
      .where('id', '=', id)
      .execute();
    await trx
      .updateTable('letters')
      .set({ subject: null, body_text: null, body_html: null, demo_copy: null })
      .where('person_id', '=', id)
      .execute();
    await trx
      .updateTable('documents')
      .set({ deleted_at: now.subtract({ hours: 24 * (KEPT_DAYS + 1) }) })
      .where('owner_id', '=', id)
      .execute();
    if (person.photo !== null) await forgetFile(trx, person.photo, now);
    return true;
  });
}

async function forgetLogin(deps: Pick<Deps, 'signIn'>, id: string): Promise<void> {
  await deps.signIn
    .updateTable('accounts')
    .set({ login: `erased ${id}`, password_hash: '', totp_secret: null })
    .where('person_id', '=', id)
    .execute();
}
