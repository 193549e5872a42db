import type { Role } from '#procedures/index.ts';
import { navigation as appeals } from '#web/routes/appeals/navigation.ts';
import { navigation as centre } from '#web/routes/centre/navigation.ts';
import { navigation as council } from '#web/routes/council/navigation.ts';
import { navigation as exam } from '#web/routes/exam/navigation.ts';
import { navigation as operator } from '#web/routes/operator/navigation.ts';
import { navigation as schedule } from '#web/routes/schedule/navigation.ts';
import { navigation as settings } from '#web/routes/settings/navigation.ts';

export interface StaffNavItem {
  readonly href: string;
  /** Asked at each rendering, because the language is the reader's. */
  label(): string;
  readonly roles: readonly Role[];
}

/** The sections of one role, in the order of the work. What a role may do is decided by the policies, not here. */
export function staffNavigation(role: Role): { href: string; label: string }[] {
  const items = [...centre, ...schedule, ...exam, ...council, ...appeals, ...operator, ...settings];
  return items.filter(({ roles }) => roles.includes(role)).map(({ href, label }) => ({ href, label: label() }));
}
