/** Pages and addresses that take files, by pattern. Every other form is held to `FORM_MAX_BYTES`. */
export const UPLOAD_ROUTES: ReadonlySet<string> = new Set([
  '/cabinet/documents',
  '/cabinet/documents/upload',
  '/cabinet/photo',
  '/cabinet/sent-files/:id',
  '/cabinet/applications/:id/edit/documents',
  '/cabinet/applications/:id/edit/documents/new',
  '/cabinet/applications/:id/edit/documents/upload',
  '/cabinet/applications/:id/edit/portfolio',
  '/cabinet/applications/:id/pay',
  '/employer/invoices/:id',
  '/council/tools/:id/items/:itemId',
  '/commission/sessions/:id',
  '/commission/sessions/:id/candidates/:bookingId',
  '/operator/calendars',
  '/operator/calendars/:country/:year',
]);
