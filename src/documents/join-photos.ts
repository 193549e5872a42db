import { Refusal } from '#platform/refusal.ts';
import { INSPECTION_LIMITS } from './inspection.ts';
import { inThread } from './inspection-pool.ts';

/** One photograph of each page of the longest work book, and some more. */
const MAX_PHOTOS = 60;
const JOIN_MILLISECONDS = 120_000;

/**
 * Photographs of pages (JPEG, PNG, WebP) as one PDF, one page each with its long side in pixels, in the order given, upright, without what the camera wrote down (place, device).
 * Refuses with `{ photo }` counted from 1: `photo_not_readable`, `photo_is_heic`, `photo_too_large`; and `no_photos`, `too_many_photos`, `photos_too_heavy`.
 */
export async function joinPhotos(
  photos: readonly Uint8Array[],
  { maxBytes = INSPECTION_LIMITS.maxBytes }: { maxBytes?: number } = {},
): Promise<{ pdf: Buffer; longSides: readonly number[] }> {
  if (photos.length === 0) throw new Refusal('no_photos');
  if (photos.length > MAX_PHOTOS) throw new Refusal('too_many_photos', { maxPhotos: MAX_PHOTOS });
  const outcome = await inThread('joinPhotos', { photos, maxBytes }, JOIN_MILLISECONDS);
  if (!outcome.done) throw new Refusal('photos_too_heavy', { reason: outcome.reason });
  const joined = outcome.value;
  if ('pdf' in joined) return { pdf: Buffer.from(joined.pdf), longSides: joined.longSides };
  throw new Refusal(joined.refused, joined.photo === undefined ? {} : { photo: joined.photo });
}
