import type { Readable } from 'node:stream';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { readPaper } from './papers.db.ts';
import { mayOpenPaper } from './papers.policy.ts';

export interface OpenedPaper {
  readonly fileName: string;
  readonly mediaType: 'application/pdf';
  readonly sha256: string;
  readonly stream: Readable;
}

/** The stored bytes of a paper. Refuses `not_found`; `paper_not_ready` while it is being printed or could not be. */
export async function openPaper(deps: Pick<Deps, 'as' | 'files'>, actor: Actor, paperId: string): Promise<OpenedPaper> {
  const paper = await deps.as(actor).read((db) => readPaper(db, paperId));
  const decision = mayOpenPaper(actor, paper);
  if (!decision.allowed) throw new Refusal(decision.reason);
  if (paper.fileSha256 === null || paper.fileName === null) throw new Refusal('paper_not_ready');
  return {
    fileName: paper.fileName,
    mediaType: 'application/pdf',
    sha256: paper.fileSha256,
    stream: await deps.files.get(paper.fileSha256),
  };
}
