import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const applicantRoutes: RouteConfigEntry[] = [
  route('cabinet/applications/:id/date', 'routes/schedule/choose-date.tsx'),
  route('cabinet/applications/:id/date/change', 'routes/schedule/change-date.tsx'),
  route('files/calendar/:file', 'routes/schedule/calendar-file.ts'),
];
