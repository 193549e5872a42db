import { makeMove } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { decideByProtocol, recognise, requestProtocolCode, signProtocol } from '#outcomes/index.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { aHat } from '../outcomes/exam-place.factory.ts';
import { anEndedExam, type EndedExam, finishExam } from '../outcomes/outcomes.factory.ts';
import { fileAppeal } from './file-appeal.ts';
import { openHearing, voteOnAppeal } from './hear-appeal.ts';
import { appointMember, registerAppeal, setHearing } from './run-appeal.ts';

/** An exam whose result was told, with the council's appeal commission: three who took no part, and one who works at the centre. */
export interface ToldResult extends EndedExam {
  readonly members: readonly [Actor, Actor, Actor];
  readonly barred: Actor;
}

type Over = Parameters<typeof anEndedExam>[1];
/** Of whoever the deps send letters to; see `listening`. */
type CodeOf = (personId: string | null) => string;

/** «Выдано заключение», or «Выдано свидетельство» where the points suffice. */
export async function aToldResult(
  deps: AppDeps,
  codeOf: CodeOf,
  over: Over = { theoryPoints: 20, practicePoints: null },
): Promise<ToldResult> {
  const exam = await anEndedExam(deps, over);
  const protocolId = await finishExam(deps, exam);
  const vote = over?.practicePoints === null ? 'failed' : 'passed';
  for (const member of [exam.chair, ...exam.experts]) {
    await requestProtocolCode(deps, member, protocolId);
    await signProtocol(deps, member, protocolId, { code: codeOf(member.personId), vote, opinion: '' });
  }
  await decideByProtocol(deps, exam.chair, protocolId);
  await recognise(deps, exam.officer, exam.applicationId);
  return await withMembers(deps, exam);
}

/** The same with the appeal commission of its council. */
export async function withMembers(deps: Pick<AppDeps, 'as' | 'clock'>, exam: EndedExam): Promise<ToldResult> {
  const now = deps.clock.now();
  return await deps.as(SYSTEM).write(async (trx) => {
    const member = async (surname: string): Promise<Actor> => ({
      scope: 'appeal',
      personId: await aHat(trx, exam.councilId, 'appeal_member', surname, now),
      organisationId: exam.councilId,
      role: 'appeal_member',
    });
    const members = [await member('Крутова'), await member('Сомов'), await member('Яхонтова')] as const;
    const barred = await member('Вяземский');
    await trx
      .insertInto('hats')
      .values({
        person_id: barred.personId ?? '',
        organisation_id: exam.centreId,
        role: 'expert',
        display_name: 'Вяземский А. П.',
        valid_from: now,
      })
      .execute();
    return { ...exam, members, barred };
  });
}

/** The centre refused; nobody sat an exam. */
export async function aRefusal(deps: AppDeps): Promise<ToldResult> {
  const exam = await withMembers(deps, await anEndedExam(deps));
  await deps.as(SYSTEM).write(async (trx) => {
    await trx
      .updateTable('applications')
      .set({ state: 'under_review', submitted_at: deps.clock.now() })
      .where('id', '=', exam.applicationId)
      .execute();
  });
  await deps
    .as(exam.head)
    .write((trx) => makeMove(trx, deps, exam.head, exam.applicationId, 'refuse', { reasonCode: 'incomplete', words: 'Нет диплома' }));
  return exam;
}

/** Filed by the applicant. */
export async function aFiledAppeal(deps: AppDeps, told: ToldResult, ground: 'refusal' | 'conduct' | 'decision'): Promise<string> {
  const { appealId } = await fileAppeal(deps, told.applicant, told.applicationId, { ground, words: 'Во время экзамена шёл ремонт' });
  return appealId;
}

/** The hearing is open; the members who are named vote, in the order of `told.members`. */
export async function aHeardAppeal(
  deps: AppDeps,
  told: ToldResult,
  ground: 'refusal' | 'conduct' | 'decision',
  votes: readonly ('uphold' | 'partly' | 'reject')[] = [],
): Promise<string> {
  const id = await aFiledAppeal(deps, told, ground);
  await registerAppeal(deps, told.officer, id);
  for (const { personId } of told.members) await appointMember(deps, told.officer, id, personId ?? '');
  await setHearing(deps, told.officer, id, { day: '24.11.2026', time: '15:00', place: 'Москва, Примерная улица, 3' });
  const [first] = told.members;
  await openHearing(deps, first, id);
  for (const [index, vote] of votes.entries()) {
    const member = told.members[index];
    if (member) await voteOnAppeal(deps, member, id, { vote, words: '' });
  }
  return id;
}
