import { m } from '#web/paraglide/messages.js';

/** Points as the server takes them: whole, without a sign. */
export const WHOLE_POINTS = /^\d{1,3}$/;

/** Signs of a line's comment, as the database takes them. */
export const LONGEST_COMMENT = 2000;

/** Why these points cannot stand in a line, in words for its field; undefined where they can. */
export function markFault(typed: string, max: number): string | undefined {
  const points = typed.trim();
  if (points === '') return undefined;
  if (/^[-−–]\s*\d/.test(points)) return m.exam_mark_below_zero();
  if (/^\d+[.,]\d*$/.test(points)) return m.exam_mark_not_whole();
  if (!/^\d+$/.test(points)) return m.exam_mark_no_number({ max });
  return !WHOLE_POINTS.test(points) || Number(points) > max ? m.exam_mark_too_much({ max }) : undefined;
}
