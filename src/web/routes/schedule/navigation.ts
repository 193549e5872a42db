import type { StaffNavItem } from '#web/layouts/staff-navigation.ts';

/** Sections of this area in the staff bar. */
export const navigation: readonly StaffNavItem[] = [];
