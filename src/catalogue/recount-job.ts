import { z } from 'zod';
import { CALENDAR_COUNTRIES } from '#procedures/index.ts';

/** How counting the open terms of a country anew is ordered from the queue; `applications` does it. @param after  goes on after this clock. */
export const RECOUNT = {
  name: 'applications.recount_clocks',
  payload: z.object({ country: z.enum(CALENDAR_COUNTRIES), after: z.uuid().nullable() }),
};
