import './appeals.css';
import IconFile from '@tabler/icons-react/icons/IconFile';
import IconUser from '@tabler/icons-react/icons/IconUser';
import { Link, redirect } from 'react-router';
import { addAppealFile, type OwnAppealPage, readOwnAppeal } from '#appeals/index.ts';
import { appealState } from '#procedures/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { pagesInWords } from '#web/routes/applicant/documents/version-words.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { FileForm } from '#web/sending/file-form.tsx';
import { withFiles } from '#web/sending/files-of-form.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card, FactList, NextStep, RowList } from '#web/ui/card.tsx';
import { dayInWords, daysLeft, momentInWords, numericMoment } from '#web/ui/dates.ts';
import { paceOf } from '#web/ui/day-ruler.ts';
import { FileInput } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { StatusLine } from '#web/ui/status-line.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import type { Route } from './+types/own-appeal.ts';
import { GROUNDS, OUTCOMES, REMEDIES, STATE_ICONS, stateWord, titleOf, toneOf } from './appeal-words.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${titleOf(loaderData.page.appeal)} · ${m.common_product()}` : m.common_product() },
];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const page = await orErrorPage(() => readOwnAppeal(deps, actor, uuidParam(params.id)));
  const { searchParams } = new URL(request.url);
  const road = page.history.map(({ id, to, at }) => ({
    id,
    state: to === 'rejected' || to === 'withdrawn' ? ('bad' as const) : ('done' as const),
    name: inLanguage(appealState(to).label),
    note: numericMoment(at, page.zone),
  }));
  return { page, road, filed: searchParams.has('filed'), added: searchParams.has('added') };
}

/** One more file. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  return await refusable(async () => {
    const id = uuidParam(params.id);
    await withFiles(deps, actor, form, (files) => addAppealFile(deps, actor, id, files));
    return redirect(`/cabinet/appeals/${id}?added#files`);
  });
}

/** The state page of an appeal: where it stands, who decides, until when; then everything that belongs to it. */
export default function OwnAppeal({ loaderData: { page, road, filed, added }, actionData }: Route.ComponentProps) {
  const { appeal, zone } = page;
  const href = `/cabinet/applications/${page.applicationId}`;
  return (
    <div className="wrap main-top">
      <Breadcrumbs
        crumbs={[{ label: m.appeals_own_application({ number: page.applicationNumber ?? '' }), href }, { label: titleOf(appeal) }]}
      />
      <PageHeader
        title={titleOf(appeal)}
        lead={m.appeals_card_filed({ at: numericMoment(appeal.filedAt, zone) })}
        beside={
          <Pill tone={toneOf(appeal, 'applicant')} icon={STATE_ICONS[appeal.state]}>
            {stateWord(appeal)}
          </Pill>
        }
      />
      {filed && (
        <Note tone="good" role="status">
          {m.appeals_own_filed()}
        </Note>
      )}
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <div className="with-side main-top">
        <div className="stack">
          <Status page={page} />
          <NextStep
            title={nextOf(page)}
            action={
              <LinkButton kind={appeal.state === 'upheld' ? 'filled' : 'line'} to={href}>
                {m.appeals_own_to_application()}
              </LinkButton>
            }
          />
          {page.decision && <Decision page={page} />}
          <Card title={m.appeals_own_what()} className="stack-s">
            <p>{GROUNDS[appeal.ground].label()}</p>
            <h3>{m.appeals_own_words()}</h3>
            <p className="typed">{page.words}</p>
          </Card>
          <Files page={page} added={added} />
        </div>
        <aside className="stack">
          <Members page={page} />
          <Card title={m.appeals_road()}>
            <Timeline steps={road} />
          </Card>
          {page.mayWithdraw && (
            <div className="row">
              <Link to={`/cabinet/appeals/${appeal.id}/withdraw`}>{m.appeals_withdraw()}</Link>
            </div>
          )}
        </aside>
      </div>
    </div>
  );
}

function Status({ page: { appeal, term, hearing, zone } }: { page: OwnAppealPage }) {
  const locale = getLocale();
  const pace = term ? paceOf({ from: term.from, to: term.lastDay, today: term.today }) : 'calm';
  const turns = { council: m.appeals_turn_council, members: m.appeals_turn_members };
  return (
    <StatusLine
      now={{ value: stateWord(appeal), note: hearing && `${m.appeals_hearing()}: ${momentInWords(hearing.at, { zone }, locale)}` }}
      turn={{ value: appeal.waitsOn ? turns[appeal.waitsOn]() : m.appeals_turn_nobody() }}
      due={
        term
          ? {
              value: dayInWords(term.lastDay, locale, Number(term.today.slice(0, 4))),
              note: `${daysLeft(term.lastDay, term.today, locale)}. ${inLanguage(term.label)}: ${term.source}`,
              ...(pace === 'calm' ? {} : { pace }),
            }
          : { value: m.appeals_own_no_term() }
      }
      term={term ? { from: term.from, to: term.lastDay, today: term.today, daysOff: term.daysOff } : undefined}
    />
  );
}

function nextOf({ appeal, hearing }: OwnAppealPage): string {
  if (appeal.state === 'registered' && hearing) return m.appeals_own_next_hearing();
  return {
    filed: m.appeals_own_next_filed,
    registered: m.appeals_own_next_registered,
    heard: m.appeals_own_next_heard,
    upheld: m.appeals_own_next_upheld,
    rejected: m.appeals_own_next_rejected,
    withdrawn: m.appeals_own_next_withdrawn,
  }[appeal.state]();
}

function Decision({ page: { appeal, decision } }: { page: OwnAppealPage }) {
  if (!decision) return null;
  const outcome = appeal.state === 'rejected' ? 'rejected' : appeal.partly ? 'partly' : 'upheld';
  return (
    <Card title={m.appeals_decision()} className="stack-s">
      <p>
        <b>{OUTCOMES[outcome]()}</b>
      </p>
      {appeal.remedy && <p>{`${m.appeals_decision_follows()}: ${REMEDIES[appeal.remedy]()}`}</p>}
      <h3>{m.appeals_decision_why()}</h3>
      <p className="typed">{decision.reasons}</p>
      <p>
        {decision.paperId ? (
          <a href={`/files/papers/${decision.paperId}`}>{m.appeals_decision_download()}</a>
        ) : (
          <span className="mute">{m.appeals_decision_pending()}</span>
        )}
      </p>
    </Card>
  );
}

function Members({ page: { members, hearing, zone } }: { page: OwnAppealPage }) {
  return (
    <Card title={m.appeals_own_members()} className="stack-s">
      {members.length === 0 ? (
        <p className="small mute">{m.appeals_own_members_none()}</p>
      ) : (
        <RowList
          rows={members.map(({ name, presides }) => ({ id: name, icon: IconUser, title: name, note: presides && m.appeals_presides() }))}
        />
      )}
      {hearing && (
        <FactList
          oneColumn
          facts={[
            { name: m.appeals_hearing(), value: momentInWords(hearing.at, { zone }, getLocale()) },
            { name: m.appeals_hearing_where(), value: hearing.place },
          ]}
        />
      )}
    </Card>
  );
}

function Files({ page: { files, takesFiles }, added }: { page: OwnAppealPage; added: boolean }) {
  return (
    <Card title={m.appeals_own_files()} id="files" className="stack-s">
      {added && (
        <Note tone="good" role="status">
          {m.appeals_own_file_added()}
        </Note>
      )}
      {files.length === 0 ? (
        <p className="mute">{m.appeals_own_no_files()}</p>
      ) : (
        <RowList
          rows={files.map(({ versionId, name, pages }) => ({
            id: versionId,
            icon: IconFile,
            title: <a href={`/files/documents/${versionId}`}>{name}</a>,
            note: pagesInWords(pages),
          }))}
        />
      )}
      {takesFiles && (
        <FileForm className="stack-s">
          {({ working, refusal }) => (
            <>
              <FileInput
                name="files"
                label={m.appeals_own_add_files()}
                accept="application/pdf,image/jpeg,image/png,image/webp"
                multiple
                required
                error={refusal}
              />
              <div>
                <Button kind="line" size={40} busy={working}>
                  {m.appeals_own_add_file()}
                </Button>
              </div>
            </>
          )}
        </FileForm>
      )}
    </Card>
  );
}
