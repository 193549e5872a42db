import { Form, Link, redirect } from 'react-router';
import { readPracticeCard } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/practice.ts';
import { cardHref } from './hall-address.ts';
import { actOnPractice, typedMarks } from './practice-acts.ts';
import { SheetSection } from './practice-sheet.tsx';
import { showPractice } from './practice-shown.ts';

export const meta = () => [{ title: `${m.exam_practice()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return showPractice(await orErrorPage(() => readPracticeCard(deps, actor, uuidParam(params.bookingId))));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  return await refusable(async () => {
    const act = await actOnPractice(deps, actor, uuidParam(params.bookingId), form);
    const page = `/commission/sessions/${params.id}/candidates/${params.bookingId}`;
    return redirect(act === 'finish' ? cardHref(params.id, params.bookingId) : `${page}?saved`);
  }, typedMarks(form));
}

/** What is told at its line, with all that was typed. */
const FAULTS_OF_LINES = ['mark_does_not_fit', 'comment_without_mark', 'text_too_long'];

type CardShown = Route.ComponentProps['loaderData'];

/** What the candidate filed beforehand; each opening is logged and shown to them. */
function Filed({ card, base }: { card: CardShown; base: string }) {
  return (
    <Card title={m.exam_portfolio_filed()}>
      {card.portfolio.length === 0 && <p className="mute">{m.exam_portfolio_none()}</p>}
      <ul className="exam-plain stack-s">
        {card.portfolio.map(({ id, name, pages }) => (
          <li key={id}>
            {pages === null ? (
              <a href={`${base}/portfolio/${id}`} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              <Link to={`${base}/portfolio/${id}`}>{m.exam_portfolio_file({ name, pages })}</Link>
            )}
          </li>
        ))}
      </ul>
      <p className="small mute">{m.exam_portfolio_logged()}</p>
    </Card>
  );
}

const INTERESTS = () => [
  { value: 'none', label: m.exam_interest_none() },
  { value: 'teacher', label: m.exam_interest_teacher() },
  { value: 'superior', label: m.exam_interest_superior() },
  { value: 'relative', label: m.exam_interest_relative() },
  { value: 'other', label: m.exam_interest_other() },
];

export default function Practice({ loaderData: card, actionData, params }: Route.ComponentProps) {
  const faulty = actionData && FAULTS_OF_LINES.includes(actionData.refusal.code) ? actionData : undefined;
  const ready = card.interest === 'none' && !card.ended;
  return (
    <div className="staff-page stack-l">
      <Breadcrumbs
        crumbs={[
          { label: m.exam_sessions_title(), href: '/commission/sessions' },
          { label: m.exam_session_title(), href: `/commission/sessions/${params.id}` },
          { label: card.name },
        ]}
      />
      <PageHeader title={card.name} lead={card.practiceKind === 'portfolio' ? m.exam_practice_portfolio() : m.exam_practice_tasks()} />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {card.ended && <Note tone="good">{m.exam_practice_ended()}</Note>}
      {card.interest === undefined && !card.ended && (
        <Card title={m.exam_interest_title()}>
          <Form method="post" className="stack">
            <RadioCards name="interest" label={m.exam_interest_label()} choices={INTERESTS()} required />
            <Button size={40} name="act" value="interest">
              {m.exam_interest_send()}
            </Button>
          </Form>
        </Card>
      )}
      {card.interest === undefined && !card.ended && <Note>{m.exam_marks_later()}</Note>}
      {card.interest !== undefined && card.interest !== 'none' && <Note tone="bad">{m.exam_refusal_interest_declared()}</Note>}
      {card.practiceKind === 'portfolio' && <Filed card={card} base={`/commission/sessions/${params.id}/candidates/${params.bookingId}`} />}
      {card.sheets.map((sheet) => (
        <SheetSection
          key={sheet.id}
          sheet={sheet}
          now={card.now}
          open={ready}
          typed={faulty?.sheetId === sheet.id ? faulty : undefined}
          base={`/commission/sessions/${params.id}/candidates/${params.bookingId}`}
        />
      ))}
      {ready && (
        <Form method="post">
          <Button size={40} name="act" value="finish">
            {m.exam_practice_finish()}
          </Button>
        </Form>
      )}
    </div>
  );
}
