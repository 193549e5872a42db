import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const routes: RouteConfigEntry[] = [
  route('operator/people', 'routes/operator/people.tsx'),
  route('operator/people/new', 'routes/operator/new-person.tsx'),
  route('operator/people/:id', 'routes/operator/person.tsx'),
  route('operator/log', 'routes/operator/log.tsx'),
];
