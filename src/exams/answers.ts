import type { Answer } from './item.ts';

/** One save as it lies in the append-only history. `sequence` grows within an epoch. `answer` is null where the candidate cleared the item. */
export interface AnswerSave {
  itemId: string;
  epoch: number;
  sequence: number;
  answer: Answer | null;
  /** «Отметить»: the candidate wants to come back to it. */
  flagged: boolean;
  /** When it was made, by the clock of the server as the browser knew it. */
  madeAt: Temporal.Instant;
  receivedAt: Temporal.Instant;
}

export interface AttemptTimes {
  /** When each admission epoch opened. */
  epochs: readonly { epoch: number; openedAt: Temporal.Instant }[];
  /** When the attempt ends by the server's clock. */
  endsAt: Temporal.Instant;
  /** How long after the end an answer made in time may still arrive. */
  lateTerm: Temporal.Duration;
}

/**
 * `in_time`, or `late`: made before the end, received after it within the term, so the commission decides. `made_after_end` and `too_late` never count
 * and are kept as evidence only.
 */
export type Timeliness = 'in_time' | 'late' | 'made_after_end' | 'too_late';

export function timelinessOf(save: Pick<AnswerSave, 'madeAt' | 'receivedAt'>, { endsAt, lateTerm }: AttemptTimes): Timeliness {
  if (Temporal.Instant.compare(save.receivedAt, endsAt) <= 0) return 'in_time';
  if (Temporal.Instant.compare(save.madeAt, endsAt) > 0) return 'made_after_end';
  return Temporal.Instant.compare(save.receivedAt, endsAt.add(lateTerm)) <= 0 ? 'late' : 'too_late';
}

export interface CurrentAnswer {
  itemId: string;
  answer: Answer | null;
  flagged: boolean;
  epoch: number;
  sequence: number;
  timeliness: 'in_time' | 'late';
  /** Of an old epoch and received when a newer one was already open: it counts for want of a newer one, and is shown as such. */
  arrivedAfterResume: boolean;
}

/**
 * The answers as they stand: per item the save with the greatest (epoch, sequence). An answer of an old epoch that arrives later therefore counts only
 * where the item has nothing newer; an item cleared in a newer epoch has something newer.
 *
 * @param countLate  items whose late answer the commission lets count, or `all`. The others stay as they were at the end.
 * The order and repetition of `saves` change nothing: a save sent again counts from its first arrival.
 */
export function currentAnswers(
  saves: Iterable<AnswerSave>,
  times: AttemptTimes,
  countLate: ReadonlySet<string> | 'all' = new Set(),
): Map<string, CurrentAnswer> {
  return latestPerItem(saves, times, (save) => countLate === 'all' || countLate.has(save.itemId));
}

/** Late answers that would change what stands: what the commission is asked about. By item id. */
export function lateAnswers(saves: Iterable<AnswerSave>, times: AttemptTimes): Map<string, CurrentAnswer> {
  const latest = latestPerItem(saves, times, () => true);
  return new Map([...latest].filter(([, current]) => current.timeliness === 'late'));
}

function latestPerItem(
  saves: Iterable<AnswerSave>,
  times: AttemptTimes,
  letsLate: (save: AnswerSave) => boolean,
): Map<string, CurrentAnswer> {
  const latest = new Map<string, AnswerSave>();
  for (const save of saves) {
    const timeliness = timelinessOf(save, times);
    if (timeliness !== 'in_time' && !(timeliness === 'late' && letsLate(save))) continue;
    const standing = latest.get(save.itemId);
    if (!standing || supersedes(save, standing)) latest.set(save.itemId, save);
  }
  return new Map([...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([itemId, save]) => [itemId, asCurrent(save, times)]));
}

function supersedes(save: AnswerSave, standing: AnswerSave): boolean {
  if (save.epoch !== standing.epoch) return save.epoch > standing.epoch;
  if (save.sequence !== standing.sequence) return save.sequence > standing.sequence;
  return Temporal.Instant.compare(save.receivedAt, standing.receivedAt) < 0;
}

function asCurrent(save: AnswerSave, times: AttemptTimes): CurrentAnswer {
  const { itemId, answer, flagged, epoch, sequence } = save;
  return {
    itemId,
    answer,
    flagged,
    epoch,
    sequence,
    timeliness: timelinessOf(save, times) === 'late' ? 'late' : 'in_time',
    arrivedAfterResume: times.epochs.some((one) => one.epoch > epoch && Temporal.Instant.compare(save.receivedAt, one.openedAt) > 0),
  };
}
