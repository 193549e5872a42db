import { applicationPapers } from '#applications/index.ts';
import type { PaperPorts } from '#papers/index.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** What each paper prints, by the capability that owns it. */
export const PAPER_PORTS = { ...applicationPapers } as PaperPorts<WorkerDeps>;
