import type { CentreListItem, QueueTab } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { searchWordsOf } from './search-words.ts';

/** The tabs with their words, in order. */
export const TAB_WORDS: Readonly<Record<QueueTab, () => string>> = {
  mine: m.centre_tab_mine,
  all: m.centre_tab_all,
  returned: m.centre_tab_returned,
  unpaid: m.centre_tab_unpaid,
};
export const TABS = Object.keys(TAB_WORDS) as readonly QueueTab[];

export const tabOf = (asked: string | null): QueueTab => TABS.find((tab) => tab === asked) ?? 'mine';

/** The tab and the search of the address; both stay there. */
export function queueOf(request: Request): { tab: QueueTab; words: string } {
  return { tab: tabOf(new URL(request.url).searchParams.get('tab')), words: searchWordsOf(request) };
}

/** The scheduler's states, which a head may take over. */
const DATES: readonly string[] = ['date_confirmation', 'notice_due'];

/** Where a role works on the application. */
export function pageOf(role: string | null, { id, state }: Pick<CentreListItem, 'id' | 'state'>, tab: QueueTab): string {
  if (role === 'accountant') return `/centre/payments/${id}`;
  if (role === 'scheduler' || (role === 'head' && DATES.includes(state.state))) return '/centre/dates';
  if (role === 'head' && state.state === 'payment_check') return `/centre/payments/${id}`;
  return `/centre/applications/${id}?tab=${tab}`;
}
