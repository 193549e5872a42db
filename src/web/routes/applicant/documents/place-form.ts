import { answerWarning, attachDocument, attachUpload, detachDocument, readDocumentsBlock, replaceDocument } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { uuidParam } from '#web/refusals.ts';
import { withFiles } from '#web/sending/files-of-form.ts';
import { hasRoom } from './place-view.ts';
import { uploadOf } from './read-upload.ts';

/** Where a document of this kind belongs, the places that the qualification demands first. Refuses: `kind_does_not_fit`. */
async function placeFor(deps: AppDeps, actor: Actor, applicationId: string, kind: string): Promise<string> {
  const { places } = await readDocumentsBlock(deps, actor, applicationId);
  const fitting = places.filter((place) => place.open && hasRoom(place) && place.kinds.some(({ id }) => id === kind));
  const place = fitting.find(({ required }) => required) ?? fitting[0];
  if (!place) throw new Refusal('kind_does_not_fit');
  return place.kind;
}

/** Does what a form of a place for documents asks. @returns the query and anchor of the page that shows the result. */
export async function handlePlaceForm(deps: AppDeps, actor: Actor, applicationId: string, form: FormData): Promise<string> {
  const text = (name: string) => String(form.get(name) ?? '');
  const place = text('place') || (text('intent') === 'upload' ? await placeFor(deps, actor, applicationId, text('documentKind')) : '');
  const id = () => uuidParam(text('attached'));
  switch (text('intent')) {
    case 'upload': {
      const kept = await withFiles(deps, actor, form, async (files) => {
        const upload = uploadOf(form, files);
        return text('attached')
          ? await replaceDocument(deps, actor, applicationId, id(), upload)
          : await attachUpload(deps, actor, applicationId, place, upload);
      });
      return `?${kept.repeated ? 'repeated' : 'added'}=${kept.attachedId}#${place}`;
    }
    case 'attach': {
      const attachedId = await attachDocument(deps, actor, applicationId, { place, versionId: uuidParam(text('version')) });
      return `?added=${attachedId}#${place}`;
    }
    case 'detach':
      await detachDocument(deps, actor, applicationId, id());
      return `#${place}`;
    case 'answer':
      await answerWarning(deps, actor, applicationId, id(), text('words'));
      return `?document=${id()}#${place}`;
    default:
      throw new Refusal('not_found');
  }
}
