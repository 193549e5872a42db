import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aFiledApplication, aPricedPlace } from '../applications/review.factory.ts';
import { aPerson } from '../documents/documents.factory.ts';
import { listEmployerPeople } from './employer-people.ts';
import { cancelInvitation, inviteEmployees, remindEmployee } from './invite-employees.ts';
import { listEmployerInvoices } from './list-payments.ts';
import { answerEmployer, listOwnEmployers, withdrawFromEmployer } from './own-employers.ts';
import { anAcceptedApplication, anEmployer } from './payments.factory.ts';
import { readInvoiceById } from './read-invoice-page.ts';

const INN = '7800991057';
let deps: TestDeps;
let place: Place;
let employer: Actor;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPricedPlace(deps);
  employer = await anEmployer(deps, INN);
});

/** Gives the person an account with this login. */
async function withLogin(personId: string, login: string): Promise<Actor> {
  await deps.signIn
    .insertInto('accounts')
    .values({ person_id: personId, login, password_hash: 'none', password_set_at: deps.clock.now(), created_at: deps.clock.now() })
    .execute();
  return { scope: 'person', personId, organisationId: null, role: null };
}
const invite = async (name: string, email: string) => await inviteEmployees(deps, employer, `${name}; ${email}`);
const rowOf = async (email: string, by = employer) => (await listEmployerPeople(deps, by)).filter((row) => row.email === email);
const idOf = async (person: Actor) => (await listOwnEmployers(deps, person))[0]?.id ?? '';
const lettersTo = async (kind: string) =>
  await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('letters').select(['id', 'params', 'sealed_secrets as sealed']).where('kind', '=', kind).execute());

describe('an employer', () => {
  it('invites a list, or nobody while a line is wrong, and nobody twice', async () => {
    const before = (await lettersTo('employee_invited')).length;
    const wrong = await inviteEmployees(deps, employer, 'Панин Олег; o.panin@zavod.example\nКто-то');
    expect(wrong).toMatchObject({ faulty: [{ line: 2, fault: 'email_missing' }] });
    expect(await rowOf('o.panin@zavod.example')).toEqual([]);
    expect(await inviteEmployees(deps, employer, 'Панин Олег; o.panin@zavod.example\nЖукова Анна; zhukova@zavod.example')).toEqual({
      invited: 2,
    });
    expect(await invite('Панин Олег', 'O.Panin@zavod.example')).toMatchObject({ faulty: [{ line: 1, fault: 'invited_already' }] });
    const letters = await lettersTo('employee_invited');
    expect(letters).toHaveLength(before + 2);
    expect(JSON.stringify(letters.map(({ params, sealed }) => [params, sealed]))).not.toContain('panin');
    await expect(inviteEmployees(deps, employer, ' \n ')).rejects.toMatchObject({ code: 'list_empty' });
  });

  it('reminds once a day and takes back what nobody has answered', async () => {
    await invite('Лось Иван', 'los@zavod.example');
    const [row] = await rowOf('los@zavod.example');
    const id = row?.invitationId ?? '';
    await expect(remindEmployee(deps, employer, id)).rejects.toMatchObject({ code: 'reminded_lately' });
    deps.clock.add({ hours: 25 });
    await remindEmployee(deps, employer, id);
    const other = await anEmployer(deps, '7800991064');
    await expect(cancelInvitation(deps, other, id)).rejects.toMatchObject({ code: 'not_found' });
    await cancelInvitation(deps, employer, id);
    expect(await rowOf('los@zavod.example')).toEqual([]);
    expect(await invite('Лось Иван', 'los@zavod.example')).toEqual({ invited: 1 });
  });
});

describe('the invited person', () => {
  it('sees the invitation by the proved login alone, not by the e-mail of the profile', async () => {
    await invite('Седова Нина', 'sedova@zavod.example');
    const { personId } = await aPerson(deps);
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('people').set({ email: 'sedova@zavod.example' }).where('id', '=', personId).execute());
    const stranger = await withLogin(personId, 'somebody-else@pochta.example');
    expect(await listOwnEmployers(deps, stranger)).toEqual([]);
    const sedova = await withLogin((await aPerson(deps)).personId, 'Sedova@zavod.example');
    const [invitation] = await listOwnEmployers(deps, sedova);
    expect(invitation).toMatchObject({ employer: 'АО «Северпроект»', inn: INN, state: 'asked' });
    await expect(answerEmployer(deps, stranger, invitation?.id ?? '', { agreed: true, address: '127.0.0.1' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await answerEmployer(deps, sedova, invitation?.id ?? '', { agreed: false, address: '127.0.0.1' });
    expect(await rowOf('sedova@zavod.example')).toMatchObject([{ answer: 'declined', state: null }]);
    expect(await invite('Седова Нина', 'sedova@zavod.example')).toEqual({ invited: 1 });
  });

  it('lets the employer see the course, takes that back, and then the employer sees its invoice and nothing more', async () => {
    const filed = await anAcceptedApplication(deps, place, { employerInn: INN });
    const person = await withLogin(filed.applicant.personId ?? '', 'ryabinina@zavod.example');
    await invite('Рябинина Анна', 'ryabinina@zavod.example');
    const id = await idOf(person);
    await answerEmployer(deps, person, id, { agreed: true, address: '127.0.0.1' });
    expect(await rowOf('ryabinina@zavod.example')).toMatchObject([
      { answer: 'agreed', applicationId: filed.id, state: { id: 'awaiting_payment' }, invoice: { state: 'open' } },
    ]);
    await withdrawFromEmployer(deps, person, id);
    expect(await rowOf('ryabinina@zavod.example')).toMatchObject([{ answer: 'withdrawn', state: null, invoice: { state: 'open' } }]);
    const invoice = (await listEmployerInvoices(deps, employer)).find(({ applicationId }) => applicationId === filed.id);
    await deps.as(SYSTEM).write((trx) =>
      trx
        .updateTable('invoices')
        .set({ state: 'paid', closed_at: deps.clock.now() })
        .where('id', '=', invoice?.invoiceId ?? '')
        .execute(),
    );
    await deps
      .as(SYSTEM)
      .write((trx) =>
        trx.updateTable('applications').set({ state: 'not_passed', closed_at: deps.clock.now() }).where('id', '=', filed.id).execute(),
      );
    expect(await readInvoiceById(deps, employer, invoice?.invoiceId ?? '')).toMatchObject({
      state: null,
      papers: [{ kind: 'contract' }, { kind: 'invoice' }],
    });
    expect((await listEmployerInvoices(deps, employer)).find(({ applicationId }) => applicationId === filed.id)?.state).toBeNull();
    await expect(withdrawFromEmployer(deps, person, id)).rejects.toMatchObject({ code: 'consent_already_withdrawn' });
  });

  it('is seen from the filing on where there is no invoice yet, and vanishes with the consent', async () => {
    const filed = await aFiledApplication(deps, place);
    await deps
      .as(SYSTEM)
      .write((trx) =>
        trx
          .updateTable('applications')
          .set({ payer_kind: 'employer', employer_id: employer.organisationId })
          .where('id', '=', filed.id)
          .execute(),
      );
    const person = await withLogin(filed.applicant.personId ?? '', 'novik@zavod.example');
    await invite('Новик Пётр', 'novik@zavod.example');
    const id = await idOf(person);
    expect(await rowOf('novik@zavod.example')).toMatchObject([{ answer: 'waits', applicationId: null }]);
    await answerEmployer(deps, person, id, { agreed: true, address: '127.0.0.1' });
    expect(await rowOf('novik@zavod.example')).toMatchObject([{ answer: 'agreed', state: { id: 'under_review' }, invoice: null }]);
    await withdrawFromEmployer(deps, person, id);
    expect(await rowOf('novik@zavod.example')).toMatchObject([{ answer: 'withdrawn', applicationId: null, state: null }]);
  });
});

it('no employer reads what stands in an application, whatever it sees of it', async () => {
  await anAcceptedApplication(deps, place, { employerInn: INN });
  const tables = ['application_blocks', 'application_words', 'remarks', 'field_checks', 'application_views'] as const;
  const read = async (table: (typeof tables)[number]) => await deps.as(employer).read((db) => db.selectFrom(table).selectAll().execute());
  expect(await deps.as(employer).read((db) => db.selectFrom('applications').select('id').execute())).not.toEqual([]);
  for (const table of tables) expect(await read(table)).toEqual([]);
});
