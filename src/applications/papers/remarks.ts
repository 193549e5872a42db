import type { PaperPorts } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { Application } from '../applications.db.ts';
import { lastDayOfClock } from '../change-clocks.ts';
import { namePlace } from '../remark-place.ts';
import { readPaperHead, readSignerOfMove } from './paper-parts.ts';

/** Перечень замечаний, as they were when the application was returned. */
export const remarksOnPaper: PaperPorts<Pick<Deps, 'as'>>['remarks'] = async (deps, paper) =>
  await deps.as(SYSTEM).read(async (db) => {
    const { application, filed, day, centre, applicant, qualification } = await readPaperHead(db, paper);
    return {
      centre,
      number: paper.number,
      day,
      application: filed,
      applicant,
      qualification,
      until: (await lastDayOfClock(db, application, 'correction', Temporal.PlainDate.from(day))).toString(),
      remarks: await remarksAt(db, application, paper.createdAt),
      signer: await readSignerOfMove(db, application.id, 'return', centre),
    };
  });

async function remarksAt(db: Trx, application: Application, at: Temporal.Instant) {
  const rows = await db
    .selectFrom('remarks as r')
    .leftJoin('application_documents as d', 'd.id', 'r.document_id')
    .select(['r.block', 'r.field', 'r.page', 'r.words', 'd.kind as documentKind'])
    .where('r.application_id', '=', application.id)
    .where('r.created_at', '<=', at)
    .where((eb) => eb.or([eb('r.closed_at', 'is', null), eb('r.closed_at', '>', at)]))
    .orderBy('r.created_at')
    .orderBy('r.id')
    .execute();
  return rows.map(({ words, ...place }) => ({ where: namePlace(application, place), words }));
}
