import type { ReactNode } from 'react';
import { Outlet, useRouteLoaderData } from 'react-router';
import { type Contact, readOperatorContact } from '#catalogue/index.ts';
import { PUBLIC } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import type { Label } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { useFreshOnReturn } from '#web/fresh-on-return.ts';
import { m } from '#web/paraglide/messages.js';
import type { loader as rootLoader } from '#web/root.tsx';
import { CitizenFooter, CitizenHeader, SkipLink } from '#web/ui/citizen-chrome.tsx';
import { ContactWords } from '#web/ui/contact-words.tsx';
import { Native } from '#web/ui/native.tsx';
import type { Viewer } from '#web/viewer.ts';
import type { Route } from './+types/citizen.ts';
import { AccountMenu } from './account-menu.tsx';
import { ErrorWords } from './error-words.tsx';
import { LanguageTool, LookTools, SizeTool } from './preference-tools.tsx';
import { PrintFoot } from './print-foot.tsx';
import { staffNavigation } from './staff-navigation.ts';

/** Who keeps the site; it does not change while somebody walks it. */
export async function loader({ context }: Route.LoaderArgs) {
  const { deps } = context.get(requestContext);
  return { operator: await readOperatorContact(deps, PUBLIC) };
}
export const shouldRevalidate = () => false;

/** Pages of the public site and of the applicant. */
export default function CitizenLayout() {
  useFreshOnReturn();
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame>
      <div className="wrap">
        <ErrorWords error={error} />
      </div>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { viewer, menu } = useRouteLoaderData<typeof rootLoader>('root') ?? {};
  const operator = useRouteLoaderData<typeof loader>('layouts/citizen')?.operator;
  const tools = (
    <>
      <LanguageTool />
      <SizeTool />
    </>
  );
  return (
    <>
      <SkipLink />
      <CitizenHeader
        navLabel={m.common_nav_main()}
        nav={viewer ? navigationOf(viewer, menu ?? null) : publicNavigation()}
        tools={tools}
        account={<AccountMenu />}
      />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <CitizenFooter about={<About operator={operator ?? null} />} help={<LookTools />} links={footerLinks()} />
      <PrintFoot />
    </>
  );
}

function About({ operator }: { operator: Contact | null }) {
  return (
    <>
      <p>{m.common_footer()}</p>
      {operator && (
        <p className="small">
          <Native>{operator.name}</Native>: <ContactWords {...operator} />
        </p>
      )}
    </>
  );
}

const publicNavigation = () => [
  { label: m.common_nav_calendar(), href: '/exams' },
  { label: m.common_nav_check(), href: '/certificates' },
  { label: m.common_nav_trial(), href: '/trial' },
  { label: m.public_footer_help(), href: '/help' },
];

/** A person under no hat is an applicant; an organisation pays; people at work see the sections of their desk here, too. */
function navigationOf({ hat }: Viewer, applications: Label | null) {
  if (!hat || hat.role === 'applicant' || hat.role === 'representative')
    return [
      { label: applications ? say(applications) : m.common_nav_cabinet(), href: '/cabinet/applications' },
      { label: m.common_nav_documents(), href: '/cabinet/documents' },
      { label: m.common_nav_certificates(), href: '/cabinet/certificates' },
      { label: m.common_nav_trial(), href: '/trial' },
    ];
  if (hat.role === 'employer')
    return [
      { label: m.money_people(), href: '/employer/people' },
      { label: m.security_nav_invoices(), href: '/employer/invoices' },
      { label: m.common_nav_check(), href: '/certificates' },
    ];
  return staffNavigation(hat.role);
}

const footerLinks = () => [
  [
    { label: m.public_footer_help(), href: '/help' },
    { label: m.public_footer_centres(), href: '/centres' },
    { label: m.public_footer_contacts(), href: '/help#contacts' },
  ],
  [
    { label: m.public_footer_accessibility(), href: '/accessibility' },
    { label: m.public_footer_privacy(), href: '/privacy' },
  ],
];
