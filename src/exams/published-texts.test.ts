import { describe, expect, it } from 'vitest';
import { type Actor, PUBLIC, SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { admit } from './admit.ts';
import { acknowledgeBriefing } from './briefing.ts';
import { checkIdentity } from './check-identity.ts';
import { type ExamDay, examDay } from './exam-day.factory.ts';
import { openByCode } from './open-by-code.ts';
import { publishTexts, readPublishedTexts, readTexts } from './published-texts.ts';
import { readSitting } from './read-sitting.ts';
import { readSessionDesk } from './session-desk.ts';
import { startAttempt } from './start-attempt.ts';
import { formOfTexts, textsOfForm } from './tool-texts.ts';

const deps = await testDeps();
const FORM = {
  portfolioRu: 'Две работы\n\nЛист подписей ',
  portfolioKk: 'Екі жұмыс\nҚолтаңба парағы',
  tasksRu: '# Проверка данных\nСоставьте письмо.\n\nУкажите норму.\n# Ответ эксперту\nОтветьте.',
  tasksKk: '',
  briefingRu: 'Телефон сдан\nЗапись идёт',
  briefingKk: 'Телефон тапсырылды\nЖазба жүріп жатыр',
};
const of = (role: string, day: ExamDay, organisationId: string | null = day.councilId): Actor => ({
  scope: 'council',
  role,
  organisationId,
  personId: day.expert.personId,
});
const theTool = async (day: ExamDay) =>
  await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('assessment_tools')
        .select(['id', 'qualification_id as qualificationId'])
        .where('council_id', '=', day.councilId)
        .executeTakeFirstOrThrow(),
    );

describe('the open texts of an assessment tool', () => {
  it('are read by everybody once published, in the revision that was published last', async () => {
    const day = await examDay(deps);
    const { id, qualificationId } = await theTool(day);
    expect(await readPublishedTexts(deps, PUBLIC, [qualificationId])).toEqual(new Map());
    await publishTexts(deps, of('item_author', day), id, { ...FORM, portfolioRu: 'Одна работа', portfolioKk: '' });
    await publishTexts(deps, of('tool_approver', day), id, FORM);
    const texts = (await readPublishedTexts(deps, PUBLIC, [qualificationId])).get(qualificationId);
    expect(texts?.portfolio).toEqual([
      { ru: 'Две работы', kk: 'Екі жұмыс' },
      { ru: 'Лист подписей', kk: 'Қолтаңба парағы' },
    ]);
    expect(texts?.sampleTasks.map(({ title, text }) => [title.ru, text.ru])).toEqual([
      ['Проверка данных', 'Составьте письмо.\n\nУкажите норму.'],
      ['Ответ эксперту', 'Ответьте.'],
    ]);
    expect(await readTexts(deps, of('item_reviewer', day), id)).toMatchObject({ revision: 2 });
  });

  it('come back from the form as they went in', () => {
    const texts = textsOfForm(FORM);
    expect(textsOfForm(formOfTexts(texts))).toEqual(texts);
  });

  it('are published by those who write or approve, of their own council, in equal numbers of points', async () => {
    const [day, other] = [await examDay(deps), await examDay(deps)];
    const { id } = await theTool(day);
    await expect(publishTexts(deps, of('item_reviewer', day), id, FORM)).rejects.toMatchObject({ code: 'not_your_part_of_the_bank' });
    await expect(publishTexts(deps, of('item_author', other), id, FORM)).rejects.toMatchObject({ code: 'not_found' });
    await expect(publishTexts(deps, day.chair, id, FORM)).rejects.toMatchObject({ code: 'not_found' });
    const author = of('item_author', day);
    await expect(publishTexts(deps, author, id, { ...FORM, briefingKk: 'Бірі' })).rejects.toMatchObject({ code: 'texts_languages_differ' });
    await expect(publishTexts(deps, author, id, { ...FORM, tasksRu: 'без названия' })).rejects.toMatchObject({
      code: 'texts_task_untitled',
    });
    await expect(publishTexts(deps, author, id, { ...FORM, portfolioRu: 'а'.repeat(501), portfolioKk: '' })).rejects.toMatchObject({
      code: 'texts_unclear',
    });
  });
});

describe('the briefing', () => {
  it('is acknowledged point by point by the candidate before the theory starts, and the commission sees when', async () => {
    const day = await examDay(deps);
    await publishTexts(deps, of('item_author', day), (await theTool(day)).id, FORM);
    await checkIdentity(deps, day.proctor, day.bookingId, { identity: true, briefing: true, extraMinutes: 0 });
    const code = await admit(deps, day.proctor, day.bookingId, 'theory');
    const token = await openByCode(deps, { typed: code ?? '', device: 'a briefed one', address: '10.1.0.7' });
    expect(await readSitting(deps, token)).toMatchObject({
      stage: 'ready',
      briefing: [{ id: 'p1', text: { kk: 'Телефон тапсырылды' } }, { id: 'p2' }],
    });
    await expect(startAttempt(deps, token, { points: ['p1'], language: 'ru' })).rejects.toMatchObject({
      code: 'briefing_points_open',
      details: { open: 1 },
    });
    expect(await readSitting(deps, token)).toMatchObject({ stage: 'ready' });
    await startAttempt(deps, token, { points: ['p1', 'p2'], language: 'kk' });
    expect((await readSessionDesk(deps, day.proctor, day.sessionId)).candidates[0]?.acknowledgedAt).toEqual(deps.clock.now());
    const kept = await deps
      .as(day.applicant)
      .read((db) =>
        db.selectFrom('briefing_acknowledgements').select(['point_id', 'revision', 'language', 'place']).orderBy('point_id').execute(),
      );
    expect(kept).toEqual([
      { point_id: 'p1', revision: 1, language: 'kk', place: 'exam' },
      { point_id: 'p2', revision: 1, language: 'kk', place: 'exam' },
    ]);
  });

  it("acknowledged from the cabinet beforehand stands in place of the proctor's tick", async () => {
    const day = await examDay(deps);
    await checkIdentity(deps, day.proctor, day.bookingId, { identity: true, briefing: false, extraMinutes: 0 });
    await expect(admit(deps, day.proctor, day.bookingId, 'theory')).rejects.toMatchObject({ code: 'briefing_not_acknowledged' });
    const { qualificationId } = await theTool(day);
    await deps.as(SYSTEM).write((trx) =>
      acknowledgeBriefing(trx, {
        applicationId: day.applicationId,
        bookingId: day.bookingId,
        qualificationId,
        personId: day.applicant.personId ?? '',
        points: ['rules'],
        language: 'ru',
        place: 'cabinet',
        at: deps.clock.now(),
      }),
    );
    expect(await admit(deps, day.proctor, day.bookingId, 'theory')).not.toBeNull();
  });
});
