import { beforeAll, describe, expect, it } from 'vitest';
import { personRegistration, registerPerson } from '#accounts/index.ts';
import { startApplication } from '#applications/index.ts';
import { type Actor, PUBLIC } from '#platform/identity.ts';
import { jurisdictionsOf, listProcedures } from '#procedures/index.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { CONSTRUCTION, SAFETY, SKILLS } from '../demo/content/index.ts';
import { seedCatalogue } from '../demo/seed-catalogue.ts';
import { readCouncils } from './councils.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
  await seedCatalogue(deps, [CONSTRUCTION, SAFETY, SKILLS]);
});

const [RU, KZ] = jurisdictionsOf(listProcedures());

async function newcomer(number: { readonly snils: string } | { readonly iin: string }, email: string): Promise<Actor> {
  const country = 'snils' in number ? RU : KZ;
  if (!country) throw new Error('no country');
  const form = personRegistration(country).parse({
    ...number,
    email,
    surname: 'Новикова',
    givenName: 'Вера',
    noPatronymic: 'on',
    phone: '8 (900) 123-45-67',
    consent: 'on',
    policy: 'on',
  });
  const visitor = { address: '192.0.2.7', locale: 'ru', country: country.id, timeZone: country.zone };
  return { scope: 'person', personId: (await registerPerson(deps, visitor, form)).personId, organisationId: null, role: null };
}

async function shown(actor: Actor, locale: 'ru' | 'kk' = 'ru') {
  const { councils, own, near } = await readCouncils({ deps, actor, locale });
  const nameOf = (id: string | null) => councils.find((council) => council.id === id)?.shortName ?? null;
  return { own: nameOf(own), near: near.map(nameOf).sort(), councils };
}

const [construction, safety, skills] = [CONSTRUCTION, SAFETY, SKILLS].map(
  ({ key, organisations }) => organisations.find((one) => one.key === key)?.shortName,
);

describe('the councils of a reader', () => {
  it('are all of their country before the first application: no other is told to be theirs', async () => {
    const me = await newcomer({ snils: '11223344595' }, 'vera@example.org');
    expect(await shown(me)).toMatchObject({ own: null, near: [safety, construction].sort() });
  });

  it('are the one council of a country that has one', async () => {
    expect(await shown(await newcomer({ iin: '950615300010' }, 'aigul@example.org'))).toMatchObject({ own: skills, near: [skills] });
  });

  it('are the one to which the person applies', async () => {
    const me = await newcomer({ snils: '08765430300' }, 'pavel@example.org');
    const { councils } = await shown(me);
    await startApplication(deps, me, String(councils.find(({ shortName }) => shortName === safety)?.id));
    expect(await shown(me)).toMatchObject({ own: safety, near: [safety] });
  });

  it('are all of the site for a stranger, told first those of the language', async () => {
    expect(await shown(PUBLIC)).toMatchObject({ own: null, near: [safety, construction, skills].sort() });
    expect(await shown(PUBLIC, 'kk')).toMatchObject({ own: skills });
  });
});
