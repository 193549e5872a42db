import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Bytes behind permission checks; no page of their own. */
export const routes: RouteConfigEntry[] = [
  route('files/documents/:versionId', 'routes/files/document.ts'),
  route('files/documents/:versionId/pages/:n', 'routes/files/document-page.ts'),
  route('files/signatures/:id', 'routes/files/signature.ts'),
  route('files/photo', 'routes/files/own-photo.ts'),
  route('files/photo/:applicationId', 'routes/files/applicant-photo.ts'),
  route('cabinet/sent-files', 'routes/files/announce-file.ts'),
  route('cabinet/sent-files/:id', 'routes/files/keep-piece.ts'),
];
