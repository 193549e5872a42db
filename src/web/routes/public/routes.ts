import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  index('routes/public/home.tsx'),
  route('centres', 'routes/public/centres.tsx'),
  route('centres/:slug', 'routes/public/centre.tsx'),
  route('centres/:slug/statement', 'routes/public/centre-statement.tsx'),
  route('help', 'routes/public/help.tsx'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.ts'),
];
