export { acceptApplication, confirmIfFree, readEmployerInn } from './accept-application.ts';
export { listAccessibleNeeds } from './accessible-needs.ts';
export { addRemark, deleteRemark, NewRemark } from './add-remark.ts';
export { adoptEditions } from './adopt-edition.ts';
export { answerWarning } from './answer-warning.ts';
export { listLookLog, listMoveLog } from './application-log.ts';
export {
  type Application,
  grantAccess,
  keepWords,
  listApplications,
  listBlocks,
  lockApplication,
  readApplication,
} from './applications.db.ts';
export { lapseApplication, sweepClocks, warnOfClock } from './applications.jobs.ts';
export { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
export { attachDocument, attachUpload } from './attach-document.ts';
export { type AttachedDocument, listAttachedDocuments } from './attached-documents.ts';
export type { EntryList } from './block.ts';
export { type Block, warningKey } from './block.ts';
export { isMissing, type Lack } from './block-lacks.ts';
export { readBlockValues } from './block-values.ts';
export { type BlockId, blockOf, findBlock, isBlockId } from './blocks.ts';
export type { ListOrder } from './centre-list.db.ts';
export { clocksOnOutsideEvent, lastDayOfClock, zoneOfCentre } from './change-clocks.ts';
export { readRequiredDocuments } from './check-application.ts';
export { checkBlock, checkField } from './check-field.ts';
export { checkIdentity } from './check-identity.ts';
export { clearPortfolio } from './clear-portfolio.ts';

export { deleteDraft } from './delete-draft.ts';
export { detachDocument } from './detach-document.ts';
export { eraseApplication, sweepErasures } from './erase-application.ts';
export { listLooks } from './list-looks.ts';
export { listOverdue, type OverdueTerm } from './list-overdue.ts';
export { listCouncils, listOwnApplications, type OwnApplication } from './list-own-applications.ts';
export { listOwnConsents, readOwnConsent } from './list-own-consents.ts';
export {
  type CentreListItem,
  listApplicants,
  listQueue,
  type Queue,
  type QueueTab,
} from './list-queue.ts';
export { type MadeMove, makeMove, reasonsAgainst } from './make-move.ts';
export { markDocument } from './mark-document.ts';
export { readersOf } from './move-letters.ts';
export { openApplicantPhoto, openOriginalDocument, recordView } from './open-document.ts';
export { findOwnCouncil } from './own-council.ts';
export { applicationEffects } from './own-effects.ts';
export { applicationFacts } from './own-facts.ts';
export { listOwnProcedures } from './own-procedures.ts';
export { applicationPapers } from './papers/application-papers.ts';
export { readCentreOnPaper } from './papers/centre-on-paper.ts';
export { readPaperHead } from './papers/paper-parts.ts';
export { readSiteOnPaper } from './papers/statement.ts';
export type { PlaceShown } from './place.ts';
export type { EffectContext, MoveContext, MoveDeps, PaperSubjects, Ports } from './ports.ts';
export { orderRecount, previewRecount, type RecountPreview } from './preview-recount.ts';
export { previewReturn } from './preview-return.ts';
export { findStatement, printStatement } from './print-statement.ts';
export { certificateTitle, procedureOf } from './procedure-of.ts';
export { type ApplicationPage, readApplicationPage } from './read-application-page.ts';
export { type BlockPage, readBlockPage } from './read-block.ts';
export {
  type AttachedShown,
  type DocumentPlace,
  type FindingShown,
  presentVersion,
  readDocumentsBlock,
  readPortfolioBlock,
  type VersionShown,
} from './read-documents-block.ts';
export { type FilingBlock, type FilingHead, readFiling } from './read-filing.ts';
export {
  type ReviewDesk,
  type ReviewDocument,
  readForReview,
} from './read-for-review.ts';
export { type QualificationChoices, readQualificationChoices } from './read-qualification-choices.ts';
export { readReadyToSend } from './read-ready-to-send.ts';
export { recordLook } from './record-view.ts';
export { type FollowMovedClock, recountClocks } from './recount-clocks.ts';
export { RefuseForm, refuseApplication } from './refuse-application.ts';
export { remarkPhrases } from './remark-phrases.ts';
export { answerRemarks, type RemarkShown } from './remarks.ts';
export { replaceDocument } from './replace-document.ts';
export { reportOverdue } from './report-overdue.ts';
export { retakeApplication } from './retake-application.ts';
export { returnApplication } from './return-application.ts';
export type { ReviewBlock, ReviewField } from './review-blocks.ts';
export { BlockForm, saveBlock } from './save-block.ts';
export { QualificationForm, saveQualification } from './save-qualification.ts';
export { readThrough } from './see-document.ts';
export { setPortfolioLink } from './set-portfolio-link.ts';
export { readSetting } from './settings-of.ts';
export { signConsent } from './sign-consent.ts';
export { startApplication } from './start-application.ts';
export { submitApplication } from './submit-application.ts';
export { findTermOf, type RunningTerm } from './term.ts';
export { withdrawApplication } from './withdraw-application.ts';
export { type AfterWithdrawal, withdrawConsent } from './withdraw-consent.ts';
