import './exam.css';
import { Form, useNavigation } from 'react-router';
import type { ReadyToStart } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Button } from '#web/ui/button.tsx';
import { FactList } from '#web/ui/card.tsx';
import { RadioCards, Tick } from '#web/ui/choices.tsx';
import { ExamChrome } from '#web/ui/exam-chrome.tsx';
import { Note } from '#web/ui/note.tsx';
import { GENERAL_RULES } from './briefing-words.ts';
import { ExamTools } from './exam-tools.tsx';
import { initialsOf, minutesInWords, pointsInWords, shortNameOf } from './exam-words.ts';

/** The candidate's own act; each point is ticked by itself, and the server refuses a start without them. */
function BriefingFields({ points }: { points: ReadyToStart['briefing'] }) {
  const kazakh = getLocale() === 'kk';
  return (
    <fieldset className="exam-plain stack-s">
      <legend className="h3">{m.exam_briefing_title()}</legend>
      {points.length === 0 && <Tick name="point" value={GENERAL_RULES} label={m.exam_briefing_rules()} required />}
      {points.map(({ id, text }) => (
        <Tick key={id} name="point" value={id} label={(kazakh && text.kk) || text.ru} required />
      ))}
    </fieldset>
  );
}

const LANGUAGE_NAMES = { kk: 'Қазақша', ru: 'Русский' } as const;

/** Each language by its own name: whoever reads only one of them finds it. */
function LanguageOfItems({ of: { languages, language } }: { of: ReadyToStart }) {
  return (
    <RadioCards
      name="language"
      label={m.exam_start_language()}
      defaultValue={language}
      choices={languages.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
    />
  );
}

/** Before the start: whose exam, what awaits, what counts. The time runs from «Начать». */
export function StartPage({ shown, refusal }: { shown: ReadyToStart; refusal?: string }) {
  const aids = [...(shown.calculator ? [m.exam_aid_calculator()] : []), ...shown.aids];
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <ExamChrome
        part={m.exam_theory()}
        qualification={shown.qualification}
        person={{ name: shortNameOf(shown.applicantName), initials: initialsOf(shown.applicantName) }}
        tools={<ExamTools />}
      />
      <div className="wrap narrow stack-l main-top">
        <h1>{m.exam_start_title({ name: shown.applicantName })}</h1>
        {refusal && (
          <Note tone="bad" role="alert">
            {refusal}
          </Note>
        )}
        <FactList
          facts={[
            { name: m.exam_start_items(), value: String(shown.items) },
            { name: m.exam_start_points(), value: pointsInWords(shown.points) },
            { name: m.exam_start_time(), value: minutesInWords(shown.minutes) },
            { name: m.exam_start_aids(), value: aids.length > 0 ? aids.join(', ') : m.exam_start_no_aids() },
          ]}
        />
        <div className="prose">
          <ul>
            <li>{m.exam_start_rule_saved()}</li>
            <li>{m.exam_start_rule_free()}</li>
            <li>{m.exam_start_rule_network()}</li>
            <li>{m.exam_start_rule_breach()}</li>
          </ul>
        </div>
        <noscript>
          <Note tone="turn">{m.exam_needs_javascript()}</Note>
        </noscript>
        <Form method="post" className="stack">
          <input type="hidden" name="act" value="start" />
          {shown.languages.length > 1 && <LanguageOfItems of={shown} />}
          <BriefingFields points={shown.briefing} />
          <Button wide busy={busy}>
            {m.exam_start()}
          </Button>
        </Form>
      </div>
    </>
  );
}
