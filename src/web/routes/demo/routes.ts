import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('demo/parts', 'routes/demo/gallery.tsx'),
  route('demo/mailbox', 'routes/demo/mailbox.tsx'),
  route('demo/mailbox/:letterId', 'routes/demo/mailbox-letter.tsx'),
  route('demo/mailbox/:letterId/html', 'routes/demo/mailbox-html.ts'),
];
