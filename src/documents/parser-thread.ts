import sharp from 'sharp';
import { inspectBytes } from './inspect-bytes.ts';
import type { Inspection, InspectionLimits } from './inspection.ts';
import { type PagePainted, type PageTask, paintPage } from './paint-page.ts';
import { holdsRetiredMemory } from './pdfium.ts';
import { type JoinedPhotos, joinInThread } from './photos-to-pdf.ts';
import { type PictureRefused, type PortraitMade, portraitInThread } from './picture-to-portrait.ts';
import { type NotRemade, type PictureRemade, remakeInThread } from './remake-in-thread.ts';

/** What a thread of the inspection pool can do; `inspection-pool.ts` calls these by name. */
export interface ParserTasks {
  inspect(task: { bytes: Uint8Array; declaredName: string; limits: InspectionLimits }): Promise<Inspection>;
  page(task: PageTask): Promise<PagePainted>;
  joinPhotos(task: { photos: readonly Uint8Array[]; maxBytes: number }): Promise<JoinedPhotos>;
  portrait(task: { bytes: Uint8Array }): Promise<PortraitMade | PictureRefused>;
  remake(task: { bytes: Uint8Array }): Promise<PictureRemade | NotRemade>;
}

sharp.concurrency(1);
sharp.cache(false);

/** What a thread hands back. `spent`: it holds memory that comes back only when it ends. */
export interface Handed<T> {
  readonly value: T;
  readonly spent: boolean;
}

const handing =
  <Task, T>(work: (task: Task) => Promise<T>) =>
  async (task: Task): Promise<Handed<T>> => {
    const value = await work(task);
    return { value, spent: holdsRetiredMemory() };
  };

type Handing = {
  [Name in keyof ParserTasks]: (task: Parameters<ParserTasks[Name]>[0]) => Promise<Handed<Awaited<ReturnType<ParserTasks[Name]>>>>;
};

export const inspect: Handing['inspect'] = handing(({ bytes, declaredName, limits }) => inspectBytes(bytes, declaredName, limits));
export const page: Handing['page'] = handing(paintPage);
export const joinPhotos: Handing['joinPhotos'] = handing(joinInThread);
export const portrait: Handing['portrait'] = handing(({ bytes }) => portraitInThread(bytes));
export const remake: Handing['remake'] = handing(({ bytes }) => remakeInThread(bytes));
