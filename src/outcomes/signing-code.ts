import { randomInt } from 'node:crypto';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { Refusal } from '#platform/refusal.ts';

export const CODE_MINUTES = 15;
const TRIES = 5;
const AGAIN_AFTER_SECONDS = 60;

type CodeDeps = Pick<Deps, 'secrets' | 'clock'>;

/** What is signed and by whom. */
interface Signing {
  /** The protocol or the certificate. */
  readonly subjectId: string;
  readonly personId: string;
}

/**
 * A new one-time code of six digits; it takes the place of the one before.
 * Refuses: `code_sent_lately` (details.seconds: when to ask again).
 */
export async function issueCode(trx: Trx, deps: CodeDeps, signing: Signing): Promise<string> {
  const now = deps.clock.now();
  const before = await findCode(trx, signing);
  const wait = before ? AGAIN_AFTER_SECONDS - Math.floor(before.sent_at.until(now).total('seconds')) : 0;
  if (wait > 0) throw new Refusal('code_sent_lately', { seconds: wait });
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const row = { code_digest: digest(deps, signing, code), sent_at: now, expires_at: now.add({ minutes: CODE_MINUTES }), tries: 0 };
  await trx
    .insertInto('signing_codes')
    .values({ subject_id: signing.subjectId, person_id: signing.personId, ...row })
    .onConflict((conflict) => conflict.columns(['subject_id', 'person_id']).doUpdateSet(row))
    .execute();
  return code;
}

/**
 * Spends the code. @returns null where it fits, else the refusal, which the caller throws **after** the commit: a wrong try has to be counted.
 */
export async function spendCode(trx: Trx, deps: CodeDeps, signing: Signing, typed: string): Promise<Refusal | null> {
  const kept = await findCode(trx, signing);
  if (!kept) return new Refusal('code_not_sent');
  if (Temporal.Instant.compare(deps.clock.now(), kept.expires_at) > 0) return new Refusal('code_expired');
  if (kept.tries >= TRIES) return new Refusal('code_tries_used');
  if (kept.code_digest !== digest(deps, signing, typed.replace(/\s/g, ''))) {
    await trx
      .updateTable('signing_codes')
      .set({ tries: kept.tries + 1 })
      .where('subject_id', '=', signing.subjectId)
      .where('person_id', '=', signing.personId)
      .execute();
    return new Refusal('code_wrong', { left: TRIES - kept.tries - 1 });
  }
  await trx.deleteFrom('signing_codes').where('subject_id', '=', signing.subjectId).where('person_id', '=', signing.personId).execute();
  return null;
}

/** When a code that still works was sent; null where none does. */
export async function codeSentAt(db: Trx, clock: Deps['clock'], signing: Signing): Promise<Temporal.Instant | null> {
  const kept = await db
    .selectFrom('signing_codes')
    .select(['sent_at', 'expires_at', 'tries'])
    .where('subject_id', '=', signing.subjectId)
    .where('person_id', '=', signing.personId)
    .executeTakeFirst();
  return kept && kept.tries < TRIES && Temporal.Instant.compare(clock.now(), kept.expires_at) <= 0 ? kept.sent_at : null;
}

/** Locks the row: two tries at once are two tries. */
async function findCode(trx: Trx, { subjectId, personId }: Signing) {
  return await trx
    .selectFrom('signing_codes')
    .select(['code_digest', 'sent_at', 'expires_at', 'tries'])
    .where('subject_id', '=', subjectId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

const digest = ({ secrets }: CodeDeps, { subjectId, personId }: Signing, code: string) =>
  secrets.digest(`signing ${subjectId} ${personId} ${code}`);
