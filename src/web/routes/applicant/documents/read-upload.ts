import { Certification, isDocumentKind, type UploadedFile } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';

/** The chosen files in the order of the form; an empty file field sends one file without a name. */
export async function filesOf(form: FormData): Promise<UploadedFile[]> {
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.name !== '');
  return await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })));
}

/** What the upload form sends. Refuses: `kind_does_not_fit`. */
export async function uploadOf(form: FormData) {
  const kind = String(form.get('documentKind') ?? '');
  if (!isDocumentKind(kind)) throw new Refusal('kind_does_not_fit');
  return {
    kind,
    files: await filesOf(form),
    certification: kind === 'work_book' && form.get('certification') === 'asked' ? certificationOf(form) : null,
  };
}

const certificationOf = (form: FormData): Certification =>
  Certification.parse(Object.fromEntries(Object.keys(Certification.shape).map((id) => [id, form.get(`certified-${id}`) === 'on'])));

/** The answer to the script that uploads with progress: where to go, or the words of the refusal. */
export function uploadAnswer(outcome: { to: string } | { data: unknown; init: ResponseInit | null }): Response {
  return 'to' in outcome ? Response.json(outcome) : Response.json(outcome.data, { status: outcome.init?.status ?? 422 });
}
