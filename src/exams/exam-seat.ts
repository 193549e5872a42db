import { createHash } from 'node:crypto';
import type { Trx } from '#platform/database.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Part } from '#procedures/index.ts';

/** A computer that an admission code has opened: what the exam cookie stands for. */
export interface ExamSeat {
  readonly admissionId: string;
  readonly applicationId: string;
  readonly bookingId: string;
  readonly part: Part;
  readonly epoch: number;
  /** Another code was used since: the exam goes on elsewhere. */
  readonly superseded: boolean;
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Call as the system: the candidate has no sign-in here. Refuses: `exam_not_open` where no code has opened this computer. */
export async function readSeat(db: Trx, token: string): Promise<ExamSeat> {
  const row = await db
    .selectFrom('admissions as a')
    .select((eb) => [
      'a.id as admissionId',
      'a.application_id as applicationId',
      'a.booking_id as bookingId',
      'a.part',
      'a.epoch',
      eb
        .exists(
          eb
            .selectFrom('admissions as newer')
            .select('newer.id')
            .whereRef('newer.booking_id', '=', 'a.booking_id')
            .whereRef('newer.part', '=', 'a.part')
            .whereRef('newer.epoch', '>', 'a.epoch')
            .where('newer.used_at', 'is not', null),
        )
        .as('superseded'),
    ])
    .where('a.token_sha256', '=', hashToken(token))
    .executeTakeFirstOrThrow(() => new Refusal('exam_not_open'));
  return { ...row, part: row.part as Part, superseded: Boolean(row.superseded) };
}
