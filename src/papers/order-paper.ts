import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import type { PaperId } from '#procedures/index.ts';
import { insertPaper, lockPaper, savePending } from './papers.db.ts';
import { hasTemplate } from './render-paper.ts';

/** Name and payload of the job; `papers.jobs.ts` runs it. */
export const PAPERS_RENDER = { name: 'papers.render', payload: z.object({ paperId: z.uuid() }) };

/** Either of an application or, where it belongs to none, of a person. */
export type Owner =
  | { readonly applicationId: string; readonly personId?: undefined }
  | { readonly applicationId?: undefined; readonly personId: string };

/**
 * Orders a paper in the caller's transaction; the file follows by a job. The same kind about the same subject becomes the next version.
 * Throws on a kind that has no template: that is a fault of a procedure.
 * @returns id of the paper.
 */
export async function orderPaper(
  trx: Trx,
  order: Owner & {
    readonly kind: PaperId;
    readonly number?: string | null;
    readonly subjectId?: string | null;
    readonly at: Temporal.Instant;
  },
): Promise<string> {
  const { kind, applicationId = null, personId = null, number = null, subjectId = null, at } = order;
  if (!hasTemplate(kind)) throw new Error(`no template for the paper ${kind}`);
  const paperId = await insertPaper(trx, { kind, applicationId, personId, number, subjectId, at });
  await enqueue(trx, PAPERS_RENDER, { paperId }, { key: `papers.render:${paperId}` });
  return paperId;
}

/** A failed paper once more, after its template or data were mended. Refuses `not_found`. */
export async function retryPaper(trx: Trx, paperId: string): Promise<void> {
  const paper = await lockPaper(trx, paperId);
  if (paper.state !== 'failed') return;
  await savePending(trx, paperId);
  await enqueue(trx, PAPERS_RENDER, { paperId }, { key: `papers.render:${paperId}` });
}
