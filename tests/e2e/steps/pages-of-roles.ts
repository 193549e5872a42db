/** The pages that one demo person opens in turn. A parameter (`:id`) is filled from the links of the pages before, so every page here can be reached by links. */
export interface PagesOfPerson {
  /** The key of the demo's person; null: a stranger. */
  readonly person: string | null;
  readonly pages: readonly string[];
}

const of = (person: string | null, ...pages: string[]): PagesOfPerson => ({ person, pages });

const APPLICATION = '/cabinet/applications/:id';

/** States in which nothing but the page of the application is of interest. */
const ONLY_THE_APPLICATION = [
  'under-review',
  'refused',
  'payment-check',
  'in-exam',
  'decision-due',
  'council-check',
  'not-passed',
  'no-show',
  'removed',
  'withdrawn',
  'lapsed',
  'kaliningrad',
  'to-sign',
];

/** Pages that tell that nothing is there. */
export const NOT_FOUND = ['/no-such-page', '/certificates/16.00000.00.00000000.00'];

export const PAGES_OF_ROLES: readonly PagesOfPerson[] = [
  of(null, '/', '/exams', '/centres', '/centres/:slug', '/centres/:slug/statement', '/help', '/accessibility', '/trial', '/trial/:toolId'),
  of(
    null,
    '/registration',
    '/registration?country=ru',
    '/consent/:purpose',
    '/sign-in',
    '/password/recovery',
    '/certificates',
    ...NOT_FOUND,
  ),
  of(null, '/exam', '/demo/mailbox', '/demo/mailbox/:letterId', '/demo/parts'),
  of(
    'applicant',
    '/cabinet',
    '/cabinet/applications',
    '/cabinet/profile',
    '/cabinet/documents',
    '/cabinet/photo',
    '/cabinet/notices',
    '/cabinet/certificates',
    '/cabinet/data',
    '/cabinet/register',
  ),
  of(
    'draft',
    APPLICATION,
    `${APPLICATION}/edit/qualification`,
    `${APPLICATION}/edit/applicant`,
    `${APPLICATION}/edit/identity`,
    `${APPLICATION}/edit/employment`,
    `${APPLICATION}/edit/documents`,
    `${APPLICATION}/edit/portfolio`,
    `${APPLICATION}/statement`,
    `${APPLICATION}/delete`,
  ),
  of(
    'returned',
    '/cabinet/data',
    '/cabinet/data/consents/:id',
    APPLICATION,
    `${APPLICATION}/edit/documents`,
    '/cabinet/notices',
    '/cabinet/documents',
  ),
  of('awaiting-payment', APPLICATION, `${APPLICATION}/pay`, `${APPLICATION}/withdraw`),
  of('contract-offered', APPLICATION, `${APPLICATION}/pay`),
  of('choosing-date', APPLICATION, `${APPLICATION}/date`),
  of('date-confirmation', APPLICATION, `${APPLICATION}/date`),
  of('exam-scheduled', APPLICATION, `${APPLICATION}/date`),
  of('certified', '/cabinet/certificates', '/certificates/:number', APPLICATION),
  ...ONLY_THE_APPLICATION.map((person) => of(person, '/cabinet', APPLICATION)),
  of('employer', '/employer/invoices', '/employer/invoices/:id'),
  of('safety-employer', '/employer/people', '/employer/people/invite', '/employer/invoices'),
  of('safety-applicant', '/cabinet', '/cabinet/employers', '/cabinet/profile'),
  of(
    'safety-draft',
    '/cabinet/applications',
    APPLICATION,
    `${APPLICATION}/edit/qualification`,
    `${APPLICATION}/edit/documents`,
    `${APPLICATION}/edit/documents/new`,
  ),
  of('safety-exam-scheduled', '/cabinet/applications', APPLICATION),
  of('representative', '/cabinet'),
  of('registrar', '/centre/queue', '/centre/applications/:id', '/centre/applicants'),
  of('accountant', '/centre/payments', '/centre/payments/:id'),
  of('scheduler', '/centre/schedule', '/centre/schedule/new', '/centre/schedule/:sessionId', '/centre/schedule/:sessionId/cancel'),
  of('scheduler', '/centre/dates', '/centre/dates/:applicationId/decline'),
  of('head', '/centre/queue', '/centre/applications/:id', '/centre/applications/:id/refuse'),
  of('head', '/centre/certificates', '/centre/certificates/:id/sign'),
  of('proctor', '/commission/sessions', '/commission/sessions/:id'),
  of('expert-one', '/commission/sessions', '/commission/sessions/:id', '/commission/sessions/:id/candidates/:bookingId'),
  of('chair', '/commission/protocols', '/commission/protocols/:id'),
  of('council-officer', '/council/files', '/council/files/:id', '/council/files/:id/send-back'),
  of('registry-officer', '/council/certificates', '/council/certificates/:id/standing'),
  of('item-author', '/council/tools', '/council/tools/:id', '/council/tools/:id/draft', '/council/tools/:id/items/:itemId'),
  of('tool-approver', '/council/tools', '/council/tools/:id', '/council/tools/:id/versions/:versionId'),
  of('administrator', '/operator/people', '/operator/people/:id', '/operator/people/new', '/operator/calendars', '/security'),
  of('auditor', '/operator/log'),
];
