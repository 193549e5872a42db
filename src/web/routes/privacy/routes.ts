import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('cabinet/data', 'routes/privacy/personal-data.tsx'),
  route('cabinet/data/consents/:id', 'routes/privacy/withdraw.tsx'),
];

/** Reached without a session: the one that closed the cabinet has ended. */
export const publicRoutes: RouteConfigEntry[] = [route('cabinet-closed', 'routes/privacy/closed.tsx')];
