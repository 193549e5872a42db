import type { Actor } from '#platform/identity.ts';
import type { Role } from '#procedures/index.ts';

type Decision<Reason extends string> = { readonly allowed: true } | { readonly allowed: false; readonly reason: Reason };

export type Duty = 'commission_chair' | 'expert' | 'technical_expert' | 'proctor';

const yes = { allowed: true } as const;
const no = <Reason extends string>(reason: Reason) => ({ allowed: false, reason }) as const;

/** @param duty  of this person in this session; undefined: none. To those who have none the session does not exist. */
export function mayRunExam(actor: Actor, duty: Duty | undefined): Decision<'not_found' | 'not_the_proctor'> {
  if (actor.scope !== 'commission' || !duty) return no('not_found');
  return actor.role === 'proctor' && duty === 'proctor' ? yes : no('not_the_proctor');
}

export function maySeeSession(actor: Actor, duty: Duty | undefined): Decision<'not_found'> {
  return actor.scope === 'commission' && duty ? yes : no('not_found');
}

/** Marks, evidence and the filed portfolio are the experts': a proctor keeps order and does not judge. */
export function mayJudge(actor: Actor, duty: Duty | undefined): Decision<'not_found' | 'not_an_expert'> {
  if (actor.scope !== 'commission' || !duty) return no('not_found');
  return MARKERS.includes(duty) && MARKERS.includes(actor.role as Role) ? yes : no('not_an_expert');
}

const MARKERS: readonly (Role | Duty)[] = ['expert', 'technical_expert', 'commission_chair'];

/** @param interest  what the expert declared about this candidate; undefined: nothing yet. */
export function mayMark(
  actor: Actor,
  duty: Duty | undefined,
  interest: string | undefined,
): Decision<'not_found' | 'not_an_expert' | 'interest_undeclared' | 'interest_declared'> {
  if (actor.scope !== 'commission' || !duty) return no('not_found');
  if (!MARKERS.includes(duty) || !MARKERS.includes(actor.role as Role)) return no('not_an_expert');
  if (interest === undefined) return no('interest_undeclared');
  return interest === 'none' ? yes : no('interest_declared');
}

export function mayEndExam(actor: Actor, duty: Duty | undefined): Decision<'not_found' | 'not_the_chair'> {
  if (actor.scope !== 'commission' || !duty) return no('not_found');
  return actor.role === 'commission_chair' && duty === 'commission_chair' ? yes : no('not_the_chair');
}

const WATCHERS: Readonly<Record<string, readonly string[]>> = {
  commission: ['expert', 'technical_expert', 'commission_chair', 'appeal_member'],
  centre: ['head'],
  council: ['council_officer', 'council_head', 'appeal_member'],
};

/** Which recordings a watcher sees is settled by the database: those of the applications in sight. */
export function mayWatch(actor: Actor): Decision<'not_found'> {
  return actor.personId !== null && WATCHERS[actor.scope]?.includes(actor.role ?? '') ? yes : no('not_found');
}

/** The evidence of a breach: its person, the session's commission, and those who watch recordings. Others of the same council or centre have no need of it. */
export function maySeeBreach(actor: Actor): Decision<'not_found'> {
  if (actor.personId === null) return no('not_found');
  return actor.scope === 'person' || actor.scope === 'commission' ? yes : mayWatch(actor);
}

const BANK_ACTS = {
  see: ['item_author', 'item_reviewer', 'tool_approver'],
  write: ['item_author'],
  review: ['item_reviewer'],
  approve: ['tool_approver'],
  publish: ['item_author', 'tool_approver'],
} as const satisfies Record<string, readonly Role[]>;
export type BankAct = keyof typeof BANK_ACTS;

/** The bank is secret: to anyone but the council's named people it does not exist. */
export function mayUseBank(actor: Actor, act: BankAct): Decision<'not_found' | 'not_your_part_of_the_bank'> {
  const roles = (name: BankAct): readonly string[] => BANK_ACTS[name];
  if (actor.scope !== 'council' || !actor.role || !roles('see').includes(actor.role)) return no('not_found');
  return roles(act).includes(actor.role) ? yes : no('not_your_part_of_the_bank');
}
