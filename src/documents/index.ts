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
export { type FindingMessage, findingMessage, findingText, inOrderOfWeight } from './messages.ts';
export { diskPageCache, type PageCache } from './page-cache.ts';
export { PAGE_WIDTHS, paintedPage, type WantedPage } from './pages.ts';
export type { PageFormat } from './paint-page.ts';
export { PHOTO_REFUSALS, type PhotoRefusalCode } from './photo-messages.ts';
export { makePortrait } from './portrait.ts';
