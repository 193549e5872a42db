import { examDay } from '../../src/exams/exam-day.factory.ts';
import { anEndedExam, finishExam } from '../../src/outcomes/outcomes.factory.ts';
import type { Trx } from '../../src/platform/database.ts';
import { KZ_RECOGNITION, type StateId } from '../../src/procedures/index.ts';
import { COMMISSION } from './actors.ts';
import type { World } from './world.ts';
import { aFiledDocument, storedFile } from './world-files.ts';

/** An approved session of the centre in a week, with the four of its commission. */
export const anExamSession = (world: World): Promise<string> => world.write((trx) => insertSession(trx, world));

async function insertSession(trx: Trx, world: World): Promise<string> {
  const { catalogue, deps } = world;
  const now = deps.clock.now();
  const startsAt = now.add({ hours: 24 * 7 });
  const { id } = await trx
    .insertInto('exam_sessions')
    .values({
      centre_id: catalogue.organisations['white-bridge'],
      site_id: catalogue.sites.moscow,
      room_id: catalogue.rooms['moscow/Зал А'] ?? '',
      starts_at: startsAt,
      ends_at: startsAt.add({ hours: 4 }),
      seats: 10,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('exam_sessions').set({ state: 'approved', approved_at: now }).where('id', '=', id).execute();
  await trx.insertInto('session_parts').values({ session_id: id, part: 'theory', starts_at: startsAt, minutes: 90 }).execute();
  await join(trx, world, id);
  return id;
}

async function join(trx: Trx, world: World, sessionId: string): Promise<void> {
  await trx
    .insertInto('session_members')
    .values(
      COMMISSION.map((role) => ({
        session_id: sessionId,
        person_id: world.person(role),
        role,
        assigned_at: world.deps.clock.now(),
      })),
    )
    .execute();
}

export interface Booked {
  readonly sessionId: string;
  readonly bookingId: string;
  readonly applicationId: string;
}

/** A seat of a new application in a new session; `held` until the centre has confirmed the date. */
export async function aBooking(world: World, state: StateId): Promise<Booked> {
  const applicationId = await world.application(state);
  const now = world.deps.clock.now();
  const held = state === 'date_confirmation';
  return await world.write(async (trx) => {
    const sessionId = await insertSession(trx, world);
    const { id } = await trx
      .insertInto('bookings')
      .values({
        session_id: sessionId,
        application_id: applicationId,
        parts: ['theory', 'practice'],
        state: held ? 'held' : 'booked',
        held_at: now,
        booked_at: held ? null : now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { sessionId, bookingId: id, applicationId };
  });
}

/** An application under the procedure of a country where the centre sets the day, waiting for it. */
export async function aNoticeDue(world: World): Promise<string> {
  const id = await world.application('choosing_date');
  await world.write((trx) =>
    trx
      .updateTable('applications')
      .set({ procedure_id: KZ_RECOGNITION.id, edition: KZ_RECOGNITION.edition.validFrom, practice_kind: 'tasks', state: 'notice_due' })
      .where('id', '=', id)
      .execute(),
  );
  return id;
}

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
    const number = await countOf(trx);
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
    await join(trx, world, sessionId);
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

async function countOf(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom('applications')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return 10_000 + Number(count);
}

/** A certificate that a passed exam led to, at some stage of its making. */
export async function aCertificate(world: World, state: 'awaiting_number' | 'to_sign' | 'issued'): Promise<string> {
  const { deps, catalogue, write } = world;
  const { applicationId, protocolId } = await aProtocol(world, 'certified');
  const now = deps.clock.now();
  const { 'white-bridge': centre, council } = catalogue.organisations;
  return await write(async (trx) => {
    const number = `16.10000.01.${String(await countOf(trx)).padStart(8, '0')}.26`;
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

export interface Invoiced {
  readonly applicationId: string;
  readonly invoiceId: string;
  /** A payment document that is not sent yet. */
  readonly proofId: string;
}

/** An open invoice of a new application, to its employer. */
export async function anInvoice(world: World, state: StateId): Promise<Invoiced> {
  const { deps, catalogue, write } = world;
  const { applicationId, versionId } = await aFiledDocument(world, state);
  const { 'white-bridge': centre, 'sever-project': employer } = catalogue.organisations;
  const now = deps.clock.now();
  return await write(async (trx) => {
    const invoice = await trx
      .insertInto('invoices')
      .values({
        centre_id: centre,
        application_id: applicationId,
        year: 2026,
        number: await countOf(trx),
        issued_on: Temporal.PlainDate.from('2026-11-24'),
        pay_until: Temporal.PlainDate.from('2026-12-24'),
        payer_kind: 'employer',
        payer_organisation_id: employer,
        sum_minor: 1_800_000,
        currency: 'RUB',
        issued_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('invoice_lines')
      .values({ invoice_id: invoice.id, line: 1, application_id: applicationId, title: 'Экзамен', count: 1, price_minor: 1_800_000 })
      .execute();
    const proof = await trx
      .insertInto('payment_proofs')
      .values({
        application_id: applicationId,
        invoice_id: invoice.id,
        document_version_id: versionId,
        added_by: world.person('applicant'),
        added_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { applicationId, invoiceId: invoice.id, proofId: proof.id };
  });
}

/** A contract that waits for its party; with a signature that the centre has to check where `sent`. */
export async function aContract(world: World, sent = false): Promise<Invoiced & { signatureId: string }> {
  const invoice = await anInvoice(world, 'contract_offered');
  const { applicationId } = invoice;
  const now = world.deps.clock.now();
  const signatureId = await world.write(async (trx) => {
    const contract = await trx
      .insertInto('contracts')
      .values({
        centre_id: world.catalogue.organisations['white-bridge'],
        application_id: applicationId,
        year: 2026,
        number: await countOf(trx),
        dated: Temporal.PlainDate.from('2026-11-24'),
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (!sent) return '';
    const stored = await world.deps.files.put(Buffer.from(`signature of ${applicationId}`), { maxBytes: 1000 });
    await trx
      .insertInto('files')
      .values({ ...stored, media_type: 'application/pkcs7-signature', created_at: now })
      .execute();
    const { id } = await trx
      .insertInto('contract_signatures')
      .values({
        contract_id: contract.id,
        application_id: applicationId,
        method: 'cms_file',
        file_sha256: stored.sha256,
        file_name: 'signature.p7s',
        look: JSON.stringify({ verdict: 'intact', gost: false, signers: [], outOfTerm: false }),
        paper_sha256: '0'.repeat(64),
        sent_by: world.person('employer'),
        sent_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
  return { ...invoice, signatureId };
}

/** What goes back for an application that was withdrawn after its payment. */
export async function aRefund(world: World): Promise<string> {
  const { applicationId, invoiceId } = await anInvoice(world, 'withdrawn');
  const { id } = await world.write((trx) =>
    trx
      .insertInto('refunds')
      .values({
        application_id: applicationId,
        invoice_id: invoiceId,
        sum_minor: 1_800_000,
        currency: 'RUB',
        opened_by_move: 'withdraw',
        opened_at: world.deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** An approved tool whose sample items are open to everybody. */
export async function aTrialTool({ deps, write }: World): Promise<string> {
  const { councilId } = await examDay(deps);
  const { id } = await write((trx) =>
    trx.selectFrom('assessment_tools').select('id').where('council_id', '=', councilId).limit(1).executeTakeFirstOrThrow(),
  );
  return id;
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

interface BankTool extends Readonly<Record<string, string>> {
  readonly id: string;
  readonly versionId: string;
  readonly itemId: string;
}

const bankTools = new WeakMap<World, Promise<BankTool>>();

/** The tool of the council with its version and one of its items; one for all, as a bank has each code once. */
export function theBankTool(world: World): Promise<BankTool> {
  const known = bankTools.get(world) ?? aBankTool(world);
  bankTools.set(world, known);
  return known;
}

async function aBankTool(world: World): Promise<BankTool> {
  const id = await aTrialTool(world);
  const { council } = world.catalogue.organisations;
  return await world.write(async (trx) => {
    const tool = await trx.selectFrom('assessment_tools').select('council_id').where('id', '=', id).executeTakeFirstOrThrow();
    const item = await trx.selectFrom('items').select('id').where('council_id', '=', tool.council_id).limit(1).executeTakeFirstOrThrow();
    const version = await trx
      .selectFrom('assessment_tool_versions')
      .select('id')
      .where('tool_id', '=', id)
      .limit(1)
      .executeTakeFirstOrThrow();
    await trx.updateTable('items').set({ council_id: council }).where('council_id', '=', tool.council_id).execute();
    await trx.updateTable('assessment_tools').set({ council_id: council }).where('id', '=', id).execute();
    return { id, versionId: version.id, itemId: item.id };
  });
}

/** A picture of an item of the bank. */
export async function aBankPicture(world: World): Promise<string> {
  const { itemId } = await theBankTool(world);
  return await aPictureOf(world, { itemId });
}

/** A trial exam one of whose items shows a picture. */
export async function aTrialPicture(world: World): Promise<{ toolId: string; id: string }> {
  const toolId = await aTrialTool(world);
  const item = await world.write((trx) =>
    trx
      .selectFrom('items as i')
      .innerJoin('assessment_tools as t', 't.council_id', 'i.council_id')
      .select(['i.id', 'i.content'])
      .where('t.id', '=', toolId)
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const id = await aPictureOf(world, { itemId: item.id });
  const content = item.content as unknown as { text: { ru: unknown[] } };
  content.text.ru.push({ kind: 'picture', pictureId: id, number: 1, alt: 'схема', width: 40, height: 40 });
  await world.write((trx) =>
    trx
      .updateTable('items')
      .set({ content: JSON.stringify(content) })
      .where('id', '=', item.id)
      .execute(),
  );
  return { toolId, id };
}

async function aPictureOf(world: World, { itemId }: { itemId: string }): Promise<string> {
  const file = await storedFile(world, new TextEncoder().encode(`a picture of ${itemId}`), 'image/png');
  return await world.write(async (trx) => {
    const { council_id } = await trx.selectFrom('items').select('council_id').where('id', '=', itemId).executeTakeFirstOrThrow();
    const { id } = await trx
      .insertInto('item_pictures')
      .values({
        council_id,
        item_id: itemId,
        number: 1,
        file_sha256: file,
        width: 40,
        height: 40,
        alt_ru: 'схема',
        added_at: world.deps.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
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
