import { Form } from 'react-router';
import type { CalendarDay } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Segmented } from '#web/ui/choices.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { FileInput, TextInput } from '#web/ui/inputs.tsx';

interface DayEditorProps {
  day: CalendarDay | null;
  kept?: { why?: string; source?: string };
}

/** The form of the day that was clicked, turned over already; of the whole year while none is. */
export function DayEditor({ day, kept }: DayEditorProps) {
  if (!day)
    return (
      <Card title={m.settings_day_choose()}>
        <p className="small">{m.settings_day_choose_text()}</p>
        <ImportForm />
      </Card>
    );
  return (
    <Card title={dayInWords(day.day, getLocale())} className="day-sheet">
      <p className="small">{day.why ?? (day.off ? m.settings_day_off() : m.settings_day_works())}</p>
      {day.source && <p className="small mute">{day.source}</p>}
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="act" value="day" />
        <input type="hidden" name="day" value={day.day} />
        <Segmented
          name="off"
          label={m.settings_day_becomes()}
          defaultValue={day.off ? 'works' : 'off'}
          choices={[
            { value: 'off', label: m.settings_day_off() },
            { value: 'works', label: m.settings_day_works() },
          ]}
        />
        <TextInput name="why" label={m.settings_day_why()} hint={m.settings_day_why_hint()} defaultValue={kept?.why} maxLength={200} />
        <TextInput
          name="source"
          label={m.settings_day_source()}
          hint={m.settings_day_source_hint()}
          defaultValue={kept?.source ?? day.source ?? undefined}
          maxLength={500}
        />
        <Button size={40} full>
          {m.settings_day_save()}
        </Button>
        <LinkButton kind="quiet" size={40} full to="?" preventScrollReset>
          {m.settings_day_close()}
        </LinkButton>
      </Form>
    </Card>
  );
}

function ImportForm() {
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <input type="hidden" name="act" value="import" />
      <FileInput name="file" label={m.settings_import_file()} hint={m.settings_import_hint()} accept=".xml,.json" required />
      <Button kind="line" size={40}>
        {m.settings_import_do()}
      </Button>
    </Form>
  );
}
