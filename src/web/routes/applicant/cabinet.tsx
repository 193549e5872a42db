import IconFilePlus from '@tabler/icons-react/icons/IconFilePlus';
import IconPencilCheck from '@tabler/icons-react/icons/IconPencilCheck';
import { Link } from 'react-router';
import { readProfile } from '#accounts/index.ts';
import { listOwnApplications } from '#applications/index.ts';
import { listNotices } from '#notifications/index.ts';
import { pendingCertificates } from '#outcomes/index.ts';
import { listOwnEmployers } from '#payments/index.ts';
import { findProcedure, type Label } from '#procedures/index.ts';
import { listNearestSessions } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { readCouncils } from '#web/councils.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { NearestSessions } from '#web/ui/sessions-month.tsx';
import type { Route } from './+types/cabinet.ts';
import { ApplicationCard } from './application-card.tsx';
import { readRunningParts } from './exam-parts.ts';
import { readExamTimes } from './exam-times.ts';
import { inLanguage } from './filing-words.ts';
import { needsPhoto } from './needs-photo.ts';
import { NoticeList } from './notice-list.tsx';
import { presentNotice, presentSession } from './present-cabinet.ts';
import { withCertificate } from './unissued-certificate.ts';

const SHOWN = 3;

export async function loader({ context }: Route.LoaderArgs) {
  const asker = context.get(requestContext);
  const { deps, actor } = asker;
  return await orErrorPage(async () => {
    const { near, councils } = await readCouncils(asker);
    const applications = await listOwnApplications(deps, actor);
    const notices = await listNotices(deps, actor);
    const waiting = applications.filter(({ waitsOnMe }) => waitsOnMe);
    const shown = waiting.length > 0 ? waiting : applications.slice(0, 1);
    const pending = await pendingCertificates(
      deps,
      actor,
      shown.map(({ id }) => id),
    );
    return {
      apply: applications[0]?.words.apply ?? applyOf(councils.filter(({ id }) => near.includes(id))),
      shown: shown.map((one) => withCertificate(one, pending)),
      isWaiting: waiting.length > 0,
      total: applications.length,
      exams: await readExamTimes(
        deps,
        actor,
        shown.map(({ id }) => id),
      ),
      running: await readRunningParts(deps, actor, shown),
      employers: await listOwnEmployers(deps, actor),
      notices: notices.slice(0, SHOWN).map(presentNotice),
      sessions: (await listNearestSessions(deps, { limit: 4, councilIds: near })).map(presentSession),
      lacksPhoto: !(await readProfile(deps, actor)).hasPhoto && (await needsPhoto(deps, actor)),
    };
  });
}

/** The word of the button where all of these councils have the same. */
function applyOf(councils: readonly { readonly procedureId: string }[]): Label | undefined {
  const words = councils.flatMap(({ procedureId }) => findProcedure(procedureId)?.words.apply ?? []);
  return new Set(words.map(({ ru }) => ru)).size === 1 ? words[0] : undefined;
}

export const meta: Route.MetaFunction = () => [{ title: `${m.applicant_cabinet()} · ${m.common_product()}` }];

/** What waits on me, the two things to begin, what came, what is near. */
export default function Cabinet({ loaderData }: Route.ComponentProps) {
  const { shown, isWaiting, total, exams, running, employers, notices, sessions, lacksPhoto, apply } = loaderData;
  return (
    <div className="wrap main-top">
      <PageHeader title={m.applicant_cabinet()} />
      <div className="stack">
        <div className="row">
          <LinkButton to="/cabinet/applications" wide icon={<Icon of={IconFilePlus} />}>
            {apply ? inLanguage(apply) : m.applicant_apply()}
          </LinkButton>
          <LinkButton to="/trial" kind="line" wide icon={<Icon of={IconPencilCheck} />}>
            {m.applicant_trial()}
          </LinkButton>
        </div>
        {employers
          .filter(({ state }) => state === 'asked')
          .map(({ id, employer }) => (
            <Note key={id} tone="turn">
              {m.money_employers_note({ employer })} <Link to="/cabinet/employers">{m.money_employers_open()}</Link>
            </Note>
          ))}
        {lacksPhoto && (
          <Note tone="turn">
            {m.applicant_photo_needed()} <Link to="/cabinet/profile#photo">{m.applicant_photo_add()}</Link>
          </Note>
        )}
      </div>
      <div className="with-side">
        <div>
          <div className="section-head">
            <h2>{isWaiting ? m.applicant_waits_on_me() : m.applicant_last_application()}</h2>
            <Link to="/cabinet/applications">{m.applicant_all_applications({ count: total })}</Link>
          </div>
          <div className="stack">
            {shown.length === 0 && <p className="mute">{m.applicant_nothing_yet()}</p>}
            {shown.map((application) => (
              <ApplicationCard
                key={application.id}
                application={application}
                examAt={exams[application.id]}
                running={running[application.id]}
                level={3}
              />
            ))}
          </div>
          <div className="section-head">
            <h2>{m.applicant_notices()}</h2>
            <Link to="/cabinet/notices">{m.applicant_all_notices()}</Link>
          </div>
          <NoticeList notices={notices} />
        </div>
        <aside>
          <div className="section-head">
            <h2>{m.applicant_nearest()}</h2>
            <Link to="/exams">{m.applicant_calendar()}</Link>
          </div>
          <div className="card pad">
            {sessions.length === 0 ? <p className="mute">{m.applicant_no_sessions()}</p> : <NearestSessions sessions={sessions} />}
          </div>
          <div className="section-head">
            <h2>{m.applicant_mine()}</h2>
          </div>
          <ul className="stack-s">
            <li>
              <Link to="/cabinet/profile">{m.applicant_profile()}</Link>
            </li>
            <li>
              <Link to="/cabinet/documents">{m.applicant_my_documents()}</Link>
            </li>
            <li>
              <Link to="/cabinet/register">{m.applicant_register()}</Link>
            </li>
            <li>
              <Link to="/cabinet/certificates">{m.applicant_certificates()}</Link>
            </li>
            {employers.length > 0 && (
              <li>
                <Link to="/cabinet/employers">{m.money_employers()}</Link>
              </li>
            )}
            <li>
              <Link to="/cabinet/data">{m.privacy_title()}</Link>
            </li>
          </ul>
        </aside>
      </div>
    </div>
  );
}
