import type { Ports } from '#applications/index.ts';
import { readChecklist, undone } from './council-checklist.ts';
import { sealProtocol } from './decide-application.ts';
import { draftProtocol } from './draft-protocol.ts';
import { draftResultPaper, versionResults } from './draft-result-paper.ts';
import { latestProtocol, listSignatures } from './protocols.db.ts';
import { tally } from './tally.ts';
import { votingRule } from './voting-rule.ts';

/** Facts of protocols and of the council's list. */
export const outcomeFacts: Pick<Ports['facts'], 'protocol' | 'councilChecks'> = {
  async protocol({ trx, application }) {
    const protocol = await latestProtocol(trx, application.id);
    if (!protocol) return { signed: 0, quorum: votingRule(application).quorum, outcome: null };
    const { signed, outcome } = tally(await listSignatures(trx, protocol.id), protocol);
    return { signed, quorum: protocol.quorum, outcome: protocol.outcome ?? outcome };
  },

  async councilChecks({ trx, application }) {
    const protocol = await latestProtocol(trx, application.id);
    return { undone: protocol ? undone(await readChecklist(trx, application, protocol)) : ['protocol'] };
  },
};

export const outcomeEffects: Pick<Ports['effects'], 'draft_protocol' | 'seal_protocol' | 'draft_result_paper' | 'version_results'> = {
  draft_protocol: draftProtocol,
  seal_protocol: sealProtocol,
  draft_result_paper: draftResultPaper,
  version_results: versionResults,
};
