import { Form, redirect } from 'react-router';
import { changeSetting, readCouncilSettingsPage, SettingForm } from '#catalogue/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card, FactList } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Textarea } from '#web/ui/inputs.tsx';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { inLanguage } from '../applicant/filing-words.ts';
import type { Route } from './+types/council-setting.ts';
import { COUNCIL_ZONE } from './council-zone.ts';
import { SettingField } from './setting-field.tsx';
import { fixedWords, sourceWords, valueWords } from './setting-words.ts';

export const meta = () => [{ title: `${m.settings_council_title()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { settings, mayChange } = await readCouncilSettingsPage(deps, actor);
    const setting = settings.find(({ rule }) => rule.id === params.setting);
    if (!setting) throw new Refusal('not_found');
    return { setting, mayChange: mayChange && setting.rule.mayChange };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = await request.formData();
  const values = fields.getAll('value').map(String);
  const reason = String(fields.get('reason') ?? '');
  return await refusable(
    async () => {
      const form = SettingForm.safeParse({ values, reason, seen: fields.get('seen') });
      if (!form.success) throw new Refusal('setting_reason_missing');
      await changeSetting(deps, actor, params.setting, form.data);
      return redirect('/council/settings');
    },
    { values, reason },
  );
}

export default function CouncilSetting({ loaderData: { setting, mayChange }, actionData }: Route.ComponentProps) {
  const { rule, value, history } = setting;
  return (
    <div className="staff-page">
      <Breadcrumbs crumbs={[{ label: m.settings_council_title(), href: '/council/settings' }, { label: inLanguage(rule.label) }]} />
      <PageHeader title={inLanguage(rule.label)} />
      {actionData?.refusal && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      <div className="with-side">
        <div className="stack">
          <FactList
            facts={[
              { name: m.settings_value(), value: valueWords(rule.kind, value) },
              { name: m.settings_default(), value: valueWords(rule.kind, rule.default) },
              { name: m.settings_source(), value: sourceWords(rule.source), wide: true },
              { name: m.settings_fixed(), value: fixedWords(rule), wide: true },
            ]}
          />
          <History setting={setting} />
        </div>
        {mayChange && (
          <Card title={m.settings_change_title()}>
            <Form method="post" className="stack">
              <input type="hidden" name="seen" value={history.length} />
              <SettingField kind={rule.kind} value={value} typed={actionData?.values} />
              <Textarea
                name="reason"
                label={m.settings_reason()}
                hint={m.settings_reason_hint()}
                defaultValue={actionData?.reason}
                required
                minLength={5}
                maxLength={1000}
              />
              <Button size={40} full>
                {m.settings_change()}
              </Button>
            </Form>
          </Card>
        )}
      </div>
    </div>
  );
}

function History({ setting: { rule, history } }: { setting: Route.ComponentProps['loaderData']['setting'] }) {
  if (history.length === 0) return <p className="small mute">{m.settings_history_empty()}</p>;
  return (
    <DataTable
      caption={m.settings_history()}
      showCaption
      columns={[
        { id: 'at', label: m.settings_when(), kind: 'num', heads: true },
        { id: 'who', label: m.settings_who() },
        { id: 'from', label: m.settings_before() },
        { id: 'to', label: m.settings_became() },
        { id: 'reason', label: m.settings_reason() },
      ]}
      rows={history.map(({ at, by, from, to, reason }) => ({
        id: at,
        cells: {
          at: numericMoment(at, COUNCIL_ZONE),
          who: by ?? '—',
          from: valueWords(rule.kind, from),
          to: valueWords(rule.kind, to),
          reason: reason ?? '—',
        },
      }))}
    />
  );
}
