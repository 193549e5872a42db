import { Link } from 'react-router';
import { listCentreContacts, readOperatorContact } from '#catalogue/index.ts';
import { PUBLIC } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { sourceInWords } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { FactList } from '#web/ui/card.tsx';
import { ContactWords } from '#web/ui/contact-words.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Native } from '#web/ui/native.tsx';
import { PageHeader, Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/help.ts';
import { councilToTell } from './council-to-tell.ts';
import { type HelpAnswer, helpAnswers } from './help-answers.ts';
import { termWords } from './procedure-words.ts';

export const meta: Route.MetaFunction = () => [{ title: `${m.public_help_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const asker = context.get(requestContext);
  const { deps, locale } = asker;
  const operator = await readOperatorContact(deps, PUBLIC);
  const centres = await listCentreContacts(deps, PUBLIC);
  const { procedure, tabs } = await councilToTell(asker, new URL(request.url));
  return {
    councils: tabs,
    operator,
    centres,
    answers: helpAnswers(procedure, locale),
    terms: procedure.clocks.map((clock) => ({
      id: clock.id,
      name: say(clock.label),
      term: clock.roll ? `${termWords(clock, locale)}, ${m.public_help_term_roll()}` : termWords(clock, locale),
      source: sourceInWords(clock.source, locale),
    })),
  };
}

export default function Help({ loaderData: { councils, answers, terms, operator, centres } }: Route.ComponentProps) {
  return (
    <div className="wrap">
      <PageHeader title={m.public_help_title()} lead={m.public_help_lead()} />
      {councils.length > 0 && <Tabs label={m.public_councils()} tabs={councils} />}
      <div className="prose">
        {answers.map((answer) => (
          <Answer key={answer.id} {...answer} />
        ))}
      </div>
      <Contacts operator={operator} centres={centres} />
      <section aria-labelledby="terms">
        <div className="section-head">
          <h2 id="terms">{m.public_help_terms()}</h2>
        </div>
        <DataTable
          caption={m.public_help_terms()}
          columns={[
            { id: 'name', label: m.public_help_term_name(), heads: true },
            { id: 'term', label: m.public_help_term_days() },
            { id: 'source', label: m.public_help_term_source() },
          ]}
          rows={terms.map(({ id, name, term, source }) => ({ id, cells: { name, term, source } }))}
        />
        <p className="small mute">{m.public_help_first_day()}</p>
      </section>
    </div>
  );
}

/** Whom to ask: the centre about an application, the operator about the site. */
function Contacts({ operator, centres }: Pick<Route.ComponentProps['loaderData'], 'operator' | 'centres'>) {
  return (
    <section id="contacts" aria-labelledby="contacts-title" className="stack-s">
      <div className="section-head">
        <h2 id="contacts-title">{m.public_footer_contacts()}</h2>
      </div>
      <p>{m.public_contacts_text()}</p>
      <FactList
        facts={[
          ...centres.map(({ slug, name, phone, email }) => ({
            id: slug,
            name: <Native>{name}</Native>,
            value: (
              <>
                <ContactWords phone={phone} email={email} />
                <br />
                <Link to={`/centres/${slug}`}>{m.public_contacts_page()}</Link>
              </>
            ),
          })),
          ...(operator ? [{ id: 'operator', name: <Native>{operator.name}</Native>, value: <ContactWords {...operator} /> }] : []),
        ]}
      />
    </section>
  );
}

function Answer({ id, title, text, list, link }: HelpAnswer) {
  return (
    <section id={id} className="stack-s">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {list && (
        <ul>
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {link && (
        <p>
          <Link to={link.href}>{link.label}</Link>
        </p>
      )}
    </section>
  );
}
