import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The public check of certificates. */
export const certificateRoutes: RouteConfigEntry[] = [
  route('certificates', 'routes/public/certificates.tsx'),
  route('certificates/:number', 'routes/public/certificate.tsx'),
];
