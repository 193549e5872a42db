import './exam.css';
import { useEffect } from 'react';
import type { EndedSitting } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';
import { ExamChrome } from '#web/ui/exam-chrome.tsx';
import { Note } from '#web/ui/note.tsx';
import { initialsOf, pointsInWords, shortNameOf } from './exam-words.ts';
import { wipeKeptAnswers } from './kept-answers.ts';
import { SectionMarks } from './section-marks.tsx';

const HOW: Record<string, () => string> = {
  finished: m.exam_ended_finished,
  time: m.exam_ended_time,
  removed: m.exam_ended_removed,
  broken_off: m.exam_ended_broken_off,
};

/** After the end: the share right by section, where the council tells it at once; never the key. */
export function ResultPage({ shown }: { shown: EndedSitting }) {
  useEffect(() => void wipeKeptAnswers(), []);
  const { result } = shown;
  return (
    <>
      <ExamChrome
        part={m.exam_theory()}
        qualification={shown.qualification}
        person={{ name: shortNameOf(shown.applicantName), initials: initialsOf(shown.applicantName) }}
      />
      <div className="wrap narrow stack-l main-top">
        <h1>{result ? (result.passed ? m.exam_passed() : m.exam_failed()) : m.exam_ended_title()}</h1>
        <p className="lead">{HOW[shown.how]?.()}</p>
        {result ? (
          <>
            <Note tone={result.passed ? 'good' : 'turn'}>{m.exam_points({ points: pointsInWords(result.points), max: result.max })}</Note>
            <SectionMarks sections={result.sections} />
          </>
        ) : (
          <Note>{m.exam_result_later()}</Note>
        )}
        {result && !result.passed && <p>{m.exam_failed_next()}</p>}
        <p>{m.exam_call_proctor()}</p>
      </div>
    </>
  );
}
