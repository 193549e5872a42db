import { CERTIFICATION, type Certification } from '#documents/index.ts';

/** What the applicant has said of the copy of a work book, point by point, in the reader's language. */
export interface CertificationAnswers {
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

export function certificationAnswers(said: Certification | null): CertificationAnswers | null {
  if (!said) return null;
  const labels = (there: boolean) => CERTIFICATION.filter(({ id }) => said[id] === there).map(({ label }) => label.toLowerCase());
  return { has: labels(true), lacks: labels(false) };
}
