import type { Application } from '#applications/index.ts';
import { OUTCOME_SETTINGS, settingsInGroup } from '#procedures/index.ts';
import type { VotingRule } from './tally.ts';

/** The council's settings of the group `protocol`, as they stood at the first submission. */
export const votingRule = ({ settings }: Pick<Application, 'settings'>): VotingRule =>
  settingsInGroup(OUTCOME_SETTINGS, settings) as unknown as VotingRule;
