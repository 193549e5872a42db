import { procedureOf, readApplication, reasonsAgainst } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { currentLanguage } from '#platform/language.ts';
import { possibleMoves, type Role, wordReason } from '#procedures/index.ts';
import { conclusionOf } from './conclusions.db.ts';
import { assertReadsProtocols } from './outcomes.policy.ts';
import { inOneLanguage, type ProtocolContent, type ProtocolWords } from './protocol-content.ts';
import { listOpinions, listSignatures, type Protocol, readProtocol } from './protocols.db.ts';
import { isComplete } from './sign-protocol.ts';
import { codeSentAt } from './signing-code.ts';
import { spokenThreshold } from './spoken-marks.ts';
import { type Tally, tally, type Vote } from './tally.ts';

/** A protocol as commission, council and centre see it; plain data, moments as ISO. */
export interface ProtocolPage {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationState: string;
  readonly number: number;
  readonly drawnOn: string;
  readonly state: Protocol['state'];
  readonly corrects: { readonly id: string; readonly number: number; readonly drawnOn: string } | null;
  readonly content: ProtocolWords;
  readonly contentSha256: string;
  readonly proposed: Vote;
  readonly outcome: Vote | null;
  readonly tally: Tally;
  readonly quorum: number;
  readonly complete: boolean;
  readonly signatures: readonly {
    readonly personId: string;
    readonly name: string;
    readonly role: 'expert' | 'technical_expert' | 'commission_chair';
    readonly vote: Vote | null;
    readonly signedAt: string | null;
    readonly opinion: string | null;
  }[];
  readonly recommendations: readonly string[];
  /** The last day of the clock that runs for the commission or the council. */
  readonly lastDay: string | null;
  /** A council still checks the result; false: the commission's decision is the last. */
  readonly toCouncil: boolean;
  /** What the reader may do here. */
  readonly own: {
    readonly mustSign: boolean;
    readonly codeSentAt: string | null;
    readonly mayDecide: boolean;
    /** Why not yet, in words. */
    readonly reasons: readonly string[];
  };
}

/** Refuses: `not_signed_in`, `not_found`. */
export async function readProtocolPage(deps: AppDeps, actor: Actor, protocolId: string): Promise<ProtocolPage> {
  assertReadsProtocols(actor);
  return await deps.as(actor).read(async (db) => {
    const protocol = await readProtocol(db, protocolId);
    const signatures = await listSignatures(db, protocolId);
    const opinions = await listOpinions(db, protocolId);
    const before = protocol.corrects ? await readProtocol(db, protocol.corrects) : null;
    const own = signatures.find(({ personId }) => personId === actor.personId && actor.scope === 'commission');
    const application = await readApplication(db, protocol.applicationId);
    const procedure = procedureOf(application);
    const open = protocol.state === 'draft' || protocol.state === 'signing';
    const mayDecide =
      open && own !== undefined && possibleMoves(procedure, application.state, actor.role as Role).some(({ name }) => name === 'decide');
    const sent = own && open ? await codeSentAt(db, deps.clock, { subjectId: protocolId, personId: own.personId }) : null;
    return {
      id: protocol.id,
      applicationId: protocol.applicationId,
      applicationState: application.state,
      number: protocol.number,
      drawnOn: protocol.drawnOn.toString(),
      state: protocol.state,
      corrects: before && { id: before.id, number: before.number, drawnOn: before.drawnOn.toString() },
      content: spokenContent(protocol.content),
      contentSha256: protocol.contentSha256,
      proposed: protocol.proposed,
      outcome: protocol.outcome,
      tally: tally(signatures, protocol),
      quorum: protocol.quorum,
      complete: isComplete(protocol),
      signatures: signatures.map(({ personId, displayName, role, vote, signedAt }) => ({
        personId,
        name: displayName,
        role,
        vote,
        signedAt: signedAt?.toString() ?? null,
        opinion: opinions.find((opinion) => opinion.personId === personId)?.words ?? null,
      })),
      recommendations: (await conclusionOf(db, protocolId))?.recommendations ?? [],
      lastDay: await lastDayOf(db, protocol.applicationId, ['to_council', 'council_check', 'decision']),
      toCouncil: procedure.states.some(({ id }) => id === 'council_check'),
      own: {
        mustSign: open && own !== undefined && own.signedAt === null,
        codeSentAt: sent?.toString() ?? null,
        mayDecide,
        reasons: mayDecide
          ? (await reasonsAgainst(db, deps, actor, application, 'decide')).map((each) => wordReason(each, currentLanguage()))
          : [],
      },
    };
  });
}

export async function lastDayOf(db: Trx, applicationId: string, clocks: readonly string[]): Promise<string | null> {
  const clock = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', applicationId)
    .where('clock', 'in', clocks)
    .where('stopped_at', 'is', null)
    .orderBy('due_at')
    .executeTakeFirst();
  return clock?.lastDay.toString() ?? null;
}

/** In the language of whoever reads, thresholds too; the words of people stay. */
export function spokenContent(kept: ProtocolContent): ProtocolWords {
  const { theory, practice, ...content } = inOneLanguage(kept, currentLanguage());
  return {
    ...content,
    theory: theory && { ...theory, threshold: spokenThreshold(theory.threshold) },
    practice: practice && { ...practice, threshold: spokenThreshold(practice.threshold) },
  };
}
