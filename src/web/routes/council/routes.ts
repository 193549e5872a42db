import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('commission/protocols', 'routes/outcomes/protocols.tsx'),
  route('commission/protocols/:id', 'routes/outcomes/protocol.tsx'),
  route('council/files', 'routes/council/files.tsx'),
  route('council/files/:id', 'routes/council/file.tsx'),
  route('council/files/:id/recognise', 'routes/council/recognise.tsx'),
  route('council/files/:id/send-back', 'routes/council/send-back.tsx'),
  route('council/certificates', 'routes/council/register.tsx'),
  route('council/certificates/:id/number', 'routes/council/number.tsx'),
  route('council/certificates/:id/standing', 'routes/council/standing.tsx'),
  route('centre/certificates', 'routes/outcomes/centre-certificates.tsx'),
  route('centre/certificates/:id/sign', 'routes/outcomes/sign-certificate.tsx'),
];
