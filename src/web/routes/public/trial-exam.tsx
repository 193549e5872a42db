import type { FormEvent } from 'react';
import { Form } from 'react-router';
import { drawTrial, markTrial, type TrialMistake } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { SectionMarks } from '#web/routes/exam/section-marks.tsx';
import { type PictureAddress, showItem, showText } from '#web/routes/exam/shown-text.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Native } from '#web/ui/native.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/trial-exam.ts';
import { answersOf } from './trial-answers.ts';
import { TrialItem } from './trial-item.tsx';
import { TrialMistakes } from './trial-mistakes.tsx';

export const meta = () => [{ title: `${m.exam_trial_title()} · ${m.common_product()}` }];
export const headers = () => ({ 'cache-control': 'no-store' });
/** The answers sent belong to the items shown: no new ones are drawn beside a result. */
export const shouldRevalidate = ({ formMethod }: { formMethod?: string }) => formMethod === undefined;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { qualification, items, paper } = await orErrorPage(() => drawTrial(context.get(requestContext).deps, uuidParam(params.toolId)));
  return { qualification, items: items.map((item) => showItem(item, picturesOf(params.toolId))), paper };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await formOf(request);
  return await refusable(async () => {
    const { deps } = context.get(requestContext);
    const { mistakes, ...result } = await markTrial(deps, uuidParam(params.toolId), String(form.get('paper')), answersOf(form));
    return { result: { ...result, mistakes: mistakes.map((mistake) => showMistake(mistake, picturesOf(params.toolId))) } };
  });
}

const picturesOf =
  (toolId: string): PictureAddress =>
  (id) =>
    `/trial/${toolId}/pictures/${id}`;

const showMistake = ({ text, right, ...mistake }: TrialMistake, address: PictureAddress) => ({
  ...mistake,
  text: showText(text, address),
  right: right.map((line) => line.map((one) => showText(one, address))),
});

/** An answer that is no number would count as none: the field says so, and the keyboard goes there. */
function stayAtUnclear(event: FormEvent<HTMLFormElement>): void {
  const unclear = event.currentTarget.querySelector<HTMLInputElement>('input[aria-invalid="true"]');
  if (!unclear) return;
  event.preventDefault();
  unclear.focus();
}

export default function TrialExam({ loaderData: { qualification, items, paper }, actionData, params }: Route.ComponentProps) {
  const result = actionData && 'result' in actionData ? actionData.result : undefined;
  return (
    <div className="wrap narrow stack-l main-top">
      <Breadcrumbs crumbs={[{ label: m.exam_trial_title(), href: '/trial' }, { label: <Native>{qualification}</Native> }]} />
      {result ? (
        <>
          <PageHeader title={m.exam_trial_result({ points: result.points, max: result.max })} lead={<Native>{qualification}</Native>} />
          <Note tone={result.passed ? 'good' : 'turn'}>{result.passed ? m.exam_trial_passed() : m.exam_trial_failed()}</Note>
          <SectionMarks sections={result.sections} />
          <TrialMistakes mistakes={result.mistakes} />
          <div className="row">
            <LinkButton to={`/trial/${params.toolId}`} reloadDocument>
              {m.exam_trial_again()}
            </LinkButton>
            <LinkButton to="/trial" kind="line">
              {m.exam_trial_choose()}
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <PageHeader title={m.exam_trial_title()} lead={<Native>{qualification}</Native>} />
          {actionData && 'refusal' in actionData && (
            <Note tone="bad" role="alert">
              {actionData.refusal.message}
            </Note>
          )}
          <Form method="post" className="stack-l" onSubmit={stayAtUnclear}>
            <input type="hidden" name="paper" value={paper} />
            {items.map((item) => (
              <TrialItem key={item.itemId} item={item} />
            ))}
            <Button wide>{m.exam_trial_send()}</Button>
          </Form>
        </>
      )}
    </div>
  );
}
