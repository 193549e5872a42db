import { beforeAll, describe, expect, it } from 'vitest';
import type { AppDeps } from '#deps';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import type { Letter } from '#platform/outbox.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { listCertificates } from './certificates.db.ts';
import { changeStanding } from './change-standing.ts';
import { checkCertificate, findCertificates } from './check-certificate.ts';
import { markCheck, recognise, sendBack } from './check-file.ts';
import { decideByProtocol } from './decide-application.ts';
import { assignNumber, handOver, requestCertificateCode, signCertificate } from './issue-certificate.ts';
import { certificateOfLetter, pathOfOutcomeLetter } from './letter-certificate.ts';
import { listCentreCertificates, listOwnCertificates, listRegister, ownCertificatePaper } from './list-certificates.ts';
import { anEndedExam, type EndedExam, finishExam, listening } from './outcomes.factory.ts';
import { pendingCertificates } from './pending-certificates.ts';
import { latestProtocol } from './protocols.db.ts';
import { listCouncilFiles, readCouncilFile } from './read-council-file.ts';
import { requestProtocolCode, signProtocol } from './sign-protocol.ts';

let bare: TestDeps;
let deps: AppDeps;
let letters: Letter[];
let codeOf: (personId: string | null) => string;

beforeAll(async () => {
  bare = await testDeps();
  ({ deps, letters, codeOf } = listening(bare as AppDeps));
});

async function signAll({ chair, experts }: EndedExam, id: string, opinion = ''): Promise<void> {
  for (const member of [chair, ...experts]) {
    await requestProtocolCode(deps, member, id);
    const vote = (await deps.as(member).read((db) => latestProtocol(db, applicationOf(id, db))))?.proposed ?? 'passed';
    await signProtocol(deps, member, id, { code: codeOf(member.personId), vote, opinion: member === chair ? opinion : '' });
  }
}

const applications = new Map<string, string>();
const applicationOf = (protocolId: string, _db: unknown): string => applications.get(protocolId) ?? '';

/** The file at the council. */
async function atCouncil(over: Parameters<typeof anEndedExam>[1] & { opinion?: string } = {}): Promise<EndedExam & { protocolId: string }> {
  const exam = await anEndedExam(deps, over);
  const protocolId = await finishExam(deps, exam);
  applications.set(protocolId, exam.applicationId);
  await signAll(exam, protocolId, over.opinion);
  await decideByProtocol(deps, exam.chair, protocolId);
  return { ...exam, protocolId };
}

async function recognised(
  over: Parameters<typeof atCouncil>[0] = {},
): Promise<EndedExam & { certificateId: string; number: string | null }> {
  const exam = await atCouncil(over);
  await recognise(deps, exam.officer, exam.applicationId);
  const [certificate] = await deps.as(SYSTEM).read((db) => listCertificates(db, { applicationId: exam.applicationId }));
  return { ...exam, certificateId: certificate?.id ?? '', number: certificate?.number ?? null };
}

async function issued(over: Parameters<typeof atCouncil>[0] = {}): Promise<EndedExam & { certificateId: string; number: string }> {
  const exam = await recognised(over);
  await requestCertificateCode(deps, exam.head, exam.certificateId);
  await signCertificate(deps, exam.head, exam.certificateId, { code: codeOf(exam.head.personId) });
  return { ...exam, number: exam.number ?? '' };
}

const clocksOf = (applicationId: string) =>
  deps.as(SYSTEM).read((db) =>
    db
      .selectFrom('application_clocks')
      .select('clock')
      .where('application_id', '=', applicationId)
      .where('stopped_at', 'is', null)
      .orderBy('clock')
      .execute()
      .then((rows) => rows.map(({ clock }) => clock)),
  );

describe('a recognised qualification', () => {
  it('has no issued certificate before the head has signed: neither for its holder nor for a stranger', async () => {
    const exam = await recognised();
    const asked = [exam.applicationId];
    for (const actor of [exam.applicant, exam.officer])
      expect(await pendingCertificates(deps, actor, asked)).toEqual(new Map([[exam.applicationId, 'to_sign']]));
    expect(await checkCertificate(deps, exam.number ?? '')).toBeNull();
    await requestCertificateCode(deps, exam.head, exam.certificateId);
    await signCertificate(deps, exam.head, exam.certificateId, { code: codeOf(exam.head.personId) });
    expect(await pendingCertificates(deps, exam.applicant, asked)).toEqual(new Map());
    expect(await checkCertificate(deps, exam.number ?? '')).toMatchObject({ status: 'active' });
  });
});

describe('the council', () => {
  it('sees the file only once it was handed over', async () => {
    const exam = await anEndedExam(deps);
    await finishExam(deps, exam);
    await expect(readCouncilFile(deps, exam.officer, exam.applicationId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listCouncilFiles(deps, exam.officer)).toEqual([]);
  });

  it('sees what agreed by itself and by what', async () => {
    const exam = await atCouncil();
    const file = await readCouncilFile(deps, exam.officer, exam.applicationId);
    expect(file.items.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'identity auto',
      'documents auto',
      'tool auto',
      'theory auto',
      'practice auto',
      'recordings auto',
      'incidents auto',
      'quorum auto',
      'interests auto',
      'outcome auto',
      'opinions auto',
    ]);
    expect(file.items.find(({ id }) => id === 'theory')).toMatchObject({
      title: 'Теория: порог не менее 27 баллов из 40',
      evidence: '34 из 40, 52 мин. из 60',
    });
    expect(file.clock).toMatchObject({ from: '2026-11-24', to: '2026-12-08' });
    const views = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('application_views').select('what').where('application_id', '=', exam.applicationId).execute());
    expect(views).toEqual([{ what: 'council_file' }]);
  });

  it('recognises only when the open points are answered', async () => {
    const exam = await atCouncil({ opinion: 'Вопрос 4 повторял задание теории.' });
    await expect(recognise(deps, exam.officer, exam.applicationId)).rejects.toMatchObject({ code: 'checks_undone' });
    await markCheck(deps, exam.officer, exam.applicationId, { item: 'opinions', result: 'question', note: '' });
    await expect(recognise(deps, exam.officer, exam.applicationId)).rejects.toMatchObject({ code: 'checks_undone' });
    await markCheck(deps, exam.officer, exam.applicationId, { item: 'opinions', result: 'ok', note: '' });
    await expect(recognise(deps, exam.officer, exam.applicationId)).resolves.toMatchObject({ to: 'certified' });
    const kept = await deps
      .as(SYSTEM)
      .read((db) =>
        db.selectFrom('council_checks').select(['item', 'result']).where('protocol_id', '=', exam.protocolId).orderBy('item').execute(),
      );
    expect(kept.filter(({ result }) => result === 'auto')).toHaveLength(10);
    expect(kept.find(({ item }) => item === 'opinions')).toEqual({ item: 'opinions', result: 'ok' });
    await expect(markCheck(deps, exam.officer, exam.applicationId, { item: 'opinions', result: 'ok', note: '' })).rejects.toMatchObject({
      code: 'file_not_in_check',
    });
  });

  it('lets only one of two recognitions through', async () => {
    const exam = await atCouncil();
    const twice = await Promise.allSettled([
      recognise(deps, exam.officer, exam.applicationId),
      recognise(deps, exam.officer, exam.applicationId),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await deps.as(SYSTEM).read((db) => listCertificates(db, { applicationId: exam.applicationId }))).toHaveLength(1);
  });

  it('sends a file back: a new protocol refers to the old one, which stays', async () => {
    const exam = await atCouncil();
    await sendBack(deps, exam.officer, exam.applicationId, { words: 'Нет подписи под листом оценки.' });
    const next = await deps.as(exam.chair).read((db) => latestProtocol(db, exam.applicationId));
    expect(next).toMatchObject({ version: 2, number: 2, state: 'draft', corrects: exam.protocolId });
    expect(
      letters.filter(({ kind, applicationId }) => kind === 'sent_back_by_council' && applicationId === exam.applicationId),
    ).toHaveLength(4);
    expect(await deps.as(SYSTEM).read((db) => pathOfOutcomeLetter(db, 'sent_back_by_council', exam.applicationId))).toBe(
      `/commission/protocols/${next?.id}`,
    );
    expect(
      await deps.as(exam.chair).read((db) => db.selectFrom('protocols').select('state').where('id', '=', exam.protocolId).execute()),
    ).toEqual([{ state: 'sealed' }]);
    bare.clock.add({ minutes: 2 });
    applications.set(next?.id ?? '', exam.applicationId);
    await signAll(exam, next?.id ?? '');
    await expect(decideByProtocol(deps, exam.chair, next?.id ?? '')).resolves.toMatchObject({ to: 'council_check' });
  });

  it('refuses whoever is not of this council', async () => {
    const exam = await atCouncil();
    const stranger = await anEndedExam(deps);
    for (const actor of [stranger.officer, exam.chair, exam.head, exam.applicant, exam.registryOfficer]) {
      await expect(readCouncilFile(deps, actor, exam.applicationId)).rejects.toMatchObject({ code: 'not_found' });
      await expect(recognise(deps, actor, exam.applicationId)).rejects.toMatchObject({ code: 'not_found' });
      await expect(sendBack(deps, actor, exam.applicationId, { words: 'Нет' })).rejects.toMatchObject({ code: 'not_found' });
      await expect(markCheck(deps, actor, exam.applicationId, { item: 'opinions', result: 'ok', note: '' })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });
});

describe('a fail', () => {
  it('gives a conclusion with its number, and the term of the paper stops', async () => {
    const exam = await recognised({ theoryPoints: 22, practicePoints: null });
    const conclusions = await deps
      .as(exam.applicant)
      .read((db) => db.selectFrom('conclusions').select(['number', 'state', 'recommendations']).execute());
    expect(conclusions).toEqual([
      {
        number: 1,
        state: 'issued',
        recommendations: [{ ru: 'Повторить раздел «Нормы проектирования»: 2 из 20.', kk: expect.stringContaining('қайталау') }],
      },
    ]);
    expect(await clocksOf(exam.applicationId)).toEqual(['appeal_filing']);
    expect(exam.certificateId).toBe('');
    const papers = await deps
      .as(exam.applicant)
      .read((db) => db.selectFrom('papers').select(['id', 'kind']).where('kind', '<>', 'protocol').execute());
    expect(papers).toMatchObject([{ kind: 'conclusion' }]);
    const letter = letters.findLast(({ kind, applicationId }) => kind === 'result' && applicationId === exam.applicationId);
    expect(letter?.papers, 'the letter says that it brings the conclusion').toEqual(papers.map(({ id }) => id));
  });
});

describe('a certificate', () => {
  it('numbered by us waits for the head, who signs with a code; then the holder gets a letter', async () => {
    const exam = await recognised();
    expect(exam.number).toBe(`${exam.qualificationCode}.00000001.31`);
    expect(await checkCertificate(deps, exam.number ?? '')).toBeNull();
    expect(await clocksOf(exam.applicationId)).toEqual(['appeal_filing', 'result_paper']);
    expect(await listCentreCertificates(deps, exam.head)).toMatchObject([{ state: 'to_sign', lastDay: '2026-12-24', codeSentAt: null }]);
    await expect(signCertificate(deps, exam.head, exam.certificateId, { code: '1' })).rejects.toMatchObject({ code: 'code_not_sent' });
    await requestCertificateCode(deps, exam.head, exam.certificateId);
    await expect(signCertificate(deps, exam.head, exam.certificateId, { code: '1' })).rejects.toMatchObject({ code: 'code_wrong' });
    await signCertificate(deps, exam.head, exam.certificateId, { code: codeOf(exam.head.personId) });
    expect(await clocksOf(exam.applicationId)).toEqual(['appeal_filing']);
    expect(letters.findLast(({ kind }) => kind === 'certificate_ready')).toMatchObject({ personId: exam.applicant.personId });
    expect(await deps.as(SYSTEM).read((db) => certificateOfLetter(db, exam.applicationId))).toEqual({
      number: exam.number,
      path: `/certificates/${exam.number}`,
    });
    await expect(requestCertificateCode(deps, exam.head, exam.certificateId)).rejects.toMatchObject({ code: 'certificate_not_to_sign' });
    await handOver(deps, exam.head, exam.certificateId);
    await expect(handOver(deps, exam.head, exam.certificateId)).rejects.toMatchObject({ code: 'certificate_not_issued' });
    expect(await listOwnCertificates(deps, exam.applicant)).toMatchObject([
      { number: exam.number, state: 'handed_over', status: 'active' },
    ]);
  });

  it('shows a stranger who knows the number these fields and nothing else', async () => {
    const exam = await issued();
    expect(await checkCertificate(deps, exam.number)).toEqual({
      number: exam.number,
      qualificationCode: exam.qualificationCode,
      qualification: 'Главный инженер проекта',
      level: 7,
      standard: `standard of ${exam.qualificationCode} Организация проектирования`,
      holder: 'А. П. Рябинина',
      centre: 'ЦОК «Белый мост»',
      city: 'Москва',
      council: 'СПК «Горизонт»',
      recognisedOn: '2026-11-24',
      issuedOn: '2026-11-24',
      validUntil: '2031-11-24',
      status: 'active',
      checkedAt: deps.clock.now().toString(),
    });
    const open: Actor = { scope: 'public', personId: null, organisationId: null, role: null };
    for (const table of ['certificates', 'certificate_events', 'protocols', 'conclusions', 'council_checks', 'signing_codes'] as const)
      expect(await deps.as(open).read((db) => db.selectFrom(table).selectAll().execute())).toEqual([]);
  });

  it('is found by surname and day of issue, never by one of them', async () => {
    const exam = await issued({ surname: 'Ёлкина' });
    expect(await findCertificates(deps, { surname: 'ёлкина', issuedOn: '2026-11-24' })).toEqual([exam.number]);
    expect(await findCertificates(deps, { surname: 'ёлкина', issuedOn: '2026-11-25' })).toEqual([]);
    expect(await findCertificates(deps, { surname: 'ёлк', issuedOn: '2026-11-24' })).toEqual([]);
  });

  it('numbered by the registry waits for the number and its date', async () => {
    const exam = await recognised({ numbers: 'registry' });
    expect(exam.number).toBeNull();
    const { registryOfficer, certificateId, qualificationCode } = exam;
    await expect(requestCertificateCode(deps, exam.head, certificateId)).rejects.toMatchObject({ code: 'certificate_not_to_sign' });
    const give = (number: string, issuedOn = '2026-11-24') => assignNumber(deps, registryOfficer, certificateId, { number, issuedOn });
    await expect(give('123')).rejects.toMatchObject({ code: 'certificate_number_form' });
    await expect(give('16.99999.01.00000417.31')).rejects.toMatchObject({ code: 'certificate_number_of_another' });
    await expect(give(`${qualificationCode}.00000417.31`, '2026-11-23')).rejects.toMatchObject({ code: 'certificate_date_wrong' });
    await expect(give(`${qualificationCode}.00000417.31`, '2026-11-25')).rejects.toMatchObject({ code: 'certificate_date_wrong' });
    await give(`${qualificationCode}.00000417.31`);
    await expect(give(`${qualificationCode}.00000418.31`)).rejects.toMatchObject({ code: 'certificate_has_number' });
    expect(await listRegister(deps, registryOfficer)).toMatchObject([
      { number: `${qualificationCode}.00000417.31`, state: 'to_sign', validUntil: '2031-11-24' },
    ]);
  });

  it('does not share its number with another', async () => {
    const exam = await recognised({ numbers: 'registry' });
    const number = `${exam.qualificationCode}.00000001.31`;
    await assignNumber(deps, exam.registryOfficer, exam.certificateId, { number, issuedOn: '2026-11-24' });
    const other = await recognised({ numbers: 'registry' });
    await deps
      .as(SYSTEM)
      .write((trx) =>
        trx.updateTable('certificates').set({ qualification_code: exam.qualificationCode }).where('id', '=', other.certificateId).execute(),
      );
    await expect(assignNumber(deps, other.registryOfficer, other.certificateId, { number, issuedOn: '2026-11-24' })).rejects.toMatchObject({
      code: 'certificate_number_taken',
    });
  });

  it('is suspended, resumed and annulled by the registry, with a reason', async () => {
    const exam = await issued();
    const change = (to: 'suspend' | 'resume' | 'annul') =>
      changeStanding(deps, exam.registryOfficer, exam.certificateId, { change: to, words: 'Решение совета' });
    await expect(change('resume')).rejects.toMatchObject({ code: 'certificate_standing_other' });
    await change('suspend');
    expect(await checkCertificate(deps, exam.number)).toMatchObject({ status: 'suspended' });
    await change('resume');
    await change('annul');
    expect(await checkCertificate(deps, exam.number)).toMatchObject({ status: 'annulled' });
    await expect(change('resume')).rejects.toMatchObject({ code: 'certificate_standing_other' });
    const events = await deps
      .as(exam.registryOfficer)
      .read((db) =>
        db.selectFrom('certificate_events').select('kind').where('certificate_id', '=', exam.certificateId).orderBy('id').execute(),
      );
    expect(events.map(({ kind }) => kind)).toEqual(['drafted', 'numbered', 'signed', 'suspended', 'resumed', 'annulled']);
    const rewrite = deps.as(SYSTEM).write((trx) => trx.updateTable('certificate_events').set({ kind: 'signed' }).execute());
    await expect(rewrite).rejects.toThrow('permission denied');
  });

  it('is refused to other roles, centres and councils', async () => {
    const exam = await recognised();
    const stranger = await anEndedExam(deps);
    const words = { change: 'annul', words: 'Нет' } as const;
    for (const actor of [exam.applicant, exam.chair, exam.officer, exam.registryOfficer, stranger.head])
      await expect(requestCertificateCode(deps, actor, exam.certificateId)).rejects.toMatchObject({ code: 'not_found' });
    for (const actor of [exam.applicant, exam.chair, exam.officer, exam.head, stranger.registryOfficer])
      await expect(changeStanding(deps, actor, exam.certificateId, words)).rejects.toMatchObject({ code: 'not_found' });
    for (const actor of [exam.applicant, exam.chair, stranger.head])
      await expect(handOver(deps, actor, exam.certificateId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listRegister(deps, stranger.registryOfficer)).toEqual([]);
    expect(await listCentreCertificates(deps, stranger.head)).toEqual([]);
    await expect(listOwnCertificates(deps, exam.head)).rejects.toMatchObject({ code: 'not_found' });
    expect(await ownCertificatePaper(deps, stranger.applicant, exam.number ?? '')).toBeNull();
  });

  it('takes numbers of one council without gap or double when many are recognised at once, also after a refusal', async () => {
    const files = await Promise.all([1, 2, 3, 4, 5].map(() => atCouncil()));
    const refused = await atCouncil({ opinion: 'Не согласен.' });
    const councilId = files[0]?.councilId ?? '';
    await deps.as(SYSTEM).write(async (trx) => {
      for (const { applicationId } of [...files, refused])
        await trx.updateTable('applications').set({ council_id: councilId }).where('id', '=', applicationId).execute();
    });
    const results = await Promise.allSettled(
      [...files, refused].map(({ officer, applicationId }) => recognise(deps, officer, applicationId)),
    );
    expect(results.map(({ status }) => status)).toEqual([...files.map(() => 'fulfilled'), 'rejected']);
    const numbers = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('certificates').select('number').where('council_id', '=', councilId).execute());
    expect(numbers.map(({ number }) => number?.split('.')[3]).sort()).toEqual(['00000001', '00000002', '00000003', '00000004', '00000005']);
  });
});
