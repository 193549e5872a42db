import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';
import { tooLong } from '#web/text-too-long.ts';

/** What was typed, as the use case takes it. Refuses: `text_too_long`, `outcome_form_incomplete`, where the browser let something empty through. */
export function readForm<S extends z.ZodType>(schema: S, fields: Record<string, unknown>): z.output<S> {
  const form = schema.safeParse(fields);
  if (!form.success) throw tooLong(form.error) ?? new Refusal('outcome_form_incomplete');
  return form.data;
}
