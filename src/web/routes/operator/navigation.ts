import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/operator/people', label: m.operator_nav_people, roles: ['administrator'] },
  { href: '/operator/log', label: m.operator_nav_log, roles: ['auditor'] },
];
