import type { ReviewDesk } from '#applications/index.ts';
import type { MoveName } from '#procedures/index.ts';
import { pageNumber } from '#web/page-number.ts';

/** What the address of the desk keeps: the tab of the queue, the block, the document and its page, the place of a new remark. */
export interface DeskView {
  readonly tab: string;
  readonly block: string;
  readonly document: string | null;
  readonly page: number;
  /** Field, `document`, `page` or `block` that a remark is being written to. */
  readonly remark: string | null;
  readonly pane: 'data' | 'document';
}

export function deskHref(id: string, view: Partial<DeskView>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  return `/centre/applications/${id}?${query}`;
}

export function deskViewOf(request: Request): DeskView {
  const { searchParams } = new URL(request.url);
  return {
    tab: searchParams.get('tab') ?? 'mine',
    block: searchParams.get('block') ?? '',
    document: searchParams.get('document'),
    page: pageNumber(searchParams.get('page')),
    remark: searchParams.get('remark'),
    pane: searchParams.get('pane') === 'document' ? 'document' : 'data',
  };
}

/** The desk as the page gets it: what stands against a move in words already. */
export type DeskShown = Omit<ReviewDesk, 'moves'> & {
  readonly moves: readonly { readonly name: MoveName; readonly reasons: readonly string[] }[];
};

/** What was typed into the form of a remark and was not kept. */
export interface DeskTyped {
  readonly words: string;
  readonly page?: string;
}

export type Phrases = Readonly<Record<'field' | 'document', readonly { readonly label: string; readonly words: string }[]>>;
