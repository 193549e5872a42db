import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { type ClockId, clockRule } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { readersOf } from './move-letters.ts';
import { procedureOf } from './procedure-of.ts';

interface MovedClock {
  readonly id: string;
  readonly clock: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** What moved it: with the clock and the reader a key that is used once. */
  readonly key: string;
}

/** Letters to whoever must be in time and to the applicant who was promised the day. */
export async function tellOfMovedClock(
  trx: Trx,
  { outbox, clock }: Pick<Deps, 'outbox' | 'clock'>,
  application: Application,
  moved: MovedClock,
): Promise<void> {
  const { owner, label } = clockRule(procedureOf(application), moved.clock as ClockId);
  const owners = await readersOf(trx, application, owner, 'registrar', clock.now());
  for (const personId of new Set([application.applicantId, ...owners]))
    await outbox.send(trx, {
      kind: 'clock_moved',
      personId,
      applicationId: application.id,
      params: { term: label.ru, termKk: label.kk ?? label.ru, from: moved.from.toString(), to: moved.to.toString() },
      key: `clock_moved:${moved.id}:${moved.key}:${personId}`,
    });
}
