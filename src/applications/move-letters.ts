import type { Trx } from '#platform/database.ts';
import type { LetterId, PaperId, Party, Role } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import type { EffectContext } from './ports.ts';

/** Who of the centre reads which letter; the registrar where nothing else is said. */
const READERS: Partial<Record<LetterId, Role>> = {
  payment_proof_sent: 'accountant',
  date_requested: 'scheduler',
};

/** Orders the letters of the move, one per person and place in the history. */
export async function sendLetters(
  context: EffectContext,
  letters: readonly { letter: LetterId; to: Party }[],
  papers: ReadonlyMap<PaperId, string>,
): Promise<void> {
  const { deps, trx, application, seq, now } = context;
  for (const { letter, to } of letters)
    for (const personId of await readersOf(trx, application, to, READERS[letter] ?? 'registrar', now))
      await deps.outbox.send(trx, {
        kind: letter,
        personId,
        applicationId: application.id,
        params: { seq, to: context.to },
        papers: to === 'applicant' || to === 'payer' || to === 'contract_party' ? [...papers.values()] : [],
        key: `${letter}:${application.id}:${seq}:${personId}`,
      });
}

/** The persons behind a party; of the centre those who wear `centreRole`. */
export async function readersOf(
  trx: Trx,
  application: Application,
  to: Party,
  centreRole: Role,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const wearing = async (organisationId: string | null, role: Role) =>
    organisationId === null ? [] : await listWearing(trx, organisationId, role, now);
  switch (to) {
    case 'applicant':
      return [application.applicantId];
    case 'payer':
    case 'contract_party':
      return application.payerKind === 'employer' && application.employerId
        ? await wearing(application.employerId, 'employer')
        : [application.applicantId];
    case 'centre':
      return await wearing(application.centreId, centreRole);
    case 'council':
      return await wearing(application.councilId, 'council_officer');
    case 'commission':
      return await listCommission(trx, application.id);
  }
}

async function listWearing(trx: Trx, organisationId: string, role: Role, now: Temporal.Instant): Promise<readonly string[]> {
  const people = await trx
    .selectFrom('hats')
    .select('person_id as personId')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('role', '=', role)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
    .execute();
  return people.map(({ personId }) => personId);
}

async function listCommission(trx: Trx, applicationId: string): Promise<readonly string[]> {
  const members = await trx
    .selectFrom('application_access')
    .select('party_id as personId')
    .where('application_id', '=', applicationId)
    .where('party_kind', '=', 'commission')
    .execute();
  return members.map(({ personId }) => personId);
}
