import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';
import { certificateRoutes } from './certificates-routes.ts';
import { examsRoutes } from './exams-routes.ts';
import { trialRoutes } from './trial-routes.ts';

export const routes: RouteConfigEntry[] = [
  ...trialRoutes,
  index('routes/public/home.tsx'),
  ...examsRoutes,
  route('apply', 'routes/public/apply.tsx'),
  route('centres', 'routes/public/centres.tsx'),
  route('centres/:slug', 'routes/public/centre.tsx'),
  route('centres/:slug/statement', 'routes/public/centre-statement.tsx'),
  route('help', 'routes/public/help.tsx'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.ts'),
  ...certificateRoutes,
];
