import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, PUBLIC, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { readProfile } from './profile.ts';
import { saveProfile } from './save-profile.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
});

const aPerson = async (snils: string | null = null): Promise<Actor & { readonly personId: string }> => {
  const now = deps.clock.now();
  const { id } = await deps
    .as(SYSTEM)
    .write((trx) =>
      trx
        .insertInto('people')
        .values({ surname: 'Рябинина', given_name: 'Анна', patronymic: 'Сергеевна', snils, created_at: now, updated_at: now })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
  return { scope: 'person', personId: id, organisationId: null, role: 'applicant' };
};
const cardOf = ({ personId }: { personId: string }) =>
  deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('people')
        .select(['surname', 'patronymic', 'no_patronymic as none', 'snils', 'phone', 'birth_date as born', 'channel'])
        .where('id', '=', personId)
        .executeTakeFirstOrThrow(),
    );
const ticked = { accuracyConfirmed: true, consent: true };

describe('«Мой профиль»', () => {
  it('begins with what registration knows', async () => {
    const anna = await aPerson('11223344595');
    const { parts, hasPhoto, version } = await readProfile(deps, anna);
    expect(parts.applicant.values).toEqual({
      surname: 'Рябинина',
      givenName: 'Анна',
      patronymic: 'Сергеевна',
      snils: '112-233-445 95',
      channel: 'email',
      channelEmail: 'on',
    });
    expect({ hasPhoto, version }).toEqual({ hasPhoto: false, version: 1 });
  });

  it('keeps every part as typed and takes valid fields over to the card', async () => {
    const anna = await aPerson();
    const values = {
      surname: 'Иванова',
      givenName: 'Анна',
      noPatronymic: 'on',
      birthDate: '12.03.1985',
      phone: 'нет',
      channel: 'sms',
      series: '45',
    };
    const part = { values, entries: [{ year: '2008', unknown: 'x' }] };
    await saveProfile(deps, anna, { parts: { applicant: part, identity: part, education: part }, ...ticked, baseVersion: 1 });
    const saved = await readProfile(deps, anna);
    expect(saved.parts.applicant.values).toMatchObject({ surname: 'Иванова', phone: 'нет' });
    expect(saved.parts.identity.values).toEqual({ series: '45' });
    expect(saved.parts.education.entries).toEqual([{ year: '2008' }]);
    expect(saved).toMatchObject({ ...ticked, version: 2 });
    const card = await cardOf(anna);
    expect({ ...card, born: card.born?.toString() }).toEqual({
      surname: 'Иванова',
      patronymic: null,
      none: true,
      snils: null,
      phone: null,
      born: '1985-03-12',
      channel: 'sms',
    });
  });

  it('keeps both channels where both are ticked, and one where one is', async () => {
    const anna = await aPerson();
    const channels = () =>
      deps
        .as(SYSTEM)
        .read((db) =>
          db.selectFrom('people').select(['channel', 'second_channel as second']).where('id', '=', anna.personId).executeTakeFirstOrThrow(),
        );
    const save = (values: Record<string, string>, baseVersion: number) =>
      saveProfile(deps, anna, {
        parts: { applicant: { values: { surname: 'Рябинина', givenName: 'Анна', ...values } } },
        ...ticked,
        baseVersion,
      });
    await save({ channelEmail: 'on', channelSms: 'on' }, 1);
    expect(await channels()).toEqual({ channel: 'email', second: 'sms' });
    await save({ channelSms: 'on' }, 2);
    expect(await channels()).toEqual({ channel: 'sms', second: null });
  });

  it('is not overwritten by a tab that has not seen the newest version', async () => {
    const anna = await aPerson();
    const form = { parts: {}, ...ticked, baseVersion: 1 };
    const both = await Promise.allSettled([saveProfile(deps, anna, form), saveProfile(deps, anna, form)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(saveProfile(deps, anna, form)).rejects.toMatchObject({ code: 'changed_elsewhere' });
  });

  it('refuses a СНИЛС of another cabinet, and a stranger', async () => {
    await aPerson('00000000191');
    const anna = await aPerson();
    const applicant = { values: { surname: 'Иванова', givenName: 'Анна', patronymic: 'Сергеевна', snils: '000-000-001 91' } };
    const saving = saveProfile(deps, anna, { parts: { applicant }, ...ticked, baseVersion: 1 });
    await expect(saving).rejects.toMatchObject({ code: 'snils_taken' });
    await expect(saveProfile(deps, PUBLIC, { parts: {}, ...ticked, baseVersion: 1 })).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(readProfile(deps, PUBLIC)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
