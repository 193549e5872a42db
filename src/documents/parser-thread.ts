import sharp from 'sharp';
import { inspectBytes } from './inspect-bytes.ts';
import type { Inspection, InspectionLimits } from './inspection.ts';
import { type PagePainted, type PageTask, paintPage } from './paint-page.ts';
import { type JoinedPhotos, joinInThread } from './photos-to-pdf.ts';
import { type PictureRefused, type PortraitMade, portraitInThread } from './picture-to-portrait.ts';

/** What a thread of the inspection pool can do; `inspection-pool.ts` calls these by name. */
export interface ParserTasks {
  inspect(task: { bytes: Uint8Array; declaredName: string; limits: InspectionLimits }): Promise<Inspection>;
  page(task: PageTask): Promise<PagePainted>;
  joinPhotos(task: { photos: readonly Uint8Array[]; maxBytes: number }): Promise<JoinedPhotos>;
  portrait(task: { bytes: Uint8Array }): Promise<PortraitMade | PictureRefused>;
}

sharp.concurrency(1);
sharp.cache(false);

export const inspect: ParserTasks['inspect'] = ({ bytes, declaredName, limits }) => inspectBytes(bytes, declaredName, limits);
export const page: ParserTasks['page'] = paintPage;
export const joinPhotos: ParserTasks['joinPhotos'] = joinInThread;
export const portrait: ParserTasks['portrait'] = ({ bytes }) => portraitInThread(bytes);
