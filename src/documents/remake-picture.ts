import { Refusal } from '#platform/refusal.ts';
import { inThread } from './inspection-pool.ts';
import type { PictureRemade } from './remake-in-thread.ts';

/** What a picture may weigh as it comes; what is made of it is lighter. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024;
const MILLISECONDS = 15_000;

/**
 * A PNG, JPEG or WebP picture made anew: turned as the camera wrote down, on white, at most 2000 pixels a side, without a word of what else the file held.
 * Refuses: `picture_kind`, `picture_not_readable`, `picture_too_large`, `picture_too_small`, `picture_too_heavy`.
 */
export async function remakePicture(bytes: Uint8Array): Promise<PictureRemade> {
  if (bytes.length > MAX_PICTURE_BYTES) throw new Refusal('picture_too_heavy', { megabytes: MAX_PICTURE_BYTES / 1024 / 1024 });
  const outcome = await inThread('remake', { bytes }, MILLISECONDS);
  if (!outcome.done) throw new Refusal('picture_not_readable');
  if ('refused' in outcome.value) throw new Refusal(outcome.value.refused);
  return outcome.value;
}
