import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import { Link } from 'react-router';
import { listOwnCertificates } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, Empty, FactList } from '#web/ui/card.tsx';
import { longDay } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/certificates.ts';
import { withLevel } from './filing-words.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => ({ certificates: await listOwnCertificates(deps, actor) }));
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_certificates()} · ${m.common_product()}` }];

export default function Certificates({ loaderData: { certificates } }: Route.ComponentProps) {
  return (
    <div className="wrap main-top narrow stack">
      <PageHeader title={m.applicant_certificates()} />
      {certificates.length === 0 && (
        <Empty
          icon={IconCertificate}
          title={m.applicant_no_certificates()}
          action={
            <LinkButton to="/cabinet/applications" kind="line">
              {m.applicant_applications()}
            </LinkButton>
          }
        >
          {m.applicant_no_certificates_text()}
        </Empty>
      )}
      {certificates.map(({ id, number, qualification, level, centre, issuedOn, validUntil, paperId, applicationId }) => (
        <Card key={id} title={m.applicant_certificate({ number: number ?? '' })}>
          <FactList
            facts={[
              { name: m.applicant_fact_qualification(), value: withLevel(qualification, level), wide: true },
              { name: m.applicant_issued(), value: issuedOn ? longDay(issuedOn, getLocale()) : '' },
              { name: m.applicant_valid_until(), value: validUntil ? longDay(validUntil, getLocale()) : '' },
              { name: m.applicant_issuer(), value: centre, wide: true },
            ]}
          />
          <div className="row">
            {paperId && <a href={`/files/papers/${paperId}`}>{m.applicant_download()}</a>}
            {number && <Link to={`/certificates/${encodeURIComponent(number)}`}>{m.applicant_public_page()}</Link>}
            <Link to={`/cabinet/applications/${applicationId}`}>{m.applicant_to_application()}</Link>
          </div>
        </Card>
      ))}
    </div>
  );
}
