import { layout, type RouteConfig, route } from '@react-router/dev/routes';
import { PAGE_OF_REFUSAL } from './page-of-refusal.ts';
import { routes as account } from './routes/account/routes.ts';
import { staffRoutes as appeals, citizenRoutes as ownAppeals } from './routes/appeals/routes.ts';
import { routes as applicant } from './routes/applicant/routes.ts';
import { routes as centre } from './routes/centre/routes.ts';
import { routes as council } from './routes/council/routes.ts';
import { routes as demo } from './routes/demo/routes.ts';
import { routes as exam, staffRoutes as examStaff } from './routes/exam/routes.ts';
import { routes as files } from './routes/files/routes.ts';
import { routes as operator } from './routes/operator/routes.ts';
import { routes as payments } from './routes/payments/routes.ts';
import { routes as privacy, publicRoutes as privacyPublic } from './routes/privacy/routes.ts';
import { routes as publicSite } from './routes/public/routes.ts';
import { applicantRoutes as applicantSchedule } from './routes/schedule/applicant-routes.ts';
import { routes as schedule } from './routes/schedule/routes.ts';
import { routes as settings } from './routes/settings/routes.ts';

export default [
  ...files,
  layout('layouts/citizen.tsx', [
    ...publicSite,
    ...account,
    ...ownAppeals,
    ...applicant,
    ...applicantSchedule,
    ...payments,
    ...privacy,
    ...privacyPublic,
    ...demo,
    route(PAGE_OF_REFUSAL.slice(1), 'layouts/refused-file.tsx'),
    route('*', 'layouts/no-such-page.tsx'),
  ]),
  layout('layouts/staff.tsx', [...centre, ...schedule, ...examStaff, ...council, ...appeals, ...settings, ...operator]),
  layout('layouts/exam.tsx', exam),
] satisfies RouteConfig;
