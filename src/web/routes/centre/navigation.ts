import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/centre/queue', label: () => m.centre_nav_queue(), roles: ['registrar', 'head', 'accountant', 'scheduler'] },
  { href: '/centre/applicants', label: () => m.centre_nav_applicants(), roles: ['registrar', 'head', 'accountant', 'scheduler'] },
  { href: '/centre/payments', label: () => m.centre_nav_payments(), roles: ['accountant', 'head'] },
  { href: '/centre/refunds', label: () => m.money_refunds(), roles: ['accountant', 'head'] },
  { href: '/centre/settings', label: () => m.centre_nav_settings(), roles: ['head'] },
];
