import type { ConsentPurpose } from '#accounts/index.ts';
import type { AfterWithdrawal } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';

interface Shown {
  readonly purpose: ConsentPurpose;
  readonly application: { readonly number: number | null; readonly after: AfterWithdrawal } | null;
}

/** What the consent is for, in one line. */
export function aboutConsent({ purpose, application }: Shown): string {
  if (purpose === 'registration') return m.privacy_for_registration();
  if (purpose === 'privacy_policy') return m.privacy_for_policy();
  return application?.number ? m.privacy_for_application({ number: application.number }) : m.privacy_for_draft();
}

/** What follows from taking it back. */
export function afterWords({ purpose, application }: Shown): string {
  if (purpose === 'registration') return m.privacy_after_account();
  const number = application?.number;
  if (!application || !number) return m.privacy_after_draft();
  return application.after === 'stops' ? m.privacy_after_stops({ number }) : m.privacy_after_law({ number });
}

const LOOKED_AT: Readonly<Record<string, () => string>> = {
  application: m.applicant_looked_application,
  document: m.applicant_looked_document,
  original: m.applicant_looked_document,
  photo: m.applicant_looked_photo,
  council_file: m.applicant_looked_council_file,
};

/** What of a file was looked at, by the code of the record. */
export const lookedAt = (what: string): string => LOOKED_AT[what.split(':')[0] ?? '']?.() ?? what;
