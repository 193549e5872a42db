import type { KeyHint } from '#web/layouts/staff-keys.tsx';
import { m } from '#web/paraglide/messages.js';

/** What the keys of the desk do, for its foot and for the menu under «?». */
export const deskKeys = (): readonly KeyHint[] => [
  { keys: ['↑', '↓'], does: m.centre_key_field() },
  { keys: [m.council_key_space()], does: m.centre_key_right() },
  { keys: ['Р'], does: m.centre_key_remark() },
  { keys: ['[', ']'], does: m.centre_key_page() },
  { keys: ['1', '…', '7'], does: m.centre_key_block() },
  { keys: ['J', 'K'], does: m.centre_key_row() },
];
