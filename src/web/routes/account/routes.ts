import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('registration', 'routes/account/registration.tsx'),
  route('registration/done', 'routes/account/registration-done.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  route('hat', 'routes/account/hat.ts'),
  route('password/new', 'routes/account/new-password.tsx'),
  route('password/recovery', 'routes/account/recovery.tsx'),
  route('password/recovery/:token', 'routes/account/recovery-link.tsx'),
  route('security', 'routes/account/security.tsx'),
  route('second-factor', 'routes/account/second-factor.tsx'),
  route('consent/:purpose', 'routes/account/consent-text.tsx'),
];
