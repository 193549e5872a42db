import type { Role } from '#procedures/index.ts';

export const REFUND_STATES = ['open', 'paid', 'refused'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

interface RefundRule {
  readonly from: readonly RefundState[];
  readonly to: RefundState;
  readonly by: readonly Role[];
  /** Asked of whoever makes it. */
  readonly asks: readonly ('paidOn' | 'documentNumber' | 'words')[];
}

/** A refund opens where a paid application ends without an exam, and is closed by the centre. */
export const REFUND_MOVES = {
  pay: { from: ['open'], to: 'paid', by: ['accountant', 'head'], asks: ['paidOn', 'documentNumber'] },
  refuse: { from: ['open'], to: 'refused', by: ['head'], asks: ['words'] },
  reopen: { from: ['refused'], to: 'open', by: ['head'], asks: [] },
} as const satisfies Record<string, RefundRule>;
export type RefundMove = keyof typeof REFUND_MOVES;

export const refundMovesFor = (state: RefundState, role: string | null): readonly RefundMove[] =>
  (Object.keys(REFUND_MOVES) as RefundMove[]).filter((name) => {
    const { from, by }: RefundRule = REFUND_MOVES[name];
    return from.includes(state) && by.some((one) => one === role);
  });
