import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { PAYERS, PRACTICE_KINDS } from '#procedures/index.ts';
import { type Application, lockApplication, writeBlock } from './applications.db.ts';
import { findEmployer } from './find-employer.ts';
import { isFieldOpen, readOpenPlaces } from './locked-fields.ts';
import { listPlaces } from './place.ts';
import { procedureOf } from './procedure-of.ts';
import { assertEditable } from './save-block.ts';
import { readPayersAllowed } from './settings-of.ts';

const blankIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable().default(null));

/** The block «Квалификация»; each choice may still be open. */
export const QualificationForm = z.object({
  payerKind: blankIsNull(z.enum(PAYERS)),
  qualificationId: blankIsNull(z.uuid()),
  practiceKind: blankIsNull(z.enum(PRACTICE_KINDS)),
  siteId: blankIsNull(z.uuid()),
  /** As it is typed; who files sees at the field what is wrong with it. */
  employerInn: z
    .string()
    .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().max(20))
    .default(''),
  /** The standard by which the list of qualifications is narrowed. */
  standardId: blankIsNull(z.uuid()),
  accuracyConfirmed: z.boolean(),
  consent: z.boolean(),
  baseVersion: z.number().int().min(0),
});
export type QualificationForm = z.infer<typeof QualificationForm>;

/**
 * Keeps the choices of the block «Квалификация»; the centre follows from the site. A choice that a changed one above it rules out is emptied,
 * not refused: with another qualification the site may have to be chosen anew. The only site or kind of practice is taken as chosen.
 * Refuses: `not_found`, `not_editable`, `field_locked`, `changed_elsewhere`, `no_such_qualification`, `no_such_site`, `site_does_not_offer`,
 * `practice_not_offered`, `payer_not_accepted`, `centre_is_fixed`.
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
    const fitting = await withFitting(trx, application, await withClosedChoices(trx, application, form));
    const chosen = application.number === null ? await withOnlyChoices(trx, application, fitting) : fitting;
    const now = deps.clock.now();
    await trx
      .updateTable('applications')
      .set({
        qualification_id: chosen.qualificationId,
        practice_kind: chosen.practiceKind,
        payer_kind: chosen.payerKind,
        site_id: chosen.siteId,
        centre_id: chosen.centreId,
        employer_id: chosen.payerKind === 'employer' && form.employerInn ? await findEmployer(trx, form.employerInn) : null,
        updated_at: now,
      })
      .where('id', '=', applicationId)
      .execute();
    const values = { employerInn: form.employerInn, standardId: form.standardId ?? '' };
    return await writeBlock(trx, {
      applicationId,
      block: 'qualification',
      data: { values: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== '')), entries: [] },
      accuracyConfirmedAt: form.accuracyConfirmed ? now : null,
      consentAt: form.consent ? now : null,
      baseVersion: form.baseVersion,
      at: now,
    });
  });
}

type Choices = Pick<QualificationForm, 'payerKind' | 'qualificationId' | 'practiceKind' | 'siteId'>;

/** A form does not send the choices that are closed to it. Refuses: `field_locked` where it sends another. */
async function withClosedChoices(trx: Trx, application: Application, form: Choices): Promise<Choices> {
  const open = await readOpenPlaces(trx, application);
  const kept = <K extends keyof Choices>(choice: K, field: string): Choices[K] => {
    if (form[choice] === application[choice] || isFieldOpen(open, 'qualification', field)) return form[choice];
    if (form[choice] !== null) throw new Refusal('field_locked', { field });
    return application[choice] as Choices[K];
  };
  return {
    qualificationId: kept('qualificationId', 'qualification'),
    siteId: kept('siteId', 'site'),
    practiceKind: kept('practiceKind', 'practiceKind'),
    payerKind: kept('payerKind', 'payer'),
  };
}

async function withFitting(trx: Trx, application: Application, form: Choices): Promise<Choices & { centreId: string | null }> {
  const qualification = form.qualificationId ? await readQualification(trx, form.qualificationId, application.councilId) : null;
  const site = form.siteId ? await readSite(trx, form.siteId, application.councilId) : null;
  // A filed application keeps its number and therefore its centre.
  if (site && application.number !== null && site.centreId !== application.centreId) throw new Refusal('centre_is_fixed');
  const otherQualification = form.qualificationId !== application.qualificationId;
  const otherSite = form.siteId !== application.siteId;
  let { siteId, practiceKind, payerKind } = form;
  // What stood before stays, though a centre may have stopped offering it: only a new choice is checked.
  if (site && qualification && (otherQualification || otherSite) && !(await isOffered(trx, site.centreId, qualification.id))) {
    if (otherSite || application.number !== null) throw new Refusal('site_does_not_offer');
    siteId = null;
  }
  if (practiceKind && qualification && !qualification.practiceKinds.includes(practiceKind)) {
    if (!otherQualification) throw new Refusal('practice_not_offered');
    practiceKind = null;
  }
  const accepted = site && siteId ? (await readPayersAllowed(trx, application)).filter((kind) => site.payers.includes(kind)) : null;
  if (payerKind && accepted && !accepted.includes(payerKind)) {
    if (!otherSite) throw new Refusal('payer_not_accepted');
    payerKind = null;
  }
  return { qualificationId: form.qualificationId, siteId, practiceKind, payerKind, centreId: siteId && site ? site.centreId : null };
}

type Fitting = Awaited<ReturnType<typeof withFitting>>;

/** Where there is nothing to choose from, nobody is asked to choose. */
async function withOnlyChoices(trx: Trx, application: Application, fitting: Fitting): Promise<Fitting> {
  if (fitting.qualificationId === null) return fitting;
  const { practiceKinds } = await readQualification(trx, fitting.qualificationId, application.councilId);
  const [kind, otherKind] = procedureOf(application).exam.practiceKinds.filter(({ id }) => practiceKinds.includes(id));
  const [place, otherPlace] = await listPlaces(trx, application.councilId, fitting.qualificationId);
  const only = place && !otherPlace && fitting.siteId === null ? { siteId: place.siteId, centreId: place.centreId } : {};
  return { ...fitting, ...only, practiceKind: fitting.practiceKind ?? (otherKind ? null : (kind?.id ?? null)) };
}

const readQualification = (trx: Trx, id: string, councilId: string) =>
  trx
    .selectFrom('qualifications')
    .select(['id', 'practice_kinds as practiceKinds'])
    .where('id', '=', id)
    .where('council_id', '=', councilId)
    .executeTakeFirstOrThrow(() => new Refusal('no_such_qualification'));

const readSite = (trx: Trx, id: string, councilId: string) =>
  trx
    .selectFrom('sites as s')
    .innerJoin('centres as c', 'c.id', 's.centre_id')
    .select(['s.centre_id as centreId', 'c.payers'])
    .where('s.id', '=', id)
    .where('s.closed_at', 'is', null)
    .where('c.council_id', '=', councilId)
    .executeTakeFirstOrThrow(() => new Refusal('no_such_site'));

async function isOffered(trx: Trx, centreId: string, qualificationId: string): Promise<boolean> {
  const offered = await trx
    .selectFrom('centre_qualifications')
    .select('centre_id')
    .where('centre_id', '=', centreId)
    .where('qualification_id', '=', qualificationId)
    .executeTakeFirst();
  return offered !== undefined;
}
