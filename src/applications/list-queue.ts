import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Label, listProcedures, possibleMoves, type Role, type StateId } from '#procedures/index.ts';
import { assertAllowed } from './applications.policy.ts';
import { countByState, countListed, type ListedRow, type ListFilter, type ListOrder, listOfCentre } from './centre-list.db.ts';
import { mayUseCentreLists } from './review.policy.ts';
import { listTerms, type StateShown, stateFor, type TermShown } from './waiting.ts';

export const QUEUE_TABS = ['mine', 'all', 'returned', 'unpaid'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** One application in a list of the centre; plain data, moments as ISO. */
export interface CentreListItem {
  readonly id: string;
  readonly number: number;
  readonly filedAt: string;
  readonly zone: string;
  readonly applicantName: string;
  readonly qualification: string;
  readonly level: number;
  readonly city: string;
  readonly employer: string | null;
  readonly payerKind: string | null;
  readonly state: StateShown;
  readonly term: TermShown | null;
  /** Documents not looked at yet; counted while the application is under review. */
  readonly unseen: number;
  readonly round: number;
}

export interface Listed {
  readonly items: readonly CentreListItem[];
  readonly total: number;
}

export interface Queue extends Listed {
  readonly counts: Readonly<Record<QueueTab, number>>;
}

export interface StateCount {
  readonly state: StateId;
  readonly label: Label;
  readonly count: number;
}

type Page = { readonly limit: number; readonly offset: number };

/** What waits, on whom, until when; what is due first stands first. Refuses: `not_signed_in`, `not_of_a_centre`. */
export async function listQueue(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  { tab, words = '' }: { tab: QueueTab; words?: string },
  page: Page = { limit: 100, offset: 0 },
): Promise<Queue> {
  const centreId = centreOf(actor);
  return await deps.as(actor).read(async (db) => {
    const byState = await countByState(db, centreId);
    const states = statesOf(actor.role as Role);
    const filter: ListFilter = { states: words.trim() ? null : states[tab], words, order: 'due', descending: false };
    const sum = (of: readonly StateId[]) => of.reduce((total, state) => total + (byState.get(state) ?? 0), 0);
    return {
      ...(await readPage(db, centreId, filter, page, deps.clock.now())),
      counts: { mine: sum(states.mine), all: sum(states.all), returned: sum(states.returned), unpaid: sum(states.unpaid) },
    };
  });
}

/** The register of applicants: every application of the centre. Refuses: `not_signed_in`, `not_of_a_centre`. */
export async function listApplicants(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  filter: { state: StateId | null; words: string; order: ListOrder; descending: boolean },
  page: Page,
): Promise<Listed & { readonly states: readonly StateCount[] }> {
  const centreId = centreOf(actor);
  const { state, ...rest } = filter;
  return await deps.as(actor).read(async (db) => ({
    ...(await readPage(db, centreId, { ...rest, states: state ? [state] : null }, page, deps.clock.now())),
    states: [...(await countByState(db, centreId))].map(([state, count]) => ({ state, count, label: labelOf(state) })),
  }));
}

/** The state in words; the procedures share the vocabulary, so the first that uses it names it. */
const labelOf = (state: StateId): Label =>
  listProcedures()
    .flatMap(({ states }) => states)
    .find(({ id }) => id === state)?.label ?? { ru: state };

function centreOf(actor: Actor): string {
  assertAllowed(mayUseCentreLists(actor));
  if (actor.organisationId === null) throw new Refusal('not_of_a_centre');
  return actor.organisationId;
}

async function readPage(db: Trx, centreId: string, filter: ListFilter, page: Page, now: Temporal.Instant): Promise<Listed> {
  const rows = await listOfCentre(db, centreId, filter, page);
  const terms = await listTerms(db, rows, now);
  return { items: rows.map((row) => present(row, terms.get(row.id) ?? null)), total: await countListed(db, centreId, filter) };
}

const present = (
  { procedureId, edition, state, filedAt, unseen, dueAt: _, ...row }: ListedRow,
  term: TermShown | null,
): CentreListItem => ({
  ...row,
  filedAt: filedAt.toString(),
  state: stateFor({ procedureId, edition, state }, ['centre']),
  term,
  unseen: state === 'under_review' ? Number(unseen) : 0,
});

/** «Мои»: what waits on the centre and this role has a move for. */
function statesOf(role: Role): Readonly<Record<QueueTab, readonly StateId[]>> {
  const rules = listProcedures().flatMap((procedure) => procedure.states.map((state) => ({ procedure, state })));
  const unique = (states: readonly StateId[]) => [...new Set(states)];
  return {
    mine: unique(
      rules
        .filter(({ procedure, state }) => state.waitsOn === 'centre' && possibleMoves(procedure, state.id, role).length > 0)
        .map(({ state }) => state.id),
    ),
    all: unique(rules.filter(({ procedure, state }) => !state.ended && state.id !== procedure.initial).map(({ state }) => state.id)),
    returned: ['returned'],
    unpaid: ['contract_offered', 'awaiting_payment'],
  };
}
