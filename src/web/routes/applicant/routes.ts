import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { documentRoutes } from './documents/routes.ts';

const page = (path: string, file: string) => route(path, `routes/applicant/${file}`);

export const routes: RouteConfigEntry[] = [...documentRoutes, page('cabinet/applications/:id/confirm/:block', 'confirm-block.ts')];
