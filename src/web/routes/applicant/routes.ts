import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { documentRoutes } from './documents/routes.ts';

const page = (path: string, file: string) => route(path, `routes/applicant/${file}`);

export const routes: RouteConfigEntry[] = [
  ...documentRoutes,
  page('cabinet', 'cabinet.tsx'),
  page('cabinet/profile', 'profile.tsx'),
  page('cabinet/notices', 'notices.tsx'),
  page('cabinet/register', 'register.tsx'),
  page('cabinet/certificates', 'certificates.tsx'),
  page('cabinet/applications', 'applications.tsx'),
  page('cabinet/applications/:id', 'application.tsx'),
  page('cabinet/applications/:id/edit/qualification', 'edit-qualification.tsx'),
  page('cabinet/applications/:id/edit/:block', 'edit-block.tsx'),
  page('cabinet/applications/:id/save/:block', 'autosave-block.ts'),
  page('cabinet/applications/:id/confirm/:block', 'confirm-block.ts'),
  route('cabinet/applications/:id/briefing', 'routes/exam/briefing.tsx'),
  page('cabinet/applications/:id/send', 'send.tsx'),
  page('cabinet/applications/:id/:question', 'ask-move.tsx'),
  route('files/papers/:id', 'routes/files/paper.ts'),
];
