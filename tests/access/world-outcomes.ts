import { anEndedExam, finishExam } from '../../src/outcomes/outcomes.factory.ts';
import type { Trx } from '../../src/platform/database.ts';
import type { StateId } from '../../src/procedures/index.ts';
import { COMMISSION } from './actors.ts';
import { unusedNumber, type World } from './world.ts';
import { storedFile } from './world-files.ts';
import { joinCommission } from './world-sessions.ts';

export interface Judged {
  readonly applicationId: string;
  readonly protocolId: string;
}

/** An ended exam with its draft protocol, made by its own people and handed over to those of the world. */
export async function aProtocol(world: World, state: StateId = 'decision_due'): Promise<Judged> {
  const { deps, catalogue, write } = world;
  const ended = await anEndedExam(deps);
  const protocolId = await finishExam(deps, ended);
  const { applicationId } = ended;
  const { 'white-bridge': centre, council } = catalogue.organisations;
  const now = deps.clock.now();
  await write(async (trx) => {
    const number = await unusedNumber(trx);
    await trx
      .updateTable('applications')
      .set({
        state,
        applicant_id: world.person('applicant'),
        centre_id: centre,
        council_id: council,
        site_id: catalogue.sites.moscow,
        number,
      })
      .where('id', '=', applicationId)
      .execute();
    await trx.updateTable('protocols').set({ centre_id: centre, number }).where('id', '=', protocolId).execute();
    const { sessionId } = await trx
      .selectFrom('bookings')
      .select('session_id as sessionId')
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow();
    await joinCommission(trx, world, sessionId);
    await trx
      .insertInto('protocol_signatures')
      .values(
        COMMISSION.filter((role) => role !== 'proctor').map((role) => ({
          protocol_id: protocolId,
          person_id: world.person(role),
          application_id: applicationId,
          role,
          display_name: 'Проверкина А.',
        })),
      )
      .execute();
    await trx.deleteFrom('application_access').where('application_id', '=', applicationId).execute();
    const parties: [string, string][] = [
      ['person', world.person('applicant')],
      ['centre', centre],
      ...COMMISSION.map((role): [string, string] => ['commission', world.person(role)]),
      ...(state === 'decision_due' ? [] : ([['council', council]] as [string, string][])),
    ];
    await trx
      .insertInto('application_access')
      .values(parties.map(([party_kind, party_id]) => ({ application_id: applicationId, party_kind, party_id, granted_at: now })))
      .execute();
  });
  return { applicationId, protocolId };
}

/** A certificate that a passed exam led to, at some stage of its making. */
export async function aCertificate(world: World, state: 'awaiting_number' | 'to_sign' | 'issued'): Promise<string> {
  const { deps, catalogue, write } = world;
  const { applicationId, protocolId } = await aProtocol(world, 'certified');
  const now = deps.clock.now();
  const { 'white-bridge': centre, council } = catalogue.organisations;
  return await write(async (trx) => {
    const number = `16.10000.01.${String(await unusedNumber(trx)).padStart(8, '0')}.26`;
    const numbered = state !== 'awaiting_number' && {
      number,
      issued_on: Temporal.PlainDate.from('2026-11-24'),
      valid_until: Temporal.PlainDate.from('2029-11-24'),
    };
    const signed = state === 'issued' && { signed_by: world.person('head'), signer_name: 'Проверкина А.', signed_at: now };
    const { qualification_id } = await trx
      .selectFrom('applications')
      .select('qualification_id')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow();
    const { id } = await trx
      .insertInto('certificates')
      .values({
        application_id: applicationId,
        protocol_id: protocolId,
        person_id: world.person('applicant'),
        council_id: council,
        centre_id: centre,
        qualification_id: qualification_id ?? '',
        surname: 'Проверкина',
        given_name: 'Анна',
        qualification_code: '16.10000.01',
        qualification_name: 'Проверяемая квалификация',
        level: 7,
        standard: '16.100 Стандарт',
        centre_name: 'Центр',
        time_zone: 'Europe/Moscow',
        council_name: 'Совет',
        recognised_on: Temporal.PlainDate.from('2026-11-20'),
        state,
        created_at: now,
        ...numbered,
        ...signed,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** The number of a certificate that is in force. */
export async function issuedNumber(world: World): Promise<string> {
  const id = await aCertificate(world, 'issued');
  const { number } = await world.write((trx) =>
    trx.selectFrom('certificates').select('number').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return number ?? '';
}

/** The practice of an exam with one of its sheets and a piece of evidence. */
export async function aPractice(
  world: World,
): Promise<{ id: string; bookingId: string; sheetId: string; evidenceId: string; documentId: string }> {
  const { applicationId } = await aProtocol(world);
  const file = await storedFile(world, new TextEncoder().encode('evidence'), 'image/jpeg');
  return await world.write(async (trx) => {
    const { bookingId, id, sheetId } = await trx
      .selectFrom('bookings as b')
      .innerJoin('practice_sheets as s', 's.application_id', 'b.application_id')
      .select(['b.id as bookingId', 'b.session_id as id', 's.id as sheetId'])
      .where('b.application_id', '=', applicationId)
      .limit(1)
      .executeTakeFirstOrThrow();
    const evidence = await trx
      .insertInto('practice_evidence')
      .values({
        sheet_id: sheetId,
        application_id: applicationId,
        file_sha256: file,
        name: 'drawing.jpg',
        added_by: world.person('expert'),
        added_at: world.deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const filed = await trx
      .insertInto('application_documents')
      .values({ application_id: applicationId, kind: 'portfolio', link: 'https://disk.example/1', added_at: world.deps.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id, bookingId, sheetId, evidenceId: evidence.id, documentId: filed.id };
  });
}

/** A video of the theory, kept here, in a file that the council checks. */
export async function aRecording(world: World): Promise<string> {
  const { applicationId } = await aProtocol(world, 'council_check');
  const file = await storedFile(world, new TextEncoder().encode('a video'), 'video/mp4');
  return await world.write(async (trx) => {
    const now = world.deps.clock.now();
    const { id } = await trx
      .insertInto('recordings')
      .values({
        application_id: applicationId,
        booking_id: await bookingOf(trx, applicationId),
        part: 'theory',
        file_sha256: file,
        camera: 'камера 1',
        starts_at: now.subtract({ hours: 2 }),
        ends_at: now,
        attached_by: world.person('proctor'),
        attached_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** A breach with a photo, in a file that the council checks. */
export async function anIncident(world: World): Promise<string> {
  const { applicationId } = await aProtocol(world, 'council_check');
  const file = await storedFile(world, new TextEncoder().encode('a photo'), 'image/jpeg');
  return await world.write(async (trx) => {
    const { id } = await trx
      .insertInto('incidents')
      .values({
        application_id: applicationId,
        booking_id: await bookingOf(trx, applicationId),
        kind: 'phone',
        evidence_sha256: file,
        happened_at: world.deps.clock.now(),
        consequence: 'warning',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

async function bookingOf(trx: Trx, applicationId: string): Promise<string> {
  const { id } = await trx.selectFrom('bookings').select('id').where('application_id', '=', applicationId).executeTakeFirstOrThrow();
  return id;
}
