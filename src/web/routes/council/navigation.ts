import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';
import { m } from '#web/paraglide/messages.js';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [
  { href: '/commission/protocols', label: m.council_nav_protocols, roles: ['expert', 'technical_expert', 'commission_chair'] },
  { href: '/council/files', label: m.council_nav_files, roles: ['council_officer', 'council_head'] },
  { href: '/council/certificates', label: m.council_nav_register, roles: ['registry_officer', 'council_officer', 'council_head'] },
  { href: '/centre/certificates', label: m.council_nav_certificates, roles: ['head', 'registrar'] },
];
