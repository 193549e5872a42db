import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('operator/calendars', 'routes/settings/calendars.tsx'),
  route('operator/calendars/:country/:year', 'routes/settings/calendar-year.tsx'),
  route('council/settings', 'routes/settings/council-settings.tsx'),
  route('council/settings/:setting', 'routes/settings/council-setting.tsx'),
  route('council/overdue', 'routes/settings/overdue.tsx'),
];
