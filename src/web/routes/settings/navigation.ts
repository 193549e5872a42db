import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/operator/calendars', label: m.settings_nav_calendars, roles: ['administrator'] },
  { href: '/council/overdue', label: m.settings_nav_overdue, roles: ['council_officer', 'council_head'] },
  { href: '/council/settings', label: m.settings_nav_settings, roles: ['council_officer', 'council_head'] },
];
