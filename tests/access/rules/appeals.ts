import type { AppealState } from '../../../src/procedures/index.ts';
import { anywhere } from '../actors.ts';
import { action, page, type Rule } from '../rule.ts';
import type { World } from '../world.ts';
import { anAppeal } from '../world-appeals.ts';

const RUN = ['council_officer', 'council_head'] as const;
const OWN = '/cabinet/appeals/:id';
const AT_COUNCIL = '/council/appeals/:id';

const appealed = (state: Exclude<AppealState, 'withdrawn'>, act?: string) => ({
  ...(act && { act }),
  params: async (world: World) => ({ id: (await anAppeal(world, state)).appealId }),
});
const failed = { params: async (world: World) => ({ id: await world.application('not_passed') }) };
const memberForm = async (world: World) => ({ personId: world.person('appeal_member') });

/** Appeals: whose they are, the council that they came to, and those who hear them; to others they do not exist. */
export const APPEALS: readonly Rule[] = [
  page('/cabinet/applications/:id/appeal', ['applicant'], failed),
  action('/cabinet/applications/:id/appeal', ['applicant'], { ...failed, form: { ground: 'conduct', words: 'Шумно' } }),
  page(OWN, ['applicant'], appealed('registered')),
  action(OWN, ['applicant'], appealed('filed')),
  page(`${OWN}/withdraw`, ['applicant'], appealed('filed')),
  action(`${OWN}/withdraw`, ['applicant'], appealed('filed')),
  page('/council/appeals', anywhere(...RUN, 'appeal_member')),
  page(AT_COUNCIL, RUN, appealed('filed', 'before a member is appointed')),
  page(AT_COUNCIL, [...RUN, 'appeal_member'], appealed('registered')),
  action(AT_COUNCIL, RUN, { ...appealed('filed', 'register'), form: { act: 'register' } }),
  ...(['appoint', 'release'] as const).map((act) =>
    action(AT_COUNCIL, RUN, { ...appealed('registered', act), form: async (world) => ({ act, ...(await memberForm(world)) }) }),
  ),
  action(AT_COUNCIL, RUN, {
    ...appealed('registered', 'hearing'),
    form: { act: 'hearing', day: '24.12.2026', time: '11:00', place: 'Зал' },
  }),
  action(AT_COUNCIL, RUN, { ...appealed('rejected', 'answer'), form: { act: 'answer' } }),
  action(AT_COUNCIL, ['appeal_member'], { ...appealed('registered', 'open'), form: { act: 'open' } }),
  action(AT_COUNCIL, ['appeal_member'], { ...appealed('heard', 'vote'), form: { act: 'vote', vote: 'uphold' } }),
  action(AT_COUNCIL, ['appeal_member'], { ...appealed('heard', 'decide'), form: { act: 'decide', reasons: 'Шумно', remedy: 'new_date' } }),
];
