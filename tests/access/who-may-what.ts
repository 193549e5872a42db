import type { Rule } from './rule.ts';
import { ACCOUNT } from './rules/account.ts';
import { APPEALS } from './rules/appeals.ts';
import { ITEM_BANK } from './rules/bank.ts';
import { CABINET } from './rules/cabinet.ts';
import { CENTRE_DESKS } from './rules/centre.ts';
import { FROM_EXAM_TO_CERTIFICATE } from './rules/commission.ts';
import { FILES } from './rules/files.ts';
import { OPERATOR } from './rules/operator.ts';
import { PUBLIC_SITE } from './rules/public-site.ts';
import { SETTINGS } from './rules/settings.ts';

/** Who may what: a row a page, and a row an act of an action. A page or an action that is missing here fails the test. */
export const WHO_MAY_WHAT: readonly Rule[] = [
  ...PUBLIC_SITE,
  ...ACCOUNT,
  ...CABINET,
  ...FILES,
  ...CENTRE_DESKS,
  ...FROM_EXAM_TO_CERTIFICATE,
  ...APPEALS,
  ...ITEM_BANK,
  ...SETTINGS,
  ...OPERATOR,
];
