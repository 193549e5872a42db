import type { PaperPorts } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import { consentOnPaper } from './consent.ts';
import { receiptOnPaper } from './receipt.ts';
import { refusalOnPaper } from './refusal.ts';
import { remarksOnPaper } from './remarks.ts';
import { statementOnPaper } from './statement.ts';

/** The papers whose data this capability holds. */
export const applicationPapers: Pick<PaperPorts<Pick<Deps, 'as'>>, 'statement' | 'consent' | 'receipt' | 'refusal' | 'remarks'> = {
  statement: statementOnPaper,
  consent: consentOnPaper,
  receipt: receiptOnPaper,
  refusal: refusalOnPaper,
  remarks: remarksOnPaper,
};
