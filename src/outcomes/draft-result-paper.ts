import { clocksOnOutsideEvent, type EffectContext, keepWords, type PaperSubjects, readSetting, zoneOfCentre } from '#applications/index.ts';
import { supersedePapers } from '#papers/index.ts';
import { inBothLanguages } from '#platform/named.ts';
import { dayIn, type PaperId } from '#procedures/index.ts';
import { certificateNumber, lastValidDay } from './certificate-number.ts';
import { appendEvent, listCertificates, nextSerial } from './certificates.db.ts';
import { conclusionOf, issueConclusion, keepDraftConclusion, voidConclusion } from './conclusions.db.ts';
import { startProtocol } from './draft-protocol.ts';
import { inOneLanguage, type ProtocolWords } from './protocol-content.ts';
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
    .select(inBothLanguages('o.short_name').as('name'))
    .where('c.id', '=', councilId)
    .executeTakeFirstOrThrow();
  const centre = await trx
    .selectFrom('organisations')
    .select(inBothLanguages('organisations.short_name').as('name'))
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  const zone = await zoneOfCentre(trx, centreId);
  const today = dayIn(now, zone);
  const validUntil = lastValidDay(today, card.validYears);
  const { code, level } = content.qualification;
  const names = (language: 'ru' | 'kk') => namesOf(inOneLanguage({ ...content, centre: centre.name, council: council.name }, language));
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
      level,
      ...names('ru'),
      in_kazakh: JSON.stringify(names('kk')),
      time_zone: zone,
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

/** As the certificate keeps them; those that have no Kazakh stand there in Russian. */
const namesOf = ({ qualification, site, centre, council }: ProtocolWords & { centre: string; council: string }) => ({
  qualification_name: qualification.name,
  standard: `${qualification.standard.code} ${qualification.standard.name}`,
  centre_name: centre,
  centre_city: site.city,
  council_name: council,
});

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
