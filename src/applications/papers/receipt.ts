import { placeLabel } from '#documents/index.ts';
import type { PaperPorts } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { listAttachedDocuments } from '../attached-documents.ts';
import { readPaperHead, readSignerOfMove } from './paper-parts.ts';

/** Расписка: the electronic copies that the application held when it was accepted. */
export const receiptOnPaper: PaperPorts<Pick<Deps, 'as'>>['receipt'] = async (deps, paper) =>
  await deps.as(SYSTEM).read(async (db) => {
    const { application, filed, day, centre, applicant, qualification } = await readPaperHead(db, paper);
    const documents = await listAttachedDocuments(db, application.id);
    return {
      centre,
      number: paper.number,
      day,
      application: filed,
      applicant,
      qualification,
      documents: documents.map(({ kind, version, link, addedAt }) => ({
        title: placeLabel(kind),
        fileName: version?.name ?? link,
        pages: version?.pages ?? null,
        receivedAt: addedAt.toString(),
      })),
      signer: await readSignerOfMove(db, application.id, 'accept', centre),
    };
  });
