import type { AttachedShown, DocumentPlace } from '#applications/index.ts';
import { worstPage } from './version-words.ts';

/** What the address says is open on the page; links instead of script, so that it works without. */
export interface PlaceView {
  /** Address of the block without query. */
  readonly base: string;
  readonly add: string | null;
  readonly fromCabinet: string | null;
  readonly replace: string | null;
  readonly document: string | null;
  readonly page: number | null;
  readonly added: string | null;
  readonly repeated: string | null;
}

export function placeView(base: string, url: string): PlaceView {
  const query = new URL(url).searchParams;
  const page = Number(query.get('page'));
  return {
    base,
    add: query.get('add'),
    fromCabinet: query.get('cabinet'),
    replace: query.get('replace'),
    document: query.get('document'),
    page: Number.isSafeInteger(page) && page > 0 ? page : null,
    added: query.get('added'),
    repeated: query.get('repeated'),
  };
}

export const hrefTo = (view: PlaceView, place: string, query: Readonly<Record<string, string | number>> = {}): string => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return `${view.base}${search ? `?${search}` : ''}#${place}`;
};

/** Which page of an attached document is shown; null where it is folded. What blocks or was just added stands open by itself. */
export function openPageOf(view: PlaceView, { id, version, answer }: AttachedShown): number | null {
  if (!version) return null;
  if (view.document === id) return Math.min(view.page ?? worstPage(version), Math.max(1, version.pages));
  if (view.document === 'none') return null;
  const blocks = version.findings.some(({ severity }) => severity === 'blocks');
  const warns = version.findings.some(({ severity }) => severity === 'warns') && !answer;
  return blocks || (warns && (view.added === id || view.repeated === id)) ? worstPage(version) : null;
}

export const hasRoom = (place: DocumentPlace): boolean => place.attached.length === 0 || place.kinds.length > 1 || place.kind === 'other';
