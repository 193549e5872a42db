import { z } from 'zod';
import { markSentFilesUsed, takeSentFiles, type UploadedFile } from '#documents/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';

const Sent = z.array(z.uuid()).max(60);

/**
 * Does something with the files of a form, in its order: those that came ahead of it in pieces, named in `sent`, and those in it.
 * Refuses: what `takeSentFiles` refuses, and what `use` does; then the files are not offered to be sent on any more, but wait a while for the same form.
 */
export async function withFiles<T>(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  form: FormData,
  use: (files: readonly UploadedFile[]) => Promise<T>,
): Promise<T> {
  const sent = Sent.safeParse(form.getAll('sent'));
  if (!sent.success) throw new Refusal('sent_file_gone');
  const ahead = sent.data.length > 0 ? await takeSentFiles(deps, actor, sent.data) : [];
  try {
    const done = await use([...ahead, ...(await filesIn(form))]);
    await markSentFilesUsed(deps, actor, sent.data);
    return done;
  } catch (error) {
    if (error instanceof Refusal) await markSentFilesUsed(deps, actor, sent.data);
    throw error;
  }
}

/** An empty file field sends one file without a name. */
async function filesIn(form: FormData): Promise<UploadedFile[]> {
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.name !== '');
  return await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })));
}
