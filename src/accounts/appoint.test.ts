import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import {
  appoint,
  changePassword,
  createAccount,
  dismiss,
  endOtherSessions,
  invitePerson,
  listOwnSessions,
  listPeopleAtWork,
  NewPersonForm,
  readPersonAtWork,
  resetSecondFactor,
  resolveSession,
  setDisabled,
  signIn,
} from './index.ts';

let deps: TestDeps;
let administrator: Actor & { readonly personId: string };
let centreId: string;
let serial = 0;
const PASSWORD = 'correct horse battery';

const anAccount = async (hats: Parameters<typeof createAccount>[1]['hats'] = []) => {
  serial += 1;
  const login = `work${serial}@example.org`;
  const person = { surname: `Осинский${serial}`, givenName: 'Михаил', patronymic: 'Егорович', snils: null, email: login, phone: null };
  return { login, personId: await createAccount(deps, { ...person, login, password: PASSWORD, mustChange: false, hats }) };
};
const enter = async (login: string, password = PASSWORD) =>
  (await signIn(deps, { login, password, address: '192.0.2.7', userAgent: 'a browser' })).token;

beforeAll(async () => {
  deps = await testDeps();
  const { personId } = await anAccount([{ role: 'administrator', organisationId: null }]);
  administrator = { scope: 'operator', personId, organisationId: null, role: 'administrator' };
  centreId = await deps.as(SYSTEM).write(async (trx) => {
    const { id } = await trx
      .insertInto('organisations')
      .values({ kind: 'centre', name: 'ООО «Центр»', short_name: 'Центр', created_at: deps.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
});

describe('the administrator', () => {
  it('appoints to a role, which the person finds among their hats, and takes it away at once', async () => {
    const { login, personId } = await anAccount();
    await appoint(deps, administrator, personId, { role: 'registrar', organisationId: centreId });
    const token = await enter(login);
    expect((await resolveSession(deps, token))?.hat?.role).toBe('registrar');
    const [hat] = (await readPersonAtWork(deps, administrator, personId)).hats;
    await dismiss(deps, administrator, personId, hat?.id ?? '');
    expect((await resolveSession(deps, token))?.hats).toEqual([]);
  });

  it('gives a role again that was taken away', async () => {
    const { personId } = await anAccount([{ role: 'scheduler', organisationId: centreId }]);
    const [hat] = (await readPersonAtWork(deps, administrator, personId)).hats;
    await dismiss(deps, administrator, personId, hat?.id ?? '');
    await appoint(deps, administrator, personId, { role: 'scheduler', organisationId: centreId });
    expect((await readPersonAtWork(deps, administrator, personId)).hats).toHaveLength(1);
  });

  it('cannot leave the installation without an administrator', async () => {
    const [hat] = (await readPersonAtWork(deps, administrator, administrator.personId)).hats;
    await expect(dismiss(deps, administrator, administrator.personId, hat?.id ?? '')).rejects.toMatchObject({ code: 'last_administrator' });
    await expect(setDisabled(deps, administrator, administrator.personId, true)).rejects.toMatchObject({ code: 'last_administrator' });
    expect((await readPersonAtWork(deps, administrator, administrator.personId)).hats).toHaveLength(1);
  });

  it('invites by a letter with a temporary password', async () => {
    const form = NewPersonForm.parse({ surname: 'Берёзова', givenName: 'Вера', login: 'Berezova@Example.org' });
    const id = await invitePerson(deps, administrator, form, 'Europe/Moscow');
    const letter = await deps
      .as(SYSTEM)
      .read((db) =>
        db.selectFrom('letters').select(['kind', 'sealed_secrets as sealed']).where('person_id', '=', id).executeTakeFirstOrThrow(),
      );
    expect(letter.kind).toBe('account_created');
    const { password } = JSON.parse(deps.secrets.open(letter.sealed ?? '')) as { password: string };
    expect((await resolveSession(deps, await enter('berezova@example.org', password)))?.mustChangePassword).toBe(true);
  });

  it('closes the door to somebody, and opens it again', async () => {
    const { login, personId } = await anAccount([{ role: 'head', organisationId: centreId }]);
    const token = await enter(login);
    await setDisabled(deps, administrator, personId, true);
    expect(await resolveSession(deps, token)).toBeNull();
    await expect(enter(login)).rejects.toMatchObject({ name: 'Refusal' });
    await setDisabled(deps, administrator, personId, false);
    expect(await enter(login)).toEqual(expect.any(String));
  });

  it('finds by the beginning of a surname, and a sign of a pattern is a sign', async () => {
    const { personId } = await anAccount([{ role: 'proctor', organisationId: centreId }]);
    const { people } = await listPeopleAtWork(deps, administrator, { find: `осинский${serial}`, offset: 0, limit: 10 });
    expect(people.map(({ id }) => id)).toEqual([personId]);
    expect((await listPeopleAtWork(deps, administrator, { find: '%', offset: 0, limit: 10 })).people).toEqual([]);
  });

  it('is the only one who does', async () => {
    const { personId } = await anAccount();
    const head: Actor = { scope: 'centre', personId, organisationId: centreId, role: 'head' };
    await expect(appoint(deps, head, personId, { role: 'head', organisationId: centreId })).rejects.toMatchObject({
      code: 'not_an_administrator',
    });
    await expect(resetSecondFactor(deps, head, personId)).rejects.toMatchObject({ code: 'not_an_administrator' });
  });
});

describe('a person', () => {
  it('sees where they are signed in and ends the others', async () => {
    const { login } = await anAccount();
    const [here, there] = [await enter(login), await enter(login)];
    expect((await listOwnSessions(deps, here)).filter((session) => session.here)).toHaveLength(1);
    await endOtherSessions(deps, here);
    expect(await resolveSession(deps, there)).toBeNull();
    expect(await resolveSession(deps, here)).not.toBeNull();
  });

  it('changes the password by the present one, not without it', async () => {
    const { login } = await anAccount();
    const token = await enter(login);
    await expect(changePassword(deps, token, { current: 'wrong', password: 'another long password' })).rejects.toMatchObject({
      code: 'wrong_password',
    });
    const next = await changePassword(deps, token, { current: PASSWORD, password: 'another long password' });
    expect(await resolveSession(deps, next)).not.toBeNull();
    expect(await enter(login, 'another long password')).toEqual(expect.any(String));
  });

  it('who guesses the present password is stopped', async () => {
    const { login } = await anAccount();
    const token = await enter(login);
    const codes: string[] = [];
    for (let tries = 0; tries < 10; tries += 1)
      await changePassword(deps, token, { current: 'wrong', password: 'x' }).catch((error: { code: string }) => codes.push(error.code));
    expect(codes.slice(-1)).toEqual(['too_many_tries']);
  });
});
