import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (path: string, file: string) => route(path, `routes/applicant/documents/${file}`);

/** «Мои документы», the blocks of documents and portfolio, consent and statement, the photo. */
export const documentRoutes: RouteConfigEntry[] = [
  page('cabinet/documents', 'own-documents.tsx'),
  page('cabinet/documents/upload', 'own-documents-upload.ts'),
  page('cabinet/documents/:documentId/delete', 'delete-document.tsx'),
  page('cabinet/photo', 'photo.tsx'),
  page('cabinet/applications/:id/edit/documents', 'documents-block.tsx'),
  page('cabinet/applications/:id/edit/documents/new', 'new-document.tsx'),
  page('cabinet/applications/:id/edit/documents/upload', 'documents-block-upload.ts'),
  page('cabinet/applications/:id/edit/portfolio', 'portfolio-block.tsx'),
  page('cabinet/applications/:id/edit/portfolio/clear', 'clear-portfolio.tsx'),
  page('cabinet/applications/:id/edit/consent', 'sign-consent.tsx'),
  page('cabinet/applications/:id/statement', 'statement.tsx'),
];
