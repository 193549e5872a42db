import { beforeAll, describe, expect, it } from 'vitest';
import type { AppDeps } from '#deps';
import { listPapers, mayOpenPaper, type PaperKind, type StoredPaper } from '#papers/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { recognise } from './check-file.ts';
import { decideByProtocol } from './decide-application.ts';
import { requestCertificateCode, signCertificate } from './issue-certificate.ts';
import { listCentreCertificates } from './list-certificates.ts';
import { outcomePapers } from './outcome-papers.ts';
import { anEndedExam, type EndedExam, finishExam, listening } from './outcomes.factory.ts';
import { requestProtocolCode, signProtocol } from './sign-protocol.ts';

let deps: AppDeps;
let codeOf: (personId: string | null) => string;

beforeAll(async () => {
  ({ deps, codeOf } = listening((await testDeps()) as AppDeps));
});

async function recognised(vote: 'passed' | 'failed', over: Parameters<typeof anEndedExam>[1] = {}): Promise<EndedExam> {
  const exam = await anEndedExam(deps, over);
  const id = await finishExam(deps, exam);
  for (const member of [exam.chair, ...exam.experts]) {
    await requestProtocolCode(deps, member, id);
    await signProtocol(deps, member, id, { code: codeOf(member.personId), vote, opinion: '' });
  }
  await decideByProtocol(deps, exam.chair, id);
  await recognise(deps, exam.officer, exam.applicationId);
  return exam;
}

async function paperOf({ applicationId }: EndedExam, kind: PaperKind): Promise<StoredPaper> {
  const papers = await deps.as(SYSTEM).read((db) => listPapers(db, applicationId));
  const paper = papers.find((one) => one.kind === kind);
  if (!paper) throw new Error(`no ${kind} was ordered`);
  return paper;
}

const sees = async (actor: Actor, paper: StoredPaper): Promise<boolean> =>
  mayOpenPaper(actor, paper).allowed &&
  (await deps.as(actor).read((db) => listPapers(db, paper.applicationId ?? ''))).some(({ id }) => id === paper.id);

describe('the papers of an outcome', () => {
  it('print the protocol as it was signed, with whole names and the hash of each signature', async () => {
    const exam = await recognised('passed');
    const data = await outcomePapers.protocol(deps, await paperOf(exam, 'protocol'));
    expect(data).toMatchObject({
      number: '1',
      corrects: null,
      passed: true,
      votes: { for: 3, against: 0, castingVote: false },
      theory: { score: '34 из 40', threshold: 'не менее 27 баллов' },
      applicant: { surname: 'Рябинина', name: 'Анна', patronymic: 'Павловна' },
    });
    expect(data.signatures.map(({ name, role, sha256 }) => [name.surname, name.patronymic, role, sha256?.length])).toEqual([
      ['Дубравин', 'Павловна', 'Председатель комиссии', 64],
      ['Рогозина', 'Павловна', 'Эксперт', 64],
      ['Тополев', 'Павловна', 'Эксперт', 64],
    ]);
  });

  it('print the certificate with the address of its public page', async () => {
    const exam = await recognised('passed');
    const [row] = await listCentreCertificates(deps, exam.head);
    await requestCertificateCode(deps, exam.head, row?.id ?? '');
    await signCertificate(deps, exam.head, row?.id ?? '', { code: codeOf(exam.head.personId) });
    const paper = await paperOf(exam, 'certificate');
    expect(await outcomePapers.certificate(deps, paper)).toMatchObject({
      number: row?.number,
      url: `http://localhost:3000/certificates/${row?.number}`,
      holder: { surname: 'Рябинина', name: 'Анна', patronymic: 'Павловна' },
      issuedOn: '2026-11-24',
      validUntil: '2031-11-24',
      signer: { name: { surname: 'Орешкина' } },
    });
    expect(await sees(exam.applicant, paper)).toBe(true);
    expect(await sees((await anEndedExam(deps)).applicant, paper)).toBe(false);
  });

  it('print the conclusion with the result by section, the advice and the way on', async () => {
    const exam = await recognised('failed', { theoryPoints: 22, practicePoints: null });
    const paper = await paperOf(exam, 'conclusion');
    expect(await outcomePapers.conclusion(deps, paper)).toMatchObject({
      number: '1',
      parts: [
        {
          part: 'theory',
          score: '22 из 40',
          passed: false,
          rows: [{ mark: '20 из 20' }, { title: 'Нормы проектирования', mark: '2 из 20' }],
        },
      ],
      recommendations: ['Повторить раздел «Нормы проектирования»: 2 из 20.'],
      next: [expect.any(String), expect.stringContaining('до 24.12.2026')],
    });
    expect(await sees(exam.applicant, paper)).toBe(true);
    expect(await sees(exam.applicant, await paperOf(exam, 'protocol'))).toBe(false);
  });
});
