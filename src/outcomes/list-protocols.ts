import { procedureOf, readApplication, reasonsAgainst } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { shortName } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { possibleMoves, type Role } from '#procedures/index.ts';
import { assertJudges, isJudge } from './outcomes.policy.ts';
import { listSignatures, type Protocol, readProtocol } from './protocols.db.ts';
import { lastDayOf, spokenContent } from './read-protocol.ts';
import { isComplete } from './sign-protocol.ts';

/** What a protocol waits for: marks to be settled, the reader's signature, those of others, the decision that the reader announces; null: nothing more. */
type NextStep = 'marks' | 'sign' | 'others' | 'decide' | null;

export interface ProtocolRow {
  readonly id: string;
  readonly number: number;
  readonly drawnOn: string;
  readonly applicant: string;
  readonly qualification: string;
  readonly state: Protocol['state'];
  readonly signed: number;
  readonly members: number;
  readonly next: NextStep;
  readonly lastDay: string | null;
}

/** Protocols under which the reader's signature stands or is awaited; those that wait first. */
export async function listProtocols(deps: AppDeps, actor: Actor): Promise<ProtocolRow[]> {
  assertJudges(actor);
  return await rowsOf(deps, actor, ['draft', 'signing', 'sealed']);
}

/** Those of them that are not sealed; none for whoever signs none. */
export async function listOpenProtocols(deps: AppDeps, actor: Actor): Promise<ProtocolRow[]> {
  return isJudge(actor) ? await rowsOf(deps, actor, ['draft', 'signing']) : [];
}

const ORDER: readonly NextStep[] = ['decide', 'sign', 'marks', 'others', null];

async function rowsOf(deps: AppDeps, actor: Actor, states: readonly Protocol['state'][]): Promise<ProtocolRow[]> {
  return await deps.as(actor).read(async (db) => {
    const own = await db
      .selectFrom('protocol_signatures as s')
      .innerJoin('protocols as p', 'p.id', 's.protocol_id')
      .select(['p.id', 's.signed_at as signedAt'])
      .where('s.person_id', '=', actor.personId)
      .where('p.state', 'in', states)
      .orderBy('p.created_at', 'desc')
      .limit(200)
      .execute();
    const rows: ProtocolRow[] = [];
    for (const { id, signedAt } of own) rows.push(await rowOf(db, deps, actor, { id, signed: signedAt !== null }));
    return rows.sort((a, b) => ORDER.indexOf(a.next) - ORDER.indexOf(b.next));
  });
}

async function rowOf(db: Trx, deps: AppDeps, actor: Actor, { id, signed }: { id: string; signed: boolean }): Promise<ProtocolRow> {
  const protocol = await readProtocol(db, id);
  const signatures = await listSignatures(db, id);
  const { surname, givenName, patronymic } = protocol.content.applicant;
  const sealed = protocol.state === 'sealed';
  return {
    id,
    number: protocol.number,
    drawnOn: protocol.drawnOn.toString(),
    applicant: shortName({ surname, name: givenName, patronymic, sex: null, corrections: {} }),
    qualification: spokenContent(protocol.content).qualification.name,
    state: protocol.state,
    signed: signatures.filter(({ signedAt }) => signedAt !== null).length,
    members: signatures.length,
    next: sealed ? null : await nextStep(db, deps, actor, { protocol, signed }),
    lastDay: sealed ? null : await lastDayOf(db, protocol.applicationId, ['to_council']),
  };
}

async function nextStep(
  db: Trx,
  deps: AppDeps,
  actor: Actor,
  { protocol, signed }: { protocol: Protocol; signed: boolean },
): Promise<NextStep> {
  if (!isComplete(protocol)) return 'marks';
  if (!signed) return 'sign';
  const application = await readApplication(db, protocol.applicationId);
  const announces = possibleMoves(procedureOf(application), application.state, actor.role as Role).some(({ name }) => name === 'decide');
  return announces && (await reasonsAgainst(db, deps, actor, application, 'decide')).length === 0 ? 'decide' : 'others';
}
