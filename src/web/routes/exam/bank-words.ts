import { m } from '#web/paraglide/messages.js';

const VERSIONS: Record<string, () => string> = {
  draft: m.exam_version_draft,
  approved: m.exam_version_approved,
  retired: m.exam_version_retired,
};
export const versionStateInWords = (state: string): string => VERSIONS[state]?.() ?? state;

const ITEMS: Record<string, () => string> = { draft: m.exam_item_draft, live: m.exam_item_live, retired: m.exam_item_retired };
export const itemStateInWords = (state: string): string => ITEMS[state]?.() ?? state;

/** Moments of the bank are told on the council's clock. */
export const COUNCIL_ZONE = 'Europe/Moscow';
