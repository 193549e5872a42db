import { data, redirect } from 'react-router';
import { RefuseForm, readForReview, refuseApplication } from '#applications/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { fieldErrors } from '#web/field-words.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import { Select, Textarea } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/refuse.ts';

export const meta = () => [{ title: `${m.centre_refuse_do()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { id, number, applicantName, refusalReasons, moves, state } = await readForReview(deps, actor, uuidParam(params.id));
    if (state.state !== 'under_review') throw new Refusal('not_under_review');
    if (!moves.some(({ name }) => name === 'refuse')) throw new Refusal('move_not_yours');
    return { id, number, applicantName, refusalReasons };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const typed = Object.fromEntries(await request.formData()) as Record<string, string>;
  return await refusable(
    async () => {
      const form = RefuseForm.safeParse(typed);
      if (!form.success) return data({ errors: fieldErrors(form.error), typed }, { status: 422 });
      const id = uuidParam(params.id);
      await refuseApplication(deps, actor, id, form.data);
      return redirect(`/centre/applications/${id}`);
    },
    { typed },
  );
}

export default function RefusePage({ loaderData: { id, number, applicantName, refusalReasons }, actionData }: Route.ComponentProps) {
  const errors: Readonly<Record<string, string>> = actionData && 'errors' in actionData ? actionData.errors : {};
  const typed: Readonly<Record<string, string>> = actionData && 'typed' in actionData ? actionData.typed : {};
  return (
    <div className="wrap narrow staff-page">
      {actionData && 'refusal' in actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <Confirm
        title={m.centre_refuse_title({ number: number ?? '' })}
        text={m.centre_refuse_text({ name: applicantName })}
        confirm={m.centre_refuse_do()}
        keep={m.centre_refuse_keep()}
        keepHref={`/centre/applications/${id}`}
        risk
      >
        <Select
          name="reasonCode"
          label={m.centre_refuse_reason()}
          empty={m.centre_refuse_choose()}
          error={errors.reasonCode}
          defaultValue={typed.reasonCode}
          options={refusalReasons.map(({ code, label }) => ({ value: code, label: inLanguage(label) }))}
        />
        <Textarea
          name="words"
          label={m.centre_refuse_words()}
          hint={m.centre_refuse_words_hint()}
          error={errors.words}
          defaultValue={typed.words}
          rows={5}
        />
      </Confirm>
    </div>
  );
}
