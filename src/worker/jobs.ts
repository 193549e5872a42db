import { eraseAccounts } from '#accounts/index.ts';
import {
  adoptEditions,
  eraseApplication,
  lapseApplication,
  recountClocks,
  reportOverdue,
  sweepClocks,
  sweepErasures,
  warnOfClock,
} from '#applications/index.ts';
import { eraseDocuments, sweepSentFiles } from '#documents/index.ts';
import { endByTime, markTheory, sweepAttempts } from '#exams/index.ts';
import { deliverLetter } from '#notifications/index.ts';
import { renderOrderedPaper } from '#papers/index.ts';
import { followMovedClock, issueFiscalReceipt, leaveJointInvoice } from '#payments/index.ts';
import { removeForgottenFiles } from '#platform/forgotten-files.ts';
import type { AnyJob } from '#platform/jobs.ts';
import type { Sweep } from '#platform/worker.ts';
import { confirmHeldDate, remindOfExam } from '#schedule/index.ts';
import { languageOfPaper } from './paper-language.ts';
import { PAPER_PORTS } from './paper-ports.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Every kind of background work; a job that is enqueued and not named here would wait for ever. */
export const JOBS: readonly AnyJob<WorkerDeps>[] = [
  deliverLetter,
  renderOrderedPaper(PAPER_PORTS, languageOfPaper),
  lapseApplication,
  warnOfClock,
  sweepClocks,
  recountClocks(followMovedClock),
  adoptEditions,
  reportOverdue,
  remindOfExam,
  confirmHeldDate,
  issueFiscalReceipt,
  leaveJointInvoice,
  endByTime,
  markTheory,
  sweepAttempts,
  sweepErasures,
  eraseApplication,
  eraseDocuments,
  sweepSentFiles,
  eraseAccounts,
  removeForgottenFiles,
];

export const SWEEPS: readonly Sweep[] = [
  { cron: '*/5 * * * *', job: sweepClocks.name },
  { cron: '*/5 * * * *', job: adoptEditions.name },
  { cron: '30 4 * * *', job: reportOverdue.name },
  { cron: '* * * * *', job: sweepAttempts.name },
  { cron: '50 * * * *', job: sweepSentFiles.name },
  // in the night, each after what it follows from
  { cron: '5 1 * * *', job: sweepErasures.name },
  { cron: '25 1 * * *', job: eraseAccounts.name },
  { cron: '45 1 * * *', job: eraseDocuments.name },
  { cron: '5 2 * * *', job: removeForgottenFiles.name },
];
