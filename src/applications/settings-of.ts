import { readCouncilSettings } from '#catalogue/index.ts';
import type { Trx } from '#platform/database.ts';
import { type PayerKind, settingsOf, settingValue } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { procedureOf } from './procedure-of.ts';

type Settled = Pick<Application, 'settings' | 'councilId' | 'procedureId' | 'edition'>;

/** The council's settings for this application: as they stood at its first submission, as they are now before it. */
export const readSettingsFor = async (db: Trx, { settings, councilId }: Pick<Application, 'settings' | 'councilId'>): Promise<unknown> =>
  settings ?? (await readCouncilSettings(db, councilId));

/** Value of one setting for this application. Throws for a setting that the procedure does not have. */
export async function readSetting(db: Trx, application: Settled, id: string) {
  const rule = settingsOf(procedureOf(application)).find((one) => one.id === id);
  if (!rule) throw new Error(`no setting ${id}`);
  return settingValue(rule, await readSettingsFor(db, application));
}

/** Payers whom the council lets pay; the centre may accept fewer. */
export const readPayersAllowed = async (db: Trx, application: Settled) =>
  (await readSetting(db, application, 'filing.payers')) as readonly PayerKind[];
