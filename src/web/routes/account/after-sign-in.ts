import type { Session } from '#accounts/index.ts';
import { isStaff } from '#accounts/index.ts';
import type { Role } from '#procedures/index.ts';

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

/** Where a person goes once the password was right: what is still missing first, then their desk or cabinet. */
export function landingOf(session: Session, staffSecondFactor: boolean): string {
  if (session.mustChangePassword) return '/password/new';
  if (needsSecondFactor(session, staffSecondFactor)) return '/second-factor';
  return (session.hat && DESKS[session.hat.role]) ?? '/cabinet';
}

/** Staff pass it where it is demanded or where they have switched it on themselves. */
export const needsSecondFactor = (session: Session, staffSecondFactor: boolean): boolean =>
  !session.secondFactorPassed && session.hat !== null && isStaff(session.hat.role) && (staffSecondFactor || session.secondFactorOn);
