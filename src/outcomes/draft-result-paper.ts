import { clocksOnOutsideEvent, type EffectContext, keepWords, type PaperSubjects, readSetting, zoneOfCentre } from '#applications/index.ts';
import { supersedePapers } from '#papers/index.ts';
import { dayIn, type PaperId } from '#procedures/index.ts';
import { certificateNumber, lastValidDay } from './certificate-number.ts';
import { appendEvent, listCertificates, nextSerial } from './certificates.db.ts';
import { conclusionOf, issueConclusion, keepDraftConclusion, voidConclusion } from './conclusions.db.ts';
import { startProtocol } from './draft-protocol.ts';
import { latestProtocol, type Protocol } from './protocols.db.ts';
import { recommend } from './recommendations.ts';

/** Papers of what an appeal or the council may undo. */
const RESULTS: readonly PaperId[] = ['refusal', 'protocol', 'conclusion', 'certificate'];

/** Effect: a certificate to number and sign, or a conclusion that is issued at once. */
export async function draftResultPaper(context: EffectContext): Promise<PaperSubjects | undefined> {
  const protocol = await latestProtocol(context.trx, context.application.id);
  if (!protocol?.outcome) throw new Error('a result without a sealed protocol');
  if (context.to !== 'certified') return { conclusion: await issueConclusionOf(context, protocol) };
  await draftCertificate(context, protocol);
  return undefined;
}

async function draftCertificate({ trx, application, actor, now }: EffectContext, { id: protocolId, content }: Protocol): Promise<void> {
  const { centreId, qualificationId, councilId } = application;
  if (!centreId || !qualificationId) throw new Error('a certificate of an unfiled application');
  const card = await trx
    .selectFrom('qualifications')
    .select('valid_years as validYears')
    .where('id', '=', qualificationId)
    .executeTakeFirstOrThrow();
  const council = await trx
    .selectFrom('councils as c')
    .innerJoin('organisations as o', 'o.id', 'c.id')
    .select('o.short_name as name')
    .where('c.id', '=', councilId)
    .executeTakeFirstOrThrow();
  const centre = await trx.selectFrom('organisations').select('short_name as name').where('id', '=', centreId).executeTakeFirstOrThrow();
  const zone = await zoneOfCentre(trx, centreId);
  const today = dayIn(now, zone);
  const validUntil = lastValidDay(today, card.validYears);
  const { code, name, level, standard } = content.qualification;
  const numbered =
    (await readSetting(trx, application, 'certificate.numbering')) === 'own'
      ? { number: certificateNumber(code, await nextSerial(trx, councilId), validUntil), issued_on: today, valid_until: validUntil }
      : null;
  const certificate = await trx
    .insertInto('certificates')
    .values({
      application_id: application.id,
      protocol_id: protocolId,
      person_id: application.applicantId,
      council_id: councilId,
      centre_id: centreId,
      qualification_id: qualificationId,
      surname: content.applicant.surname,
      given_name: content.applicant.givenName,
      patronymic: content.applicant.patronymic,
      qualification_code: code,
      qualification_name: name,
      level,
      standard: `${standard.code} ${standard.name}`,
      centre_name: centre.name,
      centre_city: content.site.city,
      time_zone: zone,
      council_name: council.name,
      recognised_on: today,
      state: numbered ? 'to_sign' : 'awaiting_number',
      created_at: now,
      ...numbered,
    })
    .returning(['id', 'application_id as applicationId'])
    .executeTakeFirstOrThrow();
  await appendEvent(trx, { certificate, kind: 'drafted', at: now, actor });
  if (numbered) await appendEvent(trx, { certificate, kind: 'numbered', at: now, actor });
}

/** @returns its id. */
async function issueConclusionOf(
  { trx, application, now }: EffectContext,
  { id: protocolId, content, centreId }: Protocol,
): Promise<string> {
  await keepDraftConclusion(trx, { applicationId: application.id, centreId, protocolId, recommendations: recommend(content), at: now });
  const conclusion = await conclusionOf(trx, protocolId);
  if (!conclusion) throw new Error('a conclusion that was just kept is gone');
  const day = dayIn(now, await zoneOfCentre(trx, centreId));
  const subjectId = await issueConclusion(trx, conclusion, day);
  await clocksOnOutsideEvent(trx, application, 'result_paper_issued', now);
  return subjectId;
}

/**
 * Effect of `send_back` and `reopen`: what followed stays in the file and says that it has lost its force; a decision to be made anew gets its own
 * protocol. One that was made after a removal is drawn without it: the appeal has set the removal aside.
 */
export async function versionResults({ trx, application, actor, now, to, move, input }: EffectContext): Promise<undefined> {
  const protocol = await latestProtocol(trx, application.id);
  if (protocol) await voidConclusion(trx, protocol.id);
  for (const certificate of await listCertificates(trx, { applicationId: application.id })) {
    if (certificate.standing === 'annulled' || certificate.standing === 'superseded') continue;
    await trx.updateTable('certificates').set({ standing: 'superseded' }).where('id', '=', certificate.id).execute();
    const wordsId = input.words?.trim() ? await keepWords(trx, application.id, input.words.trim(), now) : null;
    await appendEvent(trx, { certificate, kind: 'superseded', at: now, actor, wordsId });
  }
  await supersedePapers(trx, application.id, RESULTS, now);
  const removed = move !== 'reopen' && (protocol?.content.removed ?? false);
  if (to === 'decision_due') await startProtocol(trx, application, { removed, now });
}
