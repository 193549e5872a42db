/** Qualification code, serial of 8 digits, two digits of the year of expiry (regulations A6). */
export function certificateNumber(qualificationCode: string, serial: number, validUntil: Temporal.PlainDate): string {
  if (serial < 1 || serial > 99_999_999) throw new RangeError(`a serial of ${serial}`);
  return `${qualificationCode}.${String(serial).padStart(8, '0')}.${String(validUntil.year % 100).padStart(2, '0')}`;
}

/** Last day of validity, inclusive: the same day of the year in so many years; 29 February becomes the 28th. */
export const lastValidDay = (issuedOn: Temporal.PlainDate, validYears: number): Temporal.PlainDate => issuedOn.add({ years: validYears });

export type CertificateStatus = 'active' | 'expired' | 'suspended' | 'annulled' | 'superseded';

/** What a visitor is told: a decision on the certificate first, then its term. `today` is the civil day in the centre's zone. */
export function statusOf(
  { standing, validUntil }: { readonly standing: Exclude<CertificateStatus, 'expired'>; readonly validUntil: Temporal.PlainDate },
  today: Temporal.PlainDate,
): CertificateStatus {
  if (standing !== 'active') return standing;
  return Temporal.PlainDate.compare(today, validUntil) > 0 ? 'expired' : 'active';
}
