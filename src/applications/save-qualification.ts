import { z } from 'zod';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { PAYERS, PRACTICE_KINDS } from '#procedures/index.ts';
import { lockApplication, writeBlock } from './applications.db.ts';
import { EMPTY_BLOCK } from './block.ts';
import { isFieldOpen, readOpenPlaces } from './locked-fields.ts';
import { assertEditable } from './save-block.ts';

const blankIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable().default(null));

/** The block «Квалификация»; each choice may still be open. */
export const QualificationForm = z.object({
  payerKind: blankIsNull(z.enum(PAYERS)),
  qualificationId: blankIsNull(z.uuid()),
  practiceKind: blankIsNull(z.enum(PRACTICE_KINDS)),
  siteId: blankIsNull(z.uuid()),
  employerInn: z.string().trim().max(12).default(''),
  accuracyConfirmed: z.boolean(),
  consent: z.boolean(),
  baseVersion: z.number().int().min(0),
});
export type QualificationForm = z.infer<typeof QualificationForm>;

/**
 * Keeps the choices of the block «Квалификация»; the centre follows from the site.
 * Refuses: `not_found`, `not_editable`, `field_locked`, `changed_elsewhere`, `no_such_qualification`, `no_such_site`, `site_does_not_offer`, `practice_not_offered`, `payer_not_accepted`.
 */
export async function saveQualification(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  form: QualificationForm,
): Promise<number> {
  return await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertEditable(actor, application);
    const open = await readOpenPlaces(trx, application);
    for (const [field, before, after] of [
      ['qualification', application.qualificationId, form.qualificationId],
      ['site', application.siteId, form.siteId],
      ['practiceKind', application.practiceKind, form.practiceKind],
      ['payer', application.payerKind, form.payerKind],
    ] as const)
      if (before !== after && !isFieldOpen(open, 'qualification', field)) throw new Refusal('field_locked', { field });
    const qualification = form.qualificationId
      ? await trx
          .selectFrom('qualifications')
          .select(['id', 'practice_kinds as practiceKinds'])
          .where('id', '=', form.qualificationId)
          .where('council_id', '=', application.councilId)
          .executeTakeFirstOrThrow(() => new Refusal('no_such_qualification'))
      : null;
    const site = form.siteId
      ? await trx
          .selectFrom('sites as s')
          .innerJoin('centres as c', 'c.id', 's.centre_id')
          .select(['s.centre_id as centreId', 'c.payers'])
          .where('s.id', '=', form.siteId)
          .where('s.closed_at', 'is', null)
          .where('c.council_id', '=', application.councilId)
          .executeTakeFirstOrThrow(() => new Refusal('no_such_site'))
      : null;
    // A filed application keeps its number and therefore its centre.
    if (site && application.number !== null && site.centreId !== application.centreId) throw new Refusal('centre_is_fixed');
    if (site && qualification) {
      const offered = await trx
        .selectFrom('centre_qualifications')
        .select('centre_id')
        .where('centre_id', '=', site.centreId)
        .where('qualification_id', '=', qualification.id)
        .executeTakeFirst();
      if (!offered) throw new Refusal('site_does_not_offer');
    }
    if (form.practiceKind && qualification && !qualification.practiceKinds.includes(form.practiceKind))
      throw new Refusal('practice_not_offered');
    if (form.payerKind && site && !site.payers.includes(form.payerKind)) throw new Refusal('payer_not_accepted');
    const now = deps.clock.now();
    await trx
      .updateTable('applications')
      .set({
        qualification_id: qualification?.id ?? null,
        practice_kind: form.practiceKind,
        payer_kind: form.payerKind,
        site_id: form.siteId,
        centre_id: site?.centreId ?? null,
        updated_at: now,
      })
      .where('id', '=', applicationId)
      .execute();
    return await writeBlock(trx, {
      applicationId,
      block: 'qualification',
      data: form.employerInn ? { values: { employerInn: form.employerInn }, entries: [] } : EMPTY_BLOCK,
      accuracyConfirmedAt: form.accuracyConfirmed ? now : null,
      consentAt: form.consent ? now : null,
      baseVersion: form.baseVersion,
      at: now,
    });
  });
}
