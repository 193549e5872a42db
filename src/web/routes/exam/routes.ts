import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages of the exam itself: no menu. */
export const routes: RouteConfigEntry[] = [];

/** Pages of those who prepare and run exams. */
export const staffRoutes: RouteConfigEntry[] = [];
