import { generate } from 'otplib';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { checkSnils, jurisdictionsOf, listProcedures } from '#procedures/index.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import {
  askRecovery,
  changeHat,
  createAccount,
  organisationRegistration,
  passSecondFactor,
  personRegistration,
  prepareSecondFactor,
  recoverPassword,
  registerOrganisation,
  registerPerson,
  resolveSession,
  setPassword,
  signIn,
} from './index.ts';

const [RU, KZ] = jurisdictionsOf(listProcedures());
if (!RU || !KZ) throw new Error('two countries are expected');
const PersonRegistration = personRegistration(RU);
const OrganisationRegistration = organisationRegistration(RU);
const VISITOR = { address: '192.0.2.7', locale: 'ru', country: 'ru', timeZone: 'Europe/Moscow' } as const;
const SNILS = ['11223344595', '08765430300', withCheckDigits('160459066')];
/** A СНИЛС by its first nine digits, found by the product's own check. */
function withCheckDigits(first: string): string {
  return Array.from({ length: 101 }, (_, digits) => first + String(digits).padStart(2, '0')).find((text) => checkSnils(text).ok) ?? '';
}

let deps: TestDeps;
let serial = 0;
beforeEach(async () => {
  deps = await testDeps();
  serial += 1;
});

const form = (over: Record<string, string> = {}) => ({
  email: `person${serial}@example.org`,
  surname: 'Рябинина',
  givenName: 'Анна',
  patronymic: 'Павловна',
  phone: '8 (900) 123-45-67',
  snils: '',
  consent: 'on',
  policy: 'on',
  ...over,
});
const input = (login: string, password: string) => ({ login, password, address: '192.0.2.7', userAgent: 'a browser' });

/** The secrets of the letter, as the mail would carry them. */
async function secretsOf(kind: string, personId: string | null): Promise<Record<string, string>> {
  const letter = await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('letters')
        .select('sealed_secrets as sealed')
        .where('kind', '=', kind)
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow(),
    );
  return JSON.parse(deps.secrets.open(letter.sealed ?? '')) as Record<string, string>;
}

async function anAccount(hats: Parameters<typeof createAccount>[1]['hats'] = []) {
  const login = `user${serial}@example.org`;
  const password = 'correct horse battery';
  const personId = await createAccount(deps, {
    login,
    password,
    mustChange: false,
    surname: 'Осинский',
    givenName: 'Михаил',
    patronymic: 'Егорович',
    snils: null,
    email: login,
    phone: null,
    hats,
  });
  return { login, password, personId };
}

describe('registration of a person', () => {
  it('sends a temporary password that lives three days and opens only the setting of a permanent one', async () => {
    const { personId, lastDay } = await registerPerson(deps, VISITOR, PersonRegistration.parse(form({ snils: SNILS[0] ?? '' })));
    expect(lastDay.toString()).toBe('2026-11-27');
    const { password = '' } = await secretsOf('account_created', personId);
    const { session, token } = await signIn(deps, input(`PERSON${serial}@example.org`, password));
    expect(session.mustChangePassword).toBe(true);
    const next = await setPassword(deps, token, 'a password of my own');
    expect(await resolveSession(deps, token)).toBeNull();
    expect((await resolveSession(deps, next))?.mustChangePassword).toBe(false);
  });

  it('takes a temporary password with the spaces that were copied beside it', async () => {
    const { personId } = await registerPerson(deps, VISITOR, PersonRegistration.parse(form({ snils: withCheckDigits('160459077') })));
    const { password = '' } = await secretsOf('account_created', personId);
    await expect(signIn(deps, input(`person${serial}@example.org`, ` ${password} \n`))).resolves.toHaveProperty('token');
  });

  it('refuses a temporary password after its last day, in the zone of the visitor', async () => {
    const { personId } = await registerPerson(deps, VISITOR, PersonRegistration.parse(form({ snils: SNILS[1] ?? '' })));
    const { password = '' } = await secretsOf('account_created', personId);
    deps.clock.set('2026-11-27T20:59:59Z');
    await signIn(deps, input(`person${serial}@example.org`, password));
    deps.clock.set('2026-11-27T21:00:00Z');
    await expect(signIn(deps, input(`person${serial}@example.org`, password))).rejects.toMatchObject({ code: 'temporary_password_over' });
  });

  it('keeps one cabinet for one СНИЛС and one login, and tells whoever registers the same as anybody', async () => {
    const first = await registerPerson(deps, VISITOR, PersonRegistration.parse(form({ snils: SNILS[2] ?? '' })));
    const other = `other${serial}@example.org`;
    const byNumber = await registerPerson(deps, VISITOR, PersonRegistration.parse(form({ snils: SNILS[2] ?? '', email: other })));
    const byEmail = await registerPerson(deps, VISITOR, PersonRegistration.parse(form({ snils: withCheckDigits('223344556') })));
    expect([byNumber, byEmail]).toEqual([
      { personId: null, lastDay: first.lastDay },
      { personId: null, lastDay: first.lastDay },
    ]);
    expect(await secretsOf('number_registered', first.personId)).toEqual({ to: other });
    const letters = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('letters').select(['kind', 'params']).where('person_id', '=', first.personId).execute());
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual(['account_created', 'number_registered', 'registration_repeated']);
    expect(JSON.stringify(letters.filter(({ kind }) => kind === 'number_registered'))).not.toContain('@');
  });

  it('is limited for an address', async () => {
    const visitor = { ...VISITOR, address: '192.0.2.99' };
    const taken = PersonRegistration.parse(form({ snils: SNILS[0] ?? '' }));
    const answers = await Promise.allSettled(Array.from({ length: 42 }, () => registerPerson(deps, visitor, taken)));
    const refused = answers.filter((one) => one.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);
    expect(refused).toEqual(['too_many_tries', 'too_many_tries']);
  });

  it.each([
    ['snils', { snils: '112-233-445 59' }, 'snils_check_digits'],
    ['patronymic', { patronymic: '' }, 'patronymic_or_tick'],
    ['consent', { consent: '' }, 'tick_needed'],
    ['email', { email: 'anna' }, 'email_form'],
    ['phone', { phone: '12345' }, 'phone_form'],
  ])('tells at the field %s what is wrong', (field, over, code) => {
    const parsed = PersonRegistration.safeParse(form({ snils: '112-233-445 95', ...over }));
    expect(parsed.error?.issues.filter(({ path }) => path[0] === field).map(({ message }) => message)).toContain(code);
  });

  it('asks in Kazakhstan for an ИИН instead, and keeps one cabinet for it', async () => {
    const { snils: _, ...rest } = form();
    expect(
      personRegistration(KZ)
        .safeParse(rest)
        .error?.issues.map(({ path }) => path[0]),
    ).toEqual(['iin']);
    const first = personRegistration(KZ).parse({ ...rest, iin: '900101300017' });
    const { personId } = await registerPerson(deps, VISITOR, first);
    const { iin, snils } = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('people').select(['iin', 'snils']).where('id', '=', personId).executeTakeFirstOrThrow());
    expect({ iin, snils }).toEqual({ iin: '900101300017', snils: null });
    expect(await registerPerson(deps, VISITOR, { ...first, email: `other${serial}@example.org` })).toMatchObject({ personId: null });
  });

  it('keeps who agreed to which text, when and from where', async () => {
    const consents = await deps.as(SYSTEM).read((db) => db.selectFrom('consents').select(['purpose', 'text_version', 'address']).execute());
    expect(new Set(consents.map(({ purpose }) => purpose))).toEqual(new Set(['registration', 'privacy_policy']));
    expect(consents.every(({ address }) => address === '192.0.2.7')).toBe(true);
  });
});

it('registers an organisation once, with its contact person as its employer hat', async () => {
  const organisation = {
    name: 'ООО «Пример-Проект»',
    inn: '7707083893',
    ogrn: '1027700132195',
    surname: 'Дёмина',
    givenName: 'Алла',
    patronymic: '',
    email: `firm${serial}@example.org`,
    phone: '+79001234567',
    consent: 'on',
    policy: 'on',
  };
  const { personId } = await registerOrganisation(deps, VISITOR, OrganisationRegistration.parse(organisation));
  const { password = '' } = await secretsOf('account_created', personId);
  const { session } = await signIn(deps, input(`firm${serial}@example.org`, password));
  expect(session.hat).toMatchObject({ role: 'employer', organisationName: 'ООО «Пример-Проект»' });
  const second = OrganisationRegistration.parse({ ...organisation, email: `firm-two${serial}@example.org` });
  expect(await registerOrganisation(deps, VISITOR, second)).toMatchObject({ personId: null });
  expect(await secretsOf('number_registered', personId)).toEqual({ to: second.email });
});

it('registers an organisation of Kazakhstan by its БИН, once', async () => {
  const organisation = {
    name: 'ТОО «Пример»',
    bin: '150340000015',
    surname: 'Дёмина',
    givenName: 'Алла',
    email: `too${serial}@example.org`,
    phone: '+77010000001',
    consent: 'on',
    policy: 'on',
  };
  await registerOrganisation(deps, VISITOR, organisationRegistration(KZ).parse(organisation));
  const second = organisationRegistration(KZ).parse({ ...organisation, email: `too-two${serial}@example.org` });
  expect(await registerOrganisation(deps, VISITOR, second)).toMatchObject({ personId: null });
});

describe('sign-in', () => {
  it('answers the same for a wrong password and an unknown login', async () => {
    const { login } = await anAccount();
    await expect(signIn(deps, input(login, 'wrong'))).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(signIn(deps, input('nobody@example.org', 'wrong'))).rejects.toMatchObject({ code: 'wrong_credentials' });
  });

  const from = (address: string, login: string, password = 'wrong') =>
    signIn({ ...deps, limits: { signInFailuresPerAddress: 20, signInFailuresPerLogin: 24 } }, { ...input(login, password), address });
  const codesOf = async (tries: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'in'));
  const times = <T>(count: number, work: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => work(at));

  it('refuses a login from an address after eight failures for a quarter of an hour, also for the right password', async () => {
    const { login, password } = await anAccount();
    for (let attempt = 0; attempt < 8; attempt += 1)
      await expect(signIn(deps, input(login, 'wrong'))).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(signIn(deps, input(login, password))).rejects.toMatchObject({ code: 'too_many_tries' });
    deps.clock.add({ minutes: 15 });
    await expect(signIn(deps, input(login, password))).resolves.toMatchObject({ secondFactorNeeded: false });
  });

  it('counts known and unknown logins alike, however many tries come at once', async () => {
    const { login } = await anAccount();
    for (const tried of [login, `ghost${serial}@example.org`]) {
      const codes = await codesOf(times(30, () => from(`192.0.2.${tried === login ? 10 : 11}`, tried)));
      expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(8);
      expect(codes.filter((code) => code === 'too_many_tries')).toHaveLength(22);
    }
  });

  it('lets nobody lock a person out from elsewhere', async () => {
    const { login, password } = await anAccount();
    await codesOf(times(12, () => from('198.51.100.1', login)));
    await expect(from('192.0.2.20', login, password)).resolves.toBeDefined();
    await codesOf(times(26, (at) => from(`198.51.100.${2 + (at % 10)}`, login)));
    await expect(from('192.0.2.20', login, password)).resolves.toBeDefined();
    await expect(from('203.0.113.1', login, password)).rejects.toMatchObject({ code: 'too_many_tries' });
  });

  it('counts the failures of an address over all logins, and no success', async () => {
    const { login, password } = await anAccount();
    for (let at = 0; at < 3; at += 1) await from('192.0.2.30', login, password);
    const codes = await codesOf(times(25, (at) => from('192.0.2.30', `sprayed${at}-${serial}@example.org`)));
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(20);
    await expect(from('192.0.2.30', login, password)).rejects.toMatchObject({ code: 'too_many_tries' });
    await expect(from('192.0.2.31', login, password)).resolves.toBeDefined();
  });

  it('ends a session that stood idle', async () => {
    const { login, password } = await anAccount();
    const { token } = await signIn(deps, input(login, password));
    deps.clock.add({ hours: 11 });
    expect(await resolveSession(deps, token)).not.toBeNull();
    deps.clock.add({ hours: 12 });
    expect(await resolveSession(deps, token)).toBeNull();
  });

  it('keeps no token in the database', async () => {
    const { login, password } = await anAccount();
    const { token } = await signIn(deps, input(login, password));
    const rows = await deps.signIn.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link that works once and ends all sessions', async () => {
    const { login, password, personId } = await anAccount();
    const { token: session } = await signIn(deps, input(login, password));
    await askRecovery(deps, login, null);
    const { token = '' } = await secretsOf('password_recovery', personId);
    await expect(recoverPassword(deps, token, 'short')).rejects.toMatchObject({ code: 'password_short' });
    await recoverPassword(deps, token, 'another good phrase');
    expect(await resolveSession(deps, session)).toBeNull();
    await expect(recoverPassword(deps, token, 'yet another phrase')).rejects.toMatchObject({ code: 'link_over' });
    await expect(signIn(deps, input(login, 'another good phrase'))).resolves.toBeDefined();
  });
});

describe('a recovery asked for again', () => {
  it('sends one letter for however many presses, and another one after some minutes', async () => {
    const { login, personId } = await anAccount();
    const letters = async () =>
      (
        await deps
          .as(SYSTEM)
          .read((db) =>
            db.selectFrom('letters').select('id').where('person_id', '=', personId).where('kind', '=', 'password_recovery').execute(),
          )
      ).length;
    await Promise.all([1, 2, 3].map(() => askRecovery(deps, login, null)));
    await askRecovery(deps, login, null);
    expect(await letters()).toBe(1);
    const later = { ...deps, clock: { ...deps.clock, now: () => deps.clock.now().add({ minutes: 3 }) } };
    await askRecovery(later, login, null);
    expect(await letters()).toBe(2);
  });
});

describe('the second factor', () => {
  it('is switched on by its first code; each code works once', async () => {
    const { login, password } = await anAccount([{ role: 'auditor', organisationId: null }]);
    const { token } = await signIn(deps, input(login, password));
    const { secret } = await prepareSecondFactor(deps, token);
    const code = await generate({ secret, epoch: deps.clock.now().epochMilliseconds / 1000 });
    const passed = await passSecondFactor(deps, token, code);
    expect(await resolveSession(deps, passed)).toMatchObject({ secondFactorOn: true, secondFactorPassed: true });
    const again = await signIn(deps, input(login, password));
    expect(again.secondFactorNeeded).toBe(true);
    await expect(passSecondFactor(deps, again.token, code)).rejects.toMatchObject({ code: 'wrong_code' });
    await expect(prepareSecondFactor(deps, again.token)).rejects.toMatchObject({ code: 'second_factor_already_on' });
  });
});

it('keeps one secret of a second factor for a session until a code confirms it', async () => {
  const { login, password } = await anAccount([{ role: 'auditor', organisationId: null }]);
  const { token } = await signIn(deps, input(login, password));
  const [one, two] = await Promise.all([prepareSecondFactor(deps, token), prepareSecondFactor(deps, token)]);
  expect(two.secret).toBe(one.secret);
  await expect(passSecondFactor(deps, token, '000000')).rejects.toMatchObject({ code: 'wrong_code' });
  expect((await prepareSecondFactor(deps, token)).secret).toBe(one.secret);
  const elsewhere = await signIn(deps, input(login, password));
  expect((await prepareSecondFactor(deps, elsewhere.token)).secret).not.toBe(one.secret);
  const code = await generate({ secret: one.secret, epoch: deps.clock.now().epochMilliseconds / 1000 });
  expect(await resolveSession(deps, await passSecondFactor(deps, token, code))).toMatchObject({ secondFactorOn: true });
});

it('changes the hat under a new token, and only to an own one', async () => {
  const { login, password } = await anAccount([{ role: 'auditor', organisationId: null }]);
  const { token, session } = await signIn(deps, input(login, password));
  expect(session.actor.scope).toBe('operator');
  const next = await changeHat(deps, token, null);
  expect((await resolveSession(deps, next))?.actor).toMatchObject({ scope: 'person', role: 'applicant' });
  expect(await resolveSession(deps, token)).toBeNull();
  await expect(changeHat(deps, next, crypto.randomUUID())).rejects.toMatchObject({ code: 'hat_not_yours' });
});
