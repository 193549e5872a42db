import { beforeAll, describe, expect, it } from 'vitest';
import { makeMove } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { editRecommendations, refreshDraft } from './change-draft.ts';
import { decideByProtocol } from './decide-application.ts';
import { endingWords } from './ending-words.ts';
import { listOpenProtocols, listProtocols } from './list-protocols.ts';
import { anEndedExam, type EndedExam, finishExam, listening } from './outcomes.factory.ts';
import { latestProtocol, readProtocol } from './protocols.db.ts';
import { readProtocolPage } from './read-protocol.ts';
import { requestProtocolCode, signProtocol } from './sign-protocol.ts';

let bare: TestDeps;
let deps: AppDeps;
let codeOf: (personId: string | null) => string;

beforeAll(async () => {
  bare = await testDeps();
  const heard = listening(bare);
  deps = heard.deps;
  codeOf = heard.codeOf;
});

async function sign(member: Actor, protocolId: string, vote: 'passed' | 'failed' = 'passed', opinion = ''): Promise<void> {
  await requestProtocolCode(deps, member, protocolId);
  await signProtocol(deps, member, protocolId, { code: codeOf(member.personId), vote, opinion });
}

const members = ({ chair, experts }: EndedExam): readonly Actor[] => [chair, ...experts];

describe('a protocol', () => {
  it('is drawn from what happened when the exam ends', async () => {
    const exam = await anEndedExam(deps);
    const page = await readProtocolPage(deps, exam.chair, await finishExam(deps, exam));
    expect(page).toMatchObject({
      state: 'draft',
      proposed: 'passed',
      number: 1,
      quorum: 3,
      complete: true,
      applicationState: 'decision_due',
    });
    expect(page.content).toMatchObject({
      applicant: { surname: 'Рябинина', givenName: 'Анна', patronymic: 'Павловна' },
      theory: { points: 34, of: 40, threshold: 'не менее 27 баллов', passed: true },
      practice: { points: 9, of: 10, passed: true, kind: 'portfolio' },
      tool: { code: `${exam.qualificationCode}.001`, version: '3' },
    });
    expect(page.signatures.map(({ role }) => role)).toEqual(['commission_chair', 'expert', 'expert']);
    expect(page.lastDay).toBe('2026-12-01');
  });

  it('is signed by the members one by one and then goes to the council', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    await sign(exam.chair, id);
    await sign(exam.experts[0], id);
    await expect(decideByProtocol(deps, exam.chair, id)).rejects.toMatchObject({ code: 'protocol_not_signed' });
    await sign(exam.experts[1], id, 'failed', 'Вопрос 4 повторял задание теории.');
    await expect(decideByProtocol(deps, exam.experts[0], id)).resolves.toMatchObject({ to: 'council_check' });
    const page = await readProtocolPage(deps, exam.chair, id);
    expect(page).toMatchObject({ state: 'sealed', outcome: 'passed', tally: { passed: 2, failed: 1, byCastingVote: false } });
    expect(page.signatures.find(({ personId }) => personId === exam.experts[1].personId)?.opinion).toBe(
      'Вопрос 4 повторял задание теории.',
    );
  });

  it('takes the signatures of two members at the same moment', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    for (const member of members(exam)) await requestProtocolCode(deps, member, id);
    const signed = await Promise.allSettled(
      members(exam).map((member) => signProtocol(deps, member, id, { code: codeOf(member.personId), vote: 'passed', opinion: '' })),
    );
    expect(signed.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect((await readProtocolPage(deps, exam.chair, id)).tally).toMatchObject({ signed: 3, outcome: 'passed' });
  });

  it('is signed once by each', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    await requestProtocolCode(deps, exam.chair, id);
    const form = { code: codeOf(exam.chair.personId), vote: 'passed', opinion: '' } as const;
    const twice = await Promise.allSettled([signProtocol(deps, exam.chair, id, form), signProtocol(deps, exam.chair, id, form)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(requestProtocolCode(deps, exam.chair, id)).rejects.toMatchObject({ code: 'already_signed' });
  });

  it('is not signed with a wrong, an old or no code, nor after five tries', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    const wrong = { code: 'нет', vote: 'passed', opinion: '' } as const;
    await expect(signProtocol(deps, exam.chair, id, wrong)).rejects.toMatchObject({ code: 'code_not_sent' });
    await requestProtocolCode(deps, exam.chair, id);
    await expect(requestProtocolCode(deps, exam.chair, id)).rejects.toMatchObject({ code: 'code_sent_lately', details: { seconds: 60 } });
    for (const left of [4, 3, 2, 1, 0])
      await expect(signProtocol(deps, exam.chair, id, wrong)).rejects.toMatchObject({ code: 'code_wrong', details: { left } });
    const right = { ...wrong, code: codeOf(exam.chair.personId) };
    await expect(signProtocol(deps, exam.chair, id, right)).rejects.toMatchObject({ code: 'code_tries_used' });
    const [expert] = exam.experts;
    await requestProtocolCode(deps, expert, id);
    bare.clock.add({ minutes: 16 });
    await expect(signProtocol(deps, expert, id, { ...wrong, code: codeOf(expert.personId) })).rejects.toMatchObject({
      code: 'code_expired',
    });
  });

  it('does not change once it is sealed', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    for (const member of members(exam)) await sign(member, id);
    await decideByProtocol(deps, exam.chair, id);
    await expect(requestProtocolCode(deps, exam.chair, id)).rejects.toMatchObject({ code: 'protocol_sealed' });
    await expect(signProtocol(deps, exam.chair, id, { code: '1', vote: 'failed', opinion: '' })).rejects.toMatchObject({
      code: 'protocol_sealed',
    });
    await expect(refreshDraft(deps, exam.chair, id)).rejects.toMatchObject({ code: 'protocol_sealed' });
    await expect(editRecommendations(deps, exam.chair, id, { recommendations: 'Нет' })).rejects.toMatchObject({ code: 'protocol_sealed' });
    const change = deps.as(SYSTEM).write((trx) => trx.updateTable('protocols').set({ outcome: 'failed' }).where('id', '=', id).execute());
    await expect(change).rejects.toMatchObject({ constraint: 'sealed_protocol_stands' });
    const unsign = deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('protocol_signatures').set({ vote: 'failed' }).where('protocol_id', '=', id).execute());
    await expect(unsign).rejects.toMatchObject({ constraint: 'given_signature_stands' });
  });

  it('keeps its text from the first signature on', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    await expect(refreshDraft(deps, exam.chair, id)).resolves.toBeUndefined();
    await sign(exam.chair, id);
    await expect(refreshDraft(deps, exam.chair, id)).rejects.toMatchObject({ code: 'protocol_signed_by_someone' });
  });

  it('goes nowhere without the video of each part', async () => {
    const exam = await anEndedExam(deps, { recorded: false });
    const id = await finishExam(deps, exam);
    for (const member of members(exam)) await sign(member, id);
    await expect(decideByProtocol(deps, exam.chair, id)).rejects.toMatchObject({ code: 'recording_missing' });
  });

  it('of a failed theory proposes a fail and advises the weak sections', async () => {
    const exam = await anEndedExam(deps, { theoryPoints: 22, practicePoints: null });
    const page = await readProtocolPage(deps, exam.chair, await finishExam(deps, exam));
    expect(page).toMatchObject({ proposed: 'failed', complete: true });
    expect(page.recommendations).toEqual(['Повторить раздел «Нормы проектирования»: 2 из 20.']);
    await editRecommendations(deps, exam.chair, page.id, { recommendations: 'Повторить СП 48.\n\n Разобрать ошибки. ' });
    expect((await readProtocolPage(deps, exam.chair, page.id)).recommendations).toEqual(['Повторить СП 48.', 'Разобрать ошибки.']);
  });

  it('of a removed candidate tells the incidents, and a fail is decided by it', async () => {
    const exam = await anEndedExam(deps, { practicePoints: null });
    await deps.as(SYSTEM).write(async (trx) => {
      const { id } = await trx
        .selectFrom('bookings')
        .select('id')
        .where('application_id', '=', exam.applicationId)
        .executeTakeFirstOrThrow();
      for (const [kind, consequence, minutes] of [
        ['phone', 'warning', 20],
        ['talking', 'removal', 10],
      ] as const)
        await trx
          .insertInto('incidents')
          .values({
            application_id: exam.applicationId,
            booking_id: id,
            kind,
            consequence,
            happened_at: deps.clock.now().subtract({ minutes }),
            recorded_by: exam.proctor.personId,
          })
          .execute();
    });
    await deps
      .as(SYSTEM)
      .write((trx) =>
        trx
          .updateTable('attempts')
          .set({ how_ended: 'removed', result: null, marked_at: null })
          .where('application_id', '=', exam.applicationId)
          .where('part', '=', 'theory')
          .execute(),
      );
    await deps.as(exam.proctor).write((trx) => makeMove(trx, deps, exam.proctor, exam.applicationId, 'remove'));
    const { id, content, proposed } = (await deps.as(exam.chair).read((db) => latestProtocol(db, exam.applicationId))) ?? { id: '' };
    expect(proposed).toBe('failed');
    expect(content).toMatchObject({
      removed: true,
      theory: null,
      interrupted: [{ part: 'theory', how: 'removed' }],
      incidents: [
        { words: { ru: 'Телефон или другое средство связи', kk: expect.stringContaining('Телефон') }, consequence: 'warning' },
        { words: { ru: 'Разговоры', kk: 'Сөйлесу' }, consequence: 'removal' },
      ],
    });
    expect(content && endingWords(content)).toMatch(
      /отстранён за повторное нарушение\. Теоретическая часть начата \d\d\.\d\d\.\d{4} в \d\d:\d\d, прервана в \d\d:\d\d отстранением\./,
    );
    for (const member of members(exam)) await sign(member, id, 'failed');
    await expect(decideByProtocol(deps, exam.chair, id)).resolves.toMatchObject({ from: 'removed', to: 'council_check' });
  });

  it('is hidden from the applicant, the proctor, another commission and another council', async () => {
    const exam = await anEndedExam(deps);
    const stranger = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    for (const actor of [exam.applicant, exam.proctor, stranger.chair, stranger.officer, stranger.head, exam.officer])
      await expect(readProtocolPage(deps, actor, id)).rejects.toMatchObject({ code: 'not_found' });
    for (const actor of [exam.applicant, exam.proctor, exam.officer, stranger.chair])
      await expect(requestProtocolCode(deps, actor, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(deps.as(exam.applicant).read((db) => readProtocol(db, id))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stands first in the list of the member whose signature is awaited', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    expect(await listProtocols(deps, exam.chair)).toMatchObject([
      { id, next: 'sign', signed: 0, members: 3, applicant: 'Рябинина\u00a0А.\u00a0П.' },
    ]);
  });

  it('tells each member what comes next until it is sealed', async () => {
    const exam = await anEndedExam(deps);
    const id = await finishExam(deps, exam);
    const next = async (actor: Actor) => (await listOpenProtocols(deps, actor)).map((row) => row.next);
    expect(await next(exam.chair)).toEqual(['sign']);
    await sign(exam.chair, id);
    expect([await next(exam.chair), await next(exam.experts[0])]).toEqual([['others'], ['sign']]);
    for (const expert of exam.experts) await sign(expert, id);
    expect(await next(exam.chair)).toEqual(['decide']);
    await decideByProtocol(deps, exam.chair, id);
    expect(await next(exam.chair)).toEqual([]);
    expect(await listOpenProtocols(deps, { ...exam.chair, role: 'proctor' }), 'who signs nothing').toEqual([]);
  });

  it('takes numbers without a gap, also when many are drawn at once', async () => {
    const exams = await Promise.all(Array.from({ length: 6 }, () => anEndedExam(deps)));
    const { centreId } = exams[0] ?? (await anEndedExam(deps));
    await deps.as(SYSTEM).write(async (trx) => {
      for (const { applicationId } of exams)
        await trx
          .updateTable('applications')
          .set({ centre_id: centreId, number: null, filed_at: null, state: 'draft' })
          .where('id', '=', applicationId)
          .execute();
    });
    await deps.as(SYSTEM).write(async (trx) => {
      for (const [index, { applicationId }] of exams.entries())
        await trx
          .updateTable('applications')
          .set({ number: index + 1, filed_at: deps.clock.now(), state: 'in_exam' })
          .where('id', '=', applicationId)
          .execute();
    });
    await Promise.all(exams.map((exam) => finishExam(deps, exam)));
    const rows = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('protocols').select('number').where('centre_id', '=', centreId).execute());
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
