import { Certification, isDocumentKind, type UploadedFile } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';

/** What the upload form sends, with the files that belong to it. Refuses: `kind_does_not_fit`. */
export function uploadOf(form: FormData, files: readonly UploadedFile[]) {
  const kind = String(form.get('documentKind') ?? '');
  if (!isDocumentKind(kind)) throw new Refusal('kind_does_not_fit');
  return { kind, files, certification: kind === 'work_book' && form.get('certification') === 'asked' ? certificationOf(form) : null };
}

const certificationOf = (form: FormData): Certification =>
  Certification.parse(Object.fromEntries(Object.keys(Certification.shape).map((id) => [id, form.get(`certified-${id}`) === 'on'])));
