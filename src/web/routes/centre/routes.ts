import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (path: string, file: string) => route(path, `routes/centre/${file}`);

export const routes: RouteConfigEntry[] = [
  page('centre/queue', 'queue.tsx'),
  page('centre/applications/:id', 'application.tsx'),
  page('centre/applications/:id/return', 'return.tsx'),
  page('centre/applications/:id/refuse', 'refuse.tsx'),
  page('centre/applicants', 'applicants.tsx'),
  page('centre/settings', 'settings.tsx'),
  page('centre/refunds', 'refunds.tsx'),
  page('centre/refunds/:id', 'refund.tsx'),
  page('centre/payments', 'payments.tsx'),
  page('centre/payments/:id', 'payment.tsx'),
];
