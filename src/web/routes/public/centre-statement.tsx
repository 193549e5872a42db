import './statement.css';
import { readCentrePage } from '#catalogue/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/centre-statement.ts';

export const meta: Route.MetaFunction = () => [{ title: `${m.public_statement_title()} · ${m.common_product()}` }];

export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { shortName, name } = await orErrorPage(() => readCentrePage(deps, actor, slug));
  return { slug, shortName, name };
}

/** Lines of the blank, in the order of the statement that the system prints. */
const LINES = [
  m.public_statement_qualification,
  m.public_statement_standard,
  m.public_statement_practice,
  m.public_statement_site,
  m.public_statement_payer,
  m.public_statement_name,
  m.public_statement_birth,
  m.public_statement_citizenship,
  m.public_statement_snils,
  m.public_statement_identity,
  m.public_statement_registration,
  m.public_statement_postal,
  m.public_statement_contacts,
  m.public_statement_education,
  m.public_statement_employment,
  m.public_statement_enclosed,
];

/** The statement as a blank to print and fill in by hand. */
export default function CentreStatement({ loaderData: { slug, shortName, name } }: Route.ComponentProps) {
  return (
    <div className="wrap narrow">
      <div className="no-print">
        <Breadcrumbs
          crumbs={[
            { label: m.public_centres_title(), href: '/centres' },
            { label: shortName, href: `/centres/${slug}` },
            { label: m.public_statement_title() },
          ]}
        />
        <PageHeader title={m.public_statement_title()} lead={`${m.public_statement_lead()} ${m.public_statement_print()}`} />
      </div>
      <article className="blank">
        <p className="to">
          {m.public_statement_to({ centre: name })}
          <br />
          {m.public_statement_from()} <i />
        </p>
        <h2>{m.public_statement_head()}</h2>
        <p>{m.public_statement_request()}</p>
        <dl>
          {LINES.map((line) => (
            <div key={line()}>
              <dt>{line()}</dt>
              <dd />
            </div>
          ))}
        </dl>
        <p>{m.public_statement_confirm()}</p>
        <p className="sign">
          {m.public_statement_signature()} <i />
        </p>
      </article>
    </div>
  );
}
