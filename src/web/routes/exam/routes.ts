import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages of the exam itself: no menu. */
export const routes: RouteConfigEntry[] = [
  route('exam', 'routes/exam/code.tsx'),
  route('exam/attempt', 'routes/exam/attempt.tsx'),
  route('exam/pictures/:id', 'routes/exam/exam-picture.ts'),
];

/** Pages of those who prepare and run exams. */
export const staffRoutes: RouteConfigEntry[] = [
  route('commission/sessions', 'routes/exam/sessions.tsx'),
  route('commission/sessions/:id', 'routes/exam/session.tsx'),
  route('commission/sessions/:id/candidates/:bookingId', 'routes/exam/practice.tsx'),
  route('commission/sessions/:id/candidates/:bookingId/absent', 'routes/exam/absent.tsx'),
  route('commission/sessions/:id/candidates/:bookingId/evidence/:evidenceId', 'routes/exam/evidence.ts'),
  route('commission/sessions/:id/candidates/:bookingId/portfolio/:documentId', 'routes/exam/portfolio.tsx'),
  route('commission/sessions/:id/candidates/:bookingId/photo', 'routes/exam/photo.ts'),
  route('commission/recordings/:id', 'routes/exam/recording.tsx'),
  route('files/recordings/:id', 'routes/exam/recording-file.ts'),
  route('files/incidents/:id', 'routes/exam/incident-file.ts'),
  route('centre/exam-networks', 'routes/exam/networks.tsx'),
  route('council/tools', 'routes/exam/tools.tsx'),
  route('council/tools/:id', 'routes/exam/tool.tsx'),
  route('council/tools/:id/draft', 'routes/exam/tool-draft.tsx'),
  route('council/tools/:id/versions/:versionId', 'routes/exam/tool-version.tsx'),
  route('council/tools/:id/texts', 'routes/exam/texts.tsx'),
  route('council/tools/:id/items/:itemId', 'routes/exam/item.tsx'),
  route('council/pictures/:id', 'routes/exam/bank-picture.ts'),
];
