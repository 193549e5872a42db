import type { PaperPorts } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import { consentOnPaper } from './consent.ts';
import { statementOnPaper } from './statement.ts';

/** The papers whose data this capability holds. */
export const applicationPapers: Pick<PaperPorts<Pick<Deps, 'as'>>, 'statement' | 'consent'> = {
  statement: statementOnPaper,
  consent: consentOnPaper,
};
