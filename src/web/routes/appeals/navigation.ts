import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/council/appeals', label: m.appeals_nav, roles: ['council_officer', 'council_head', 'appeal_member'] },
];
