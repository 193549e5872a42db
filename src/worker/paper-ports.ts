import { appealPapers } from '#appeals/index.ts';
import { applicationPapers } from '#applications/index.ts';
import { outcomePapers } from '#outcomes/index.ts';
import type { PaperPorts } from '#papers/index.ts';
import { paymentPapers } from '#payments/index.ts';
import { schedulePapers } from '#schedule/index.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** What each paper prints, by the capability that owns it. */
export const PAPER_PORTS = { ...applicationPapers, ...paymentPapers, ...outcomePapers, ...schedulePapers, ...appealPapers } as Partial<
  PaperPorts<WorkerDeps>
> as PaperPorts<WorkerDeps>;
