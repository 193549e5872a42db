import IconCalendarPlus from '@tabler/icons-react/icons/IconCalendarPlus';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { Form, Link, redirect } from 'react-router';
import {
  assertKeepsCalendars,
  type CalendarListed,
  draftYearByRule,
  importCalendar,
  listCalendars,
  NewYearForm,
} from '#catalogue/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { FileInput, Select, TextInput } from '#web/ui/inputs.tsx';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/calendars.ts';
import { fileOf, readCountry } from './calendar-form.ts';
import { COUNTRY_WORDS, STATUS_SHOWN } from './calendar-words.ts';

export const meta = () => [{ title: `${m.settings_calendars_title()} · ${m.common_product()}` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { calendars: await orErrorPage(() => listCalendars(deps, actor)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const fields = await request.formData();
  const act = String(fields.get('act') ?? '');
  const kept = { act, year: String(fields.get('year') ?? '') };
  return await refusable(async () => {
    assertKeepsCalendars(actor);
    if (act === 'import') {
      const country = readCountry(fields.get('country'));
      const { bytes, name } = await fileOf(fields.get('file'));
      const made = await importCalendar(deps, actor, {
        ...(country ? { country } : {}),
        bytes,
        act: m.settings_import_act({ file: name }),
      });
      return redirect(`/operator/calendars/${made.country}/${made.year}`);
    }
    const form = NewYearForm.safeParse(Object.fromEntries(fields));
    if (!form.success) throw new Refusal('calendar_year_wrong');
    await draftYearByRule(deps, actor, form.data);
    return redirect(`/operator/calendars/${form.data.country}/${form.data.year}`);
  }, kept);
}

export default function Calendars({ loaderData: { calendars }, actionData }: Route.ComponentProps) {
  const countries = (['ru', 'kz'] as const).map((value) => ({ value, label: COUNTRY_WORDS[value]() }));
  return (
    <div className="staff-page">
      <PageHeader title={m.settings_calendars_title()} lead={m.settings_calendars_lead()} />
      {actionData && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {(['ru', 'kz'] as const).map((country) => (
        <DataTable
          key={country}
          caption={COUNTRY_WORDS[country]()}
          showCaption
          columns={[
            { id: 'year', label: m.settings_year(), heads: true },
            { id: 'days', label: m.settings_working_days(), kind: 'num' },
            { id: 'state', label: m.settings_state() },
            { id: 'act', label: m.settings_act() },
            { id: 'version', label: m.settings_version(), kind: 'num' },
            { id: 'draft', label: m.settings_draft() },
          ]}
          rows={calendars.filter((one) => one.country === country).map((one) => ({ id: `${country}-${one.year}`, cells: cellsOf(one) }))}
        />
      ))}
      <div className="columns-3">
        <Card title={m.settings_import_title()}>
          <Form method="post" encType="multipart/form-data" className="stack">
            <input type="hidden" name="act" value="import" />
            <Select
              name="country"
              id="import-country"
              label={m.settings_country()}
              options={countries}
              empty={m.settings_country_from_file()}
            />
            <FileInput name="file" label={m.settings_import_file()} hint={m.settings_import_hint()} accept=".xml,.json" required />
            <Button size={40}>{m.settings_import_do()}</Button>
          </Form>
        </Card>
        <Card title={m.settings_new_year_title()}>
          <Form method="post" className="stack">
            <input type="hidden" name="act" value="rule" />
            <Select name="country" id="rule-country" label={m.settings_country()} options={countries} />
            <TextInput
              name="year"
              label={m.settings_year()}
              inputMode="numeric"
              maxLength={4}
              defaultValue={actionData?.year}
              required
              short
            />
            <Select
              name="constitutionDay"
              label={m.settings_constitution_day()}
              hint={m.settings_constitution_day_hint()}
              options={[
                { value: '2027', label: m.settings_constitution_since({ year: 2027 }) },
                { value: '2026', label: m.settings_constitution_since({ year: 2026 }) },
              ]}
            />
            <Button kind="line" size={40} icon={<IconCalendarPlus size={20} aria-hidden="true" />}>
              {m.settings_new_year_do()}
            </Button>
          </Form>
        </Card>
      </div>
    </div>
  );
}

function cellsOf({ country, year, workingDays, version, status, act, draft }: CalendarListed) {
  const shown = STATUS_SHOWN[status];
  return {
    year: <Link to={`/operator/calendars/${country}/${year}`}>{year}</Link>,
    days: workingDays,
    state:
      version === null ? (
        m.settings_holds_by_rule()
      ) : (
        <Pill tone={shown.tone} icon={shown.icon} size="s">
          {shown.word()}
        </Pill>
      ),
    act,
    version: version ?? '—',
    draft: draft !== null && (
      <Pill tone="wait" icon={IconPencil} size="s">
        {m.settings_draft_waits({ version: draft })}
      </Pill>
    ),
  };
}
