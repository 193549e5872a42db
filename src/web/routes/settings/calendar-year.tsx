import { redirect } from 'react-router';
import { orderRecount, previewRecount } from '#applications/index.ts';
import {
  ApproveForm,
  approveCalendar,
  assertKeepsCalendars,
  DayForm,
  giveUpDraft,
  importCalendar,
  readCalendarPage,
  setCalendarDay,
} from '#catalogue/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, refusable } from '#web/refusals.ts';
import { Breadcrumbs, PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import type { Route } from './+types/calendar-year.ts';
import { CalendarDraft } from './calendar-draft.tsx';
import { fileOf, placeOf } from './calendar-form.ts';
import { CalendarVersions } from './calendar-versions.tsx';
import { COUNTRY_WORDS, STATUS_SHOWN } from './calendar-words.ts';
import { DayEditor } from './day-editor.tsx';
import { OpenTerms } from './open-terms.tsx';
import { YearGrid } from './year-grid.tsx';

export const meta = ({ params }: Route.MetaArgs) => [{ title: `${m.settings_calendar_of({ year: params.year })} · ${m.common_product()}` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { country, year } = placeOf(params);
    const query = new URL(request.url).searchParams;
    const calendar = await readCalendarPage(deps, actor, country, year);
    return {
      calendar,
      terms: await previewRecount(deps, actor, { country, year }),
      chosen: calendar.days.find(({ day }) => day === query.get('day')) ?? null,
      done: query.get('done'),
    };
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await request.formData();
  const fields = Object.fromEntries(form);
  const kept = { why: String(fields.why ?? ''), source: String(fields.source ?? '') };
  return await refusable(async () => {
    assertKeepsCalendars(actor);
    const place = placeOf(params);
    const here = `/operator/calendars/${place.country}/${place.year}`;
    switch (fields.act) {
      case 'day':
        await setCalendarDay(deps, actor, place, parsed(DayForm, fields));
        return redirect(`${here}?day=${String(fields.day)}`);
      case 'import': {
        const { bytes, name } = await fileOf(form.get('file'));
        await importCalendar(deps, actor, { ...place, bytes, act: m.settings_import_act({ file: name }) });
        return redirect(here);
      }
      case 'approve':
        await approveCalendar(deps, actor, place, parsed(ApproveForm, { ...fields, act: fields.source }));
        return redirect(`${here}?done=approved`);
      case 'give_up':
        await giveUpDraft(deps, actor, place);
        return redirect(here);
      case 'recount':
        await orderRecount(deps, actor, place.country);
        return redirect(`${here}?done=ordered`);
      default:
        throw new Refusal('calendar_form_incomplete');
    }
  }, kept);
}

/** Refuses: `calendar_form_incomplete`. */
function parsed<T>(schema: { safeParse(input: unknown): { success: true; data: T } | { success: false } }, fields: unknown): T {
  const form = schema.safeParse(fields);
  if (!form.success) throw new Refusal('calendar_form_incomplete');
  return form.data;
}

/** A year by months with its days, its draft, what the draft moves, and its versions. */
export default function CalendarYearPage({ loaderData: { calendar, terms, chosen, done }, actionData }: Route.ComponentProps) {
  const { country, year, status, act, months, draft } = calendar;
  const shown = STATUS_SHOWN[status];
  return (
    <div className="staff-page">
      <Breadcrumbs crumbs={[{ label: m.settings_calendars_title(), href: '/operator/calendars' }, { label: String(year) }]} />
      <PageHeader
        title={m.settings_calendar_title({ country: COUNTRY_WORDS[country](), year })}
        lead={m.settings_calendar_lead({ days: months.reduce((sum, days) => sum + days, 0), act })}
        beside={
          <Pill tone={draft ? 'wait' : shown.tone} icon={shown.icon}>
            {draft ? m.settings_draft_waits({ version: draft.version }) : shown.word()}
          </Pill>
        }
      />
      {actionData?.refusal && (
        <Note tone="bad" role="alert">
          {actionData.refusal.message}
        </Note>
      )}
      {done === 'approved' && (
        <Note tone="good" role="status">
          {m.settings_approved_done()}
        </Note>
      )}
      {done === 'ordered' && (
        <Note tone="good" role="status">
          {m.settings_recount_ordered()}
        </Note>
      )}
      <div className="with-side">
        <div className="stack">
          <YearGrid days={calendar.days} months={months} chosen={chosen?.day} />
          {draft && <CalendarDraft draft={draft} differences={calendar.differences} terms={terms} />}
          <CalendarVersions versions={calendar.versions} />
        </div>
        <div className="stack">
          <DayEditor key={chosen?.day} day={chosen} kept={actionData} />
          {!draft && <OpenTerms terms={terms} />}
        </div>
      </div>
    </div>
  );
}
