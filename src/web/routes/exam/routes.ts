import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages of the exam itself: no menu. */
export const routes: RouteConfigEntry[] = [route('exam', 'routes/exam/code.tsx'), route('exam/attempt', 'routes/exam/attempt.tsx')];

/** Pages of those who prepare and run exams. */
export const staffRoutes: RouteConfigEntry[] = [
  route('commission/sessions', 'routes/exam/sessions.tsx'),
  route('commission/sessions/:id', 'routes/exam/session.tsx'),
  route('commission/sessions/:id/candidates/:bookingId', 'routes/exam/practice.tsx'),
  route('commission/sessions/:id/candidates/:bookingId/evidence/:evidenceId', 'routes/exam/evidence.ts'),
  route('commission/sessions/:id/candidates/:bookingId/photo', 'routes/exam/photo.ts'),
];
