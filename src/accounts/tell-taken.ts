import type { Transaction } from 'kysely';
import type { DB } from '#database';
import type { Deps } from '#platform/deps.ts';

/** What has one cabinet at most, beside the e-mail. */
export interface TakenNumber {
  readonly kind: 'snils' | 'iin' | 'inn' | 'bin';
  readonly value: string;
}

/** Where somebody registers what has a cabinet already: tells the owner of the e-mail, or else, by that e-mail, that the number has one. At most once a day each. */
export async function tellTaken(
  deps: Pick<Deps, 'signIn' | 'clock' | 'outbox' | 'secrets'>,
  email: string,
  number: TakenNumber | null,
): Promise<void> {
  const day = deps.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
  await deps.signIn.transaction().execute(async (trx) => {
    const owner = await trx
      .selectFrom('accounts')
      .select(['person_id as personId', 'login'])
      .where((eb) => eb(eb.fn<string>('lower', ['login']), '=', email))
      .executeTakeFirst();
    if (owner)
      return await deps.outbox.send(trx, {
        kind: 'registration_repeated',
        personId: owner.personId,
        params: { login: owner.login },
        key: `registration_repeated:${owner.personId}:${day}`,
      });
    const personId = number && (await ownerOfNumber(trx, number));
    if (!personId) return;
    await deps.outbox.send(trx, {
      kind: 'number_registered',
      personId,
      params: { number: number.kind },
      secrets: { to: email },
      key: `number_registered:${deps.secrets.digest(email)}:${day}`,
    });
  });
}

async function ownerOfNumber(trx: Transaction<DB>, { kind, value }: TakenNumber): Promise<string | undefined> {
  if (kind === 'snils' || kind === 'iin') {
    const person = await trx.selectFrom('people').select('id').where(kind, '=', value).executeTakeFirst();
    return person?.id;
  }
  const contact = await trx
    .selectFrom('organisations as o')
    .innerJoin('hats as h', 'h.organisation_id', 'o.id')
    .select('h.person_id as personId')
    .where('o.kind', '=', 'employer')
    .where(`o.${kind}`, '=', value)
    .where('h.role', '=', 'employer')
    .orderBy('h.valid_from')
    .limit(1)
    .executeTakeFirst();
  return contact?.personId;
}
