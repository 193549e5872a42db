import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const citizenRoutes: RouteConfigEntry[] = [
  route('cabinet/applications/:id/appeal', 'routes/appeals/file-appeal.tsx'),
  route('cabinet/appeals/:id', 'routes/appeals/own-appeal.tsx'),
  route('cabinet/appeals/:id/withdraw', 'routes/appeals/withdraw.tsx'),
];

export const staffRoutes: RouteConfigEntry[] = [
  route('council/appeals', 'routes/appeals/appeals.tsx'),
  route('council/appeals/:id', 'routes/appeals/appeal.tsx'),
];
