import { beforeAll, describe, expect, it } from 'vitest';
import type { AppDeps } from '#deps';
import { SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { anEndedExam, listening } from '../outcomes/outcomes.factory.ts';
import { aFiledAppeal, aRefusal, aToldResult } from './appeals.factory.ts';
import { fileAppeal } from './file-appeal.ts';
import { listAppeals } from './list-appeals.ts';
import { readOwnAppeal, readOwnAppeals } from './read-own-appeal.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

let bare: TestDeps;
let deps: AppDeps;
let letters: Letter[];
let codeOf: (personId: string | null) => string;

beforeAll(async () => {
  bare = await testDeps();
  ({ deps, letters, codeOf } = listening(bare as AppDeps));
});

const system = <T>(work: Parameters<ReturnType<AppDeps['as']>['read']>[0]) => deps.as(SYSTEM).read(work) as Promise<T>;
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
const kindsOf = (applicationId: string) =>
  letters.filter((letter) => letter.applicationId === applicationId && letter.kind.startsWith('appeal')).map(({ kind }) => kind);
describe('an appeal is filed', () => {
  it('within its term, by whose application it is; the council sees the file from then on', async () => {
    const told = await aRefusal(deps);
    const before = await readOwnAppeals(deps, told.applicant, told.applicationId);
    expect(before).toMatchObject({ grounds: ['refusal'], lastDay: '2026-12-24', against: null, appeals: [] });
    expect(await listAppeals(deps, told.officer)).toEqual([]);
    const id = await aFiledAppeal(deps, told, 'refusal');
    expect(await listAppeals(deps, told.officer)).toMatchObject([{ id, state: 'filed', term: { to: '2026-12-01' } }]);
    expect(await clocksOf(told.applicationId)).toEqual(['appeal_registration']);
    expect(kindsOf(told.applicationId)).toEqual(['appeal_filed', 'appeal_new']);
    expect(await readOwnAppeal(deps, told.applicant, id)).toMatchObject({
      appeal: { state: 'filed', waitsOn: 'council' },
      term: { clock: 'appeal_registration', lastDay: '2026-12-01' },
      words: 'Во время экзамена шёл ремонт',
      mayWithdraw: true,
    });
  });

  it('once: the second of a double click is refused', async () => {
    const told = await aToldResult(deps, codeOf);
    const form = { ground: 'conduct', words: 'Шумно' } as const;
    const both = await Promise.allSettled([1, 2].map(() => fileAppeal(deps, told.applicant, told.applicationId, form)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'appeal_open_already' } });
  });

  it('not after the last day, not on what did not happen, and by nobody else', async () => {
    const told = await aToldResult(deps, codeOf);
    const form = { ground: 'conduct', words: 'Шумно' } as const;
    await expect(fileAppeal(deps, told.applicant, told.applicationId, { ...form, ground: 'refusal' })).rejects.toMatchObject({
      code: 'appeal_ground_not_fit',
    });
    const stranger = await anEndedExam(deps);
    await expect(fileAppeal(deps, stranger.applicant, told.applicationId, form)).rejects.toMatchObject({ code: 'not_found' });
    await expect(fileAppeal(deps, told.head, told.applicationId, form)).rejects.toMatchObject({ code: 'not_an_applicant' });
    await expect(fileAppeal(deps, stranger.applicant, stranger.applicationId, form)).rejects.toMatchObject({
      code: 'appeal_ground_not_fit',
    });
    const later = { ...deps, clock: { now: () => Temporal.Instant.from('2026-12-24T21:00:00Z') } };
    await expect(fileAppeal(later, told.applicant, told.applicationId, form)).rejects.toMatchObject({
      code: 'appeal_too_late',
      details: { lastDay: '2026-12-24' },
    });
    const inTime = { ...deps, clock: { now: () => Temporal.Instant.from('2026-12-24T20:59:00Z') } };
    await expect(fileAppeal(inTime, told.applicant, told.applicationId, form)).resolves.toHaveProperty('appealId');
  });

  it('and withdrawn by the applicant; within the term another may follow', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aFiledAppeal(deps, told, 'decision');
    await expect(withdrawAppeal(deps, (await anEndedExam(deps)).applicant, id)).rejects.toMatchObject({ code: 'not_found' });
    await withdrawAppeal(deps, told.applicant, id);
    await expect(withdrawAppeal(deps, told.applicant, id)).rejects.toMatchObject({ code: 'appeal_move_not_possible' });
    expect(await clocksOf(told.applicationId)).toEqual([]);
    expect(await readOwnAppeals(deps, told.applicant, told.applicationId)).toMatchObject({ against: null });
    await aFiledAppeal(deps, told, 'conduct');
  });
});
