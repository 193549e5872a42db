import { keepPhoto, readPhoto } from '#accounts/index.ts';
import type { Deps } from '#platform/deps.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { insertFile } from './documents.db.ts';
import { makePortrait } from './portrait.ts';
import { ownerOf } from './upload-document.ts';

const MAX_PORTRAIT_BYTES = 4 * 1024 * 1024;

/** The person's own photo, upright, for profile and admission. Refuses: `not_signed_in`, `no_file_chosen` and what `makePortrait` refuses. */
export async function setPhoto(deps: Pick<Deps, 'as' | 'clock' | 'files'>, actor: Actor, picture: Uint8Array): Promise<void> {
  const personId = ownerOf(actor);
  if (picture.length === 0) throw new Refusal('no_file_chosen');
  const { jpeg } = await makePortrait(picture);
  const stored = await deps.files.put(jpeg, { maxBytes: MAX_PORTRAIT_BYTES });
  const now = deps.clock.now();
  await deps.as(actor).write(async (trx) => {
    await insertFile(trx, stored, 'image/jpeg', now);
    await keepPhoto(trx, personId, stored.sha256, now);
  });
}

/** The signed-in person's photo as JPEG. Refuses: `not_signed_in`, `not_found`. */
export async function openOwnPhoto(deps: Pick<Deps, 'as' | 'files'>, actor: Actor): Promise<Buffer> {
  return await readPhotoFile(deps, ownerOf(actor));
}

/** A person's photo as JPEG, null where there is none; whether the asker may see it was settled before. */
export async function findPhotoFile(deps: Pick<Deps, 'as' | 'files'>, personId: string): Promise<Buffer | null> {
  const sha256 = await deps.as(SYSTEM).read((db) => readPhoto(db, personId));
  return sha256 ? await deps.files.read(sha256) : null;
}

/** The same. Refuses: `not_found`. */
export async function readPhotoFile(deps: Pick<Deps, 'as' | 'files'>, personId: string): Promise<Buffer> {
  const photo = await findPhotoFile(deps, personId);
  if (!photo) throw new Refusal('not_found');
  return photo;
}
