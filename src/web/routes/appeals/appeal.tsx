import '../outcomes/outcomes.css';
import './appeals.css';
import { redirect } from 'react-router';
import { readAppealFile } from '#appeals/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { dayInWords, daysLeft, numericMoment } from '#web/ui/dates.ts';
import { paceOf } from '#web/ui/day-ruler.ts';
import { Breadcrumbs } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { DayRuler } from '#web/ui/status-line.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { ProtocolPaper } from '../outcomes/protocol-paper.tsx';
import type { Route } from './+types/appeal.ts';
import { actOnAppeal } from './appeal-acts.ts';
import { Case, Documents, History } from './appeal-case.tsx';
import { Decision, Hearing, Members, NextAct, Votes } from './appeal-panels.tsx';
import { GROUNDS, STATE_ICONS, stateWord, titleOf, toneOf } from './appeal-words.ts';
import { presentAppealFile, type ShownAppeal } from './present-appeal.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${titleOf(loaderData.file.appeal)} · ${m.common_product()}` : m.common_product() },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const file = await orErrorPage(() => readAppealFile(deps, actor, uuidParam(params.id)));
  return { file: presentAppealFile(file), viewer: actor.role === 'appeal_member' ? ('members' as const) : ('council' as const) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return await refusable(
    async () => {
      const id = uuidParam(params.id);
      await actOnAppeal(deps, actor, id, form);
      return redirect(`/council/appeals/${id}`);
    },
    { typed },
  );
}

/** An appeal for the council and for those who hear it: the next act on top, the case and what has been found beside it. */
export default function Appeal({ loaderData: { file, viewer }, actionData }: Route.ComponentProps) {
  const typed = actionData && 'typed' in actionData ? actionData.typed : {};
  const refused = actionData && 'refusal' in actionData ? actionData.refusal : undefined;
  const long = refused?.code === 'text_too_long' ? refused.message : undefined;
  return (
    <div className="staff-page">
      <Head file={file} viewer={viewer} />
      {refused && !long && (
        <Note tone="bad" role="alert">
          {refused.message}
        </Note>
      )}
      <div className="council-file">
        <section className="stack">
          <NextAct file={file} typed={typed} long={long} />
          <Decision file={file} />
          <Case file={file} />
          <Members file={file} />
          <Hearing file={file} typed={typed} />
          <Votes file={file} />
        </section>
        <section className="papers stack">
          <p className="small mute">{m.appeals_page_logged()}</p>
          <Documents file={file} />
          <History file={file} />
          {file.protocol && <ProtocolPaper protocol={file.protocol} />}
        </section>
      </div>
    </div>
  );
}

function Head({ file, viewer }: { file: ShownAppeal; viewer: 'council' | 'members' }) {
  const locale = getLocale();
  const { appeal, term } = file;
  const turns = { council: m.appeals_turn_council, members: m.appeals_turn_members };
  const pace = term ? paceOf({ from: term.from, to: term.lastDay, today: term.today }) : 'calm';
  return (
    <div className="file-head">
      <Breadcrumbs crumbs={[{ label: m.appeals_list_title(), href: '/council/appeals' }, { label: titleOf(appeal) }]} />
      <div className="row between">
        <h1>{`${titleOf(appeal)}: ${file.applicant}`}</h1>
        <Pill tone={toneOf(appeal, viewer)} icon={STATE_ICONS[appeal.state]}>
          {stateWord(appeal)}
        </Pill>
      </div>
      <dl className="file-line">
        <div>
          <dt>{m.appeals_col_qualification()}</dt>
          <dd>{file.qualification}</dd>
        </div>
        <div>
          <dt>{m.appeals_page_application()}</dt>
          <dd>
            {m.appeals_page_application_value({ number: file.applicationNumber ?? '', state: inLanguage(file.applicationState.label) })}
          </dd>
        </div>
        <div>
          <dt>{m.appeals_page_appealed()}</dt>
          <dd>{m.appeals_page_appealed_value({ ground: GROUNDS[appeal.ground].label(), state: inLanguage(file.appealedState) })}</dd>
        </div>
        <div>
          <dt>{m.appeals_page_turn()}</dt>
          <dd>{appeal.waitsOn === viewer ? m.appeals_you() : appeal.waitsOn ? turns[appeal.waitsOn]() : m.appeals_turn_nobody()}</dd>
        </div>
        <div>
          {term ? (
            <>
              <dt className={pace === 'late' ? 'text-bad' : pace === 'soon' ? 'text-turn' : undefined}>
                {`${inLanguage(term.label)}: ${dayInWords(term.lastDay, locale)}, ${daysLeft(term.lastDay, term.today, locale)}`}
              </dt>
              <dd>
                <DayRuler from={term.from} to={term.lastDay} today={term.today} daysOff={term.daysOff} />
              </dd>
            </>
          ) : (
            <>
              <dt>{m.appeals_col_until()}</dt>
              <dd>{m.appeals_own_no_term()}</dd>
            </>
          )}
        </div>
      </dl>
      <p className="small mute appeal-head">{`${file.centre}. ${m.appeals_card_filed({ at: numericMoment(appeal.filedAt, file.zone) })}`}</p>
    </div>
  );
}
