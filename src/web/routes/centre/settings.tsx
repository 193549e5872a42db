import { Form, redirect } from 'react-router';
import { readContractSetting, setContractFirst } from '#payments/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/choices.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/settings.ts';

export const meta = () => [{ title: m.money_settings() }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const contract = await orErrorPage(() => readContractSetting(deps, actor));
  return { contract, saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  return await refusable(async () => {
    const form = await request.formData();
    await setContractFirst(deps, actor, form.get('contractFirst') === 'on');
    return redirect('/centre/settings?saved');
  });
}

/** What the head decides for the centre; each change keeps who made it. */
export default function CentreSettingsPage({ loaderData: { contract, saved }, actionData }: Route.ComponentProps) {
  return (
    <div className="staff-page">
      <PageHeader title={m.money_settings()} />
      <div className="narrow stack">
        {actionData && 'refusal' in actionData && (
          <Note tone="bad" role="alert">
            {actionData.refusal.message}
          </Note>
        )}
        {saved && (
          <Note tone="good" role="status">
            {m.money_settings_saved()}
          </Note>
        )}
        <Card title={m.money_settings_contract()}>
          <Form method="post" className="stack-s">
            <Tick
              name="contractFirst"
              label={m.money_settings_contract_first()}
              hint={m.money_settings_contract_hint()}
              defaultChecked={contract.first}
            />
            <Button size={40}>{m.money_settings_save()}</Button>
          </Form>
          <h3 className="main-top">{m.money_settings_history()}</h3>
          {contract.changes.length === 0 ? (
            <p className="mute">{m.money_settings_none()}</p>
          ) : (
            <ul>
              {contract.changes.map(({ id, on, who, became }) => (
                <li key={id}>
                  {(became ? m.money_settings_became_on : m.money_settings_became_off)({
                    day: dayInWords(on, getLocale()),
                    who,
                  })}
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  );
}
