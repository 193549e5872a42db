import { useId } from 'react';
import { Form, Link } from 'react-router';
import { type QualificationFound, searchQualifications } from '#catalogue/index.ts';
import { say } from '#platform/language.ts';
import { findProcedure } from '#procedures/index.ts';
import { registrationPath, signInPath } from '#web/chosen-paths.ts';
import { readChosen } from '#web/chosen-qualification.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { withLevel } from '#web/routes/applicant/filing-words.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { Native, NativeIn } from '#web/ui/native.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/apply.ts';

const LONGEST = 200;

export const meta: Route.MetaFunction = () => [{ title: `${m.public_apply_title()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor, session } = context.get(requestContext);
  const url = new URL(request.url);
  const query = url.searchParams;
  const chosen = await readChosen({ deps }, url);
  const asked = (query.get('q') ?? '').trim().slice(0, LONGEST);
  const centre = query.get('centre');
  const { match, found, more } = await searchQualifications(deps, actor, asked, centre);
  return {
    asked,
    centre,
    match,
    more,
    chosen: chosen && presentFound(chosen),
    found: chosen ? [] : found.map(presentFound),
    who: whoAsks(session !== null, actor),
  };
}

function presentFound(one: QualificationFound) {
  const procedure = findProcedure(one.procedureId);
  // a form that is sent again leads to the draft that it has made
  return { ...one, apply: procedure ? say(procedure.words.apply) : m.public_home_apply(), formKey: crypto.randomUUID() };
}

/** A person under no hat applies; an organisation pays; people at work apply for themselves without their hat. */
function whoAsks(isSignedIn: boolean, { scope }: { readonly scope: string }) {
  if (!isSignedIn) return 'stranger' as const;
  if (scope === 'person') return 'applicant' as const;
  return scope === 'employer' ? ('employer' as const) : ('at_work' as const);
}

type Loaded = Route.ComponentProps['loaderData'];

/** «Подать заявление»: what for, in the words of the person; the council and its procedure follow from it. */
export default function Apply({ loaderData }: Route.ComponentProps) {
  const { asked, centre, chosen, found, who } = loaderData;
  return (
    <div className="wrap main-top narrow stack">
      <PageHeader title={m.public_apply_title()} lead={m.public_apply_lead()} />
      <WhoApplies who={who} />
      {chosen && (
        <section className="stack">
          <h2>{m.public_apply_chosen()}</h2>
          <Found one={chosen} who={who} />
        </section>
      )}
      <Form action="/apply" className="search-row" role="search">
        <div className="grow">
          <TextInput
            type="search"
            name="q"
            label={m.public_apply_search()}
            hint={<NativeIn sentence={(example) => m.public_apply_hint({ example })} name={m.public_apply_example()} />}
            defaultValue={asked}
            maxLength={LONGEST}
            enterKeyHint="search"
          />
        </div>
        {centre && <input type="hidden" name="centre" value={centre} />}
        <Button wide kind="line">
          {m.public_apply_find()}
        </Button>
      </Form>
      <section className="stack" aria-live="polite">
        {!chosen && <h2>{headingOf(loaderData)}</h2>}
        {centre && (
          <p>
            {m.public_apply_of_centre()} <Link to={`/apply?q=${encodeURIComponent(asked)}`}>{m.public_apply_all_centres()}</Link>
          </p>
        )}
        {found.map((one) => (
          <Found key={one.id} one={one} who={who} />
        ))}
        {loaderData.more && <p className="mute">{m.public_apply_more()}</p>}
        {(chosen || loaderData.match !== 'all') && (
          <p>
            {m.public_apply_not_here()} <Link to="/apply">{m.public_apply_show_all()}</Link> ·{' '}
            <Link to="/help#contacts">{m.public_apply_ask()}</Link>
          </p>
        )}
      </section>
    </div>
  );
}

function headingOf({ match, found }: Pick<Loaded, 'match' | 'found'>): string {
  if (match === 'all') return m.public_apply_all();
  if (found.length === 0) return m.public_apply_none();
  return match === 'similar' ? m.public_apply_similar() : m.public_apply_found({ count: found.length });
}

function WhoApplies({ who }: Pick<Loaded, 'who'>) {
  if (who === 'employer')
    return (
      <Note tone="turn">
        <p>{m.public_apply_employer()}</p>
        <p>
          <Link to="/employer/people">{m.public_apply_employer_people()}</Link> ·{' '}
          <Link to="/employer/invoices">{m.public_apply_employer_invoices()}</Link>
        </p>
      </Note>
    );
  if (who === 'at_work') return <Note>{m.public_apply_at_work()}</Note>;
  if (who === 'stranger') return <Note>{m.public_apply_stranger()}</Note>;
  return null;
}

function Found({ one, who }: { one: Loaded['found'][number]; who: Loaded['who'] }) {
  const title = useId();
  return (
    <article className="card pad stack-s" aria-labelledby={title}>
      <h3 id={title}>
        <NativeIn sentence={(name) => withLevel(name, one.level, one.name)} name={one.name} />
      </h3>
      <p className="small mute">
        <NativeIn sentence={(name) => m.public_apply_standard({ name, code: one.standardCode })} name={one.standard} />
        <br />
        <Native>{one.council}</Native>. <NativeIn sentence={(cities) => m.public_apply_where({ cities })} name={one.cities.join(', ')} />
      </p>
      {who === 'applicant' && (
        <Form method="post" action="/cabinet/applications" className="row">
          <input type="hidden" name="councilId" value={one.councilId} />
          <input type="hidden" name="qualificationId" value={one.id} />
          <input type="hidden" name="formKey" value={one.formKey} />
          <Button size={40} aria-describedby={title}>
            {one.apply}
          </Button>
        </Form>
      )}
      {who === 'stranger' && (
        <div className="row">
          <LinkButton size={40} to={signInPath(one.id)} aria-describedby={title}>
            {m.public_apply_sign_in()}
          </LinkButton>
          <LinkButton size={40} kind="quiet" to={registrationPath(one.id)} aria-describedby={title}>
            {m.public_apply_register()}
          </LinkButton>
        </div>
      )}
    </article>
  );
}
