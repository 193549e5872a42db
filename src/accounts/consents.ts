import type { Trx } from '#platform/database.ts';
import { type ConsentPurpose, isConsentPurpose } from './consent-texts/index.ts';

/** One act of consent, as the person sees it. */
export interface Consent {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly textVersion: string;
  /** Finds the very text. */
  readonly textSha256: string;
  readonly applicationId: string | null;
  readonly givenAt: Temporal.Instant;
  readonly address: string | null;
  readonly withdrawnAt: Temporal.Instant | null;
}

/** The person's own acts, the newest first. An acquaintance with the policy is one of them, though nobody can withdraw it. */
export async function listConsents(db: Trx, personId: string): Promise<readonly Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .select([
      'id',
      'purpose',
      'text_version as textVersion',
      'text_sha256 as textSha256',
      'application_id as applicationId',
      'given_at as givenAt',
      'address',
      'withdrawn_at as withdrawnAt',
    ])
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ purpose, ...row }) => (isConsentPurpose(purpose) ? [{ ...row, purpose }] : []));
}

/** Marks an act of this person as withdrawn. @returns false where it was before. */
export async function markWithdrawn(trx: Trx, personId: string, consentId: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('consents')
    .set({ withdrawn_at: now })
    .where('id', '=', consentId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
