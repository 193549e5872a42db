import { Link } from 'react-router';
import type { Recording } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { partInWords } from './staff-words.ts';

/** The recordings that the reader may open. */
export function RecordingList({ recordings }: { recordings: readonly Recording[] }) {
  if (recordings.length === 0) return null;
  return (
    <nav aria-label={m.exam_recordings_of_exam()}>
      <ul className="row small">
        {recordings.map(({ id, part, camera }) => (
          <li key={id}>
            <Link to={`/commission/recordings/${id}`}>{m.exam_recording_named({ part: partInWords(part), camera })}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
