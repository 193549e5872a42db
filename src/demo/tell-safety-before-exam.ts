import { lapseApplication, withdrawApplication } from '#applications/index.ts';
import type { DemoFiling } from './content/index.ts';
import type { DemoSessions } from './council-life.ts';
import { applicantOf } from './demo-world.ts';
import { answerInvitation, inviteAll, takeConsentBack } from './seed-employer.ts';
import { draft } from './seed-filing.ts';
import { accept, acceptWithContractFirst, askForDate, refuse, remarkAndReturn, sendProofOfEmployer } from './seed-review.ts';
import { type Telling, tell, tellBooked, tellPaid } from './story.ts';

const filing = (key: string, over: Partial<DemoFiling> = {}): DemoFiling => ({
  key: `safety-${key}`,
  qualification: 'safety-specialist',
  site: 'nizhny',
  practice: 'tasks',
  ...over,
});

/** States from the draft to the scheduled exam. */
export function tellSafetyBeforeExam(telling: Telling, coming: DemoSessions['coming']): void {
  tellReview(telling);
  tellEnds(telling);
  tellEmployees(telling);
  tellPayment(telling);
  tellDates(telling, coming);
}

function tellReview(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-1, '20:15'), filing('draft'), draft);
  tell(telling, at(-1, '15:05'), filing('under-review'));
  tell(telling, at(-5, '11:25'), filing('returned', { qualification: 'safety-lead' })).at(at(-2, '16:40'), (id) =>
    remarkAndReturn(world, id, {
      block: 'applicant',
      field: 'patronymic',
      words: 'В паспорте есть отчество, а в заявке оно записано иначе. Перепишите его из паспорта',
    }),
  );
}

/** Applications that have ended before any exam. */
function tellEnds(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-11, '10:10'), filing('refused', { qualification: 'safety-lead' })).at(at(-8, '12:20'), (id) =>
    refuse(world, id, 'По трудовой книжке опыт в охране труда два года, квалификация руководителя требует не меньше пяти.'),
  );
  tell(telling, at(-9, '14:30'), filing('withdrawn')).at(at(-7, '09:40'), (id) =>
    withdrawApplication(world.deps, applicantOf(world, 'safety-withdrawn'), id),
  );
  const accepted = at(-35, '12:00');
  tell(telling, at(-37, '11:15'), filing('lapsed'))
    .at(accepted, (id) => accept(world, id))
    // the invoice stood for 30 days
    .at(accepted.add({ hours: 24 * 31 }), (applicationId) =>
      lapseApplication.run(world.deps, { applicationId }, { number: 1, last: false }),
    );
}

/** Whom the foundry has invited: one shows how far it is, one has taken that back, one has declined, two have not answered. */
function tellEmployees({ world, diary }: Telling): void {
  const { at } = world.days;
  const invited = ['awaiting-payment', 'payment-check', 'withdrawn', 'applicant'].map((key) => `safety-${key}`);
  diary.add(at(-10, '09:15'), () => inviteAll(world, 'foundry', invited, ['Пахомов Илья Степанович; pahomov@vlz.example']));
  for (const key of ['safety-awaiting-payment', 'safety-payment-check'])
    diary.add(at(-9, '12:40'), () => answerInvitation(world, key, true));
  diary.add(at(-9, '17:05'), () => answerInvitation(world, 'safety-withdrawn', false));
  diary.add(at(-2, '18:20'), () => takeConsentBack(world, 'safety-payment-check'));
}

/** The foundry has two invoices: one to pay, one whose payment order it has sent. */
function tellPayment(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-5, '10:40'), filing('contract-offered')).at(at(-2, '12:05'), (id) => acceptWithContractFirst(world, id));
  tell(telling, at(-6, '13:35'), filing('awaiting-payment', { employer: 'foundry' })).at(at(-3, '11:10'), (id) => accept(world, id));
  tell(telling, at(-8, '13:50'), filing('payment-check', { employer: 'foundry' }))
    .at(at(-5, '15:25'), (id) => accept(world, id))
    .at(at(-1, '16:10'), (id) => sendProofOfEmployer(world, id, 'foundry'));
  tellPaid(telling, { filed: -12, accepted: -9, proof: -8, paid: -7 }, filing('choosing-date'));
}

function tellDates(telling: Telling, coming: DemoSessions['coming']): void {
  const { world } = telling;
  tellPaid(telling, { filed: -13, accepted: -10, paid: -8 }, filing('date-confirmation')).at(world.days.at(-1, '11:30'), (id) =>
    askForDate(world, id, 'safety-date-confirmation', coming('nizhny', 2)()),
  );
  tellBooked(
    telling,
    { filed: -15, accepted: -12, paid: -10, asked: -7, confirmed: -6 },
    filing('exam-scheduled', { qualification: 'safety-lead' }),
    coming('nizhny', 1),
  );
}
