import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { forgetFile } from '#platform/forgotten-files.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import { procedureOf } from './procedure-of.ts';

/** After a withdrawal of consent the data are destroyed within 30 days unless a law keeps them (152-ФЗ, art. 21, part 5). */
const DAYS_AFTER_WITHDRAWAL = 30;
const BATCH = 200;

/** What accounts must show for five years (402-ФЗ) and what an appeal rests on. */
const KEPT_PAPERS = ['contract', 'esign_agreement', 'invoice', 'service_act', 'tax_certificate', 'refusal', 'appeal_decision'];

type EraseDeps = Pick<Deps, 'as' | 'clock'>;

/** Erases what a person typed and attached; asks again under the lock, since the consent may have been given anew. */
export const eraseApplication = defineJob({
  name: 'applications.erase',
  payload: z.object({ applicationId: z.uuid() }),
  async run(deps: EraseDeps, { applicationId }) {
    await deps.as(SYSTEM).write(async (trx) => {
      await trx.selectFrom('applications').select('id').where('id', '=', applicationId).forNoKeyUpdate().execute();
      const due = await listDue(trx, deps.clock.now(), applicationId);
      if (due.length > 0) await erase(trx, applicationId, deps.clock.now());
    });
  },
});

/** Finds the drafts that were deleted, and the applications that ended before any exam with their consent withdrawn, long enough ago. */
export const sweepErasures = defineJob({
  name: 'applications.sweep_erasures',
  payload: z.object({}),
  async run(deps: EraseDeps) {
    await deps.as(SYSTEM).write(async (trx) => {
      for (const id of await listDue(trx, deps.clock.now()))
        await enqueue(trx, eraseApplication, { applicationId: id }, { key: `erase:${id}` });
    });
  },
});

async function listDue(trx: Trx, now: Temporal.Instant, only?: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('applications as a')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('consents as c')
          .select((of) => [
            of.fn.max('c.withdrawn_at').as('withdrawnAt'),
            of.fn.countAll<number>().filterWhere('c.withdrawn_at', 'is', null).as('standing'),
          ])
          .whereRef('c.application_id', '=', 'a.id')
          .as('consent'),
      (join) => join.onTrue(),
    )
    .select(['a.id', 'a.procedure_id as procedureId', 'a.edition', 'a.deleted_at as deletedAt', 'consent.withdrawnAt', 'consent.standing'])
    .where('a.erased_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('a.id', '=', only ?? ''))
    .where((eb) => eb.or([eb('a.deleted_at', 'is not', null), eb('a.state', 'in', ['withdrawn', 'refused', 'lapsed'])]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('application_clocks as k')
            .select('k.id')
            .whereRef('k.application_id', '=', 'a.id')
            .where('k.stopped_at', 'is', null)
            .where('k.clock', '<>', 'appeal_filing'),
        ),
      ),
    )
    .where((eb) => eb.or([eb('a.deleted_at', 'is not', null), eb('consent.withdrawnAt', 'is not', null)]))
    .orderBy('a.updated_at')
    .limit(BATCH)
    .execute();
  const isPast = (at: Temporal.Instant, days: number) => Temporal.Instant.compare(at.add({ hours: 24 * days }), now) <= 0;
  return rows
    .filter(({ deletedAt, withdrawnAt, standing, ...application }) => {
      if (deletedAt !== null) return isPast(deletedAt, procedureOf(application).filing.deletedDraftKeptDays);
      return withdrawnAt !== null && standing === 0 && isPast(withdrawnAt, DAYS_AFTER_WITHDRAWAL);
    })
    .map(({ id }) => id);
}

/** History stays as who did what and when; words, values, documents and the papers that repeat them go. */
async function erase(trx: Trx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update application_blocks set data = '{"values": {}, "entries": []}', submitted_data = null, previous_data = null where application_id = ${id}`.execute(
    trx,
  );
  await trx.updateTable('application_words').set({ words: '' }).where('application_id', '=', id).execute();
  await trx.updateTable('remarks').set({ words: '', answer: null }).where('application_id', '=', id).execute();
  await trx
    .updateTable('letters')
    .set({ subject: null, body_text: null, body_html: null, demo_copy: null })
    .where('application_id', '=', id)
    .execute();
  await trx
    .updateTable('application_documents')
    .set({ document_version_id: null, link: null, answer: null, removed_at: now })
    .where('application_id', '=', id)
    .execute();
  await trx.deleteFrom('document_access').where('application_id', '=', id).execute();
  const papers = await trx
    .deleteFrom('papers')
    .where('application_id', '=', id)
    .where('kind', 'not in', KEPT_PAPERS)
    .returning('file_sha256 as sha256')
    .execute();
  for (const { sha256 } of papers) if (sha256 !== null) await forgetFile(trx, sha256, now);
  await trx.updateTable('applications').set({ applicant_name: '—', erased_at: now, updated_at: now }).where('id', '=', id).execute();
}
