import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [route('demo/parts', 'routes/demo/gallery.tsx')];
