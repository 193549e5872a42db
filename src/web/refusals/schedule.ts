import { say } from '#platform/language.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { numericDay } from '#web/ui/dates.ts';
import { termWords } from '#web/ui/term-words.ts';
import { type RefusalWords, words } from './words.ts';

export const SCHEDULE_REFUSALS: Readonly<Record<string, RefusalWords>> = {
  not_scheduler: words(403, m.schedule_refusal_not_scheduler),
  not_of_commission: words(403, m.schedule_refusal_not_of_commission),
  room_unknown: words(422, m.schedule_refusal_room_unknown),
  room_taken: words(409, m.schedule_refusal_room_taken),
  seats_above_room: words(422, m.schedule_refusal_seats_above_room),
  seats_below_taken: words(409, m.schedule_refusal_seats_below_taken),
  session_in_past: words(422, m.schedule_refusal_session_in_past),
  session_too_far: { status: 422, message: ({ last }) => m.schedule_refusal_session_too_far({ day: numericDay(String(last)) }) },
  session_before_notice: {
    status: 422,
    message: ({ days, earliest, working, source, sourceKk }) =>
      m.schedule_refusal_session_before_notice({
        term: termWords({ term: Number(days), unit: 'working_days' }, getLocale()),
        earliest:
          working === earliest
            ? numericDay(String(earliest))
            : m.schedule_first_day_off({ day: numericDay(String(earliest)), working: numericDay(String(working)) }),
        source: say({ ru: String(source), kk: String(sourceKk) }),
      }),
  },
  session_after_requests: words(422, m.schedule_refusal_session_after_requests),
  session_soon: {
    status: 422,
    message: ({ days, source, sourceKk }) =>
      m.schedule_refusal_session_soon({
        term: termWords({ term: Number(days), unit: 'calendar_days' }, getLocale()),
        source: say({ ru: String(source), kk: String(sourceKk) }),
      }),
  },
  session_outside_hours: words(422, m.schedule_refusal_session_outside_hours),
  site_closed: words(409, m.schedule_refusal_site_closed),
  parts_overlap: words(422, m.schedule_refusal_parts_overlap),
  practice_before_theory_in_session: words(422, m.schedule_refusal_practice_before_theory),
  qualification_not_of_centre: words(422, m.schedule_refusal_qualification_not_of_centre),
  mode_not_allowed: words(422, m.schedule_refusal_mode_not_allowed),
  session_cancelled: words(409, m.schedule_refusal_session_cancelled),
  session_begun: words(409, m.schedule_refusal_session_begun),
  session_has_bookings: words(409, m.schedule_refusal_session_has_bookings),
  session_changed_meanwhile: words(409, m.schedule_refusal_session_changed_meanwhile),
  member_twice: words(422, m.schedule_refusal_member_twice),
  two_chairs: words(422, m.schedule_refusal_two_chairs),
  member_without_hat: words(409, m.schedule_refusal_member_without_hat),
  member_busy: words(409, m.schedule_refusal_member_busy),
  date_is_the_same: words(409, m.schedule_refusal_date_is_the_same),
  member_is_applicant: words(409, m.schedule_refusal_member_is_applicant),
};
