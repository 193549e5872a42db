import { consentText, giveConsent } from '#accounts/index.ts';
import { orderPaper } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockEditable } from './attach-document.ts';
import { procedureOf } from './procedure-of.ts';

/**
 * The separate consent of one application, signed here: the text in force, time and address; its paper is printed. A consent that stands is left as it is.
 * @param shown  version of the text that the page showed and whether its own box was ticked.
 * Refuses: `not_found`, `not_editable`, `not_the_applicant` (nobody consents for another), `consent_not_ticked`, `consent_text_changed`, `place_not_chosen`.
 */
export async function signConsent(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  shown: { agreed: boolean; textVersion: string; address: string | null },
): Promise<void> {
  await deps.as(actor).write(async (trx) => {
    const application = await lockEditable(trx, actor, applicationId);
    if (actor.personId !== application.applicantId) throw new Refusal('not_the_applicant');
    const country = procedureOf(application).jurisdiction;
    if (!shown.agreed) throw new Refusal('consent_not_ticked');
    if (shown.textVersion !== consentText('application', country).version) throw new Refusal('consent_text_changed');
    if (application.siteId === null) throw new Refusal('place_not_chosen');
    const standing = await trx
      .selectFrom('consents')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('purpose', '=', 'application')
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (standing) return;
    const now = deps.clock.now();
    const consentId = await giveConsent(
      trx,
      application.applicantId,
      { purpose: 'application', country },
      now,
      shown.address,
      applicationId,
    );
    await orderPaper(trx, { kind: 'consent', applicationId, subjectId: consentId, at: now });
  });
}
