import type { Trx } from '#platform/database.ts';
import { type Application, listBlocks, readApplication } from '../applications.db.ts';
import type { TypedBlocks } from './applicant-on-paper.ts';

/** What the papers of filing need of an application; read as the system. */
export async function readFilingOnPaper(db: Trx, applicationId: string | null): Promise<{ application: Application; typed: TypedBlocks }> {
  if (applicationId === null) throw new Error('a paper of filing belongs to an application');
  const application = await readApplication(db, applicationId);
  const blocks = new Map((await listBlocks(db, applicationId)).map((block) => [block.block, block]));
  const valuesOf = (block: string) => blocks.get(block)?.values ?? {};
  return {
    application,
    typed: {
      applicant: valuesOf('applicant'),
      identity: valuesOf('identity'),
      employment: valuesOf('employment'),
      education: blocks.get('education')?.entries ?? [],
    },
  };
}

/** The centre of a paper that names one. */
export function centreOf({ centreId }: Application): string {
  if (centreId === null) throw new Error('a paper names the centre: it is ordered once the place is chosen');
  return centreId;
}
