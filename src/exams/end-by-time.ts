import { z } from 'zod';

/** What was received in time is committed some moments later at most. */
export const END_GRACE = Temporal.Duration.from({ seconds: 5 });

/** The name under which an attempt is ended when its time is over, with or without a browser; the work is in `exams.jobs.ts`. */
export const END_BY_TIME = { name: 'exams.end_by_time', payload: z.strictObject({ attemptId: z.uuid() }) };

export const MARK_THEORY = { name: 'exams.mark_theory', payload: z.strictObject({ attemptId: z.uuid() }) };
