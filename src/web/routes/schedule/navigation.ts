import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/centre/schedule', label: () => m.schedule_nav_schedule(), roles: ['scheduler', 'head'] },
  { href: '/centre/dates', label: () => m.schedule_nav_dates(), roles: ['scheduler', 'head'] },
];
