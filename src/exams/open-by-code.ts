import { createHash, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { sql } from 'kysely';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAdmissionCode } from './admission-code.ts';
import { hashToken } from './exam-seat.ts';
import { admissionCodeHash } from './issue-code.ts';

const TRIES_A_DEVICE = 5;
const TRIES_WITHIN = Temporal.Duration.from({ minutes: 15 });

/**
 * An admission code opens the exam on this computer, once, in place of a sign-in.
 * Refuses: `too_many_codes` after five wrong ones on this device, `code_unreadable`, `code_unknown` (wrong, used or out of date: nobody learns which).
`code_other_network` where the site has named its networks and this computer is in none of them: the code stays good.
 * @param device  the device's own cookie.
 * @param address  of the computer, past the trusted proxies.
 * @returns the token of the exam cookie; the database keeps its hash alone.
 */
export async function openByCode(
  deps: Pick<Deps, 'as' | 'clock' | 'secrets'>,
  { typed, device, address }: { typed: string; device: string; address: string },
): Promise<string> {
  const now = deps.clock.now();
  const deviceHash = createHash('sha256').update(device).digest('hex');
  const system = deps.as(SYSTEM);
  if ((await system.read((db) => countTries(db, deviceHash, now))) >= TRIES_A_DEVICE)
    throw new Refusal('too_many_codes', { minutes: TRIES_WITHIN.minutes });
  const code = readAdmissionCode(typed);
  if (!code) throw new Refusal('code_unreadable');
  const token = randomBytes(32).toString('base64url');
  const opened = await system.write(async (trx) => {
    await assertFromSite(trx, admissionCodeHash(deps, code), address);
    const opening = await trx
      .updateTable('admissions')
      .set({ used_at: now, code_sealed: null, token_sha256: hashToken(token) })
      .where('code_hash', '=', admissionCodeHash(deps, code))
      .where('used_at', 'is', null)
      .where('closed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!opening) await trx.insertInto('code_tries').values({ device: deviceHash, at: now }).execute();
    return opening !== undefined;
  });
  if (!opened) throw new Refusal('code_unknown');
  return token;
}

/** An empty list of networks lets every address in. */
async function assertFromSite(trx: Trx, codeHash: string, address: string): Promise<void> {
  const { rows } = await sql<{ site: string }>`
    select s.name as site from admissions a join bookings b on b.id = a.booking_id join exam_sessions e on e.id = b.session_id join sites s on s.id = e.site_id
    where a.code_hash = ${codeHash} and a.used_at is null and a.closed_at is null and cardinality(s.networks) > 0
      and not (${isIP(address) === 0 ? '0.0.0.0' : address}::inet <<= any (s.networks))`.execute(trx);
  const [outside] = rows;
  if (outside) throw new Refusal('code_other_network', { site: outside.site });
}

async function countTries(db: Trx, device: string, now: Temporal.Instant): Promise<number> {
  const { tries } = await db
    .selectFrom('code_tries')
    .select((eb) => eb.fn.countAll<number>().as('tries'))
    .where('device', '=', device)
    .where('at', '>', now.subtract(TRIES_WITHIN))
    .executeTakeFirstOrThrow();
  return tries;
}
