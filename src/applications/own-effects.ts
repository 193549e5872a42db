import { sql } from 'kysely';
import { readCouncilSettings } from '#catalogue/index.ts';
import { listBlocks } from './applications.db.ts';
import type { Ports } from './ports.ts';
import { startRetake } from './start-retake.ts';

type Owned = 'fix_edition_and_settings' | 'assign_application_number' | 'freeze_filing' | 'create_retake_draft' | 'erase_draft';

/** What follows a move in this capability's own tables. */
export const applicationEffects: Pick<Ports['effects'], Owned> = {
  async fix_edition_and_settings({ trx, application }) {
    if (application.settings !== null) return undefined;
    const settings = await readCouncilSettings(trx, application.councilId);
    await trx
      .updateTable('applications')
      .set({ settings: JSON.stringify(settings) })
      .where('id', '=', application.id)
      .execute();
    return undefined;
  },

  async assign_application_number({ trx, application, now }) {
    if (application.number !== null || !application.centreId) return undefined;
    const { rows } = await sql<{ number: number }>`select next_number(${application.centreId}, 'application', 0) as number`.execute(trx);
    await trx.updateTable('applications').set({ number: rows[0]?.number, filed_at: now }).where('id', '=', application.id).execute();
    return undefined;
  },

  async freeze_filing({ trx, application, now }) {
    for (const block of await listBlocks(trx, application.id))
      await trx
        .updateTable('application_blocks')
        .set((eb) => ({
          previous_data: eb.ref('submitted_data'),
          submitted_data: JSON.stringify({ values: block.values, entries: block.entries }),
        }))
        .where('application_id', '=', application.id)
        .where('block', '=', block.block)
        .execute();
    await trx
      .updateTable('application_documents')
      .set({ submitted_round: application.round + 1 })
      .where('application_id', '=', application.id)
      .where('removed_at', 'is', null)
      .where('submitted_round', 'is', null)
      .execute();
    await trx
      .updateTable('applications')
      .set((eb) => ({ submitted_at: now, round: eb('round', '+', 1) }))
      .where('id', '=', application.id)
      .execute();
    await trx
      .updateTable('remarks')
      .set({ closed_at: now })
      .where('application_id', '=', application.id)
      .where('closed_at', 'is', null)
      .execute();
    return undefined;
  },

  async create_retake_draft(context) {
    await startRetake(context);
    return undefined;
  },

  async erase_draft({ trx, application, now }) {
    await trx.updateTable('applications').set({ deleted_at: now, updated_at: now }).where('id', '=', application.id).execute();
    return undefined;
  },
};
