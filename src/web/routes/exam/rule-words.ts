import type { RuleName } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';

const RULES: Readonly<Record<RuleName, () => string>> = {
  every_criterion: m.exam_rule_every,
  'percent>=': m.exam_rule_percent_least,
  'percent>': m.exam_rule_percent_more,
  'points>=': m.exam_rule_points_least,
  'points>': m.exam_rule_points_more,
};
export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];
export const ruleInWords = (rule: RuleName): string => RULES[rule]();
