import { z } from 'zod';
import { clocksOnOutsideEvent, lockApplication } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { orderPaper } from '#papers/index.ts';
import { refuseOn, type Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkCertificateNumber, dayIn } from '#procedures/index.ts';
import { lastValidDay } from './certificate-number.ts';
import { appendEvent, type Certificate, lockCertificate } from './certificates.db.ts';
import { assertHead, assertReadsCentreCertificates, assertRegistryOfficer, personOf } from './outcomes.policy.ts';
import { CODE_MINUTES, issueCode, spendCode } from './signing-code.ts';

export const NumberForm = z.object({ number: z.string().trim().min(1), issuedOn: z.iso.date() });
export const CodeForm = z.object({ code: z.string().trim().min(1) });

/**
 * Enters the number and the date that the registry gave.
 * Refuses: `not_found`, `certificate_has_number`, `certificate_number_form`, `certificate_number_of_another`, `certificate_number_taken`,
 * `certificate_date_wrong` (before the recognition or in the future).
 */
export async function assignNumber(deps: AppDeps, actor: Actor, id: string, form: z.infer<typeof NumberForm>): Promise<void> {
  assertRegistryOfficer(actor);
  const checked = checkCertificateNumber(form.number);
  if (!checked.ok) throw new Refusal('certificate_number_form');
  await refuseOn('certificate_number_is_unique', 'certificate_number_taken', () =>
    deps.as(actor).write(async (trx) => {
      const certificate = await lockCertificate(trx, id);
      if (certificate.state !== 'awaiting_number') throw new Refusal('certificate_has_number');
      if (!checked.value.startsWith(`${certificate.qualificationCode}.`)) throw new Refusal('certificate_number_of_another');
      const issuedOn = Temporal.PlainDate.from(form.issuedOn);
      const now = deps.clock.now();
      const today = dayIn(now, certificate.zone);
      if (Temporal.PlainDate.compare(issuedOn, certificate.recognisedOn) < 0 || Temporal.PlainDate.compare(issuedOn, today) > 0)
        throw new Refusal('certificate_date_wrong');
      const { years } = await trx
        .selectFrom('qualifications')
        .select('valid_years as years')
        .where('id', '=', certificate.qualificationId)
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('certificates')
        .set({ number: checked.value, issued_on: issuedOn, valid_until: lastValidDay(issuedOn, years), state: 'to_sign' })
        .where('id', '=', id)
        .execute();
      await appendEvent(trx, { certificate, kind: 'numbered', at: now, actor });
    }),
  );
}

/** Sends the head a one-time code for this certificate. Refuses: `not_found`, `certificate_not_to_sign`, `code_sent_lately`. */
export async function requestCertificateCode(deps: AppDeps, actor: Actor, id: string): Promise<void> {
  assertHead(actor);
  const personId = personOf(actor);
  await deps.as(actor).write(async (trx) => {
    const certificate = await lockToSign(trx, id);
    const code = await issueCode(trx, deps, { subjectId: id, personId });
    await deps.outbox.send(trx, {
      kind: 'sign_code',
      personId,
      applicationId: certificate.applicationId,
      params: { what: `свидетельство ${certificate.number}`, whatKk: `${certificate.number} куәлігі`, minutes: CODE_MINUTES },
      secrets: { code },
      key: `sign_code:${id}:${personId}:${deps.clock.now().epochMilliseconds}`,
    });
  });
}

/**
 * The head signs: the paper is ordered, the holder gets a letter, the clock of the result paper stops.
 * Refuses: `not_found`, `certificate_not_to_sign`, `code_not_sent`, `code_expired`, `code_tries_used`, `code_wrong`.
 */
export async function signCertificate(deps: AppDeps, actor: Actor, id: string, { code }: z.infer<typeof CodeForm>): Promise<void> {
  assertHead(actor);
  const personId = personOf(actor);
  const no = await deps.as(actor).write(async (trx) => {
    const certificate = await lockToSign(trx, id);
    const refusal = await spendCode(trx, deps, { subjectId: id, personId }, code);
    if (refusal) return refusal;
    await issue(trx, deps, actor, certificate);
    return null;
  });
  if (no) throw no;
}

async function issue(trx: Trx, deps: AppDeps, actor: Actor, certificate: Certificate): Promise<void> {
  const now = deps.clock.now();
  const application = await lockApplication(trx, certificate.applicationId);
  const signer = await trx
    .selectFrom('hats')
    .select('display_name as name')
    .where('person_id', '=', actor.personId)
    .where('role', '=', 'head')
    .where('organisation_id', '=', actor.organisationId)
    .executeTakeFirst();
  await trx
    .updateTable('certificates')
    .set({ state: 'issued', signed_by: actor.personId, signer_name: signer?.name ?? null, signed_at: now })
    .where('id', '=', certificate.id)
    .execute();
  await appendEvent(trx, { certificate, kind: 'signed', at: now, actor });
  const paper = await orderPaper(trx, {
    applicationId: certificate.applicationId,
    kind: 'certificate',
    number: certificate.number,
    subjectId: certificate.id,
    at: now,
  });
  await clocksOnOutsideEvent(trx, application, 'result_paper_issued', now);
  await deps.outbox.send(trx, {
    kind: 'certificate_ready',
    personId: certificate.personId,
    applicationId: certificate.applicationId,
    papers: [paper],
    key: `certificate_ready:${certificate.id}`,
  });
}

/** The paper was given to its holder. Refuses: `not_found`, `certificate_not_issued`. */
export async function handOver(deps: AppDeps, actor: Actor, id: string): Promise<void> {
  assertReadsCentreCertificates(actor);
  await deps.as(actor).write(async (trx) => {
    const certificate = await lockCertificate(trx, id);
    if (certificate.state !== 'issued') throw new Refusal('certificate_not_issued');
    const now = deps.clock.now();
    await trx.updateTable('certificates').set({ state: 'handed_over', handed_over_at: now }).where('id', '=', id).execute();
    await appendEvent(trx, { certificate, kind: 'handed_over', at: now, actor });
  });
}

async function lockToSign(trx: Trx, id: string): Promise<Certificate> {
  const certificate = await lockCertificate(trx, id);
  if (certificate.state !== 'to_sign' || certificate.standing !== 'active') throw new Refusal('certificate_not_to_sign');
  return certificate;
}
