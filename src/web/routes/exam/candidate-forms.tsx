import { Form } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { FileInput, Select, Textarea, TextInput } from '#web/ui/inputs.tsx';
import type { CandidateShown } from './session-shown.ts';
import { incidentOptions, partInWords } from './staff-words.ts';

/** A breach: the page says beforehand whether it warns or removes. */
export function IncidentForm({ candidate, zone }: { candidate: CandidateShown; zone: string }) {
  const { bookingId, incidents, removedAtIncident } = candidate;
  const removes = incidents.length + 1 >= removedAtIncident;
  return (
    <details className="exam-fold">
      <summary>{m.exam_incident_title()}</summary>
      <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
        <input type="hidden" name="bookingId" value={bookingId} />
        <input type="hidden" name="seen" value={incidents.length} />
        <input type="hidden" name="zone" value={zone} />
        <p className="small">{removes ? m.exam_incident_removes() : m.exam_incident_warns()}</p>
        <Select id={`${bookingId}-kind`} name="kind" label={m.exam_incident_kind()} options={incidentOptions()} />
        <TextInput id={`${bookingId}-at`} name="at" type="time" label={m.exam_incident_at()} hint={m.exam_incident_at_hint()} short />
        <Textarea
          id={`${bookingId}-words`}
          name="words"
          label={m.exam_incident_words()}
          hint={m.exam_incident_words_hint()}
          rows={2}
          required
        />
        <FileInput
          id={`${bookingId}-incident-file`}
          name="file"
          label={m.exam_incident_file()}
          hint={m.exam_incident_file_hint()}
          accept="image/jpeg,image/png,image/webp,application/pdf"
        />
        <Button size={40} kind={removes ? 'risk' : 'line'} name="act" value="incident">
          {removes ? m.exam_remove() : m.exam_warn()}
        </Button>
      </Form>
    </details>
  );
}

/** The video of a part: the file itself, or where it is kept. */
export function RecordingForm({ candidate: { bookingId, parts }, zone }: { candidate: CandidateShown; zone: string }) {
  const begun = parts.filter(({ startedAt }) => startedAt);
  return (
    <details className="exam-fold">
      <summary>{m.exam_recording_title()}</summary>
      <Form method="post" encType="multipart/form-data" className="form-grid" preventScrollReset>
        <input type="hidden" name="bookingId" value={bookingId} />
        <input type="hidden" name="zone" value={zone} />
        <Select
          id={`${bookingId}-part`}
          name="part"
          label={m.exam_recording_part()}
          options={begun.map(({ part }) => ({ value: part, label: partInWords(part) }))}
        />
        <TextInput id={`${bookingId}-camera`} name="camera" label={m.exam_recording_camera()} required />
        <TextInput id={`${bookingId}-from`} name="from" type="datetime-local" label={m.exam_recording_from()} required />
        <TextInput id={`${bookingId}-to`} name="to" type="datetime-local" label={m.exam_recording_to()} required />
        <FileInput id={`${bookingId}-file`} name="file" label={m.exam_recording_file()} accept="video/*" />
        <TextInput
          id={`${bookingId}-reference`}
          name="reference"
          label={m.exam_recording_reference()}
          hint={m.exam_recording_reference_hint()}
        />
        <TextInput id={`${bookingId}-hash`} name="hash" label={m.exam_recording_hash()} />
        <div className="full">
          <Button size={40} kind="line" name="act" value="recording">
            {m.exam_recording_attach()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
