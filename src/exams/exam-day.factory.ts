import { grantAccess } from '#applications/index.ts';
import { aPlace, idOf } from '#catalogue/place.factory.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { findProcedure, type Part } from '#procedures/index.ts';
import { AssessmentTool } from './assessment-tool.ts';
import { GENERAL_RULES } from './briefing.ts';
import { SAMPLE_ITEMS } from './exams.factory.ts';
import { saveItemAsSystem, saveToolAsSystem } from './import-bank.ts';
import { Item } from './item.ts';

export interface ExamDay {
  readonly councilId: string;
  readonly sessionId: string;
  readonly bookingId: string;
  readonly applicationId: string;
  readonly applicant: Actor;
  readonly proctor: Actor;
  readonly chair: Actor;
  readonly expert: Actor;
}

/** One item of each type, live: the theory of the day. */
export const DAY_ITEMS: readonly Item[] = Object.values(SAMPLE_ITEMS).map(({ content, key }) =>
  Item.parse({ content, key, revision: 1, state: 'live', sample: true, source: 'выдумано для теста' }),
);

export const DAY_TOOL = AssessmentTool.parse({
  code: '10.01500.01.001',
  qualificationCode: '10.01500.01',
  theory: {
    languages: ['ru'],
    sections: [
      {
        id: 'law',
        title: { ru: 'Право' },
        tests: { ru: 'знание права' },
        draws: DAY_ITEMS.map(({ content }) => ({ type: content.type, points: content.points, count: 1 })),
      },
    ],
    timeLimitMinutes: 30,
    passMark: { unit: 'percent', value: 50, comparison: '>=' },
    calculator: false,
    aids: [],
  },
  practicalTasks: [],
  tasksToDraw: 1,
  portfolio: {
    requirements: [{ ru: 'Две работы' }],
    questions: [{ id: 'q1', text: { ru: 'Что сделали сами?' } }],
    interviewMinutes: 30,
    criteria: [
      { id: 'own', kind: 'points', text: { ru: 'Собственный вклад' }, max: 10, required: false },
      { id: 'author', kind: 'done', text: { ru: 'Авторство ясно' }, required: true },
    ],
    decision: { kind: 'pass_mark', passMark: { unit: 'percent', value: 70, comparison: '>=' } },
  },
  differenceLimit: { criterionPoints: 3, totalPoints: 5 },
  resultShown: 'at_once',
  itemsPerPage: 'one',
});

/** The act of a candidate where the council has published no briefing of its own. */
export const BRIEFED = { points: [GENERAL_RULES], language: 'ru' } as const;

let tools = 100;
let numbers = 100;

/** A person whose application stands at «Экзамен назначен», booked for both parts of a session today, with a commission of three. */
export async function examDay({ as, clock }: Pick<Deps, 'as' | 'clock'>): Promise<ExamDay> {
  const now = clock.now();
  return await as(SYSTEM).write(async (trx) => {
    const { councilId, centreId, siteId, roomId, qualificationId } = await aPlace(trx, now);
    for (const item of DAY_ITEMS) await saveItemAsSystem(trx, { councilId, item, authorId: null, now });
    await saveToolAsSystem(trx, {
      councilId,
      qualificationId,
      tool: { ...DAY_TOOL, code: `10.01500.01.${++tools}` },
      approvedBy: null,
      now,
    });
    const applicantId = await person(trx, 'Рябинина', now);
    const applicationId = await idOf(
      trx
        .insertInto('applications')
        .values({
          procedure_id: 'ais-ok',
          edition: findProcedure('ais-ok')?.edition.validFrom ?? '',
          applicant_id: applicantId,
          maker_id: applicantId,
          council_id: councilId,
          centre_id: centreId,
          site_id: siteId,
          qualification_id: qualificationId,
          practice_kind: 'portfolio',
          payer_kind: 'applicant',
          applicant_name: 'Рябинина Анна Петровна',
          state: 'exam_scheduled',
          state_since: now,
          number: 1,
          filed_at: now,
          created_at: now,
          updated_at: now,
        })
        .returning('id'),
    );
    await grantAccess(trx, applicationId, 'person', applicantId, now);
    const sessionId = await idOf(
      trx
        .insertInto('exam_sessions')
        .values({
          centre_id: centreId,
          site_id: siteId,
          room_id: roomId,
          starts_at: now,
          ends_at: now.add({ hours: 5 }),
          seats: 10,
          created_at: now,
          updated_at: now,
        })
        .returning('id'),
    );
    await trx.updateTable('exam_sessions').set({ state: 'approved', approved_at: now }).where('id', '=', sessionId).execute();
    for (const [part, hours] of [
      ['theory', 0],
      ['practice', 2],
    ] as const)
      await trx
        .insertInto('session_parts')
        .values({ session_id: sessionId, part, starts_at: now.add({ hours }), minutes: 90 })
        .execute();
    const member = async (role: string): Promise<Actor> => {
      const personId = await person(trx, role, now);
      await trx.insertInto('session_members').values({ session_id: sessionId, person_id: personId, role, assigned_at: now }).execute();
      await grantAccess(trx, applicationId, 'commission', personId, now);
      return { scope: 'commission', personId, organisationId: centreId, role };
    };
    const [proctor, chair, expert] = [await member('proctor'), await member('commission_chair'), await member('expert')];
    const bookingId = await book(trx, { sessionId, applicationId, parts: ['theory', 'practice'], now });
    return {
      councilId,
      sessionId,
      bookingId,
      applicationId,
      applicant: { scope: 'person', personId: applicantId, organisationId: null, role: 'applicant' },
      proctor,
      chair,
      expert,
    };
  });
}

/** One more person for the same session, in the state of the first. */
export async function joinExamDay({ as, clock }: Pick<Deps, 'as' | 'clock'>, day: ExamDay): Promise<string> {
  const now = clock.now();
  return await as(SYSTEM).write(async (trx) => {
    const {
      id: _,
      name_key: __,
      ...first
    } = await trx.selectFrom('applications').selectAll().where('id', '=', day.applicationId).executeTakeFirstOrThrow();
    const applicantId = await person(trx, 'Ещё', now);
    const { settings, ...columns } = first;
    const applicationId = await idOf(
      trx
        .insertInto('applications')
        .values({
          ...columns,
          settings: settings === null ? null : JSON.stringify(settings),
          applicant_id: applicantId,
          maker_id: applicantId,
          number: ++numbers,
        })
        .returning('id'),
    );
    for (const { personId } of [day.proctor, day.chair, day.expert])
      await grantAccess(trx, applicationId, 'commission', personId ?? '', now);
    return await book(trx, { sessionId: day.sessionId, applicationId, parts: ['theory', 'practice'], now });
  });
}

async function book(
  trx: Trx,
  { sessionId, applicationId, parts, now }: { sessionId: string; applicationId: string; parts: Part[]; now: Temporal.Instant },
): Promise<string> {
  return await idOf(
    trx
      .insertInto('bookings')
      .values({ session_id: sessionId, application_id: applicationId, parts, state: 'booked', held_at: now, booked_at: now })
      .returning('id'),
  );
}

const person = (trx: Trx, surname: string, now: Temporal.Instant) =>
  idOf(trx.insertInto('people').values({ surname, given_name: 'Анна', created_at: now, updated_at: now }).returning('id'));
