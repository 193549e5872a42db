import { useEffect } from 'react';
import type { SessionChoices } from '#schedule/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Tick } from '#web/ui/choices.tsx';
import { FieldMessage } from '#web/ui/field.tsx';
import { DateInput, Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import type { TypedSession } from './typed-session.ts';

interface SessionFieldsProps {
  choices: Pick<SessionChoices, 'rooms' | 'qualifications'>;
  typed: TypedSession;
  errors: Readonly<Record<string, string>>;
  /** What is doubtful in the day, with «так и есть» beside it. */
  doubt?: string;
}

/** Day and hours stand on the clock of the chosen site. */
export function SessionFields({ choices, typed, errors, doubt }: SessionFieldsProps) {
  useEffect(() => {
    if (doubt) document.getElementById('day')?.focus();
  }, [doubt]);
  const field = (name: Exclude<keyof TypedSession, 'qualificationIds' | 'soon'>) => ({
    name,
    defaultValue: typed[name],
    error: errors[name],
  });
  return (
    <div className="stack">
      <Select
        label={m.schedule_form_room()}
        hint={m.schedule_form_room_hint()}
        empty={m.schedule_form_room_choose()}
        options={choices.rooms.map(({ id, city, site, name, seats }) => ({
          value: id,
          label: m.schedule_form_room_option({ city, site, room: name, seats }),
        }))}
        {...field('roomId')}
      />
      <div className="form-grid">
        <DateInput
          label={m.schedule_form_day()}
          warning={doubt}
          corrections={doubt ? [{ label: m.schedule_form_soon_meant(), name: 'soon', value: 'accepted' }] : undefined}
          {...field('day')}
        />
        <TextInput label={m.schedule_form_seats()} inputMode="numeric" short {...field('seats')} />
        <TextInput
          label={m.schedule_form_theory_at()}
          hint={m.schedule_form_part_hint()}
          inputMode="numeric"
          short
          {...field('theoryAt')}
        />
        <TextInput label={m.schedule_form_theory_minutes()} inputMode="numeric" short {...field('theoryMinutes')} />
        <TextInput
          label={m.schedule_form_practice_at()}
          hint={m.schedule_form_part_hint()}
          inputMode="numeric"
          short
          {...field('practiceAt')}
        />
        <TextInput label={m.schedule_form_practice_minutes()} inputMode="numeric" short {...field('practiceMinutes')} />
        <TextInput label={m.schedule_form_lead()} inputMode="numeric" short {...field('minLeadHours')} />
      </div>
      <fieldset className="stack-s">
        <legend className="field-label">{m.schedule_form_qualifications()}</legend>
        {choices.qualifications.map(({ id, code, name }) => (
          <Tick
            key={id}
            name="qualificationIds"
            value={id}
            label={m.schedule_form_qualification({ code, name })}
            defaultChecked={typed.qualificationIds.includes(id)}
          />
        ))}
        <FieldMessage id="qualificationIds" error={errors.qualificationIds} />
      </fieldset>
      <Textarea label={m.schedule_form_note()} hint={m.schedule_form_note_hint()} rows={2} maxLength={500} {...field('note')} />
    </div>
  );
}
