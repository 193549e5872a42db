import { z } from 'zod';
import type { Application } from '#applications/index.ts';
import { VOTING_DEFAULTS, type VotingRule } from './tally.ts';

const Setting = z.object({ quorum: z.int().min(1), castingVote: z.boolean() }).partial();

/** The council's setting `protocol`, as it stood at the first submission. */
export function votingRule({ settings }: Pick<Application, 'settings'>): VotingRule {
  const setting = Setting.safeParse((settings as { protocol?: unknown } | null)?.protocol);
  return { ...VOTING_DEFAULTS, ...(setting.success ? setting.data : {}) };
}
