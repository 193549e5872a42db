import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/commission/sessions', label: m.exam_nav_sessions, roles: ['commission_chair', 'expert', 'technical_expert', 'proctor'] },
  { href: '/council/tools', label: m.exam_nav_tools, roles: ['item_author', 'item_reviewer', 'tool_approver'] },
  { href: '/centre/exam-networks', label: m.exam_nav_networks, roles: ['head', 'scheduler'] },
];
