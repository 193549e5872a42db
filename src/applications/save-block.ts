import { z } from 'zod';
import { valuesFrom } from '#accounts/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Application, lockApplication, writeBlock } from './applications.db.ts';
import type { Block, BlockData } from './block.ts';
import { type BlockId, findBlock } from './blocks.ts';
import { assertFieldsOpen, withClosedFields } from './locked-fields.ts';
import { procedureOf } from './procedure-of.ts';

/** A block as a form sends it: everything as text; entries of the list one after another. */
export const BlockForm = z.object({
  values: z.record(z.string(), z.string()).default({}),
  entries: z.array(z.record(z.string(), z.string())).max(30).default([]),
  /** Answered warnings, see `warningKey`. */
  accepted: z.array(z.string().max(600)).max(50).default([]),
  accuracyConfirmed: z.boolean(),
  consent: z.boolean(),
  baseVersion: z.number().int().min(0),
});
export type BlockForm = z.input<typeof BlockForm>;

/**
 * Keeps what was typed, valid or not; an empty tick of accuracy is kept too. Called by each autosave and by «Далее».
 * @returns the new version. Refuses: `not_found`, `not_editable`, `field_locked`, `changed_elsewhere`.
 */
export async function saveBlock(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  applicationId: string,
  blockId: BlockId,
  form: BlockForm,
): Promise<number> {
  return await deps.as(actor).write(async (trx) => {
    const application = await lockApplication(trx, applicationId);
    assertEditable(actor, application);
    const block = findBlock(procedureOf(application), blockId);
    if (!block) throw new Refusal('not_found');
    const data = await withClosedFields(trx, application, blockId, typedInto(block, form));
    await assertFieldsOpen(trx, application, blockId, data);
    const now = deps.clock.now();
    const version = await writeBlock(trx, {
      applicationId,
      block: blockId,
      data,
      accuracyConfirmedAt: form.accuracyConfirmed ? now : null,
      consentAt: form.consent ? now : null,
      baseVersion: form.baseVersion,
      at: now,
    });
    if (blockId === 'applicant') await followName(trx, application, data.values);
    return version;
  });
}

function typedInto({ fields, list }: Block, { values = {}, entries = [], accepted = [] }: BlockForm): BlockData {
  return {
    values: valuesFrom(fields, values),
    entries: entries.slice(0, list?.atMost ?? 0).map((entry) => valuesFrom(list?.fields ?? [], entry)),
    ...(accepted.length > 0 ? { accepted } : {}),
  };
}

/** Refuses: `not_editable`. */
export function assertEditable(actor: Actor, application: Pick<Application, 'state' | 'applicantId' | 'makerId'>): void {
  const own = actor.personId === application.applicantId || actor.personId === application.makerId;
  if (!own || (application.state !== 'draft' && application.state !== 'returned')) throw new Refusal('not_editable');
}

/** Lists show the name that the application carries. */
async function followName(
  trx: Parameters<typeof lockApplication>[0],
  application: Application,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const name = [values.surname, values.givenName, values.patronymic].filter(Boolean).join(' ');
  if (name === '' || name === application.applicantName) return;
  await trx.updateTable('applications').set({ applicant_name: name }).where('id', '=', application.id).execute();
}
