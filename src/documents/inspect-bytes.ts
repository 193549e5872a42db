import { inspectPdf } from './inspect-pdf.ts';
import { inspectPicture } from './inspect-picture.ts';
import { type Finding, finding, type Inspection, type InspectionLimits } from './inspection.ts';
import { hasLatePdfHeader, kindOfBytes, kindOfName } from './upload-kind.ts';

/** Runs in a thread of the inspection pool; `inspectUpload` is the way in. */
export async function inspectBytes(bytes: Uint8Array, declaredName: string, limits: InspectionLimits): Promise<Inspection> {
  const { kind, type } = await kindOfBytes(bytes);
  const refused = (found: Finding): Inspection => ({ kind, pages: [], findings: [found] });
  if (kind === 'other' && hasLatePdfHeader(bytes)) return refused(finding('blocks', 'starts_with_garbage'));
  if (kind === 'other') return refused(finding('blocks', 'type_not_accepted', { type }));
  if (kind === 'heic') return refused(finding('blocks', 'heic_not_accepted'));
  const inspection = kind === 'pdf' ? await inspectPdf(bytes, limits) : await inspectPicture(bytes, kind);
  const promised = kindOfName(declaredName);
  if (promised === kind || promised === undefined) return inspection;
  return { ...inspection, findings: [...inspection.findings, finding('info', 'name_differs', { promised, kind })] };
}
