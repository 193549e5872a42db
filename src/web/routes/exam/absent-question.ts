import { m } from '#web/paraglide/messages.js';
import type { ConfirmProps } from '#web/ui/confirm.tsx';
import { cardHref } from './hall-address.ts';

/** A non-appearance closes the booking: asked by the name of the person, away from the button that admits. */
export const absentQuestion = (sessionId: string, { bookingId, name }: { bookingId: string; name: string }): ConfirmProps => ({
  title: m.exam_absent_question({ name }),
  text: m.exam_absent_follows(),
  confirm: m.exam_absent(),
  keep: m.exam_absent_keep(),
  keepHref: cardHref(sessionId, bookingId),
  action: `/commission/sessions/${sessionId}`,
  values: { act: 'absent', bookingId },
  risk: true,
});
