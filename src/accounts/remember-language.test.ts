import { describe, expect, it } from 'vitest';
import { PUBLIC, SYSTEM } from '#platform/identity.ts';
import { jurisdictionsOf, listProcedures } from '#procedures/index.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { personRegistration, registerPerson, rememberLanguage } from './index.ts';
import { actorOf } from './sessions.ts';

const [RU] = jurisdictionsOf(listProcedures());
if (!RU) throw new Error('no country');
const PersonRegistration = personRegistration(RU);
const VISITOR = { address: '192.0.2.7', locale: 'ru', country: 'ru', timeZone: 'Europe/Moscow' } as const;
const aForm = (email: string, snils: string) =>
  PersonRegistration.parse({
    email,
    surname: 'Рябинина',
    givenName: 'Анна',
    patronymic: 'Павловна',
    phone: '8 (900) 123-45-67',
    snils,
    consent: 'on',
    policy: 'on',
  });

describe('the language of a person', () => {
  it('is the one chosen last, and stays with them alone', async () => {
    const deps = await testDeps();
    const me = String((await registerPerson(deps, VISITOR, aForm('me@example.org', '11223344595'))).personId);
    const other = String((await registerPerson(deps, VISITOR, aForm('other@example.org', '08765430300'))).personId);
    await rememberLanguage(deps, actorOf(me, null), 'kk');
    await rememberLanguage(deps, PUBLIC, 'en');
    const people = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('people').select(['id', 'locale']).where('id', 'in', [me, other]).execute());
    expect(Object.fromEntries(people.map(({ id, locale }) => [id, locale]))).toEqual({ [me]: 'kk', [other]: 'ru' });
  });
});
