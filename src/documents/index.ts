export { CERTIFICATION, Certification } from './certification.ts';
export {
  type DocumentVersion,
  insertFile,
  listNewestVersions,
  listVersionsByIds,
  readVersion,
} from './documents.db.ts';

export { eraseDocuments } from './erase-documents.ts';
export { type CmsLook, inspectCms, MAX_CMS_BYTES } from './inspect-cms.ts';
export type { Finding } from './inspection.ts';
export { stopInspectionPool } from './inspection-pool.ts';

export {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentKindId,
  findDocumentKind,
  isDocumentKind,
  kindsThatFit,
  placeLabel,
} from './kinds.ts';
export { findingMessage, findingText, inOrderOfWeight } from './messages.ts';
export { openOriginal, openPage } from './open-version.ts';
export { deleteDocument, listOwnDocuments } from './own-documents.ts';
export { diskPageCache, type PageCache } from './page-cache.ts';
export { PAGE_WIDTHS } from './pages.ts';

export { PHOTO_REFUSALS } from './photo-messages.ts';
export { remakePicture } from './remake-picture.ts';
export {
  announceFile,
  FileAnnounced,
  type HalfSent,
  keepPiece,
  listHalfSent,
  markSentFilesUsed,
  PIECE,
  takeSentFiles,
} from './send-file.ts';
export { findPhotoFile, openOwnPhoto, setPhoto } from './set-photo.ts';
export { hideFromApplication, listApplicationsHolding, showThroughApplication } from './sight.ts';
export { sweepSentFiles } from './sweep-sent-files.ts';
export { takeUpload, type UploadedFile } from './take-upload.ts';
export { type KeptUpload, keepUpload, uploadDocument, uploadVersion } from './upload-document.ts';
