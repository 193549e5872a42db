import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (path: string, file: string) => route(path, `routes/applicant/${file}`);

export const routes: RouteConfigEntry[] = [page('cabinet/applications/:id/confirm/:block', 'confirm-block.ts')];
