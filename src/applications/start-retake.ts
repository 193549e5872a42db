import { sql } from 'kysely';
import { grantAccess } from './applications.db.ts';
import type { EffectContext } from './ports.ts';

/** A new draft with everything that was filed, linked to the old one; ticks are asked anew. @returns its id. */
export async function startRetake({ trx, application, now }: EffectContext): Promise<string> {
  const id = crypto.randomUUID();
  await grantAccess(trx, id, 'person', application.applicantId, now);
  await trx
    .insertInto('applications')
    .values({
      id,
      procedure_id: application.procedureId,
      edition: application.edition,
      applicant_id: application.applicantId,
      maker_id: application.makerId,
      council_id: application.councilId,
      centre_id: application.centreId,
      site_id: application.siteId,
      qualification_id: application.qualificationId,
      practice_kind: application.practiceKind,
      payer_kind: application.payerKind,
      applicant_name: application.applicantName,
      state: 'draft',
      state_since: now,
      retake_of: application.id,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await sql`insert into application_blocks (application_id, block, data, updated_at)
    select ${id}, block, data, ${now} from application_blocks where application_id = ${application.id}`.execute(trx);
  await sql`insert into application_documents (application_id, kind, document_version_id, link, answer, added_at)
    select ${id}, kind, document_version_id, link, answer, ${now} from application_documents where application_id = ${application.id} and removed_at is null`.execute(
    trx,
  );
  await sql`insert into document_access (document_version_id, application_id)
    select document_version_id, ${id} from application_documents where application_id = ${id} and document_version_id is not null on conflict do nothing`.execute(
    trx,
  );
  return id;
}
