import { finding, INSPECTION_LIMITS, type Inspection, type InspectionLimits } from './inspection.ts';
import { inThread } from './inspection-pool.ts';

/**
 * Looks at an upload before a person has to. Never throws for what is in the file: one that crashes or hangs its thread «не открывается».
 *
 * @param declaredName  the name that the person's device gave; only its ending matters.
 */
export async function inspectUpload(bytes: Uint8Array, options: { declaredName: string; limits?: InspectionLimits }): Promise<Inspection> {
  const { declaredName, limits = INSPECTION_LIMITS } = options;
  if (bytes.length === 0) return { kind: 'other', pages: [], findings: [finding('blocks', 'file_empty')] };
  if (bytes.length > limits.maxBytes) {
    const details = { megabytes: Math.ceil(bytes.length / 1024 / 1024), maxMegabytes: Math.floor(limits.maxBytes / 1024 / 1024) };
    return { kind: 'other', pages: [], findings: [finding('blocks', 'file_too_large', details)] };
  }
  const outcome = await inThread('inspect', { bytes, declaredName, limits }, limits.milliseconds);
  if (outcome.done) return outcome.value;
  return { kind: 'other', pages: [], findings: [finding('blocks', 'does_not_open', { reason: outcome.reason })] };
}
