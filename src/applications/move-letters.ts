import type { LetterId, PaperId, Party, Role } from '#procedures/index.ts';
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
  const { deps, trx, application, seq } = context;
  for (const { letter, to } of letters)
    for (const personId of await readersOf(context, letter, to))
      await deps.outbox.send(trx, {
        kind: letter,
        personId,
        applicationId: application.id,
        params: { seq, to: context.to },
        papers: to === 'applicant' || to === 'payer' || to === 'contract_party' ? [...papers.values()] : [],
        key: `${letter}:${application.id}:${seq}:${personId}`,
      });
}

async function readersOf({ trx, application, now }: EffectContext, letter: LetterId, to: Party): Promise<readonly string[]> {
  const wearing = async (organisationId: string | null, role: Role) =>
    organisationId === null
      ? []
      : (
          await trx
            .selectFrom('hats')
            .select('person_id as personId')
            .distinct()
            .where('organisation_id', '=', organisationId)
            .where('role', '=', role)
            .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', now)]))
            .execute()
        ).map(({ personId }) => personId);
  switch (to) {
    case 'applicant':
      return [application.applicantId];
    case 'payer':
    case 'contract_party':
      return application.payerKind === 'employer' ? await wearing(application.employerId, 'employer') : [application.applicantId];
    case 'centre':
      return await wearing(application.centreId, READERS[letter] ?? 'registrar');
    case 'council':
      return await wearing(application.councilId, 'council_officer');
    case 'commission':
      return await wearing(application.centreId, 'commission_chair');
  }
}
