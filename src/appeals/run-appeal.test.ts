import { beforeAll, describe, expect, it } from 'vitest';
import type { AppDeps } from '#deps';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { anEndedExam, listening } from '../outcomes/outcomes.factory.ts';
import { aFiledAppeal, aHeardAppeal, aRefusal, aToldResult, type ToldResult, withMembers } from './appeals.factory.ts';
import { decideOnAppeal, openHearing, voteOnAppeal } from './hear-appeal.ts';
import { listAppeals } from './list-appeals.ts';
import { readAppealFile } from './read-appeal-file.ts';
import { readOwnAppeal } from './read-own-appeal.ts';
import { answerAppeal, appointMember, registerAppeal, releaseMember, setHearing } from './run-appeal.ts';

let bare: TestDeps;
let deps: AppDeps;
let letters: Letter[];
let codeOf: (personId: string | null) => string;

beforeAll(async () => {
  bare = await testDeps();
  ({ deps, letters, codeOf } = listening(bare as AppDeps));
});

const kindsOf = (applicationId: string) =>
  letters.filter((letter) => letter.applicationId === applicationId && letter.kind.startsWith('appeal')).map(({ kind }) => kind);
const decide = (told: ToldResult, id: string, remedy?: 'new_review' | 'new_date' | 'new_decision') =>
  decideOnAppeal(deps, told.members[0], id, { reasons: 'Запись камеры это подтверждает', remedy });

describe('the council', () => {
  it('numbers appeals of a year without gap or double, also at once and after a refusal', async () => {
    const all: ToldResult[] = [];
    for (const _ of [1, 2, 3]) all.push(await aRefusal(deps));
    const councilId = all[0]?.councilId ?? '';
    await deps.as(SYSTEM).write(async (trx) => {
      for (const { applicationId } of all)
        await trx.updateTable('applications').set({ council_id: councilId }).where('id', '=', applicationId).execute();
    });
    const ids = [];
    for (const told of all) ids.push(await aFiledAppeal(deps, told, 'refusal'));
    const officer = all[0]?.officer ?? SYSTEM;
    await Promise.allSettled([...ids, ...ids].map((id) => registerAppeal(deps, officer, id)));
    const rows = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('appeals').select(['number', 'year']).where('council_id', '=', councilId).orderBy('number').execute());
    expect(rows).toEqual([1, 2, 3].map((number) => ({ number, year: 2026 })));
  });

  it('appoints those who took no part, and says how another did', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aFiledAppeal(deps, told, 'decision');
    const [one, two, three] = told.members;
    await expect(appointMember(deps, told.officer, id, one.personId ?? '')).rejects.toMatchObject({ code: 'appeal_move_not_possible' });
    await registerAppeal(deps, told.officer, id);
    await expect(appointMember(deps, told.officer, id, told.barred.personId ?? '')).rejects.toMatchObject({
      code: 'appeal_conflict_centre',
    });
    await expect(appointMember(deps, told.officer, id, told.chair.personId ?? '')).rejects.toMatchObject({ code: 'appeal_member_unknown' });
    const { candidates } = await readAppealFile(deps, told.officer, id);
    expect(candidates.map(({ name, conflict }) => [name, conflict])).toEqual([
      ['Вяземский А. П.', 'centre'],
      ['Крутова А. П.', null],
      ['Сомов А. П.', null],
      ['Яхонтова А. П.', null],
    ]);
    await appointMember(deps, told.officer, id, one.personId ?? '');
    await expect(appointMember(deps, told.officer, id, one.personId ?? '')).rejects.toMatchObject({ code: 'appeal_member_already' });
    const hearing = { day: '25.11.2026', time: '11:00', place: 'Зал' };
    await expect(setHearing(deps, told.officer, id, hearing)).rejects.toMatchObject({
      code: 'appeal_members_few',
      details: { appointed: 1, minimum: 3 },
    });
    await appointMember(deps, told.officer, id, two.personId ?? '');
    await appointMember(deps, told.officer, id, three.personId ?? '');
    await expect(setHearing(deps, told.officer, id, { ...hearing, day: '23.11.2026' })).rejects.toMatchObject({
      code: 'appeal_hearing_past',
    });
    await expect(setHearing(deps, told.officer, id, { ...hearing, day: '31.11.2026' })).rejects.toMatchObject({
      code: 'hearing_day_wrong',
    });
    await setHearing(deps, told.officer, id, hearing);
    expect(kindsOf(told.applicationId).filter((kind) => kind === 'appeal_hearing')).toHaveLength(4);
    expect(kindsOf(told.applicationId)).not.toContain('appeal_appointed');
    await expect(openHearing(deps, one, id)).rejects.toMatchObject({ code: 'appeal_hearing_ahead', details: { day: '2026-11-25' } });
    expect(await readOwnAppeal(deps, told.applicant, id)).toMatchObject({
      hearing: { at: '2026-11-25T08:00:00Z', place: 'Зал' },
      members: [{ presides: true }, { presides: false }, { presides: false }],
    });
  });

  it.each([
    ['commission', 'chair'],
    ['acted', 'officer'],
    ['applicant', 'applicant'],
  ] as const)('bars by the data: %s', async (conflict, who) => {
    const told = await aToldResult(deps, codeOf);
    const { personId } = told[who];
    await deps.as(SYSTEM).write((trx) =>
      trx
        .insertInto('hats')
        .values({
          person_id: personId ?? '',
          organisation_id: told.councilId,
          role: 'appeal_member',
          display_name: 'Двойная роль',
          valid_from: deps.clock.now(),
        })
        .execute(),
    );
    const id = await aFiledAppeal(deps, told, 'decision');
    await registerAppeal(deps, told.officer, id);
    await expect(appointMember(deps, told.officer, id, personId ?? '')).rejects.toMatchObject({ code: `appeal_conflict_${conflict}` });
  });

  it('is refused to other councils and roles', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aFiledAppeal(deps, told, 'decision');
    const stranger = await withMembers(deps, await anEndedExam(deps));
    for (const actor of [stranger.officer, told.chair, told.head, told.registryOfficer, told.members[0], told.applicant]) {
      await expect(registerAppeal(deps, actor, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(answerAppeal(deps, actor, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    for (const actor of [stranger.officer, stranger.members[0], told.chair, told.head, told.applicant])
      await expect(readAppealFile(deps, actor, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listAppeals(deps, stranger.officer)).toEqual([]);
  });
});

describe('a member', () => {
  it('sees the file from the appointment until released, and nothing of other applications; the applicant sees who looked', async () => {
    const told = await aToldResult(deps, codeOf);
    const [member] = told.members;
    const seen = (actor: Actor) => deps.as(actor).read((db) => db.selectFrom('applications').select('id').execute());
    const id = await aFiledAppeal(deps, told, 'decision');
    await registerAppeal(deps, told.officer, id);
    expect(await seen(member)).toEqual([]);
    await expect(readAppealFile(deps, member, id)).rejects.toMatchObject({ code: 'not_found' });
    await appointMember(deps, told.officer, id, member.personId ?? '');
    expect(await seen(member)).toEqual([{ id: told.applicationId }]);
    const file = await readAppealFile(deps, member, id);
    expect(file).toMatchObject({ words: 'Во время экзамена шёл ремонт', protocol: { outcome: 'failed' }, candidates: [] });
    const views = await deps
      .as(told.applicant)
      .read((db) => db.selectFrom('application_views').select(['what', 'role']).where('what', '=', 'appeal').execute());
    expect(views).toEqual([{ what: 'appeal', role: 'appeal_member' }]);
    await releaseMember(deps, told.officer, id, member.personId ?? '');
    expect(await seen(member)).toEqual([]);
    await expect(releaseMember(deps, told.officer, id, member.personId ?? '')).rejects.toMatchObject({
      code: 'appeal_member_not_appointed',
    });
  });

  it('votes once, and how the others did stays closed until then', async () => {
    const told = await aToldResult(deps, codeOf);
    const [one, two, three] = told.members;
    const id = await aHeardAppeal(deps, told, 'decision', ['uphold']);
    expect((await readAppealFile(deps, two, id)).votes.map(({ voted, vote }) => [voted, vote])).toEqual([
      [true, null],
      [false, null],
      [false, null],
    ]);
    const twice = await Promise.allSettled([1, 2].map(() => voteOnAppeal(deps, two, id, { vote: 'reject', words: 'Всё по порядку' })));
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await readAppealFile(deps, two, id)).votes.map(({ vote }) => vote)).toEqual(['uphold', 'reject', null]);
    await expect(decide(told, id, 'new_decision')).rejects.toMatchObject({
      code: 'appeal_votes_awaited',
      details: { voted: 2, appointed: 3 },
    });
    await expect(voteOnAppeal(deps, told.barred, id, { vote: 'reject', words: '' })).rejects.toMatchObject({ code: 'not_found' });
    await voteOnAppeal(deps, three, id, { vote: 'reject', words: '' });
    expect(await deps.as(told.applicant).read((db) => db.selectFrom('appeal_votes').selectAll().execute())).toEqual([]);
    expect(await deps.as(told.applicant).read((db) => db.selectFrom('appeal_words').select('about').execute())).toEqual([
      { about: 'filing' },
    ]);
    expect(await deps.as(told.head).read((db) => db.selectFrom('appeal_words').select('about').execute())).toEqual([]);
    await expect(decide(told, id)).resolves.toEqual({ outcome: 'rejected' });
    await expect(voteOnAppeal(deps, one, id, { vote: 'uphold', words: '' })).rejects.toMatchObject({ code: 'appeal_move_not_possible' });
  });

  it('who came into conflict after the appointment does not decide', async () => {
    const told = await aToldResult(deps, codeOf);
    const id = await aHeardAppeal(deps, told, 'decision', ['uphold', 'uphold', 'uphold']);
    await deps.as(SYSTEM).write((trx) =>
      trx
        .insertInto('hats')
        .values({
          person_id: told.members[2].personId ?? '',
          organisation_id: told.centreId,
          role: 'scheduler',
          display_name: 'Яхонтова А. П.',
          valid_from: deps.clock.now(),
        })
        .execute(),
    );
    await expect(decide(told, id, 'new_decision')).rejects.toMatchObject({ code: 'appeal_members_conflict' });
    await expect(decideOnAppeal(deps, told.members[2], id, { reasons: 'Да', remedy: 'new_decision' })).rejects.toMatchObject({
      code: 'appeal_own_decision',
    });
  });
});
