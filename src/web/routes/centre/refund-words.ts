import type { RefundState } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';

export const REFUND_WORDS: Readonly<Record<RefundState, () => string>> = {
  open: m.money_refund_open,
  paid: m.money_refund_paid,
  refused: m.money_refund_refused,
};
