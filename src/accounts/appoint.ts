import { z } from 'zod';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lastDay, type Role, TEMPORARY_PASSWORD_TERM } from '#procedures/index.ts';
import { type AccountEvent, recordAccountEvent } from './account-events.ts';
import { surnameWithInitials } from './create-account.ts';
import { hashPassword, temporaryPassword } from './passwords.ts';
import { APPOINTED, assertAdministers, type PeopleDeps } from './people-at-work.ts';
import { revokeSessions } from './sessions.ts';

/** Of the installation itself, at no organisation. */
const OF_THE_INSTALLATION: readonly Role[] = ['administrator', 'auditor'];

const name = z.string().trim().min(1, 'needed').max(100);
export const NewPersonForm = z.object({
  surname: name,
  givenName: name,
  patronymic: z.string().trim().max(100).default(''),
  login: z.string().trim().toLowerCase().pipe(z.email('email_form')),
});
export type NewPersonForm = z.infer<typeof NewPersonForm>;

/** An account for somebody who will work here; the letter brings a temporary password. Refuses: `not_an_administrator`, `login_taken`. */
export async function invitePerson(
  deps: PeopleDeps & Pick<Deps, 'outbox'>,
  actor: Actor,
  form: NewPersonForm,
  timeZone: string,
): Promise<string> {
  const by = assertAdministers(actor);
  const now = deps.clock.now();
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const untilDay = lastDay(TEMPORARY_PASSWORD_TERM, now.toZonedDateTimeISO(timeZone).toPlainDate());
  return await refuseOn('login_is_taken', 'login_taken', () =>
    deps.signIn.transaction().execute(async (trx) => {
      const { id } = await trx
        .insertInto('people')
        .values({
          surname: form.surname,
          given_name: form.givenName,
          patronymic: form.patronymic || null,
          no_patronymic: form.patronymic === '',
          email: form.login,
          created_at: now,
          updated_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('accounts')
        .values({
          person_id: id,
          login: form.login,
          password_hash: passwordHash,
          must_change: true,
          temporary_until: untilDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
          password_set_at: now,
          created_at: now,
        })
        .execute();
      await recordAccountEvent(trx, { personId: id, kind: 'invited', at: now, details: { by } });
      await deps.outbox.send(trx, {
        kind: 'account_created',
        personId: id,
        params: { login: form.login, lastDay: untilDay.toString() },
        secrets: { password },
        key: `account_created:${id}`,
      });
      return id;
    }),
  );
}

export const AppointForm = z.object({
  role: z.enum(APPOINTED as [Role, ...Role[]]),
  organisationId: z.union([z.literal(''), z.uuid()]).default(''),
});

/** Gives a role, at an organisation or (administrator, auditor) at the installation; one that was taken away is given again. Refuses: `not_an_administrator`, `not_found`, `no_such_organisation`, `organisation_needed`. */
export async function appoint(deps: PeopleDeps, actor: Actor, personId: string, form: z.infer<typeof AppointForm>): Promise<void> {
  const by = assertAdministers(actor);
  const ofInstallation = OF_THE_INSTALLATION.includes(form.role);
  if (!ofInstallation && form.organisationId === '') throw new Refusal('organisation_needed');
  const now = deps.clock.now();
  await deps.signIn.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('people')
      .select(['surname', 'given_name as givenName', 'patronymic'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    const organisationId = ofInstallation ? null : form.organisationId;
    if (organisationId !== null)
      await trx
        .selectFrom('organisations')
        .select('id')
        .where('id', '=', organisationId)
        .where('kind', '<>', 'employer')
        .executeTakeFirstOrThrow(() => new Refusal('no_such_organisation'));
    await trx
      .insertInto('hats')
      .values({
        person_id: personId,
        organisation_id: organisationId,
        role: form.role,
        display_name: surnameWithInitials(person),
        valid_from: now,
      })
      .onConflict((conflict) => conflict.constraint('same_hat_once').doUpdateSet({ valid_from: now, valid_until: null }))
      .execute();
    await recordAccountEvent(trx, { personId, kind: 'hat_given', at: now, details: { by, role: form.role, organisationId } });
  });
}

/** Takes a role away at once: sessions under it fall back to the person’s own. Refuses: `not_an_administrator`, `not_found`, `last_administrator`. */
export async function dismiss(deps: PeopleDeps, actor: Actor, personId: string, hatId: string): Promise<void> {
  const by = assertAdministers(actor);
  const now = deps.clock.now();
  await deps.signIn.transaction().execute(async (trx) => {
    const hat = await trx
      .updateTable('hats')
      .set({ valid_until: now })
      .where('id', '=', hatId)
      .where('person_id', '=', personId)
      .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
      .returning(['role', 'organisation_id as organisationId'])
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    if (hat.role === 'administrator') await assertAnotherAdministrator(trx, now);
    await recordAccountEvent(trx, { personId, kind: 'hat_taken', at: now, details: { by, ...hat } });
  });
}

/** Two administrators who dismiss each other at once: the lock lets only the first. */
async function assertAnotherAdministrator(trx: Parameters<typeof revokeSessions>[0], now: Temporal.Instant): Promise<void> {
  const left = await trx
    .selectFrom('hats as h')
    .innerJoin('accounts as a', 'a.person_id', 'h.person_id')
    .select('h.id')
    .where('h.role', '=', 'administrator')
    .where('a.disabled_at', 'is', null)
    .where((eb) => eb.or([eb('h.valid_until', 'is', null), eb('h.valid_until', '>', now)]))
    .orderBy('h.id')
    .forUpdate()
    .execute();
  if (left.length === 0) throw new Refusal('last_administrator');
}

/** Closes the door to somebody, or opens it again; every session ends. Refuses: `not_an_administrator`, `not_found`, `last_administrator`. */
export async function setDisabled(deps: PeopleDeps, actor: Actor, personId: string, disabled: boolean): Promise<void> {
  await changeAccount(deps, actor, personId, disabled ? 'disabled' : 'enabled', { disabled_at: disabled ? deps.clock.now() : null });
}

/** For who lost the telephone: the second factor is set up anew at the next sign-in. Refuses: `not_an_administrator`, `not_found`. */
export async function resetSecondFactor(deps: PeopleDeps, actor: Actor, personId: string): Promise<void> {
  await changeAccount(deps, actor, personId, 'second_factor_off', { totp_secret: null, totp_confirmed_at: null, totp_last_step: null });
}

async function changeAccount(
  deps: PeopleDeps,
  actor: Actor,
  personId: string,
  kind: AccountEvent,
  change: { disabled_at?: Temporal.Instant | null; totp_secret?: null; totp_confirmed_at?: null; totp_last_step?: null },
): Promise<void> {
  const by = assertAdministers(actor);
  const now = deps.clock.now();
  await deps.signIn.transaction().execute(async (trx) => {
    await trx
      .updateTable('accounts')
      .set(change)
      .where('person_id', '=', personId)
      .returning('person_id')
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    if (kind === 'disabled') await assertAnotherAdministrator(trx, now);
    await revokeSessions(trx, personId, now);
    await recordAccountEvent(trx, { personId, kind, at: now, details: { by } });
  });
}
