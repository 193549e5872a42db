import { lapseApplication, withdrawApplication } from '#applications/index.ts';
import { applicantOf } from './demo-world.ts';
import { draft } from './seed-filing.ts';
import { accept, acceptWithContractFirst, askForDate, look, mend, refuse, returnWithRemarks, sendProof } from './seed-review.ts';
import { type Telling, tell, tellBooked, tellPaid } from './story.ts';

/** Sessions of the coming weeks, once the diary has made them. */
export interface ComingSessions {
  moscow(): string;
  moscowLater(): string;
  vladivostok(): string;
}

/** Why the centre of the demo refuses. */
export const SHORT_EXPERIENCE =
  'По трудовой книжке стаж на должностях главного инженера проекта два года, квалификация требует не меньше трёх.';

/** States from the draft to the scheduled exam. */
export function tellBeforeExam(telling: Telling, sessions: ComingSessions): void {
  tellReview(telling);
  tellEnds(telling);
  tellPayment(telling);
  tellDates(telling, sessions);
}

function tellReview(telling: Telling): void {
  const { world } = telling;
  const { at, daysAgo } = world.days;
  tell(telling, at(-1, '19:40'), { key: 'draft', qualification: 'chief-architect', site: 'moscow', practice: 'portfolio' }, draft);
  tell(telling, at(-1, '16:25'), { key: 'under-review', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' });
  // the answer is due tomorrow
  tell(telling, daysAgo(9, '12:10'), {
    key: 'under-review-urgent',
    qualification: 'survey-lead',
    site: 'vladivostok',
    practice: 'tasks',
  }).at(at(-2, '17:05'), (id) => look(world, id));
  // and was due days ago
  tell(telling, daysAgo(17, '09:50'), {
    key: 'under-review-overdue',
    qualification: 'information-modeller',
    site: 'moscow',
    practice: 'tasks',
  }).at(at(-6, '10:30'), (id) => look(world, id));
  tell(telling, at(-8, '14:00'), { key: 'returned', qualification: 'chief-engineer', site: 'moscow', practice: 'tasks' }).at(
    at(-5, '15:15'),
    (id) => returnWithRemarks(world, id),
  );
  tell(telling, at(-7, '11:35'), { key: 'under-review-again', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' })
    .at(at(-5, '16:10'), (id) => returnWithRemarks(world, id))
    .at(at(-1, '20:15'), (id) => mend(world, id, 'under-review-again'));
  tell(telling, at(-2, '13:45'), { key: 'level-review', qualification: 'survey-lead', site: 'yekaterinburg', practice: 'tasks' });
}

/** Applications that have ended before any exam. */
function tellEnds(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-12, '10:40'), { key: 'refused', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' }).at(
    at(-9, '14:50'),
    (id) => refuse(world, id, SHORT_EXPERIENCE),
  );
  tell(telling, at(-9, '09:25'), { key: 'withdrawn', qualification: 'survey-lead', site: 'moscow', practice: 'tasks' })
    .at(at(-6, '11:00'), (id) => accept(world, id))
    .at(at(-4, '18:30'), (id) => withdrawApplication(world.deps, applicantOf(world, 'withdrawn'), id));
  const accepted = at(-36, '11:10');
  tell(telling, at(-38, '12:00'), { key: 'lapsed', qualification: 'information-modeller', site: 'moscow', practice: 'tasks' })
    .at(accepted, (id) => accept(world, id))
    // the invoice stood for 30 days
    .at(accepted.add({ hours: 24 * 31 }), (applicationId) =>
      lapseApplication.run(world.deps, { applicationId }, { number: 1, last: false }),
    );
}

function tellPayment(telling: Telling): void {
  const { world } = telling;
  const { at } = world.days;
  tell(telling, at(-6, '10:10'), { key: 'contract-offered', qualification: 'chief-engineer', site: 'kaliningrad', practice: 'tasks' }).at(
    at(-2, '12:30'),
    (id) => acceptWithContractFirst(world, id),
  );
  tell(telling, at(-7, '15:05'), { key: 'awaiting-payment', qualification: 'chief-architect', site: 'moscow', practice: 'portfolio' }).at(
    at(-3, '10:25'),
    (id) => accept(world, id),
  );
  tell(telling, at(-8, '09:15'), {
    key: 'employer-pays',
    qualification: 'information-modeller',
    site: 'moscow',
    practice: 'tasks',
    employer: 'sever-project',
  }).at(at(-4, '16:35'), (id) => accept(world, id));
  tell(telling, at(-9, '11:50'), { key: 'payment-check', qualification: 'survey-lead', site: 'moscow', practice: 'tasks' })
    .at(at(-6, '14:20'), (id) => accept(world, id))
    .at(at(-1, '17:45'), (id) => sendProof(world, id, 'payment-check'));
  tellPaid(
    telling,
    { filed: -13, accepted: -10, proof: -9, paid: -8 },
    { key: 'choosing-date', qualification: 'chief-engineer', site: 'moscow', practice: 'portfolio' },
  );
}

function tellDates(telling: Telling, { moscow, moscowLater, vladivostok }: ComingSessions): void {
  const { world } = telling;
  tellPaid(
    telling,
    { filed: -14, accepted: -11, paid: -9 },
    { key: 'date-confirmation', qualification: 'chief-engineer', site: 'moscow', practice: 'tasks' },
  ).at(world.days.at(-1, '10:20'), (id) => askForDate(world, id, 'date-confirmation', moscowLater()));
  tellBooked(
    telling,
    { filed: -16, accepted: -13, paid: -11, asked: -7, confirmed: -6 },
    { key: 'exam-scheduled', qualification: 'chief-architect', site: 'moscow', practice: 'portfolio' },
    moscow,
  );
  tellBooked(
    telling,
    { filed: -15, accepted: -12, paid: -10, asked: -6, confirmed: -5 },
    { key: 'kaliningrad', qualification: 'survey-lead', site: 'vladivostok', practice: 'tasks' },
    vladivostok,
  );
}
