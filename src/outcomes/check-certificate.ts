import { sql } from 'kysely';
import type { AppDeps } from '#deps';
import { PUBLIC } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { dayIn } from '#procedures/index.ts';
import { type CertificateStatus, statusOf } from './certificate-number.ts';

/** What a stranger who knows the number sees. Days are ISO dates, the moment ISO. */
export interface PublicCertificate {
  readonly number: string;
  readonly qualificationCode: string;
  readonly qualification: string;
  readonly level: number;
  readonly standard: string;
  /** «А. П. Рябинина» */
  readonly holder: string;
  readonly centre: string;
  readonly city: string | null;
  readonly council: string;
  readonly recognisedOn: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly status: CertificateStatus;
  readonly checkedAt: string;
}

interface Row {
  readonly number: string;
  readonly qualification_code: string;
  readonly qualification_name: string;
  readonly level: number;
  readonly standard: string;
  readonly holder: string;
  readonly centre: string;
  readonly city: string | null;
  readonly council: string;
  readonly recognised_on: Temporal.PlainDate;
  readonly issued_on: Temporal.PlainDate;
  readonly valid_until: Temporal.PlainDate;
  readonly standing: 'active' | 'suspended' | 'annulled' | 'superseded';
  readonly time_zone: string;
}

type CheckDeps = Pick<AppDeps, 'as' | 'clock'>;

/** An issued certificate by its whole number; null where there is none. Anybody may ask. */
export async function checkCertificate(deps: CheckDeps, number: string): Promise<PublicCertificate | null> {
  const { rows } = await deps.as(PUBLIC).read((db) =>
    sql<Row>`
    select number, qualification_code, level, holder, recognised_on, issued_on, valid_until, standing, time_zone, ${named('c.qualification_name')} as qualification_name,
      ${named('c.standard')} as standard, ${named('c.centre_name')} as centre, ${named('c.centre_city')} as city, ${named('c.council_name')} as council
    from find_certificate(${number.replace(/\s/g, '')}) c`.execute(db),
  );
  const [row] = rows;
  if (!row) return null;
  const now = deps.clock.now();
  return {
    number: row.number,
    qualificationCode: row.qualification_code,
    qualification: row.qualification_name,
    level: row.level,
    standard: row.standard,
    holder: row.holder,
    centre: row.centre,
    city: row.city,
    council: row.council,
    recognisedOn: row.recognised_on.toString(),
    issuedOn: row.issued_on.toString(),
    validUntil: row.valid_until.toString(),
    status: statusOf({ standing: row.standing, validUntil: row.valid_until }, dayIn(now, row.time_zone)),
    checkedAt: now.toString(),
  };
}

/** Numbers by the holder's surname and the day of issue; the asker has to know both. */
export async function findCertificates(deps: CheckDeps, by: { readonly surname: string; readonly issuedOn: string }): Promise<string[]> {
  const { rows } = await deps
    .as(PUBLIC)
    .read((db) =>
      sql<{ number: string }>`select number from find_certificates_of(${by.surname.trim()}, ${by.issuedOn}::date) as number`.execute(db),
    );
  return rows.map(({ number }) => number);
}
