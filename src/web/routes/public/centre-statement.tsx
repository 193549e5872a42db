import './statement.css';
import { readCentrePage } from '#catalogue/index.ts';
import { say } from '#platform/language.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { Native, NativeIn } from '#web/ui/native.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import type { Route } from './+types/centre-statement.ts';
import { personNumberInWords, procedureToTell } from './procedure-words.ts';

export const meta: Route.MetaFunction = () => [{ title: `${m.public_statement_title()} · ${m.common_product()}` }];

export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const { shortName, name, procedureId } = await orErrorPage(() => readCentrePage(deps, actor, slug));
  const procedure = procedureToTell(procedureId);
  const { statementHeading, admittedTo } = procedure.words;
  return { slug, shortName, name, heading: say(statementHeading), to: say(admittedTo), personNumber: personNumberInWords(procedure) };
}

/** Lines of the blank, in the order of the statement that the system prints. */
const linesOf = (personNumber: string): readonly string[] => [
  m.public_statement_qualification(),
  m.public_statement_standard(),
  m.public_statement_practice(),
  m.public_statement_site(),
  m.public_statement_payer(),
  m.public_statement_name(),
  m.public_statement_birth(),
  m.public_statement_citizenship(),
  personNumber,
  m.public_statement_identity(),
  m.public_statement_registration(),
  m.public_statement_postal(),
  m.public_statement_contacts(),
  m.public_statement_education(),
  m.public_statement_employment(),
  m.public_statement_enclosed(),
];

/** The statement as a blank to print and fill in by hand. */
export default function CentreStatement({ loaderData: { slug, shortName, name, heading, to, personNumber } }: Route.ComponentProps) {
  return (
    <div className="wrap narrow">
      <div className="no-print">
        <Breadcrumbs
          crumbs={[
            { label: m.public_centres_title(), href: '/centres' },
            { label: <Native>{shortName}</Native>, href: `/centres/${slug}` },
            { label: m.public_statement_title() },
          ]}
        />
        <PageHeader title={m.public_statement_title()} lead={`${m.public_statement_lead()} ${m.public_statement_print()}`} />
      </div>
      <article className="blank">
        <p className="to">
          <NativeIn sentence={(centre) => m.public_statement_to({ centre })} name={name} />
          <br />
          {m.public_statement_from()} <i />
        </p>
        <h2>{heading}</h2>
        <p>{m.public_statement_request({ to })}</p>
        <dl>
          {linesOf(personNumber).map((line) => (
            <div key={line}>
              <dt>{line}</dt>
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
