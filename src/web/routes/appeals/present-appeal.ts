import type { AppealCandidate, AppealFilePage } from '#appeals/index.ts';
import { APPEAL, type AppealMove, type AppealReason, wordAppealReason } from '#procedures/index.ts';
import { getLocale } from '#web/paraglide/runtime.js';
import { type NamedDocument, namedDocuments } from '../council/document-names.ts';

/** An appeal with its reasons in words of the reader's language; browsers get no rules. */
export interface ShownAppeal extends Omit<AppealFilePage, 'moves' | 'candidates' | 'documents'> {
  readonly moves: readonly { readonly name: AppealMove; readonly against: string }[];
  readonly candidates: readonly (Omit<AppealCandidate, 'conflict'> & { readonly conflict: string | null })[];
  readonly documents: readonly NamedDocument[];
  /** Fewest members. */
  readonly minimum: number;
}

export function presentAppealFile({ moves, candidates, documents, ...file }: AppealFilePage): ShownAppeal {
  const inWords = (reason: AppealReason) => wordAppealReason(reason, getLocale() === 'kk' ? 'kk' : 'ru');
  return {
    ...file,
    documents: namedDocuments([...documents]),
    minimum: APPEAL.members.minimum,
    moves: moves.map(({ name, against }) => ({ name, against: against.map(inWords).join('. ') })),
    candidates: candidates.map(({ conflict, ...candidate }) => ({
      ...candidate,
      conflict: conflict && inWords({ code: `appeal_conflict_${conflict}`, details: {} }),
    })),
  };
}
