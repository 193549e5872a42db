import './home.css';
import { Form } from 'react-router';
import { listCentres } from '#catalogue/index.ts';
import { say } from '#platform/language.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { TextInput } from '#web/ui/inputs.tsx';
import { Tabs } from '#web/ui/navigation.tsx';
import type { Route } from './+types/home.ts';
import { CentreCards, centresInOrder } from './centre-cards.tsx';
import { type CouncilToTell, councilToTell } from './council-to-tell.ts';
import { ExamsCalendar } from './exams-calendar.tsx';
import { readExams } from './exams-data.ts';
import { type RoadStep, roadSteps } from './road-steps.ts';

export const meta: Route.MetaFunction = () => [{ title: `${m.public_home_page()} · ${m.common_product()}` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const asker = context.get(requestContext);
  const { deps, actor, locale } = asker;
  const url = new URL(request.url);
  const [{ procedure, tabs }, centres, exams] = await Promise.all([
    councilToTell(asker, url),
    listCentres(deps, actor),
    readExams(asker, url),
  ]);
  return {
    apply: say(procedure.words.apply),
    steps: roadSteps(procedure, locale),
    councils: tabs,
    centres: centresInOrder(centres, exams.ownCouncil),
    exams,
  };
}

export default function Home({ loaderData: { apply, steps, councils, centres, exams } }: Route.ComponentProps) {
  return (
    <>
      <section className="hero">
        <div className="wrap">
          <div>
            <h1>{m.public_home_title()}</h1>
            <p className="lead">{m.public_home_lead()}</p>
            <div className="row">
              <LinkButton wide to="/apply">
                {apply}
              </LinkButton>
              <LinkButton wide kind="line" to="/trial">
                {m.public_home_trial()}
              </LinkButton>
            </div>
          </div>
          <CertificateCheck />
        </div>
      </section>
      <Road steps={steps} councils={councils} />
      <div className="wrap">
        <section aria-labelledby="calendar">
          <div className="section-head">
            <h2 id="calendar">{m.public_calendar_title()}</h2>
          </div>
          <ExamsCalendar exams={exams} action="/" />
        </section>
        <section aria-labelledby="centres">
          <div className="section-head">
            <h2 id="centres">{m.public_centres_title()}</h2>
          </div>
          <CentreCards centres={centres} />
        </section>
      </div>
    </>
  );
}

function CertificateCheck() {
  return (
    <Form className="card pad check" action="/certificates" aria-labelledby="check">
      <h2 id="check">{m.public_check_title()}</h2>
      <TextInput name="number" label={m.public_check_number()} hint={m.public_check_hint()} autoComplete="off" maxLength={60} required />
      <Button wide>{m.public_check_send()}</Button>
      <p className="small mute">{m.public_check_note()}</p>
    </Form>
  );
}

function Road({ steps, councils }: { steps: readonly RoadStep[]; councils: CouncilToTell['tabs'] }) {
  return (
    <section className="road" aria-label={m.public_road_label()}>
      <div className="wrap">
        {councils.length > 0 && <Tabs label={m.public_councils()} tabs={councils} />}
        <ol>
          {steps.map(({ name, text }) => (
            <li key={name}>
              <b>{name}</b>
              {text}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
