import {
  appointMember,
  decideOnAppeal,
  fileAppeal,
  openHearing,
  registerAppeal,
  setHearing,
  voteOnAppeal,
  withdrawAppeal,
} from '#appeals/index.ts';
import type { AppealGround, AppealRemedy, AppealVote } from '#procedures/index.ts';
import { applicantOf, asSystem, atWork, type DemoWorld, staffOf } from './demo-world.ts';

/** Who hears appeals of the demo; a fourth member works at the centre and may not. */
export const APPEAL_MEMBERS = ['appeal-member', 'appeal-member-two', 'appeal-member-three'] as const;

const officerOf = (world: DemoWorld) => staffOf(world, 'council', 'council_officer');
const memberOf = (world: DemoWorld, key: string) => atWork(world, key, 'appeal_member', 'council');

export async function appeal(world: DemoWorld, id: string, key: string, ground: AppealGround, words: string): Promise<void> {
  await fileAppeal(world.deps, applicantOf(world, key), id, { ground, words });
}

export async function takeBack(world: DemoWorld, id: string, key: string): Promise<void> {
  await withdrawAppeal(world.deps, applicantOf(world, key), await appealOf(world, id));
}

export async function register(world: DemoWorld, id: string): Promise<void> {
  await registerAppeal(world.deps, officerOf(world), await appealOf(world, id));
}

/** @param day  «15.12.2026» or ISO. */
export async function callHearing(world: DemoWorld, id: string, day: string): Promise<void> {
  const appealId = await appealOf(world, id);
  const officer = officerOf(world);
  for (const key of APPEAL_MEMBERS) await appointMember(world.deps, officer, appealId, memberOf(world, key).personId);
  await setHearing(world.deps, officer, appealId, { day, time: '11:00', place: 'Москва, Образцовая улица, 3, зал совета' });
}

/** The hearing is opened and the members vote in their order; fewer votes than members: the rest have still to. */
export async function hear(world: DemoWorld, id: string, votes: readonly AppealVote[]): Promise<void> {
  const appealId = await appealOf(world, id);
  await openHearing(world.deps, memberOf(world, APPEAL_MEMBERS[0]), appealId);
  for (const [index, vote] of votes.entries())
    await voteOnAppeal(world.deps, memberOf(world, APPEAL_MEMBERS[index] ?? ''), appealId, { vote, words: '' });
}

export async function rule(world: DemoWorld, id: string, reasons: string, remedy?: AppealRemedy): Promise<void> {
  await decideOnAppeal(world.deps, memberOf(world, APPEAL_MEMBERS[0]), await appealOf(world, id), { reasons, remedy });
}

async function appealOf(world: DemoWorld, applicationId: string): Promise<string> {
  const { id } = await asSystem(world).read((db) =>
    db.selectFrom('appeals').select('id').where('application_id', '=', applicationId).orderBy('filed_at', 'desc').executeTakeFirstOrThrow(),
  );
  return id;
}
