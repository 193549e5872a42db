export { CODE_LENGTH, CODE_SIGNS, hashAdmissionCode, makeAdmissionCode, readAdmissionCode, spellAdmissionCode } from './admission-code.ts';
export { admit } from './admit.ts';
export {
  type AnswerSave,
  type AttemptTimes,
  type CurrentAnswer,
  currentAnswers,
  lateAnswers,
  type Timeliness,
  timelinessOf,
} from './answers.ts';
export { AssessmentTool } from './assessment-tool.ts';
export { attachRecording, type RecordingGiven } from './attach-recording.ts';
export { Blueprint, DrawRule, itemCount, type Lack, lacksOf, leastPassingPoints, maxPoints, PassMark, passes } from './blueprint.ts';
export { checkIdentity } from './check-identity.ts';
export { decideLateAnswers } from './decide-late-answers.ts';
export { type BankItem, BankTooSmall, drawVariant } from './draw.ts';
export { approveVersion, type BlueprintEdit, draftVersion, reviewItem, saveItem } from './edit-bank.ts';
export { endExam } from './end-exam.ts';
export { examEffects } from './exam-effects.ts';
export { examFacts } from './exam-facts.ts';
export { endByTime, markTheory, sweepAttempts } from './exams.jobs.ts';
export { type Duty, mayEndExam, mayMark, mayRunExam, maySeeSession, mayUseBank } from './exams.policy.ts';
export { type AttemptState, finishAttempt, readAttemptState } from './finish-attempt.ts';
export { finishPractice } from './finish-practice.ts';
export { saveItemAsSystem, saveToolAsSystem } from './import-bank.ts';
export { Answer, ITEM_TYPES, Item, ItemContent, ItemKey, ItemState, type ItemType, keyFaults } from './item.ts';
export { ItemForm } from './item-form.ts';
export { type AssignedSession, listAssignedSessions } from './list-sessions.ts';
export { type Marking, markAnswer, markVariant, type SectionMark, type VariantMark } from './mark.ts';
export { markAbsent } from './mark-absent.ts';
export { agreeOnMarks, savePracticeMarks, startSheet } from './mark-practice.ts';
export { openByCode } from './open-by-code.ts';
export {
  Criterion,
  CriterionMark,
  type CriterionResult,
  DecisionRule,
  type DifferenceLimit,
  type ExpertMarks,
  type Judged,
  markFits,
  PortfolioAssessment,
  PracticalTask,
  type PracticeResult,
  practicePassed,
  practiceResult,
} from './practice.ts';
export { addEvidence, type Evidence, openEvidence } from './practice-evidence.ts';
export { inBankIds, inShownIds, type PresentedItem, presentItem } from './present.ts';
export { type ItemPage, type ItemRow, listTools, readItem, readTool, type ToolPage, type ToolRow } from './read-bank.ts';
export { type PracticeCard, readPracticeCard, type SheetCard } from './read-practice-card.ts';
export {
  type EndedSitting,
  type ReadyToStart,
  type RunningSitting,
  readSitting,
  type Sitting,
  type SittingResult,
} from './read-sitting.ts';
export { INCIDENT_KINDS, type IncidentKind, recordIncident } from './record-incident.ts';
export { type Block, type Inline, type Language, LocalLine, LocalText, plainText, RichText } from './rich-text.ts';
export { AnswerRow, answerWriter, type SaveAnswer, type SaveVerdict } from './save-answers.ts';
export type { Seed } from './seeded-random.ts';
export { type Candidate, type CandidatePart, readCandidatePhoto, readSessionDesk, type SessionDesk } from './session-desk.ts';
export { startAttempt } from './start-attempt.ts';
export { drawTrial, listTrialTools, markTrial, type Trial, type TrialTool } from './trial.ts';
export { Variant, VariantItem } from './variant.ts';
