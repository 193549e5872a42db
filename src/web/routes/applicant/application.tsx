import { Link } from 'react-router';
import { readOwnAppeals } from '#appeals/index.ts';
import { listAttachedDocuments, readApplicationPage } from '#applications/index.ts';
import { findBriefingDuty, findToldTheory, listIncidents } from '#exams/index.ts';
import { listLettersOfApplication } from '#notifications/index.ts';
import { pendingCertificates } from '#outcomes/index.ts';
import { listPapers, mayOpenPaper } from '#papers/index.ts';
import { findRefund } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { RefundNote } from '#web/routes/payments/refund-note.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { StatusPill } from '#web/ui/status-pill.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { AppealsCard } from '../appeals/appeals-card.tsx';
import { BriefingCard } from '../exam/briefing-card.tsx';
import { ToldTheoryNote } from '../exam/told-theory-note.tsx';
import type { Route } from './+types/application.ts';
import { Letters, Papers, Views } from './application-lists.tsx';
import { ApplicationStatus } from './application-status.tsx';
import { AttachedList } from './attached-list.tsx';
import { readRunningParts } from './exam-parts.ts';
import { readExamTimes } from './exam-times.ts';
import { addressOf, fullTitle, inLanguage, shortTitle, trailTo } from './filing-words.ts';
import { IncidentList } from './incident-list.tsx';
import { OpenRemarks } from './open-remarks.tsx';
import { presentAttached, presentLetters, presentPapers, presentRoad, presentViews, remarkTitles } from './present-application.ts';
import { withCertificate } from './unissued-certificate.ts';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const sent = new URL(request.url).searchParams.has('sent');
  return await orErrorPage(async () => {
    const id = uuidParam(params.id);
    const read = await readApplicationPage(deps, actor, id);
    const page = { ...read, application: withCertificate(read.application, await pendingCertificates(deps, actor, [id])) };
    const papers = await deps.as(actor).read((db) => listPapers(db, id));
    const letters = await listLettersOfApplication(deps, actor, id);
    return {
      sent,
      page,
      appeals: await readOwnAppeals(deps, actor, id),
      running: (await readRunningParts(deps, actor, [page.application]))[id],
      briefing: presentDuty(await findBriefingDuty(deps, actor, id)),
      examAt: (await readExamTimes(deps, actor, [id]))[id] ?? null,
      road: presentRoad(page),
      theory: await findToldTheory(deps, actor, id),
      incidents: await listIncidents(deps, actor, id),
      titles: remarkTitles(page),
      views: presentViews(page.views),
      papers: presentPapers(
        papers.filter((paper) => mayOpenPaper(actor, paper).allowed),
        page,
      ),
      documents: presentAttached(await deps.as(actor).read((db) => listAttachedDocuments(db, id))),
      letters: presentLetters(letters, page.application.zone),
      refund: await findRefund(deps, actor, id),
    };
  });
}

const presentDuty = (duty: Awaited<ReturnType<typeof findBriefingDuty>>) =>
  duty && { acknowledgedAt: duty.acknowledgedAt?.toString() ?? null };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${shortTitle(loaderData.page.application)} · ${m.common_product()}` : m.common_product() },
];

/** The state page: where it stands, whose turn, until when, the one next step; then everything that belongs to it. */
export default function ApplicationState({ loaderData }: Route.ComponentProps) {
  const { page, appeals, briefing, road, papers, letters, sent, examAt, running, titles, views, documents, theory, incidents, refund } =
    loaderData;
  const { application, moves } = page;
  const base = `/cabinet/applications/${application.id}`;
  return (
    <div className="wrap main-top">
      <Breadcrumbs crumbs={[...trailTo(application.words.trail, '/cabinet/applications'), { label: shortTitle(application) }]} />
      <PageHeader
        long
        title={application.qualification ?? inLanguage(application.words.editing)}
        lead={leadOf(application)}
        beside={<StatusPill state={application.state} tone={application.tone} word={inLanguage(application.stateLabel)} />}
      />
      {sent && application.number !== null && (
        <Note tone="good" role="status">
          {m.applicant_sent({ title: fullTitle(application), state: inLanguage(application.stateLabel) })}
        </Note>
      )}
      <div className="with-side main-top">
        <div className="stack">
          <ApplicationStatus page={page} examAt={examAt} running={running} />
          <ToldTheoryNote told={theory} />
          <BriefingCard applicationId={application.id} duty={briefing} zone={application.zone} />
          <AppealsCard appeals={appeals} />
          <IncidentList incidents={incidents} zone={application.zone} />
          {refund && <RefundNote refund={refund} />}
          <OpenRemarks page={page} titles={titles} />
          <AttachedList documents={documents} />
          <Papers papers={papers} statementHref={`${base}/statement`} />
          <Letters letters={letters} />
        </div>
        <aside className="stack">
          <section className="card pad">
            <h2 className="card-title">{m.applicant_road()}</h2>
            <Timeline steps={road} />
          </section>
          <Views views={views} zone={application.zone} />
          <div className="row">
            {application.state !== 'draft' && <Link to={`${base}/edit/qualification`}>{m.applicant_see_filed()}</Link>}
            {moves.some(({ name }) => name === 'withdraw') && <Link to={`${base}/withdraw`}>{m.applicant_withdraw()}</Link>}
            {moves.some(({ name }) => name === 'delete_draft') && <Link to={`${base}/delete`}>{m.applicant_delete()}</Link>}
            {application.place && <Link to={`/centres/${application.place.centreSlug}`}>{m.applicant_ask_centre()}</Link>}
          </div>
        </aside>
      </div>
    </div>
  );
}

function leadOf({ level, practiceKind, place }: Route.ComponentProps['loaderData']['page']['application']): string {
  return [
    level === null ? null : m.applicant_level({ level }),
    practiceKind === null ? null : practiceKind === 'portfolio' ? m.applicant_portfolio_kind() : m.applicant_tasks_kind(),
    place && `${place.centre}, ${addressOf(place)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
