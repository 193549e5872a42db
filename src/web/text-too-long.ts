import type { z } from 'zod';
import { Refusal } from '#platform/refusal.ts';

/** `text_too_long` where a text of a form is: for pages that say it at the field and keep what was typed, since a browser's own limit cuts in silence. */
export function tooLong(error: z.ZodError): Refusal | undefined {
  const issue = error.issues.find((one) => one.code === 'too_big' && one.origin === 'string');
  return issue?.code === 'too_big' ? new Refusal('text_too_long', { most: String(issue.maximum) }) : undefined;
}
