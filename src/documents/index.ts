export { CERTIFICATION, Certification } from './certification.ts';
export {
  type DocumentVersion,
  listNewestVersions,
  listVersionsByIds,
  type PageSize,
  readVersion,
  type TakenUpload,
} from './documents.db.ts';
export { inspectUpload } from './inspect.ts';
export {
  type Finding,
  type FindingCode,
  INSPECTION_LIMITS,
  type InspectedPage,
  type Inspection,
  type InspectionLimits,
  isBlocked,
  type Severity,
  type UploadKind,
} from './inspection.ts';
export { startInspectionPool, stopInspectionPool } from './inspection-pool.ts';
export { joinPhotos } from './join-photos.ts';
export {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentKindId,
  findDocumentKind,
  isDocumentKind,
  kindsThatFit,
  placeLabel,
} from './kinds.ts';
export { type FindingMessage, findingMessage, findingText, inOrderOfWeight } from './messages.ts';
export { openOriginal, openPage } from './open-version.ts';
export { deleteDocument, listOwnDocuments } from './own-documents.ts';
export { diskPageCache, type PageCache } from './page-cache.ts';
export { PAGE_WIDTHS, paintedPage, type WantedPage } from './pages.ts';
export type { PageFormat } from './paint-page.ts';
export { PHOTO_REFUSALS, type PhotoRefusalCode } from './photo-messages.ts';
export { makePortrait } from './portrait.ts';
export { openOwnPhoto, readPhotoFile, setPhoto } from './set-photo.ts';
export { hideFromApplication, listApplicationsHolding, showThroughApplication } from './sight.ts';
export { takeUpload, type UploadedFile } from './take-upload.ts';
export { type KeptUpload, keepUpload, uploadDocument, uploadVersion } from './upload-document.ts';
