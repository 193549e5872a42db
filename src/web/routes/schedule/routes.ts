import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('centre/schedule', 'routes/schedule/schedule.tsx'),
  route('centre/schedule/new', 'routes/schedule/new-session.tsx'),
  route('centre/schedule/:sessionId', 'routes/schedule/session.tsx'),
  route('centre/schedule/:sessionId/cancel', 'routes/schedule/cancel-session.tsx'),
  route('centre/schedule/:sessionId/take-back/:applicationId', 'routes/schedule/take-back.tsx'),
  route('centre/dates', 'routes/schedule/dates.tsx'),
  route('centre/dates/:applicationId/decline', 'routes/schedule/decline-date.tsx'),
  route('centre/dates/:applicationId/notice', 'routes/schedule/send-notice.tsx'),
];
