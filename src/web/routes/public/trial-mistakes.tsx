import { Fragment } from 'react';
import { m } from '#web/paraglide/messages.js';
import { ItemText, RichTextShown } from '#web/routes/exam/rich-text.tsx';
import type { ShownText } from '#web/routes/exam/shown-text.ts';
import { NativeIn } from '#web/ui/native.tsx';
import { Note } from '#web/ui/note.tsx';

interface Mistake {
  readonly place: number;
  readonly points: number;
  readonly max: number;
  readonly answered: boolean;
  readonly unclear: boolean;
  readonly text: ShownText;
  readonly right: readonly (readonly ShownText[])[];
  readonly source: string;
}

/** What was answered wrongly, each with its right answer: the items of a trial are there to learn from. */
export function TrialMistakes({ mistakes }: { mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return <Note tone="good">{m.exam_trial_no_mistakes()}</Note>;
  return (
    <section className="stack" aria-labelledby="mistakes">
      <h2 id="mistakes">{m.exam_trial_mistakes()}</h2>
      {mistakes.map(({ place, points, max, answered, unclear, text, right, source }) => (
        <article key={place} className="card pad stack-s">
          <p className="small mute">
            {m.exam_trial_item({ place })}
            {!answered && ` · ${unclear ? m.exam_trial_unclear() : m.exam_trial_not_answered()}`}
            {points > 0 && ` · ${m.exam_trial_partly({ points, max })}`}
          </p>
          <ItemText heading="h3" text={text} otherwise={m.exam_trial_item({ place })} />
          <p className="small mute">{m.exam_trial_right_answer()}:</p>
          <ul>
            {right.map((line, row) => (
              <li key={String(row)}>
                {line.map((one, part) => (
                  <Fragment key={String(part)}>
                    {part > 0 && ' — '}
                    <RichTextShown text={one} inline />
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
          <p className="small">
            <NativeIn sentence={(act) => m.exam_trial_source({ source: act })} name={source} />
          </p>
        </article>
      ))}
    </section>
  );
}
