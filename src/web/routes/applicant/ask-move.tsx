import { redirect } from 'react-router';
import { deleteDraft, readApplicationPage, retakeApplication, withdrawApplication } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Confirm } from '#web/ui/confirm.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/ask-move.ts';
import { fullTitle } from './filing-words.ts';

const MOVES = { withdraw: 'withdraw', delete: 'delete_draft', retake: 'retake' } as const;
type Asked = keyof typeof MOVES;

function askedBy(params: { id?: string; question?: string }): { id: string; asked: Asked } {
  const { question } = params;
  if (question !== 'withdraw' && question !== 'delete' && question !== 'retake') throw new Refusal('not_found');
  return { id: uuidParam(params.id), asked: question };
}

/** The question before a step that cannot be taken back, as a page of its own. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { id, asked } = askedBy(params);
    const { application, moves } = await readApplicationPage(deps, actor, id);
    const move = moves.find(({ name }) => name === MOVES[asked]);
    return { asked, application, against: move ? move.against : [m.applicant_move_not_now()] };
  });
}

export async function action({ params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const { id, asked } = askedBy(params);
    if (asked === 'retake') return redirect(`/cabinet/applications/${await retakeApplication(deps, actor, id)}/edit/qualification`);
    if (asked === 'delete') {
      await deleteDraft(deps, actor, id);
      return redirect('/cabinet/applications');
    }
    await withdrawApplication(deps, actor, id);
    return redirect(`/cabinet/applications/${id}`);
  });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${QUESTIONS[loaderData.asked].title()} · ${m.common_product()}` : m.common_product() },
];

const QUESTIONS: Record<Asked, { title: () => string; text: () => string; confirm: () => string; keep: () => string; risk: boolean }> = {
  withdraw: {
    title: () => m.applicant_withdraw_title(),
    text: () => m.applicant_withdraw_text(),
    confirm: () => m.applicant_withdraw_do(),
    keep: () => m.applicant_keep_it(),
    risk: true,
  },
  delete: {
    title: () => m.applicant_delete_title(),
    text: () => m.applicant_delete_text(),
    confirm: () => m.applicant_delete(),
    keep: () => m.applicant_keep_it(),
    risk: true,
  },
  retake: {
    title: () => m.applicant_retake_title(),
    text: () => m.applicant_retake_text(),
    confirm: () => m.applicant_retake(),
    keep: () => m.applicant_not_now(),
    risk: false,
  },
};

export default function AskMove({ loaderData: { asked, application, against }, actionData }: Route.ComponentProps) {
  const question = QUESTIONS[asked];
  const back = asked === 'delete' ? '/cabinet/applications' : `/cabinet/applications/${application.id}`;
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal.message : undefined;
  const reasons = refusal ? [refusal] : against;
  return (
    <div className="wrap main-top narrow stack">
      <p className="mute">{fullTitle(application)}</p>
      {reasons.length > 0 ? (
        <>
          <h1>{question.title()}</h1>
          <Note tone="turn" role="status">
            {reasons.join('. ')}
          </Note>
          <LinkButton kind="line" to={back}>
            {m.applicant_go_back()}
          </LinkButton>
        </>
      ) : (
        <Confirm
          title={question.title()}
          text={question.text()}
          confirm={question.confirm()}
          keep={question.keep()}
          keepHref={back}
          risk={question.risk}
        />
      )}
    </div>
  );
}
