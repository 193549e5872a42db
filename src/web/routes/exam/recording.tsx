import './exam.css';
import { watchRecording } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { FactList } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { PageHeader } from '#web/ui/navigation.tsx';
import { Note } from '#web/ui/note.tsx';
import type { Route } from './+types/recording.ts';
import { COUNCIL_ZONE } from './bank-words.ts';
import { partInWords } from './staff-words.ts';

export const meta = () => [{ title: `${m.exam_recording_page()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return { recording: await orErrorPage(() => watchRecording(deps, actor, uuidParam(params.id))) };
}

/** One recording of an exam, with what is known of it. */
export default function RecordingPage({ loaderData: { recording } }: Route.ComponentProps) {
  const { id, part, camera, startsAt, endsAt, reference, referenceHash } = recording;
  return (
    <div className="staff-page stack-l">
      <PageHeader title={m.exam_recording_page()} lead={`${partInWords(part)}, ${camera}`} />
      <FactList
        facts={[
          { name: m.exam_recording_from_moscow(), value: numericMoment(startsAt, COUNCIL_ZONE) },
          { name: m.exam_recording_to_moscow(), value: numericMoment(endsAt, COUNCIL_ZONE) },
          ...(referenceHash ? [{ name: m.exam_recording_hash(), value: referenceHash, wide: true }] : []),
        ]}
      />
      {reference ? (
        <p>
          {/^https:\/\//.test(reference) ? (
            <a href={reference} rel="noreferrer">
              {m.exam_recording_open_outside()}
            </a>
          ) : (
            reference
          )}
        </p>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: the recording of a room is evidence and has no captions
        <video className="recording" controls preload="none" src={`/files/recordings/${id}`} aria-label={m.exam_recording_page()} />
      )}
      <Note>{m.exam_recording_logged()}</Note>
    </div>
  );
}
