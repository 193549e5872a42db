import type { ItemType } from '#exams/index.ts';
import { m } from '#web/paraglide/messages.js';

const TYPES: Record<ItemType, () => string> = {
  single_choice: m.exam_type_single_choice,
  multiple_choice: m.exam_type_multiple_choice,
  matching: m.exam_type_matching,
  ordering: m.exam_type_ordering,
  short_answer: m.exam_type_short_answer,
  numeric: m.exam_type_numeric,
};
export const typeInWords = (type: ItemType): string => TYPES[type]();

export const pointsInWords = (points: number): string => m.exam_points_count({ count: points });
export const minutesInWords = (minutes: number): string => m.exam_minutes_count({ count: minutes });

/** «1:05:09» or «31:48». */
export function timeLeft(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
}

/** To the minute, so that a reader that asks is not told each second. */
export const timeLeftInWords = (seconds: number): string => m.exam_left({ time: minutesInWords(Math.ceil(seconds / 60)) });

/** «Рябинина А. П.» of «Рябинина Анна Петровна». */
export function shortNameOf(name: string): string {
  const [surname, ...others] = name.split(' ');
  return [surname, ...others.map((word) => `${word.charAt(0)}.`)].join(' ');
}

export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .reverse()
    .join('');
