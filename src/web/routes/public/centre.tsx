import { currentLanguage, say } from '#platform/language.ts';
import './centre.css';
import IconFileText from '@tabler/icons-react/icons/IconFileText';
import { Link } from 'react-router';
import { type CentrePage, type CentreSite, readCentrePage } from '#catalogue/index.ts';
import { readPublishedTexts } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Card, FactList, RowList } from '#web/ui/card.tsx';
import { Native, NativeIn } from '#web/ui/native.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/centre.ts';
import { Offer } from './offer.tsx';
import { offerTexts } from './offer-texts.ts';
import { procedureToTell, whatToBring } from './procedure-words.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: [loaderData?.shortName, m.public_centre_for_applicants(), m.common_product()].filter(Boolean).join(' · ') },
];

export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const { deps, actor, locale } = context.get(requestContext);
  const centre = await orErrorPage(() => readCentrePage(deps, actor, slug));
  const published = await readPublishedTexts(
    deps,
    actor,
    centre.qualifications.map(({ id }) => id),
  );
  const texts = Object.fromEntries([...published].map(([id, one]) => [id, offerTexts(one, locale)]));
  return { ...presentCentre(centre, deps.clock.now()), texts };
}

function presentCentre(centre: CentrePage, now: Temporal.Instant) {
  const procedure = procedureToTell(centre.procedureId);
  return {
    ...centre,
    country: procedure.jurisdiction,
    words: { apply: say(procedure.words.apply), application: say(procedure.words.application) },
    toBring: centre.toBring.length > 0 ? centre.toBring : whatToBring(procedure),
    sites: centre.sites.map((site) => ({ ...site, offset: utcOffset(now, site.timeZone) })),
    practiceWords: Object.fromEntries(procedure.exam.practiceKinds.map(({ id, label, means }) => [id, `${say(label)}: ${say(means)}`])),
  };
}

/** «UTC+10», «UTC+5:30». */
const utcOffset = (now: Temporal.Instant, zone: string) =>
  `UTC${now
    .toZonedDateTimeISO(zone)
    .offset.replace(/(?<=[+-])0/, '')
    .replace(':00', '')
    .replace('-', '−')}`;

/** «Соискателям» of one centre. */
export default function Centre({ loaderData: centre }: Route.ComponentProps) {
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: m.public_centres_title(), href: '/centres' }, { label: <Native>{centre.shortName}</Native> }]} />
      <PageHeader
        title={
          <>
            <Native>{centre.shortName}</Native>: {m.public_centre_for_applicants().toLocaleLowerCase(currentLanguage())}
          </>
        }
        lead={<Native>{centre.welcome}</Native>}
        beside={
          <LinkButton wide to={`/apply?centre=${centre.slug}`}>
            {centre.words.apply}
          </LinkButton>
        }
      />
      <div className="with-side">
        <div className="stack-l">
          {centre.howToApply.length > 0 && (
            <section>
              <h2>{m.public_centre_how()}</h2>
              <ol className="how">
                {centre.howToApply.map((text) => (
                  <li key={text}>
                    <Native>{text}</Native>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <section className="prose">
            <h2>{m.public_centre_bring()}</h2>
            <ul>
              {centre.toBring.map((text) => (
                <li key={text}>
                  <Native>{text}</Native>
                </li>
              ))}
            </ul>
          </section>
          <Forms slug={centre.slug} application={centre.words.application} country={centre.country} />
          <section className="stack" id="offers">
            <h2>{m.public_centre_offers()}</h2>
            {centre.qualifications.length === 0 && <p className="mute">{m.public_centre_offers_none()}</p>}
            {centre.qualifications.map((offer) => (
              <Offer key={offer.id} offer={offer} practiceWords={centre.practiceWords} texts={centre.texts[offer.id]} />
            ))}
          </section>
          <section className="stack">
            <h2>{m.public_centre_sites()}</h2>
            {centre.sites.length === 0 && <p className="mute">{m.public_centre_sites_none()}</p>}
            {centre.sites.map((site) => (
              <Site key={site.id} site={site} />
            ))}
          </section>
        </div>
        <Aside centre={centre} />
      </div>
    </div>
  );
}

function Forms({ slug, application, country }: { slug: string; application: string; country: string }) {
  return (
    <section className="stack">
      <h2>{m.public_centre_forms()}</h2>
      <p className="mute">{m.public_centre_forms_text()}</p>
      <RowList
        rows={[
          {
            id: 'statement',
            icon: IconFileText,
            title: <Link to={`/centres/${slug}/statement`}>{application}</Link>,
          },
          {
            id: 'consent',
            icon: IconFileText,
            title: <Link to={`/consent/application?country=${country}`}>{m.public_form_consent()}</Link>,
          },
        ]}
      />
    </section>
  );
}

function Site({ site }: { site: CentreSite & { offset: string } }) {
  return (
    <Card level={3} title={<Native>{`${site.city}: ${site.name}`}</Native>}>
      <FactList
        facts={[
          { name: m.public_site_region(), value: <Native>{site.region}</Native> },
          {
            name: m.public_site_zone(),
            value: <NativeIn sentence={(city) => m.public_site_zone_text({ city, offset: site.offset })} name={site.city} />,
          },
          { name: m.public_site_address(), value: <Native>{site.address}</Native>, wide: true },
          ...(site.accessibility ? [{ name: m.public_site_access(), value: <Native>{site.accessibility}</Native>, wide: true }] : []),
          ...(site.runBy ? [{ name: m.public_site_run_by(), value: <Native>{site.runBy}</Native>, wide: true }] : []),
          ...(site.registryNumber ? [{ name: m.public_site_number(), value: site.registryNumber, wide: true }] : []),
        ]}
      />
    </Card>
  );
}

const PAYERS: Readonly<Record<string, () => string>> = {
  applicant: m.public_payer_applicant,
  employer: m.public_payer_employer,
  voucher: m.public_payer_voucher,
};

function Aside({ centre }: { centre: Pick<CentrePage, 'name' | 'registryNumber' | 'address' | 'phone' | 'email' | 'contact' | 'payers'> }) {
  const { name, registryNumber, address, phone, email, contact, payers } = centre;
  return (
    <aside className="stack">
      <LinkButton full kind="line" to="/exams">
        {m.public_centre_dates()}
      </LinkButton>
      <Card title={m.public_centre_contact()}>
        <div className="stack-s">
          {contact && (
            <p>
              <Native>{contact}</Native>
            </p>
          )}
          {!contact && <p>{[phone, email].filter(Boolean).join(', ')}</p>}
          {address && (
            <p>
              <Native>{address}</Native>
            </p>
          )}
          <p className="small mute">
            <Native>{name}</Native>
          </p>
          {registryNumber && (
            <p className="small mute">
              {m.public_centre_registry()}: <span className="num">{registryNumber}</span>
            </p>
          )}
          <p className="small mute">
            {m.public_centre_payers()}: {payers.map((payer) => PAYERS[payer]?.() ?? payer).join(', ')}
          </p>
        </div>
      </Card>
    </aside>
  );
}
