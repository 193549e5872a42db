import { randomInt } from 'node:crypto';
import { grantAccess, makeMove } from '#applications/index.ts';
import { idOf, type Place } from '#catalogue/place.factory.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { thePractice, theTheory } from './exam-parts.factory.ts';
import { aHat, anExamPlace, aPerson } from './exam-place.factory.ts';
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

/** At «Идёт экзамен» with its parts ended: marked theory, and a portfolio that two experts have marked. */
export async function anEndedExam(deps: Pick<AppDeps, 'as' | 'clock'>, over: Over = {}): Promise<EndedExam> {
  const { theoryPoints = 34, practicePoints = 9, numbers = 'own', recorded = true, surname = 'Рябинина' } = over;
  const now = deps.clock.now();
  serial += 1;
  const code = `16.${serial}.01`;
  return await deps.as(SYSTEM).write(async (trx) => {
    const place = await anExamPlace(trx, code, numbers, now);
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
