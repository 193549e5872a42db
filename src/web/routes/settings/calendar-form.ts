import { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { CALENDAR_COUNTRIES, type CalendarCountry } from '#procedures/index.ts';

const Place = z.object({
  country: z.enum(CALENDAR_COUNTRIES),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number),
});

/** The country and the year of an address. Refuses: `not_found`. */
export function placeOf(params: object): z.output<typeof Place> {
  const place = Place.safeParse(params);
  if (!place.success) throw new Refusal('not_found');
  return place.data;
}

/** The country chosen in a form; undefined where the file must say it. */
export const readCountry = (value: unknown): CalendarCountry | undefined => CALENDAR_COUNTRIES.find((one) => one === value);

/** The file of a form. Refuses: `calendar_file_missing`. */
export async function fileOf(value: FormDataEntryValue | null): Promise<{ bytes: Uint8Array; name: string }> {
  if (!(value instanceof File) || value.size === 0) throw new Refusal('calendar_file_missing');
  return { bytes: new Uint8Array(await value.arrayBuffer()), name: value.name.slice(0, 120) };
}
