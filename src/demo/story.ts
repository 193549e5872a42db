import type { DemoFiling } from './content/index.ts';
import type { DemoWorld } from './demo-world.ts';
import type { Diary } from './diary.ts';
import { file } from './seed-filing.ts';
import { accept, answerYes, askForDate, confirmWholePayment, sendProof } from './seed-review.ts';

/** One application's life as it is written into the diary; each line adds an act. */
export interface Story {
  readonly filing: DemoFiling;
  at(moment: Temporal.Instant, act: (applicationId: string) => Promise<unknown>): Story;
}

export interface Telling {
  readonly world: DemoWorld;
  readonly diary: Diary;
}

/** @param begin  files, or leaves a draft. */
export function tell(
  { world, diary }: Telling,
  moment: Temporal.Instant,
  filing: DemoFiling,
  begin: (world: DemoWorld, filing: DemoFiling) => Promise<string> = file,
): Story {
  let id = '';
  diary.add(moment, async () => {
    id = await begin(world, filing);
  });
  const story: Story = {
    filing,
    at(next, act) {
      diary.add(next, () => act(id));
      return story;
    },
  };
  return story;
}

/** Working days of the way to «Оплачено», as numbers from today. */
export interface PaidOn {
  readonly filed: number;
  readonly accepted: number;
  /** When a payment order was sent; without one the accountant saw the money on the account. */
  readonly proof?: number;
  readonly paid: number;
}

export function tellPaid(telling: Telling, { filed, accepted, proof, paid }: PaidOn, filing: DemoFiling): Story {
  const { world } = telling;
  const { at } = world.days;
  const story = tell(telling, at(filed, '10:05'), filing).at(at(accepted, '11:20'), (id) => accept(world, id));
  if (proof !== undefined) story.at(at(proof, '13:10'), (id) => sendProof(world, id, filing.key));
  return story.at(at(paid, '15:40'), (id) => confirmWholePayment(world, id));
}

export interface BookedOn extends PaidOn {
  readonly asked: number;
  readonly confirmed: number;
}

/** @param session  asked when its day in the diary has come. */
export function tellBooked(telling: Telling, days: BookedOn, filing: DemoFiling, session: () => string): Story {
  const { world } = telling;
  const { at } = world.days;
  return tellPaid(telling, days, filing)
    .at(at(days.asked, '09:30'), (id) => askForDate(world, id, filing.key, session()))
    .at(at(days.confirmed, '12:15'), (id) => answerYes(world, id));
}
