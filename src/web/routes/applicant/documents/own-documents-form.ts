import type { AppDeps } from '#deps';
import { uploadDocument, uploadVersion } from '#documents/index.ts';
import type { Actor } from '#platform/identity.ts';
import { uuidParam } from '#web/refusals.ts';
import { withFiles } from '#web/sending/files-of-form.ts';
import { uploadOf } from './read-upload.ts';

/** A new document, or a new version where the form names one. @returns the address that shows it. */
export async function handleCabinetForm(deps: AppDeps, actor: Actor, form: FormData): Promise<string> {
  const named = form.get('document');
  const kept = await withFiles(deps, actor, form, async (files) => {
    const upload = uploadOf(form, files);
    return named ? await uploadVersion(deps, actor, uuidParam(String(named)), upload) : await uploadDocument(deps, actor, upload);
  });
  return `/cabinet/documents?${kept.repeated ? 'repeated' : 'added'}=${kept.documentId}#document-${kept.documentId}`;
}
