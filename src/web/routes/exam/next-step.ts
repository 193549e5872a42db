import type { Candidate, Duty } from '#exams/index.ts';

/** What a member of the commission has to do next with one person: the words are the page's. */
export type NextStep =
  | 'check_identity'
  | 'admit_theory'
  | 'admit_practice'
  | 'tell_code'
  | 'mark_practice'
  | 'attach_video'
  | 'decide_late'
  | 'finish_exam';

type Standing = Pick<Candidate, 'state' | 'identityChecked' | 'parts' | 'videoDue' | 'lateAnswers'>;

/** Null where nothing is to be done but to wait: for the computer, for the experts, for the chair. */
export function nextStep(candidate: Standing, duty: Duty): NextStep | null {
  if (duty === 'proctor') return stepOfProctor(candidate);
  if (practiceRuns(candidate)) return 'mark_practice';
  if (duty !== 'commission_chair' || candidate.state !== 'in_exam') return null;
  if (candidate.lateAnswers > 0) return 'decide_late';
  return theoryFailed(candidate) || candidate.parts.every(({ endedAt }) => endedAt) ? 'finish_exam' : null;
}

function stepOfProctor(candidate: Standing): NextStep | null {
  const { state, parts, identityChecked } = candidate;
  const current = parts.find(({ endedAt }) => !endedAt);
  const isLive = state === 'exam_scheduled' || state === 'in_exam';
  if (isLive && current && !theoryFailed(candidate)) {
    if (current.code) return 'tell_code';
    if (current.admittedAt || current.startedAt) return null;
    if (!identityChecked) return 'check_identity';
    return current.part === 'theory' ? 'admit_theory' : 'admit_practice';
  }
  return lacksVideo(candidate) ? 'attach_video' : null;
}

export const theoryFailed = ({ parts }: Pick<Standing, 'parts'>): boolean =>
  parts.some(({ part, passed }) => part === 'theory' && passed === false);

const practiceRuns = ({ parts }: Standing): boolean =>
  parts.some(({ part, startedAt, endedAt }) => part === 'practice' && startedAt && !endedAt);

const lacksVideo = ({ videoDue, parts }: Standing): boolean =>
  videoDue && parts.some(({ startedAt, recordings }) => startedAt && recordings === 0);
