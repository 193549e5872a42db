import type { Role } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';

/** A role as people call it. */
export const ROLE_WORDS: Readonly<Record<Exclude<Role, 'system'>, () => string>> = {
  applicant: m.common_nav_role_applicant,
  representative: m.common_role_representative,
  employer: m.common_role_employer,
  registrar: m.common_role_registrar,
  accountant: m.common_role_accountant,
  scheduler: m.common_role_scheduler,
  head: m.common_role_head,
  expert: m.common_role_expert,
  technical_expert: m.common_role_technical_expert,
  commission_chair: m.common_role_commission_chair,
  proctor: m.common_role_proctor,
  item_author: m.common_role_item_author,
  item_reviewer: m.common_role_item_reviewer,
  tool_approver: m.common_role_tool_approver,
  council_officer: m.common_role_council_officer,
  council_head: m.common_role_council_head,
  appeal_member: m.common_role_appeal_member,
  registry_officer: m.common_role_registry_officer,
  administrator: m.common_role_administrator,
  auditor: m.common_role_auditor,
};
