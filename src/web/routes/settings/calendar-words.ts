import type { TablerIcon } from '@tabler/icons-react';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconEyeQuestion from '@tabler/icons-react/icons/IconEyeQuestion';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import type { VersionShown } from '#catalogue/index.ts';
import type { CalendarCountry, CalendarStatus, DayException } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import type { Tone } from '#web/ui/tone.ts';

export const COUNTRY_WORDS: Readonly<Record<CalendarCountry, () => string>> = { ru: m.settings_country_ru, kz: m.settings_country_kz };

export const STATUS_SHOWN: Readonly<Record<CalendarStatus, { word: () => string; tone: Tone; icon: TablerIcon }>> = {
  approved: { word: m.settings_calendar_approved, tone: 'good', icon: IconCircleCheck },
  to_check: { word: m.settings_calendar_to_check, tone: 'turn', icon: IconEyeQuestion },
  draft: { word: m.settings_calendar_not_approved, tone: 'turn', icon: IconPencil },
};

export const ORIGIN_WORDS: Readonly<Record<VersionShown['origin'], () => string>> = {
  shipped: m.settings_origin_shipped,
  rule: m.settings_origin_rule,
  edited: m.settings_origin_edited,
  imported: m.settings_origin_imported,
};

export const STANDING_WORDS: Readonly<Record<VersionShown['standing'], () => string>> = {
  holds: m.settings_standing_holds,
  held: m.settings_standing_held,
  draft: m.settings_standing_draft,
  declined: m.settings_standing_declined,
};

/** «Выходной: Новый год», «Как неделя». */
export function exceptionWords(said: DayException | null): string {
  if (said === null) return m.settings_day_as_week();
  return said.off ? m.settings_day_off_why({ why: said.why }) : m.settings_day_works_why({ why: said.why });
}
