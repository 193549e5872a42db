import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAdmissionCode } from './admission-code.ts';
import { hashToken } from './exam-seat.ts';
import { admissionCodeHash } from './issue-code.ts';

const TRIES_A_DEVICE = 5;
/** Of codes that were good once, or are good elsewhere: somebody goes round with a code of this person. */
const TRIES_A_BOOKING = 5;
/** A whole hall of candidates may come from one address; a guesser who changes the cookie at each try comes from one too. */
const TRIES_AN_ADDRESS = 60;
/** In place of an address that is not known: of no network. */
const NOWHERE = '0.0.0.0';
const TRIES_WITHIN = Temporal.Duration.from({ minutes: 15 });

/**
 * An admission code opens the exam on this computer, once, in place of a sign-in.
 * Refuses: `too_many_codes` after five wrong ones on this device, sixty from its address, or five of this booking that are used, dead or for another network
 * (a new code from the proctor begins its count anew), `code_unknown` (misread, wrong, used or out of date: nobody learns which),
 * `code_other_network` where the site has named its networks and this computer is in none of them: the code stays good, the try counts.
 * @param visitor.device  the device's own cookie, which a stranger may choose.
 * @param visitor.address  of the computer, past the trusted proxies; kept as a keyed hash alone.
 * @returns the token of the exam cookie; the database keeps its hash.
 */
export async function openByCode(
  deps: Pick<Deps, 'as' | 'clock' | 'secrets'>,
  { typed, device, address }: { typed: string; device: string; address: string | null },
): Promise<string> {
  const now = deps.clock.now();
  const deviceHash = createHash('sha256').update(device).digest('hex');
  const addressHash = deps.secrets.digest(`exam-address:${address}`);
  const token = randomBytes(32).toString('base64url');
  const outcome = await deps.as(SYSTEM).write(async (trx) => {
    if ((await triesOf(trx, addressHash, now)) >= TRIES_AN_ADDRESS) return 'too_many';
    if ((await triesOf(trx, deviceHash, now)) >= TRIES_A_DEVICE) return 'too_many';
    const code = readAdmissionCode(typed);
    const booking = code ? await bookingOfCode(trx, admissionCodeHash(deps, code)) : undefined;
    const bookingKey = booking && deps.secrets.digest(`exam-booking:${booking.id} ${booking.epoch}`);
    if (bookingKey && (await triesOf(trx, bookingKey, now)) >= TRIES_A_BOOKING) return 'too_many';
    const elsewhere = code ? await siteElsewhere(trx, admissionCodeHash(deps, code), address) : undefined;
    if (code && !elsewhere && (await redeemCode(trx, admissionCodeHash(deps, code), token, now))) return 'opened';
    await trx
      .insertInto('code_tries')
      .values([deviceHash, addressHash, ...(bookingKey ? [bookingKey] : [])].map((key) => ({ device: key, at: now })))
      .execute();
    return elsewhere ?? 'unknown';
  });
  if (outcome === 'too_many') throw new Refusal('too_many_codes', { minutes: TRIES_WITHIN.minutes });
  if (typeof outcome === 'object') throw new Refusal('code_other_network', outcome);
  if (outcome === 'unknown') throw new Refusal('code_unknown');
  return token;
}

/** Whose code it is or was, with the number of the latest code of that booking; undefined for a code that was never given. */
async function bookingOfCode(trx: Trx, codeHash: string): Promise<{ id: string; epoch: number } | undefined> {
  const { rows } = await sql<{ id: string; epoch: number }>`
    select a.booking_id as id, (select max(b.epoch) from admissions b where b.booking_id = a.booking_id) as epoch
    from admissions a where a.code_hash = ${codeHash}`.execute(trx);
  return rows[0];
}

/** The site of a code that this address may not use; undefined where it may. An empty list of networks lets every address in. */
async function siteElsewhere(trx: Trx, codeHash: string, address: string | null): Promise<{ site: string } | undefined> {
  const { rows } = await sql<{ site: string }>`
    select ${named('s.name')} as site from admissions a join bookings b on b.id = a.booking_id join exam_sessions e on e.id = b.session_id join sites s on s.id = e.site_id
    where a.code_hash = ${codeHash} and a.used_at is null and a.closed_at is null and cardinality(s.networks) > 0
      and not (${address ?? NOWHERE}::inet <<= any (s.networks))`.execute(trx);
  return rows[0];
}

async function redeemCode(trx: Trx, codeHash: string, token: string, now: Temporal.Instant): Promise<boolean> {
  const opening = await trx
    .updateTable('admissions')
    .set({ used_at: now, code_sealed: null, token_sha256: hashToken(token) })
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return opening !== undefined;
}

/** Waits for other tries under the same key, so that many at once are counted like one after another. */
async function triesOf(trx: Trx, key: string, now: Temporal.Instant): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
  const { tries } = await trx
    .selectFrom('code_tries')
    .select((eb) => eb.fn.countAll<number>().as('tries'))
    .where('device', '=', key)
    .where('at', '>', now.subtract(TRIES_WITHIN))
    .executeTakeFirstOrThrow();
  return tries;
}
