import type { Answer, SaveAnswer } from '#exams/index.ts';
import type { PendingSave } from '../../src/web/routes/exam/answer-sender.ts';
import { type Ledger, proof } from '../ledger.ts';

/** What a candidate was told is saved, read from the answers of the server as they came to the browser. */
export class ToldAnswers {
  private readonly road: string;
  private readonly attemptId: string;
  private readonly ledger: Ledger;
  /** Per item the latest one, by epoch and sequence. */
  readonly latest = new Map<string, PendingSave>();

  constructor(road: string, attemptId: string, ledger: Ledger) {
    this.road = road;
    this.attemptId = attemptId;
    this.ledger = ledger;
  }

  hear(rows: readonly PendingSave[], body: string): void {
    const { answers } = JSON.parse(body) as { answers: SaveAnswer[] };
    for (const [place, { verdict }] of answers.entries()) {
      const row = rows[place];
      if (row && verdict === 'saved') this.keep(row);
    }
  }

  /** Whether the latest thing that was told of this item is this answer. */
  saved(itemId: string, answer: Answer): boolean {
    return JSON.stringify(this.latest.get(itemId)?.answer) === JSON.stringify(answer);
  }

  private keep(row: PendingSave): void {
    const before = this.latest.get(row.itemId);
    if (!before || row.epoch > before.epoch || (row.epoch === before.epoch && row.sequence > before.sequence))
      this.latest.set(row.itemId, row);
    this.ledger.write({
      road: this.road,
      act: 'answer',
      told: 'saved',
      proofs: [
        proof(
          'answer',
          `select 1 from answer_saves where attempt_id = $1 and item_id = $2 and epoch = $3 and sequence = $4
             and answer is not distinct from nullif($5::jsonb, 'null') and not late`,
          this.attemptId,
          row.itemId,
          row.epoch,
          row.sequence,
          JSON.stringify(row.answer),
        ),
      ],
    });
  }
}
