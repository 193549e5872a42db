import { ROLES, type Role } from '../../src/procedures/index.ts';

type Worn = Exclude<Role, 'system'>;

/** A stranger; each role at the organisation (or as the person) that the object belongs to; the same roles elsewhere. */
export type Who = 'stranger' | Worn | `other ${Worn}`;

export const WORN = ROLES.filter((role): role is Worn => role !== 'system');

export const CENTRE = ['registrar', 'accountant', 'scheduler', 'head'] as const;
export const COMMISSION = ['expert', 'technical_expert', 'commission_chair', 'proctor'] as const;
export const BANK = ['item_author', 'item_reviewer', 'tool_approver'] as const;
export const OPERATOR = ['administrator', 'auditor'] as const;

/** There is one operator, so no other one. */
export const EVERYBODY: readonly Who[] = [
  'stranger',
  ...WORN,
  ...WORN.filter((role) => !OPERATOR.some((one) => one === role)).map((role) => `other ${role}` as const),
];

export const SIGNED_IN: readonly Who[] = EVERYBODY.filter((who) => who !== 'stranger');

/** The same roles wherever they serve: for pages that show each their own. */
export const anywhere = (...roles: readonly Worn[]): readonly Who[] =>
  EVERYBODY.filter((who) => roles.some((role) => who === role || who === `other ${role}`));
