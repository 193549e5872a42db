import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aFiledApplication, aPricedPlace } from '../applications/review.factory.ts';
import { closeAccount, createAccount, eraseAccounts, giveConsent, resolveSession, signIn } from './index.ts';

let deps: TestDeps;
let serial = 0;
beforeAll(async () => {
  deps = await testDeps();
});

const PASSWORD = 'correct horse battery';
async function aCabinet(hats: Parameters<typeof createAccount>[1]['hats'] = []) {
  serial += 1;
  const login = `closing${serial}@example.org`;
  const personId = await createAccount(deps, {
    login,
    password: PASSWORD,
    mustChange: false,
    surname: 'Осинский',
    givenName: 'Михаил',
    patronymic: null,
    snils: null,
    email: login,
    phone: '+79001234567',
    hats,
  });
  await deps.as(SYSTEM).write((trx) => giveConsent(trx, personId, { purpose: 'registration', country: 'ru' }, deps.clock.now(), null));
  return { login, personId };
}
const enter = (login: string) => signIn(deps, { login, password: PASSWORD, address: '192.0.2.7', userAgent: null });
const readPerson = (id: string) =>
  deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('people').select(['surname', 'email', 'phone']).where('id', '=', id).executeTakeFirstOrThrow());
const erase = () => eraseAccounts.run(deps, {}, { number: 1, last: false });

describe('withdrawing the consent given at registration', () => {
  it('ends every session, lets nobody in and confirms by a letter', async () => {
    const { login, personId } = await aCabinet();
    const { token } = await enter(login);
    await closeAccount(deps, personId, '192.0.2.7');
    expect(await resolveSession(deps, token)).toBeNull();
    await expect(enter(login)).rejects.toMatchObject({ code: 'wrong_credentials' });
    const letters = await deps.as(SYSTEM).read((db) => db.selectFrom('letters').select('kind').where('person_id', '=', personId).execute());
    expect(letters).toEqual([{ kind: 'account_closed' }]);
  });

  it('waits for applications that are under way', async () => {
    const filed = await aFiledApplication(deps, await aPricedPlace(deps));
    await expect(closeAccount(deps, filed.applicant.personId, null)).rejects.toMatchObject({
      code: 'applications_open',
      details: { open: 1 },
    });
  });

  it('is not how somebody at work leaves', async () => {
    const { personId } = await aCabinet([{ role: 'administrator', organisationId: null }]);
    await expect(closeAccount(deps, personId, null)).rejects.toMatchObject({ code: 'works_here' });
  });

  it('erases the person after thirty days, not before, and frees the login', async () => {
    const { login, personId } = await aCabinet();
    await closeAccount(deps, personId, null);
    deps.clock.add({ hours: 24 * 29 });
    await erase();
    expect(await readPerson(personId)).toMatchObject({ surname: 'Осинский' });
    deps.clock.add({ hours: 25 });
    await erase();
    expect(await readPerson(personId)).toEqual({ surname: '—', email: null, phone: null });
    const again = await deps.signIn.selectFrom('accounts').select('person_id').where('login', '=', login).execute();
    expect(again).toEqual([]);
  });
});
