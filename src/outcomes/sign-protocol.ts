import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lockApplication } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { assertJudges, personOf } from './outcomes.policy.ts';
import { listSignatures, type Protocol, readProtocol, saveSignature } from './protocols.db.ts';
import { CODE_MINUTES, issueCode, spendCode } from './signing-code.ts';

export const SignatureForm = z.object({
  code: z.string().trim().min(1),
  vote: z.enum(['passed', 'failed']),
  /** A special opinion; empty: none. */
  opinion: z.string().trim().max(4000).default(''),
});
export type SignatureForm = z.infer<typeof SignatureForm>;

/**
 * Sends the member a one-time code for this protocol.
 * Refuses: `not_found`, `protocol_sealed`, `already_signed`, `protocol_incomplete`, `code_sent_lately`.
 */
export async function requestProtocolCode(deps: AppDeps, actor: Actor, protocolId: string): Promise<void> {
  assertJudges(actor);
  const personId = personOf(actor);
  await deps.as(actor).write(async (trx) => {
    const protocol = await lockForSigning(trx, protocolId, personId);
    const code = await issueCode(trx, deps, { subjectId: protocolId, personId });
    await deps.outbox.send(trx, {
      kind: 'protocol_to_sign',
      personId,
      applicationId: protocol.applicationId,
      params: { minutes: CODE_MINUTES, protocolId },
      secrets: { code },
      key: `protocol_to_sign:${protocolId}:${personId}:${deps.clock.now().epochMilliseconds}`,
    });
  });
}

/**
 * Signs with the code: a vote, and a special opinion where the member has one. The first signature freezes the content.
 * Refuses: `not_found`, `protocol_sealed`, `already_signed`, `protocol_incomplete`, `code_not_sent`, `code_expired`, `code_tries_used`, `code_wrong`.
 */
export async function signProtocol(deps: AppDeps, actor: Actor, protocolId: string, form: SignatureForm): Promise<void> {
  assertJudges(actor);
  const personId = personOf(actor);
  const no = await deps.as(actor).write(async (trx) => {
    const protocol = await lockForSigning(trx, protocolId, personId);
    const refusal = await spendCode(trx, deps, { subjectId: protocolId, personId }, form.code);
    if (refusal) return refusal;
    const at = deps.clock.now();
    await saveSignature(trx, { protocol, personId, vote: form.vote, signatureSha256: sealOf(protocol, personId, form, at), at });
    if (form.opinion)
      await trx
        .insertInto('protocol_opinions')
        .values({
          protocol_id: protocolId,
          person_id: personId,
          application_id: protocol.applicationId,
          words: form.opinion,
          created_at: at,
        })
        .execute();
    return null;
  });
  if (no) throw no;
}

/** The application's lock keeps two members and a decision in line. */
async function lockForSigning(trx: Trx, protocolId: string, personId: string): Promise<Protocol> {
  await lockApplication(trx, (await readProtocol(trx, protocolId)).applicationId);
  const protocol = await readProtocol(trx, protocolId);
  const own = (await listSignatures(trx, protocolId)).find((signature) => signature.personId === personId);
  if (!own) throw new Refusal('not_found');
  if (protocol.state === 'sealed' || protocol.state === 'void') throw new Refusal('protocol_sealed');
  if (own.signedAt !== null) throw new Refusal('already_signed');
  if (!isComplete(protocol)) throw new Refusal('protocol_incomplete');
  return protocol;
}

/** Nothing is open that the outcome depends on: a removal ends all, a failed theory ends the exam before practice. */
export function isComplete({ content: { removed, theory, practice } }: Pick<Protocol, 'content'>): boolean {
  return removed || theory?.passed === false || practice !== null;
}

function sealOf({ id, contentSha256 }: Protocol, personId: string, { vote, opinion }: SignatureForm, at: Temporal.Instant): string {
  return createHash('sha256').update([id, contentSha256, personId, vote, opinion, at.toString()].join('\n')).digest('hex');
}
