export { admit, issueNewCode } from './admit.ts';

export { AssessmentTool } from './assessment-tool.ts';
export { attachRecording } from './attach-recording.ts';
export { DrawRule, itemCount, lacksOf, maxPoints, PassMark, passes } from './blueprint.ts';
export { GENERAL_RULES } from './briefing.ts';
export { changeExtraMinutes, checkIdentity } from './check-identity.ts';
export { decideLateAnswers } from './decide-late-answers.ts';
export { drawVariant } from './draw.ts';
export { assertMayWriteItem, reviewItem, saveItem } from './edit-bank.ts';
export { addPicture, dropPicture } from './edit-pictures.ts';
export { approveVersion, draftVersion, readToolEditor } from './edit-tool.ts';
export { endExam } from './end-exam.ts';
export { examEffects } from './exam-effects.ts';
export { examFacts, readParts } from './exam-facts.ts';
export { endByTime, markTheory, sweepAttempts } from './exams.jobs.ts';
export type { Duty } from './exams.policy.ts';
export { openPortfolio } from './filed-portfolio.ts';
export { finishAttempt, readAttemptState } from './finish-attempt.ts';
export { finishPractice } from './finish-practice.ts';
export { saveItemAsSystem, saveToolAsSystem } from './import-bank.ts';
export { listIncidents, type OwnIncident, openIncidentEvidence } from './incident-evidence.ts';
export { Answer, Item, ItemContent, ItemKey, type ItemType, isWrittenIn } from './item.ts';
export { ItemForm } from './item-form.ts';
export type { ItemOrDraft } from './item-pictures.db.ts';
export { PictureWords, picturesIn } from './item-pictures.ts';
export type { Candidate, CandidatePart } from './list-candidates.ts';
export { type AssignedSession, listAssignedSessions } from './list-sessions.ts';
export { listWaitingPractice, type WaitingPractice } from './list-waiting-practice.ts';
export { markVariant } from './mark.ts';
export { markAbsent } from './mark-absent.ts';
export { agreeOnMarks, savePracticeMarks, startSheet } from './mark-practice.ts';
export { openByCode } from './open-by-code.ts';
export { openBankPicture, openExamPicture, openTrialPicture } from './open-picture.ts';
export { acknowledgeOwnBriefing, findBriefingDuty, readOwnBriefing } from './own-briefing.ts';
export {
  Criterion,
  CriterionMark,
  DecisionRule,
  type ExpertMarks,
  PortfolioAssessment,
  PracticalTask,
  type PracticeResult,
  practicePassed,
  practiceResult,
} from './practice.ts';
export { addEvidence, openEvidence } from './practice-evidence.ts';
export { inShownIds, type PresentedItem } from './present.ts';
export { publishTexts, readPublishedTexts, readTexts } from './published-texts.ts';
export { listTools, readTool } from './read-bank.ts';
export { type PictureOnPage, type Preview, previewItem, readItem, readNewItemPictures } from './read-item.ts';
export { type PracticeCard, readPracticeCard, type SheetCard } from './read-practice-card.ts';
export {
  type EndedSitting,
  type ReadyToStart,
  type RunningSitting,
  readSitting,
  type Sitting,
} from './read-sitting.ts';
export { readToolVersions } from './read-tool-versions.ts';
export { INCIDENT_KINDS, type IncidentKind, recordIncident } from './record-incident.ts';
export { type Block, type Inline, LocalLine, LocalText, plainText, RichText } from './rich-text.ts';
export { answerWriter, type SaveAnswer } from './save-answers.ts';
export { readCandidatePhoto, readSessionDesk, type SessionDesk } from './session-desk.ts';
export { startAttempt } from './start-attempt.ts';
export { theoryMark } from './theory-mark.ts';
export { findToldTheory, type ToldTheory } from './told-theory.ts';
export type { RuleName, ToolProblems } from './tool-form.ts';
export { ToolTexts, ToolTextsForm } from './tool-texts.ts';
export { drawTrial, listTrialTools, markTrial, type TrialMistake } from './trial.ts';
export { PICTURE_MARK, typedText } from './typed-text.ts';
export { Variant } from './variant.ts';
export { listRecordings, type Recording, readRecording, watchRecording } from './watch-recording.ts';
