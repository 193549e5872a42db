import { randomUUID } from 'node:crypto';
import { AssessmentTool } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';

export interface Place {
  readonly councilId: string;
  readonly centreId: string;
  readonly siteId: string;
  readonly roomId: string;
  readonly qualificationId: string;
  readonly toolVersionId: string;
}

export async function aPlace(trx: Trx, code: string, numbers: string, now: Temporal.Instant): Promise<Place> {
  const councilId = await anOrganisation(trx, 'council', 'СПК «Горизонт»', now);
  const centreId = await anOrganisation(trx, 'centre', 'ЦОК «Белый мост»', now);
  await trx.insertInto('councils').values({ id: councilId, procedure_id: 'ais-ok' }).execute();
  await trx
    .insertInto('council_settings')
    .values({ council_id: councilId, key: 'certificate', value: JSON.stringify({ numbering: numbers }), valid_from: now })
    .execute();
  await trx
    .insertInto('centres')
    .values({ id: centreId, council_id: councilId, slug: randomUUID(), region: 'RU-MOW', time_zone: 'Europe/Moscow' })
    .execute();
  const siteId = await idOf(
    trx
      .insertInto('sites')
      .values({
        centre_id: centreId,
        name: 'Зал',
        region: 'RU-MOW',
        city: 'Москва',
        address: 'Образцовая улица, 12',
        time_zone: 'Europe/Moscow',
      })
      .returning('id'),
  );
  const roomId = await idOf(trx.insertInto('rooms').values({ site_id: siteId, name: '101', seats: 20 }).returning('id'));
  const standardId = await idOf(
    trx
      .insertInto('professional_standards')
      .values({ code: `standard of ${code}`, name: 'Организация проектирования', field: 'Строительство' })
      .returning('id'),
  );
  const qualificationId = await idOf(
    trx
      .insertInto('qualifications')
      .values({
        council_id: councilId,
        standard_id: standardId,
        code,
        name: 'Главный инженер проекта',
        level: 7,
        valid_years: 5,
        practice_kinds: ['tasks', 'portfolio'],
      })
      .returning('id'),
  );
  const toolId = await idOf(
    trx
      .insertInto('assessment_tools')
      .values({ council_id: councilId, qualification_id: qualificationId, code: `${code}.001`, created_at: now })
      .returning('id'),
  );
  const toolVersionId = await idOf(
    trx
      .insertInto('assessment_tool_versions')
      .values({
        tool_id: toolId,
        number: 3,
        state: 'approved',
        content: JSON.stringify(toolOf(code)),
        created_at: now.subtract({ hours: 240 }),
        approved_at: now.subtract({ hours: 240 }),
      })
      .returning('id'),
  );
  return { councilId, centreId, siteId, roomId, qualificationId, toolVersionId };
}

export const toolOf = (qualificationCode: string) =>
  AssessmentTool.parse({
    code: `${qualificationCode}.001`,
    qualificationCode,
    theory: {
      languages: ['ru'],
      sections: [
        {
          id: 'law',
          title: { ru: 'Градостроительное право' },
          tests: { ru: 'право' },
          draws: [{ type: 'single_choice', points: 1, count: 20 }],
        },
        {
          id: 'norms',
          title: { ru: 'Нормы проектирования' },
          tests: { ru: 'нормы' },
          draws: [{ type: 'single_choice', points: 1, count: 20 }],
        },
      ],
      timeLimitMinutes: 60,
      passMark: { unit: 'points', value: 27, comparison: '>=' },
      calculator: false,
      aids: [],
    },
    practicalTasks: [],
    tasksToDraw: 1,
    portfolio: {
      requirements: [{ ru: 'Две работы' }],
      questions: [{ id: 'q1', text: { ru: 'Что сделали сами?' } }],
      interviewMinutes: 30,
      criteria: [{ id: 'own', kind: 'points', text: { ru: 'Собственный вклад ясен' }, max: 10, required: false }],
      decision: { kind: 'pass_mark', passMark: { unit: 'points', value: 7, comparison: '>=' } },
    },
    differenceLimit: { criterionPoints: 3, totalPoints: 5 },
    resultShown: 'at_once',
    itemsPerPage: 'one',
  });

const anOrganisation = (trx: Trx, kind: string, name: string, now: Temporal.Instant) =>
  idOf(
    trx
      .insertInto('organisations')
      .values({ kind, name, short_name: name, address: '101000, Москва, Чертёжная улица, д. 5', created_at: now })
      .returning('id'),
  );

export const aPerson = (trx: Trx, surname: string, now: Temporal.Instant) =>
  idOf(
    trx
      .insertInto('people')
      .values({
        surname,
        given_name: 'Анна',
        patronymic: 'Павловна',
        email: `${randomUUID()}@example.ru`,
        created_at: now,
        updated_at: now,
      })
      .returning('id'),
  );

export async function aHat(trx: Trx, organisationId: string, role: string, surname: string, now: Temporal.Instant): Promise<string> {
  const personId = await aPerson(trx, surname, now);
  await trx
    .insertInto('hats')
    .values({ person_id: personId, organisation_id: organisationId, role, display_name: `${surname} А. П.`, valid_from: now })
    .execute();
  return personId;
}

export async function idOf(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id;
}
