import { randomInt, randomUUID } from 'node:crypto';
import { grantAccess, makeMove } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { AssessmentTool } from '#exams/index.ts';
import type { Trx } from '#platform/database.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { latestProtocol } from './protocols.db.ts';

/** An application whose exam has just ended, with everybody who has a say in it. */
export interface EndedExam {
  readonly applicationId: string;
  readonly councilId: string;
  readonly centreId: string;
  readonly qualificationCode: string;
  readonly applicant: Actor;
  readonly chair: Actor;
  readonly experts: readonly [Actor, Actor];
  readonly proctor: Actor;
  readonly officer: Actor;
  readonly registryOfficer: Actor;
  readonly head: Actor;
}

interface Over {
  /** Of 40, 27 pass. */
  readonly theoryPoints?: number;
  /** Of 10 by each expert, 7 pass; null: practice did not begin. */
  readonly practicePoints?: number | null;
  readonly numbers?: 'own' | 'registry';
  readonly recorded?: boolean;
  readonly surname?: string;
}

let serial = randomInt(10_000, 90_000);

const toolOf = (qualificationCode: string) =>
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

/** At «Идёт экзамен» with its parts ended: marked theory, and a portfolio that two experts have marked. */
export async function anEndedExam(deps: Pick<AppDeps, 'as' | 'clock'>, over: Over = {}): Promise<EndedExam> {
  const { theoryPoints = 34, practicePoints = 9, numbers = 'own', recorded = true, surname = 'Рябинина' } = over;
  const now = deps.clock.now();
  serial += 1;
  const code = `16.${serial}.01`;
  return await deps.as(SYSTEM).write(async (trx) => {
    const place = await aPlace(trx, code, numbers, now);
    const applicantId = await aPerson(trx, surname, now);
    const applicationId = await anApplication(trx, place, applicantId, `${surname} Анна Павловна`, now);
    await trx
      .insertInto('application_blocks')
      .values({
        application_id: applicationId,
        block: 'applicant',
        data: JSON.stringify({ values: { surname, givenName: 'Анна', patronymic: 'Павловна', sex: 'female' }, entries: [] }),
        updated_at: now,
      })
      .execute();
    const starts = now.subtract({ hours: 4 });
    const sessionId = await aSession(trx, place, starts, now);
    const member = async (role: string, name: string): Promise<Actor> => {
      const personId = await aHat(trx, place.centreId, role, name, now);
      await trx.insertInto('session_members').values({ session_id: sessionId, person_id: personId, role, assigned_at: now }).execute();
      if (role !== 'proctor')
        await trx
          .insertInto('interest_declarations')
          .values({
            session_id: sessionId,
            person_id: personId,
            application_id: applicationId,
            interest: 'none',
            declared_at: now,
            declared_by: personId,
          })
          .execute();
      await grantAccess(trx, applicationId, 'commission', personId, now);
      return { scope: 'commission', personId, organisationId: place.centreId, role };
    };
    const chair = await member('commission_chair', 'Дубравин');
    const experts = [await member('expert', 'Рогозина'), await member('expert', 'Тополев')] as const;
    const proctor = await member('proctor', 'Быстрова');
    const bookingId = await idOf(
      trx
        .insertInto('bookings')
        .values({
          session_id: sessionId,
          application_id: applicationId,
          parts: ['theory', 'practice'],
          state: 'booked',
          held_at: now,
          booked_at: now,
        })
        .returning('id'),
    );
    await trx
      .insertInto('admission_checks')
      .values({ booking_id: bookingId, application_id: applicationId, identity_checked_at: starts, identity_checked_by: proctor.personId })
      .execute();
    const sat = { applicationId, bookingId, applicantId, toolVersionId: place.toolVersionId, starts };
    await theTheory(trx, sat, theoryPoints, now);
    if (practicePoints !== null) await thePractice(trx, sat, experts, practicePoints, code, now);
    if (recorded)
      for (const part of practicePoints === null ? ['theory'] : ['theory', 'practice'])
        await trx
          .insertInto('recordings')
          .values({
            application_id: applicationId,
            booking_id: bookingId,
            part,
            reference: 'https://video.example/1',
            reference_hash: 'a'.repeat(64),
            camera: 'камера 1',
            starts_at: starts.subtract({ minutes: 5 }),
            ends_at: now,
            attached_by: proctor.personId ?? '',
            attached_at: now,
          })
          .execute();
    const at = (scope: Actor['scope'], organisationId: string) => async (role: string, name: string) =>
      ({ scope, personId: await aHat(trx, organisationId, role, name, now), organisationId, role }) as const;
    const [inCouncil, inCentre] = [at('council', place.councilId), at('centre', place.centreId)];
    return {
      applicationId,
      councilId: place.councilId,
      centreId: place.centreId,
      qualificationCode: code,
      applicant: { scope: 'person', personId: applicantId, organisationId: null, role: 'applicant' },
      chair,
      experts,
      proctor,
      officer: await inCouncil('council_officer', 'Вербина'),
      registryOfficer: await inCouncil('registry_officer', 'Лосева'),
      head: await inCentre('head', 'Орешкина'),
    };
  });
}

/** The chair ends the exam; the draft of the protocol follows. @returns its id. */
export async function finishExam(deps: AppDeps, { chair, applicationId }: EndedExam): Promise<string> {
  return await deps.as(chair).write(async (trx) => {
    await makeMove(trx, deps, chair, applicationId, 'finish_exam');
    return (await latestProtocol(trx, applicationId))?.id ?? '';
  });
}

/** The same `deps`, and the letters ordered through it, with the codes in them. */
export function listening<D extends AppDeps>(deps: D): { deps: D; letters: Letter[]; codeOf(personId: string | null): string } {
  const letters: Letter[] = [];
  const outbox: AppDeps['outbox'] = {
    async send(trx, letter) {
      letters.push(letter);
      await deps.outbox.send(trx, letter);
    },
  };
  return {
    deps: { ...deps, outbox },
    letters,
    codeOf: (personId) => letters.findLast((letter) => letter.personId === personId && letter.secrets?.code)?.secrets?.code ?? '',
  };
}

interface Place {
  readonly councilId: string;
  readonly centreId: string;
  readonly siteId: string;
  readonly roomId: string;
  readonly qualificationId: string;
  readonly toolVersionId: string;
}

async function aPlace(trx: Trx, code: string, numbers: string, now: Temporal.Instant): Promise<Place> {
  const councilId = await anOrganisation(trx, 'council', 'СПК «Горизонт»', now);
  const centreId = await anOrganisation(trx, 'centre', 'ЦОК «Белый мост»', now);
  await trx.insertInto('councils').values({ id: councilId, procedure_id: 'ais-ok', certificate_numbers: numbers }).execute();
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

async function anApplication(trx: Trx, place: Place, applicantId: string, name: string, now: Temporal.Instant): Promise<string> {
  const id = await idOf(
    trx
      .insertInto('applications')
      .values({
        procedure_id: 'ais-ok',
        edition: '2017-01-01',
        applicant_id: applicantId,
        maker_id: applicantId,
        council_id: place.councilId,
        centre_id: place.centreId,
        site_id: place.siteId,
        qualification_id: place.qualificationId,
        practice_kind: 'portfolio',
        payer_kind: 'applicant',
        applicant_name: name,
        price_minor: 0,
        currency: 'RUB',
        state: 'in_exam',
        state_since: now,
        number: 779,
        filed_at: now,
        submitted_at: now,
        round: 1,
        created_at: now,
        updated_at: now,
      })
      .returning('id'),
  );
  await grantAccess(trx, id, 'person', applicantId, now);
  await grantAccess(trx, id, 'centre', place.centreId, now);
  return id;
}

async function aSession(trx: Trx, place: Place, starts: Temporal.Instant, now: Temporal.Instant): Promise<string> {
  const id = await idOf(
    trx
      .insertInto('exam_sessions')
      .values({
        centre_id: place.centreId,
        site_id: place.siteId,
        room_id: place.roomId,
        starts_at: starts,
        ends_at: starts.add({ hours: 5 }),
        seats: 10,
        created_at: now,
        updated_at: now,
      })
      .returning('id'),
  );
  await trx.updateTable('exam_sessions').set({ state: 'approved', approved_at: now }).where('id', '=', id).execute();
  return id;
}

interface Sat {
  readonly applicationId: string;
  readonly bookingId: string;
  readonly applicantId: string;
  readonly toolVersionId: string;
  readonly starts: Temporal.Instant;
}

async function theTheory(trx: Trx, sat: Sat, points: number, now: Temporal.Instant): Promise<void> {
  const law = Math.min(20, points);
  await anAttempt(trx, sat, 'theory', sat.starts, sat.starts.add({ minutes: 52 }), now, {
    points,
    max: 40,
    passed: points >= 27,
    bySection: [
      { sectionId: 'law', points: law, max: 20 },
      { sectionId: 'norms', points: points - law, max: 20 },
    ],
  });
}

async function thePractice(
  trx: Trx,
  sat: Sat,
  experts: readonly Actor[],
  points: number,
  code: string,
  now: Temporal.Instant,
): Promise<void> {
  const starts = sat.starts.add({ hours: 2 });
  const attemptId = await anAttempt(trx, sat, 'practice', starts, starts.add({ minutes: 30 }), now, { passed: points >= 7, sheets: [] });
  const tool = toolOf(code);
  const sheetId = await idOf(
    trx
      .insertInto('practice_sheets')
      .values({
        attempt_id: attemptId,
        application_id: sat.applicationId,
        place: 1,
        kind: 'portfolio',
        content: JSON.stringify({ ...tool.portfolio, differenceLimit: tool.differenceLimit }),
      })
      .returning('id'),
  );
  for (const { personId } of experts)
    await trx
      .insertInto('practice_marks')
      .values({
        sheet_id: sheetId,
        application_id: sat.applicationId,
        expert_id: personId ?? '',
        criterion_id: 'own',
        mark: JSON.stringify({ kind: 'points', points, comment: 'Смотрели чертежи.' }),
        marked_at: now,
      })
      .execute();
}

async function anAttempt(
  trx: Trx,
  sat: Sat,
  part: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  now: Temporal.Instant,
  result: object,
): Promise<string> {
  return await idOf(
    trx
      .insertInto('attempts')
      .values({
        application_id: sat.applicationId,
        booking_id: sat.bookingId,
        applicant_id: sat.applicantId,
        part,
        tool_version_id: sat.toolVersionId,
        started_at: from,
        ends_at: to,
        ended_at: to,
        how_ended: 'finished',
        result: JSON.stringify(result),
        marked_at: now,
      })
      .returning('id'),
  );
}

const anOrganisation = (trx: Trx, kind: string, name: string, now: Temporal.Instant) =>
  idOf(
    trx
      .insertInto('organisations')
      .values({ kind, name, short_name: name, address: '101000, Москва, Чертёжная улица, д. 5', created_at: now })
      .returning('id'),
  );

const aPerson = (trx: Trx, surname: string, now: Temporal.Instant) =>
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

async function aHat(trx: Trx, organisationId: string, role: string, surname: string, now: Temporal.Instant): Promise<string> {
  const personId = await aPerson(trx, surname, now);
  await trx
    .insertInto('hats')
    .values({ person_id: personId, organisation_id: organisationId, role, display_name: `${surname} А. П.`, valid_from: now })
    .execute();
  return personId;
}

async function idOf(query: { executeTakeFirstOrThrow(): Promise<{ id: string }> }): Promise<string> {
  return (await query.executeTakeFirstOrThrow()).id;
}
