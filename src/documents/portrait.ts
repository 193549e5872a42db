import { Refusal } from '#platform/refusal.ts';
import { inThread } from './inspection-pool.ts';
import { SMALLEST_PORTRAIT } from './picture-to-portrait.ts';

const PORTRAIT_MILLISECONDS = 15_000;

/**
 * The photo of a person for profile and admission, as an upright JPEG of at most 900 × 1200 pixels without the camera's notes. Whether it shows a face is not looked at.
 * Refuses: `photo_not_readable`, `photo_is_heic`, `photo_too_large`, `photo_not_portrait` and `photo_too_small` with the sizes in pixels.
 */
export async function makePortrait(bytes: Uint8Array): Promise<{ jpeg: Buffer; width: number; height: number }> {
  const outcome = await inThread('portrait', { bytes }, PORTRAIT_MILLISECONDS);
  if (!outcome.done) throw new Refusal('photo_not_readable', { reason: outcome.reason });
  const made = outcome.value;
  if ('jpeg' in made) return { ...made, jpeg: Buffer.from(made.jpeg) };
  const { refused, width = 0, height = 0 } = made;
  const sized = refused === 'photo_not_portrait' || refused === 'photo_too_small';
  throw new Refusal(refused, sized ? { width, height, minWidth: SMALLEST_PORTRAIT.width, minHeight: SMALLEST_PORTRAIT.height } : {});
}
