import { lapseApplication, withdrawApplication } from '#applications/index.ts';
import type { DemoFiling } from './content/index.ts';
import type { DemoSessions } from './council-life.ts';
import { applicantOf } from './demo-world.ts';
import { draft } from './seed-filing.ts';
import { acknowledge, confirmVoucher, giveVoucher, notify, offerContract, sign } from './seed-recognition.ts';
import { accept, confirmWholePayment, refuse, remarkAndReturn, sendProofOfEmployer } from './seed-review.ts';
import { type Story, type Telling, tell } from './story.ts';

export const filing = (key: string, over: Partial<DemoFiling> = {}): DemoFiling => ({
  key: `kz-${key}`,
  qualification: 'kz-electrician',
  site: 'astana',
  practice: 'tasks',
  ...over,
});

/** Working days of the way to a signed contract that is paid for. */
export interface SettledOn {
  readonly filed: number;
  readonly accepted: number;
  readonly signed: number;
  readonly paid: number;
}

/** Filed, accepted, signed by a code and paid by the candidate. */
export function tellSettled(telling: Telling, { paid, ...days }: SettledOn, of: DemoFiling): Story {
  const { world } = telling;
  return tellSigned(telling, days, of).at(world.days.at(paid, '15:20'), (id) => confirmWholePayment(world, id));
}

function tellSigned(telling: Telling, { filed, accepted, signed }: Omit<SettledOn, 'paid'>, of: DemoFiling): Story {
  const { world } = telling;
  const { at } = world.days;
  return tell(telling, at(filed, '10:05'), of)
    .at(at(accepted, '11:20'), (id) => offerContract(world, id))
    .at(at(signed, '13:15'), (id) => sign(world, id, of.key, of.employer));
}

/** States from the draft to the procedure that is set. */
export function tellRecognitionBeforeExam(telling: Telling, coming: DemoSessions['coming']): void {
  tellReview(telling);
  tellEnds(telling);
  tellPayment(telling);
  tellNotices(telling, coming);
}

function tellReview(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-1, '19:10'), filing('draft', { qualification: 'kz-welder', site: 'almaty' }), draft);
  tell(telling, at(-1, '14:25'), filing('under-review'));
  tell(telling, at(-4, '11:45'), filing('returned', { qualification: 'kz-welder' })).at(at(-2, '15:10'), (id) =>
    remarkAndReturn(world, id, {
      block: 'identity',
      field: 'issuedBy',
      words: 'Кем выдано удостоверение, написано на его обороте. Перепишите оттуда',
    }),
  );
}

/** Applications that have ended before any procedure. */
function tellEnds(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-8, '10:20'), filing('refused')).at(at(-6, '12:40'), (id) =>
    refuse(world, id, 'В справке с места работы другая профессия: опыта электромонтажника в документах нет.'),
  );
  tell(telling, at(-9, '15:30'), filing('withdrawn')).at(at(-8, '09:40'), (id) =>
    withdrawApplication(world.deps, applicantOf(world, 'kz-withdrawn'), id),
  );
  const accepted = at(-33, '12:00');
  tell(telling, at(-35, '11:15'), filing('lapsed'))
    .at(accepted, (id) => accept(world, id))
    // the contract stood unsigned for 30 days
    .at(accepted.add({ hours: 24 * 31 }), (applicationId) =>
      lapseApplication.run(world.deps, { applicationId }, { number: 1, last: false }),
    );
}

function tellPayment(telling: Telling): void {
  const { world } = telling;
  const { at, workingDay } = world.days;
  tell(telling, at(-4, '09:50'), filing('contract-offered', { qualification: 'kz-welder', site: 'almaty' })).at(at(-2, '10:15'), (id) =>
    accept(world, id),
  );
  tellSigned(telling, { filed: -6, accepted: -4, signed: -2 }, filing('awaiting-payment', { voucher: true })).at(at(-1, '10:30'), (id) =>
    giveVoucher(world, id, 'kz-awaiting-payment', workingDay(-7).toString()),
  );
  tellSigned(telling, { filed: -7, accepted: -5, signed: -4 }, filing('payment-check', { employer: 'kz-builder' })).at(
    at(-1, '16:20'),
    (id) => sendProofOfEmployer(world, id, 'kz-builder'),
  );
}

function tellNotices(telling: Telling, coming: DemoSessions['coming']): void {
  const { world } = telling;
  const { at, workingDay } = world.days;
  const paying = filing('notice-due', { voucher: true });
  tellSigned(telling, { filed: -7, accepted: -5, signed: -3 }, paying)
    .at(at(-3, '14:00'), (id) => giveVoucher(world, id, paying.key, workingDay(-9).toString()))
    .at(at(-1, '11:05'), (id) => confirmVoucher(world, id));
  const scheduled = filing('exam-scheduled');
  tellSettled(telling, { filed: -9, accepted: -7, signed: -6, paid: -4 }, scheduled)
    .at(at(-2, '12:10'), (id) => notify(world, id, coming('astana', 0)()))
    .at(at(-1, '18:40'), (id) => acknowledge(world, id, scheduled.key));
}
