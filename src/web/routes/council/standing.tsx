import { Form, redirect } from 'react-router';
import { changeStanding, StandingForm } from '#outcomes/index.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable, uuidParam } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { FactList } from '#web/ui/card.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { readForm } from '../outcomes/read-form.ts';
import { STATUS_SHOWN } from '../outcomes/words.ts';
import type { Route } from './+types/standing.ts';
import { findInRegister } from './find-certificate.ts';

export const meta = () => [{ title: `${m.council_standing_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { certificate: await orErrorPage(() => findInRegister(deps, actor, uuidParam(params.id))) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = Object.fromEntries(await formOf(request));
  return await refusable(
    async () => {
      await changeStanding(deps, actor, uuidParam(params.id), readForm(StandingForm, fields));
      return redirect('/council/certificates');
    },
    { change: String(fields.change ?? ''), words: String(fields.words ?? '') },
  );
}

export default function ChangeStanding({ loaderData: { certificate }, actionData }: Route.ComponentProps) {
  const long = actionData?.refusal.code === 'text_too_long' ? actionData.refusal.message : undefined;
  const choices =
    certificate.status === 'suspended'
      ? [
          { value: 'resume', label: m.council_standing_resume() },
          { value: 'annul', label: m.council_standing_annul() },
        ]
      : [
          { value: 'suspend', label: m.council_standing_suspend() },
          { value: 'annul', label: m.council_standing_annul() },
        ];
  return (
    <div className="staff-page narrow">
      <Breadcrumbs crumbs={[{ label: m.council_register_title(), href: '/council/certificates' }, { label: m.council_standing_title() }]} />
      <PageHeader title={m.council_standing_title()} />
      {actionData && !long && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <FactList
        facts={[
          { name: m.council_number(), value: certificate.number },
          { name: m.council_state(), value: STATUS_SHOWN[certificate.status].word() },
          { name: m.council_holder(), value: certificate.holder, wide: true },
        ]}
      />
      <Form method="post" className="stack">
        <RadioCards
          name="change"
          label={m.council_standing_change()}
          choices={choices}
          defaultValue={actionData?.change ?? choices[0]?.value}
          required
        />
        <Textarea name="words" label={m.council_standing_words()} defaultValue={actionData?.words} error={long} required />
        <Button kind="risk" size={40}>
          {m.council_standing_save()}
        </Button>
      </Form>
    </div>
  );
}
