import { anywhere } from '../actors.ts';
import { action, page, type Rule } from '../rule.ts';

const COUNCIL = anywhere('council_officer', 'council_head');
const HEAD = anywhere('council_head');
const year = { params: async () => ({ country: 'kz', year: '2026' }) };
const setting = { params: async () => ({ setting: 'booking.graceMinutes' }) };

/** Tables of working days, settings of a council, overdue terms. */
export const SETTINGS: readonly Rule[] = [
  page('/operator/calendars', ['administrator']),
  action('/operator/calendars', ['administrator'], { act: 'import', form: { act: 'import' } }),
  action('/operator/calendars', ['administrator'], { act: 'rule', form: { act: 'rule', country: 'kz', year: '2031' } }),
  page('/operator/calendars/:country/:year', ['administrator'], year),
  ...Object.entries<Readonly<Record<string, string>>>({
    day: { day: '2026-12-30', off: 'off', why: 'Проверка' },
    import: {},
    approve: { version: '1', edits: '0', source: 'Проверочный акт' },
    give_up: {},
    recount: {},
  }).map(([act, form]) => action('/operator/calendars/:country/:year', ['administrator'], { ...year, act, form: { ...form, act } })),
  page('/council/settings', COUNCIL),
  page('/council/settings/:setting', COUNCIL, setting),
  action('/council/settings/:setting', HEAD, { ...setting, form: { value: '20', reason: 'Решение совета', seen: '0' } }),
  page('/council/overdue', COUNCIL),
];
