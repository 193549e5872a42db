import type { VersionShown } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { ORIGIN_WORDS, STANDING_WORDS } from './calendar-words.ts';

/** The administrator's clock: moments of the history are told by it. */
const ADMINISTRATOR_ZONE = 'Europe/Moscow';

export function CalendarVersions({ versions }: { versions: readonly VersionShown[] }) {
  return (
    <DataTable
      caption={m.settings_versions_title()}
      showCaption
      columns={[
        { id: 'version', label: m.settings_version(), heads: true },
        { id: 'standing', label: m.settings_state() },
        { id: 'name', label: m.settings_version_name() },
        { id: 'days', label: m.settings_working_days(), kind: 'num' },
        { id: 'origin', label: m.settings_origin() },
        { id: 'act', label: m.settings_act() },
        { id: 'who', label: m.settings_who() },
        { id: 'since', label: m.settings_in_force_since(), kind: 'num' },
      ]}
      rows={versions.map((one) => ({
        id: String(one.version),
        chosen: one.standing === 'holds',
        cells: {
          version: one.version,
          standing: STANDING_WORDS[one.standing](),
          name: one.name ?? '—',
          days: one.workingDays,
          origin: ORIGIN_WORDS[one.origin](),
          act: one.act,
          who: [...new Set([one.by, one.approvedBy])].filter(Boolean).join(', ') || '—',
          since: one.inForceAt ? numericMoment(one.inForceAt, ADMINISTRATOR_ZONE) : '—',
        },
      }))}
    />
  );
}
