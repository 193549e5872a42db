import { type Consent, listConsents } from '#accounts/index.ts';
import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { readApplication } from './applications.db.ts';
import { assertAllowed, mayUseCabinet } from './applications.policy.ts';
import { type AfterWithdrawal, afterWithdrawal } from './withdraw-consent.ts';

export interface OwnConsent extends Consent {
  /** Null: of the cabinet itself, or the application was a draft and has been deleted. */
  readonly application: { readonly number: number | null; readonly after: AfterWithdrawal } | null;
  /** The printed consent, once it is ready. */
  readonly paperId: string | null;
}

/** Every act of consent of this person. Refuses: `not_signed_in`, `not_an_applicant`. */
export async function listOwnConsents(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly OwnConsent[]> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const consents = await listConsents(db, actor.personId ?? '');
    return await Promise.all(consents.map((consent) => withApplication(db, consent)));
  });
}

/** One of them. Refuses: `not_found`, `not_signed_in`, `not_an_applicant`. */
export async function readOwnConsent(deps: Pick<Deps, 'as'>, actor: Actor, consentId: string): Promise<OwnConsent> {
  const found = (await listOwnConsents(deps, actor)).find(({ id }) => id === consentId);
  if (!found) throw new Refusal('not_found');
  return found;
}

async function withApplication(db: Trx, consent: Consent): Promise<OwnConsent> {
  const { applicationId } = consent;
  if (applicationId === null) return { ...consent, application: null, paperId: null };
  const application = await readApplication(db, applicationId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!application) return { ...consent, application: null, paperId: null };
  const papers = await listPapers(db, applicationId);
  const paper = papers.find(({ kind, subjectId, state }) => kind === 'consent' && subjectId === consent.id && state === 'ready');
  return { ...consent, application: { number: application.number, after: afterWithdrawal(application) }, paperId: paper?.id ?? null };
}
