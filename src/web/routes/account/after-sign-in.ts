import type { Session } from '#accounts/index.ts';
import { isStaff } from '#accounts/index.ts';
import type { Role } from '#procedures/index.ts';
import { pathOnThisSite } from '#web/preferences.ts';

const DESKS: Partial<Record<Role, string>> = {
  registrar: '/centre/queue',
  head: '/centre/queue',
  accountant: '/centre/payments',
  scheduler: '/centre/dates',
  expert: '/commission/sessions',
  technical_expert: '/commission/sessions',
  commission_chair: '/commission/sessions',
  proctor: '/commission/sessions',
  item_author: '/council/tools',
  item_reviewer: '/council/tools',
  tool_approver: '/council/tools',
  council_officer: '/council/files',
  council_head: '/council/files',
  appeal_member: '/council/appeals',
  registry_officer: '/council/certificates',
  employer: '/employer/people',
  administrator: '/operator/people',
  auditor: '/operator/log',
};

const PASSWORD = '/password/new';
const SECOND_FACTOR = '/second-factor';

/** Where a person goes once the password was right: what is still missing first, then their desk or cabinet. */
export function landingOf(session: Session, staffSecondFactor: boolean): string {
  if (session.mustChangePassword) return PASSWORD;
  if (needsSecondFactor(session, staffSecondFactor)) return SECOND_FACTOR;
  return (session.hat && DESKS[session.hat.role]) ?? '/cabinet';
}

/** The same with an address to come back to: there at once, or after what is still missing. */
export function landingOn(back: string | null, session: Session, staffSecondFactor: boolean): string {
  const landing = landingOf(session, staffSecondFactor);
  if (!back) return landing;
  return landing === PASSWORD || landing === SECOND_FACTOR ? `${landing}?back=${encodeURIComponent(back)}` : pathOnThisSite(back);
}

/** For loaders and actions: the address to come back to. */
export const backOf = (request: Request): string | null => new URL(request.url).searchParams.get('back');

/** Staff pass it where it is demanded or where they have switched it on themselves. */
export const needsSecondFactor = (session: Session, staffSecondFactor: boolean): boolean =>
  !session.secondFactorPassed && session.hat !== null && isStaff(session.hat.role) && (staffSecondFactor || session.secondFactorOn);
