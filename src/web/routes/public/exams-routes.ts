import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const examsRoutes: RouteConfigEntry[] = [route('exams', 'routes/public/exams.tsx')];
