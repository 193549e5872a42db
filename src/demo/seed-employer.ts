import { answerEmployer, inviteEmployees, listOwnEmployers, withdrawFromEmployer } from '#payments/index.ts';
import { DEMO_PEOPLE, type OrganisationKey } from './content/index.ts';
import { applicantOf, type DemoWorld, staffOf } from './demo-world.ts';

/** The employer invites people of the demo by a list, and others who have no cabinet here. */
export async function inviteAll(
  world: DemoWorld,
  employer: OrganisationKey,
  keys: readonly string[],
  others: readonly string[],
): Promise<void> {
  const lines = keys.map((key) => {
    const person = DEMO_PEOPLE.find((one) => one.key === key);
    if (!person) throw new Error(`the demo has no ${key}`);
    return [person.surname, person.givenName, person.patronymic, person.email].filter(Boolean).join(' ');
  });
  const done = await inviteEmployees(world.deps, staffOf(world, employer, 'employer'), [...lines, ...others].join('\n'));
  if ('faulty' in done) throw new Error('the list of the demo has a wrong line');
}

export async function answerInvitation(world: DemoWorld, key: string, agreed: boolean): Promise<void> {
  const actor = applicantOf(world, key);
  const asked = (await listOwnEmployers(world.deps, actor)).find(({ state }) => state === 'asked');
  if (asked) await answerEmployer(world.deps, actor, asked.id, { agreed, address: '127.0.0.1' });
}

export async function takeConsentBack(world: DemoWorld, key: string): Promise<void> {
  const actor = applicantOf(world, key);
  const agreed = (await listOwnEmployers(world.deps, actor)).find(({ state }) => state === 'agreed');
  if (agreed) await withdrawFromEmployer(world.deps, actor, agreed.id);
}
