import type { AppDeps } from '#deps';
import { uploadDocument, uploadVersion } from '#documents/index.ts';
import type { Actor } from '#platform/identity.ts';
import { uuidParam } from '#web/refusals.ts';
import { uploadOf } from './read-upload.ts';

/** A new document, or a new version where the form names one. @returns the address that shows it. */
export async function handleCabinetForm(deps: AppDeps, actor: Actor, form: FormData): Promise<string> {
  const upload = await uploadOf(form);
  const named = form.get('document');
  const kept = named ? await uploadVersion(deps, actor, uuidParam(String(named)), upload) : await uploadDocument(deps, actor, upload);
  return `/cabinet/documents?${kept.repeated ? 'repeated' : 'added'}=${kept.documentId}#document-${kept.documentId}`;
}
