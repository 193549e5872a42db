import './certificates.css';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import { data } from 'react-router';
import { checkCertificate, ownCertificatePaper, type PublicCertificate } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage } from '#web/refusals.ts';
import { Card, FactList, RowList } from '#web/ui/card.tsx';
import { dayOfMoment, longDay, timeAt } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Native } from '#web/ui/native.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { STATUS_SHOWN } from '../outcomes/words.ts';
import type { Route } from './+types/certificate.ts';
import { CheckForm } from './certificates-check-form.tsx';
import { qrPath } from './certificates-qr.ts';
import { takeLookUp } from './look-up-limit.ts';

/** The moment of the check is told on Moscow's clock: the visitor's own is unknown to the server. */
const ZONE = 'Europe/Moscow';

export const meta = ({ params }: Route.MetaArgs) => [{ title: `${m.council_page_paper()} ${params.number} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor, config, address } = context.get(requestContext);
  await orErrorPage(() => takeLookUp(address));
  const certificate = await checkCertificate(deps, params.number);
  if (!certificate) return data({ certificate: null, number: params.number, paperId: null, code: null }, { status: 404 });
  const paperId = await ownCertificatePaper(deps, actor, certificate.number);
  return data({ certificate, number: certificate.number, paperId, code: qrPath(`${config.publicUrl}/certificates/${certificate.number}`) });
}

export default function CertificatePage({ loaderData: { certificate, number, paperId, code } }: Route.ComponentProps) {
  if (!certificate)
    return (
      <div className="wrap narrow stack-l">
        <PageHeader title={m.council_page_not_found_title()} lead={m.council_page_not_found()} />
        <CheckForm label={m.council_check_number()} number={number} />
      </div>
    );
  return (
    <div className="wrap main-top">
      <div className="with-side">
        <article className={`certificate tone-${STATUS_SHOWN[certificate.status].tone}`}>
          <State certificate={certificate} />
          <div className="inside">
            <p className="what">{m.council_page_paper()}</p>
            <p className="number">{certificate.number}</p>
            <p className="what main-top">{m.council_qualification()}</p>
            <h1>
              <Native>{certificate.qualification}</Native>
            </h1>
            <FactList facts={factsOf(certificate)} />
            {code && (
              <div className="certificate-code">
                <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={m.council_page_code()} shapeRendering="crispEdges">
                  <path fill="#10222B" d={code.path} />
                </svg>
                <p className="small mute">{m.council_page_code_text()}</p>
              </div>
            )}
          </div>
        </article>
        <aside className="stack">
          {paperId && (
            <RowList
              rows={[
                {
                  id: 'pdf',
                  icon: IconDownload,
                  title: <a href={`/files/papers/${paperId}`}>{m.council_page_download()}</a>,
                  note: m.council_page_download_note(),
                },
              ]}
            />
          )}
          <Card title={m.council_page_why_title()}>
            <p className="small mute">{m.council_page_why()}</p>
          </Card>
          <Card title={m.council_page_history()}>
            <Timeline steps={historyOf(certificate)} />
          </Card>
        </aside>
      </div>
      <div className="main-top">
        <CheckForm label={m.council_check_another()} kind="line" />
      </div>
    </div>
  );
}

function State({ certificate: { status, validUntil, checkedAt } }: { certificate: PublicCertificate }) {
  const { icon } = STATUS_SHOWN[status];
  const words = {
    active: m.council_page_active,
    expired: m.council_page_expired,
    suspended: m.council_page_suspended,
    annulled: m.council_page_annulled,
    superseded: m.appeals_certificate_page_superseded,
  }[status];
  const moment = `${longDay(dayOfMoment(checkedAt, ZONE), getLocale())}, ${timeAt(checkedAt, { zone: ZONE })}`;
  const day = longDay(validUntil, getLocale());
  return (
    <header>
      <Icon of={icon} size={28} />
      <span>
        <b>{words()}</b>
        <span>
          {status === 'active'
            ? m.council_page_until({ day, moment })
            : status === 'expired'
              ? m.council_page_was_until({ day, moment })
              : m.council_page_checked({ moment })}
        </span>
      </span>
    </header>
  );
}

function factsOf(certificate: PublicCertificate) {
  const locale = getLocale();
  return [
    { name: m.council_holder(), value: <Native>{certificate.holder}</Native> },
    { name: m.council_page_level(), value: certificate.level },
    { name: m.council_issued(), value: longDay(certificate.issuedOn, locale) },
    { name: m.council_valid_until(), value: longDay(certificate.validUntil, locale) },
    { name: m.council_page_centre(), value: <Native>{[certificate.centre, certificate.city].filter(Boolean).join(', ')}</Native> },
    {
      name: m.council_page_recognised(),
      value: (
        <>
          <Native>{certificate.council}</Native>, {longDay(certificate.recognisedOn, locale)}
        </>
      ),
    },
    { name: m.council_page_standard(), value: <Native>{certificate.standard}</Native>, wide: true },
  ];
}

function historyOf({ issuedOn, validUntil, status }: PublicCertificate) {
  const locale = getLocale();
  const entered = { id: 'entered', state: 'done' as const, name: m.council_page_entered(), note: longDay(issuedOn, locale) };
  const end = { id: 'end', note: longDay(validUntil, locale) };
  if (status === 'expired') return [entered, { ...end, state: 'bad' as const, name: m.council_page_expired_on() }];
  if (status === 'annulled') return [entered, { id: 'annulled', state: 'bad' as const, name: m.council_status_annulled() }];
  if (status === 'superseded')
    return [entered, { id: 'superseded', state: 'bad' as const, name: m.appeals_certificate_superseded_by_appeal() }];
  if (status === 'suspended')
    return [
      entered,
      { id: 'suspended', state: 'now' as const, name: m.council_status_suspended() },
      { ...end, state: 'ahead' as const, name: m.council_page_expires() },
    ];
  return [entered, { ...end, state: 'ahead' as const, name: m.council_page_expires() }];
}
