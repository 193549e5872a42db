import { randomUUID } from 'node:crypto';
import { aPlace, idOf, type Place } from '#catalogue/place.factory.ts';
import { AssessmentTool } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';

export interface ExamPlace extends Place {
  readonly toolVersionId: string;
}

/** A place with an approved tool, whose council numbers its certificates as told. */
export async function anExamPlace(trx: Trx, code: string, numbers: string, now: Temporal.Instant): Promise<ExamPlace> {
  const place = await aPlace(trx, now, { code });
  return { ...place, toolVersionId: await equip(trx, place, { code, numbers, now }) };
}

interface Equipment {
  /** Of the qualification. */
  readonly code: string;
  /** Who numbers the certificates. */
  readonly numbers: string;
  readonly now: Temporal.Instant;
}

/** Gives a place what an exam needs: an approved tool, and the council's word on who numbers its certificates. @returns the version of the tool. */
export async function equip(
  trx: Trx,
  { councilId, qualificationId }: Pick<Place, 'councilId' | 'qualificationId'>,
  { code, numbers, now }: Equipment,
): Promise<string> {
  await trx
    .insertInto('council_settings')
    .values({ council_id: councilId, key: 'certificate', value: JSON.stringify({ numbering: numbers }), valid_from: now })
    .execute();
  const toolId = await idOf(
    trx
      .insertInto('assessment_tools')
      .values({ council_id: councilId, qualification_id: qualificationId, code: `${code}.001`, created_at: now })
      .returning('id'),
  );
  return await idOf(
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
