import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages of whoever pays: the applicant and the employer. */
export const routes: RouteConfigEntry[] = [
  route('cabinet/applications/:id/pay', 'routes/payments/pay.tsx'),
  route('cabinet/employers', 'routes/payments/own-employers.tsx'),
  route('employer/people', 'routes/payments/employer-people.tsx'),
  route('employer/people/invite', 'routes/payments/invite-employees.tsx'),
  route('employer/invoices', 'routes/payments/employer-invoices.tsx'),
  route('employer/invoices/:id', 'routes/payments/employer-invoice.tsx'),
];
