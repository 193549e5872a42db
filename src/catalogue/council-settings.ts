import { z } from 'zod';
import type { Trx } from '#platform/database.ts';
import { refuseOn } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import {
  dayIn,
  editionInForce,
  isAllowed,
  type Procedure,
  type SettingKind,
  type SettingRule,
  type SettingValue,
  settingsOf,
  settingValue,
} from '#procedures/index.ts';

/** One change of one setting; the first row of a council has no value before it but the default. */
export interface SettingChange {
  readonly at: string;
  readonly by: string | null;
  readonly from: SettingValue;
  readonly to: SettingValue;
  readonly reason: string | null;
}

export interface SettingShown {
  readonly rule: SettingRule;
  readonly value: SettingValue;
  /** Newest first. */
  readonly history: readonly SettingChange[];
}

export interface CouncilSettings {
  readonly procedure: Procedure['title'];
  readonly settings: readonly SettingShown[];
  readonly mayChange: boolean;
}

export const SettingForm = z.object({
  values: z.array(z.string().max(200)).max(50),
  reason: z.string().trim().min(5).max(1_000),
  /** How many changes the writer had seen. */
  seen: z.coerce.number().int().nonnegative(),
});

/** Where the civil day of a council is counted, to tell the edition in force. */
const COUNCIL_ZONE = 'Europe/Moscow';

/** Refuses: `not_signed_in`, `not_found`. */
export async function readCouncilSettingsPage(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor): Promise<CouncilSettings> {
  const councilId = assertReadsSettings(actor);
  return await deps.as(actor).read(async (db) => {
    const procedure = await readProcedure(db, councilId, deps.clock.now());
    const rows = await listRows(db, councilId);
    return {
      procedure: procedure.title,
      settings: settingsOf(procedure).map((rule) => present(rule, rows)),
      mayChange: actor.role === 'council_head',
    };
  });
}

/**
 * The head of a council sets a value; the one before stays in the history. Refuses: `not_signed_in`, `not_found`, `setting_locked`,
 * `setting_not_allowed`, `setting_unchanged`, `changed_elsewhere`.
 */
export async function changeSetting(
  deps: Pick<Deps, 'as' | 'clock'>,
  actor: Actor,
  id: string,
  form: z.output<typeof SettingForm>,
): Promise<void> {
  const councilId = assertReadsSettings(actor);
  if (actor.role !== 'council_head') throw new Refusal('not_found');
  await refuseOn('one_value_in_force', 'changed_elsewhere', () =>
    deps.as(actor).write(async (trx) => {
      const now = deps.clock.now();
      const rule = settingsOf(await readProcedure(trx, councilId, now)).find((one) => one.id === id);
      if (!rule) throw new Refusal('not_found');
      if (!rule.mayChange) throw new Refusal('setting_locked');
      const rows = await listRows(trx, councilId);
      const { value: before, history } = present(rule, rows);
      if (history.length !== form.seen) throw new Refusal('changed_elsewhere');
      const value = readValue(rule.kind, form.values);
      if (same(value, before)) throw new Refusal('setting_unchanged');
      const current = rows.findLast(({ key, validTo }) => key === rule.group && validTo === null);
      if (current) await trx.updateTable('council_settings').set({ valid_to: now }).where('id', '=', current.id).execute();
      await trx
        .insertInto('council_settings')
        .values({
          council_id: councilId,
          key: rule.group,
          value: JSON.stringify({ ...(current?.value as object | undefined), [rule.name]: value }),
          valid_from: now,
          changed_by: actor.personId,
          reason: form.reason,
        })
        .execute();
    }),
  );
}

/** To others the pages do not exist. */
function assertReadsSettings({ personId, organisationId, role }: Actor): string {
  if (personId === null) throw new Refusal('not_signed_in');
  if (!organisationId || (role !== 'council_head' && role !== 'council_officer')) throw new Refusal('not_found');
  return organisationId;
}

async function readProcedure(db: Trx, councilId: string, now: Temporal.Instant): Promise<Procedure> {
  const { id } = await db
    .selectFrom('councils')
    .select('procedure_id as id')
    .where('id', '=', councilId)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'));
  return editionInForce(id, dayIn(now, COUNCIL_ZONE));
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

const listRows = (db: Trx, councilId: string) =>
  db
    .selectFrom('council_settings as s')
    .select((eb) => [
      's.id',
      's.key',
      's.value',
      's.valid_from as validFrom',
      's.valid_to as validTo',
      's.reason',
      eb
        .selectFrom('hats as h')
        .select('h.display_name')
        .whereRef('h.person_id', '=', 's.changed_by')
        .whereRef('h.organisation_id', '=', 's.council_id')
        .orderBy('h.valid_from', 'desc')
        .limit(1)
        .as('by'),
    ])
    .where('s.council_id', '=', councilId)
    .orderBy('s.valid_from')
    .orderBy('s.id')
    .execute();

function present(rule: SettingRule, rows: readonly Row[]): SettingShown {
  const changes: SettingChange[] = [];
  let value = rule.default;
  for (const row of rows.filter(({ key }) => key === rule.group)) {
    const to = settingValue(rule, { [rule.group]: row.value });
    if (!same(to, value)) changes.unshift({ at: row.validFrom.toString(), by: row.by, from: value, to, reason: row.reason });
    value = to;
  }
  return { rule, value, history: changes };
}

const same = (a: SettingValue, b: SettingValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was typed, as the kind has it. Refuses: `setting_not_allowed`. */
function readValue(kind: SettingKind, values: readonly string[]): SettingValue {
  const value = typed(kind, values);
  if (value === undefined || !isAllowed(kind, value))
    throw new Refusal('setting_not_allowed', kind.is === 'number' ? { min: kind.min, max: kind.max } : {});
  return value;
}

function typed(kind: SettingKind, values: readonly string[]): SettingValue | undefined {
  const [first = ''] = values;
  switch (kind.is) {
    case 'number':
      return first.trim() === '' ? null : /^\d{1,6}$/.test(first.trim()) ? Number(first) : undefined;
    case 'flag':
      return first === 'yes' || first === 'no' ? first === 'yes' : undefined;
    case 'choice':
      return first;
    case 'choices':
      return kind.options.map(({ value }) => value).filter((value) => values.includes(value));
  }
}
