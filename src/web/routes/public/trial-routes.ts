import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The trial exam: public, without sign-in, nothing kept. */
export const trialRoutes: RouteConfigEntry[] = [
  route('trial', 'routes/public/trial.tsx'),
  route('trial/:toolId', 'routes/public/trial-exam.tsx'),
  route('trial/:toolId/pictures/:id', 'routes/public/trial-picture.ts'),
];
