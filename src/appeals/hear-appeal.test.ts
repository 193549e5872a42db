import { beforeAll, describe, expect, it } from 'vitest';
import { readApplication } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { checkCertificate, requestCertificateCode, signCertificate } from '#outcomes/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { listening } from '../outcomes/outcomes.factory.ts';
import { appealPapers } from './appeal-papers.ts';
import { aFiledAppeal, aHeardAppeal, aRefusal, aToldResult, type ToldResult } from './appeals.factory.ts';
import { decideOnAppeal } from './hear-appeal.ts';
import { appealOfLetter } from './letter-appeal.ts';
import { readOwnAppeal } from './read-own-appeal.ts';
import { answerAppeal } from './run-appeal.ts';

let bare: TestDeps;
let deps: AppDeps;
let letters: Letter[];
let codeOf: (personId: string | null) => string;

beforeAll(async () => {
  bare = await testDeps();
  ({ deps, letters, codeOf } = listening(bare as AppDeps));
});

const system = <T>(work: Parameters<ReturnType<AppDeps['as']>['read']>[0]) => deps.as(SYSTEM).read(work) as Promise<T>;
const stateOf = async (applicationId: string) => (await deps.as(SYSTEM).read((db) => readApplication(db, applicationId))).state;
const clocksOf = (applicationId: string) =>
  system<string[]>((db) =>
    db
      .selectFrom('application_clocks')
      .select('clock')
      .where('application_id', '=', applicationId)
      .where('stopped_at', 'is', null)
      .orderBy('clock')
      .execute()
      .then((rows) => rows.map(({ clock }) => clock)),
  );
const decide = (told: ToldResult, id: string, remedy?: 'new_review' | 'new_date' | 'new_decision') =>
  decideOnAppeal(deps, told.members[0], id, { reasons: 'Запись камеры это подтверждает', remedy });

describe('a rejected appeal', () => {
  it('changes nothing, is told with its paper, and bars another on the same result', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aHeardAppeal(deps, told, 'decision', ['reject', 'reject', 'uphold']);
    await decide(told, id);
    expect(await stateOf(told.applicationId)).toBe('not_passed');
    expect(await clocksOf(told.applicationId)).toEqual([]);
    const letter = letters.findLast(({ kind, applicationId }) => kind === 'appeal_decided' && applicationId === told.applicationId);
    expect(letter?.papers).toHaveLength(1);
    const page = await readOwnAppeal(deps, told.applicant, id);
    expect(page).toMatchObject({ appeal: { state: 'rejected', remedy: null }, decision: { reasons: 'Запись камеры это подтверждает' } });
    expect(page.history.map(({ to }) => to)).toEqual(['filed', 'registered', 'heard', 'rejected']);
    await expect(aFiledAppeal(deps, told, 'conduct')).rejects.toMatchObject({ code: 'appeal_heard_already' });
  });

  it('is handed over by the council to a person whom no letter reaches', async () => {
    const told = await aToldResult(deps, codeOf);
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('people').set({ email: null, channel: 'paper' }).where('id', '=', told.applicant.personId).execute());
    const id = await aHeardAppeal(deps, told, 'decision', ['reject', 'reject', 'reject']);
    await decide(told, id);
    expect(await clocksOf(told.applicationId)).toEqual(['appeal_answer']);
    await answerAppeal(deps, told.officer, id);
    await expect(answerAppeal(deps, told.officer, id)).rejects.toMatchObject({ code: 'appeal_answered_already' });
    expect(await clocksOf(told.applicationId)).toEqual([]);
  });
});

describe('an upheld appeal', () => {
  it('on a refusal opens the review anew', async () => {
    const told = await aRefusal(deps);
    const id = await aHeardAppeal(deps, told, 'refusal', ['uphold', 'partly', 'uphold']);
    await expect(decide(told, id)).rejects.toMatchObject({ code: 'appeal_remedy_not_fit' });
    await expect(decide(told, id, 'new_date')).rejects.toMatchObject({ code: 'appeal_remedy_not_fit' });
    await expect(decide(told, id, 'new_review')).resolves.toEqual({ outcome: 'upheld' });
    expect(await stateOf(told.applicationId)).toBe('under_review');
    expect(await clocksOf(told.applicationId)).toEqual(['review_answer']);
    const papers = await deps
      .as(told.applicant)
      .read((db) => db.selectFrom('papers').select(['kind', 'superseded_at']).orderBy('created_at').orderBy('id').execute());
    expect(papers.map(({ kind, superseded_at }) => [kind, superseded_at !== null])).toEqual([
      ['refusal', true],
      ['appeal_decision', false],
    ]);
  });

  it('on the conduct gives a free new date: the fail no longer holds, no invoice follows', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aHeardAppeal(deps, told, 'conduct', ['uphold', 'uphold', 'reject']);
    await decide(told, id, 'new_date');
    expect(await stateOf(told.applicationId)).toBe('choosing_date');
    const rows = await deps.as(SYSTEM).read(async (db) => ({
      conclusions: await db.selectFrom('conclusions').select('state').where('application_id', '=', told.applicationId).execute(),
      invoices: await db.selectFrom('invoices').select('id').where('application_id', '=', told.applicationId).execute(),
      bookings: await db.selectFrom('bookings').select('superseded_at').where('application_id', '=', told.applicationId).execute(),
      event: await db
        .selectFrom('application_events')
        .select(['actor_role', 'from_state', 'details'])
        .where('application_id', '=', told.applicationId)
        .where('move', '=', 'reopen')
        .execute(),
    }));
    expect(rows).toMatchObject({
      conclusions: [{ state: 'superseded' }],
      invoices: [],
      event: [{ actor_role: 'system', from_state: 'not_passed', details: { appealId: id } }],
    });
    expect(rows.bookings.every(({ superseded_at }) => superseded_at !== null)).toBe(true);
  });

  it('on the decision over a certificate: it is superseded, everybody who checks it is told, and a new protocol refers to the old', async () => {
    const told = await aToldResult(deps, codeOf, {});
    const { id: certificateId, number } = await deps
      .as(SYSTEM)
      .read((db) =>
        db.selectFrom('certificates').select(['id', 'number']).where('application_id', '=', told.applicationId).executeTakeFirstOrThrow(),
      );
    await requestCertificateCode(deps, told.head, certificateId);
    await signCertificate(deps, told.head, certificateId, { code: codeOf(told.head.personId) });
    const id = await aHeardAppeal(deps, told, 'decision', ['partly', 'partly', 'reject']);
    await expect(decide(told, id, 'new_decision')).resolves.toEqual({ outcome: 'partly' });
    expect(await stateOf(told.applicationId)).toBe('decision_due');
    expect(await checkCertificate(deps, number ?? '')).toMatchObject({ status: 'superseded' });
    const protocols = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('protocols')
          .select(['version', 'state'])
          .where('application_id', '=', told.applicationId)
          .orderBy('version')
          .execute(),
      );
    expect(protocols).toEqual([
      { version: 1, state: 'sealed' },
      { version: 2, state: 'draft' },
    ]);
    expect(await clocksOf(told.applicationId)).toEqual(['result_paper', 'to_council']);
  });

  it('is carried out once when two members decide at the same moment', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aHeardAppeal(deps, told, 'conduct', ['uphold', 'uphold', 'uphold']);
    const form = { reasons: 'Шумно', remedy: 'new_date' } as const;
    const both = await Promise.allSettled(told.members.slice(0, 2).map((member) => decideOnAppeal(deps, member, id, form)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const events = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('application_events')
          .select('seq')
          .where('application_id', '=', told.applicationId)
          .where('move', '=', 'reopen')
          .execute(),
      );
    expect(events).toHaveLength(1);
    const papers = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('papers')
          .select('id')
          .where('application_id', '=', told.applicationId)
          .where('kind', '=', 'appeal_decision')
          .execute(),
      );
    expect(papers).toHaveLength(1);
  });

  it('waits where the person has begun anew meanwhile, and nothing of the decision is left then', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aHeardAppeal(deps, told, 'conduct', ['uphold', 'uphold', 'uphold']);
    await deps.as(SYSTEM).write(async (trx) => {
      const {
        id: _,
        name_key: __,
        ...first
      } = await trx.selectFrom('applications').selectAll().where('id', '=', told.applicationId).executeTakeFirstOrThrow();
      await trx
        .insertInto('applications')
        .values({ ...first, settings: null, number: 780, state: 'under_review', closed_at: null })
        .execute();
    });
    await expect(decide(told, id, 'new_date')).rejects.toMatchObject({ code: 'appeal_other_application' });
    expect(await readOwnAppeal(deps, told.applicant, id)).toMatchObject({ appeal: { state: 'heard' }, decision: null });
  });
});

describe('what is told', () => {
  it('prints what was decided, by whom, with how many votes', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aHeardAppeal(deps, told, 'conduct', ['uphold', 'uphold', 'reject']);
    await decide(told, id, 'new_date');
    const paper = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('papers')
          .select(['id', 'application_id as applicationId', 'subject_id as subjectId', 'created_at as createdAt'])
          .where('subject_id', '=', id)
          .executeTakeFirstOrThrow(),
      );
    expect(await appealPapers.appeal_decision(deps, paper as never)).toMatchObject({
      number: '1',
      outcome: 'upheld',
      votes: { uphold: 2, partly: 0, reject: 1 },
      members: [{ presides: true }, { presides: false }, { presides: false }],
      reasons: 'Запись камеры это подтверждает',
      hearing: { place: 'Москва, Примерная улица, 3' },
    });
  });

  it('leads each reader of a letter to their own page', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aFiledAppeal(deps, told, 'conduct');
    const pathFor = async (personId: string | null) =>
      (
        await deps.as(SYSTEM).read((db) =>
          appealOfLetter(db, {
            kind: 'appeal_filed',
            personId: personId ?? '',
            params: { appealId: id },
            applicationId: told.applicationId,
          }),
        )
      )?.path;
    expect(await pathFor(told.applicant.personId)).toBe(`/cabinet/appeals/${id}`);
    expect(await pathFor(told.officer.personId)).toBe(`/council/appeals/${id}`);
    expect(await pathFor(told.head.personId)).toBe(`/centre/applications/${told.applicationId}`);
    const other = { kind: 'result', personId: '', params: {}, applicationId: told.applicationId };
    expect(await deps.as(SYSTEM).read((db) => appealOfLetter(db, other))).toBeNull();
  });
});
