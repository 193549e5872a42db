import type { OwnIncident } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { incidentInWords } from '#web/routes/exam/staff-words.ts';
import { numericMoment } from '#web/ui/dates.ts';

/** Breaches that were written down at the exam, with what was attached to each: the person sees what the commission sees. */
export function IncidentList({ incidents, zone }: { incidents: readonly OwnIncident[]; zone: string }) {
  if (incidents.length === 0) return null;
  return (
    <section className="card pad stack-s">
      <h2 className="card-title">{m.exam_incidents_of_mine()}</h2>
      <ul className="stack-s">
        {incidents.map(({ id, at, kind, words, consequence, hasEvidence }) => (
          <li key={id}>
            <b>{consequence === 'removal' ? m.exam_removal() : m.exam_warning()}</b>, {numericMoment(at, zone)}. {incidentInWords(kind)}.{' '}
            {words}{' '}
            {hasEvidence && (
              <a href={`/files/incidents/${id}`} target="_blank" rel="noreferrer">
                {m.exam_incident_evidence()}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
