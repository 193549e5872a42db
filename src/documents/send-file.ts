import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { forgetFile } from '#platform/forgotten-files.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { insertFile } from './documents.db.ts';
import { INSPECTION_LIMITS } from './inspection.ts';
import {
  deleteSentFiles,
  insertOrFindSentFile,
  insertPiece,
  listPieces,
  listSentFiles,
  lockSentFile,
  readSentFile,
  type SentFile,
} from './sent-files.db.ts';
import type { UploadedFile } from './take-upload.ts';
import { ownerOf } from './upload-document.ts';

/** A piece that is not the last has at least `least` bytes; a slow line loses at most one piece when it breaks. */
export const PIECE = { least: 64 * 1024, most: 1024 * 1024 } as const;
/** Of all that one person has on the way, as much as one form may carry. Beyond it the longest untouched goes. */
const MOST_ON_THE_WAY = 64 * 1024 * 1024;
/** How long something half sent waits for the rest. */
export const WAITS_HOURS = 24;

/** What a device says of a file before it sends the first piece. */
export const FileAnnounced = z.object({
  name: z.string().trim().min(1).max(300),
  size: z.coerce.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileAnnounced = z.infer<typeof FileAnnounced>;

/** Where sending begins or goes on. Refuses: `not_signed_in`, `upload_unusable` for what would be refused when it is whole. */
export async function announceFile(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  file: FileAnnounced,
): Promise<Pick<SentFile, 'id' | 'received'>> {
  const ownerId = ownerOf(actor);
  assertNotTooLarge(file);
  return await deps.as(actor).write(async (trx) => {
    const now = deps.clock.now();
    const { id, received } = await insertOrFindSentFile(trx, { ...file, ownerId, at: now });
    await makeRoom(trx, ownerId, now);
    return { id, received };
  });
}

const PHOTOGRAPH = /\.(jpe?g|png|webp|heic|heif)$/i;

/** A photograph may be larger than a PDF: it is made smaller when the pages are joined. */
function assertNotTooLarge({ name, size }: FileAnnounced): void {
  const most = PHOTOGRAPH.test(name) ? MOST_ON_THE_WAY : INSPECTION_LIMITS.maxBytes;
  if (size <= most) return;
  throw new Refusal('upload_unusable', { finding: 'file_too_large', megabytes: megabytes(size), maxMegabytes: megabytes(most) });
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

async function makeRoom(trx: Trx, ownerId: string, at: Temporal.Instant): Promise<void> {
  const over: string[] = [];
  let sum = 0;
  for (const { id, size } of await listSentFiles(trx, ownerId)) {
    sum += size;
    if (sum > MOST_ON_THE_WAY) over.push(id);
  }
  await letGo(trx, over, at);
}

/**
 * The next piece of a file, kept when this returns. @returns how much of the file is here now.
 * Refuses: `not_signed_in`, `sent_file_gone`, `piece_out_of_turn` with `{ received }` (the answer to an earlier piece was lost, or another page sends the same), `piece_size`.
 */
export async function keepPiece(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  id: string,
  piece: { from: number; bytes: Uint8Array },
): Promise<number> {
  const ownerId = ownerOf(actor);
  return await deps.as(actor).write(async (trx) => {
    const file = await lockSentFile(trx, ownerId, id);
    if (piece.from !== file.received) throw new Refusal('piece_out_of_turn', { received: file.received });
    const left = file.size - file.received;
    const { length } = piece.bytes;
    if (length === 0 || length > Math.min(left, PIECE.most) || (length < PIECE.least && length < left)) throw new Refusal('piece_size');
    const stored = await deps.files.put(piece.bytes, { maxBytes: PIECE.most });
    const now = deps.clock.now();
    await insertFile(trx, stored, 'application/octet-stream', now);
    return await insertPiece(trx, file, stored, now);
  });
}

/**
 * The files that arrived in pieces, put together, in the order asked. They stay for a while, so that a form whose answer was lost can be sent again.
 * Refuses: `not_signed_in`, `sent_file_gone`, `sent_file_not_whole`, `sent_file_damaged` (then it begins anew).
 */
export async function takeSentFiles(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  ids: readonly string[],
): Promise<UploadedFile[]> {
  const ownerId = ownerOf(actor);
  const files: UploadedFile[] = [];
  for (const id of ids) {
    const { file, pieces } = await deps.as(actor).read(async (db) => {
      const sent = await readSentFile(db, ownerId, id);
      if (sent.received !== sent.size) throw new Refusal('sent_file_not_whole');
      return { file: sent, pieces: await listPieces(db, id) };
    });
    const bytes = await join(deps, pieces);
    if (!isWhole(bytes, file)) {
      await deps.as(actor).write((trx) => letGo(trx, [id], deps.clock.now()));
      throw new Refusal('sent_file_damaged');
    }
    files.push({ name: file.name, bytes });
  }
  return files;
}

async function join({ files }: Pick<Deps, 'files'>, pieces: readonly string[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const piece of pieces) parts.push(await files.read(piece));
  return Buffer.concat(parts);
}

const isWhole = (bytes: Uint8Array, { sha256, size }: SentFile): boolean =>
  bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256;

/** A form that named them was taken. */
export async function markSentFilesUsed(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await deps.as(actor).write((trx) => trx.updateTable('sent_files').set({ used_at: deps.clock.now() }).where('id', 'in', ids).execute());
}

export interface HalfSent {
  readonly id: string;
  readonly name: string;
  /** Of it that has arrived. */
  readonly percent: number;
}

/** What this person has begun to send and no form has taken. Refuses: `not_signed_in`. */
export async function listHalfSent(deps: Pick<Deps, 'as'>, actor: Actor): Promise<readonly HalfSent[]> {
  const ownerId = ownerOf(actor);
  const files = await deps.as(actor).read((db) => listSentFiles(db, ownerId));
  return files
    .filter(({ received, used }) => received > 0 && !used)
    .map(({ id, name, received, size }) => ({ id, name, percent: Math.floor((received / size) * 100) }));
}

/** Deletes what arrived of these files; the caller has made sure that they are theirs or due. */
export async function letGo(trx: Trx, ids: readonly string[], at: Temporal.Instant): Promise<void> {
  for (const sha256 of new Set(await deleteSentFiles(trx, ids))) await forgetFile(trx, sha256, at);
}
