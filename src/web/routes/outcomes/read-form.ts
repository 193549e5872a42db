import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';

/** What was typed, as the use case takes it. Refuses: `outcome_form_incomplete`, where the browser let something empty through. */
export function readForm<S extends z.ZodType>(schema: S, fields: Record<string, unknown>): z.output<S> {
  const form = schema.safeParse(fields);
  if (!form.success) throw new Refusal('outcome_form_incomplete');
  return form.data;
}
