import { sql } from 'kysely';
import type { z } from 'zod';
import type { Trx } from './database.ts';

/** A kind of background work. `run` meets its payload perhaps twice and perhaps late: it asks its question again under the lock. */
export interface Job<D, P> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  run(deps: D, payload: P, attempt: { readonly number: number; readonly last: boolean }): Promise<void>;
}

export function defineJob<D, P>(job: Job<D, P>): Job<D, P> {
  return job;
}

/** A job as a worker holds it: any dependencies below those that the worker has, any payload. */
// biome-ignore lint/suspicious/noExplicitAny: a list of jobs of different payloads; each parses its own
export type AnyJob<D> = Job<D, any>;

/**
 * Enqueues in the caller's transaction: the job exists if and only if the change was saved. Payloads hold ids and codes, never personal data.
 * @param options.key a pending job with the same key is replaced.
 */
export async function enqueue<P>(
  trx: Trx,
  job: { readonly name: string; readonly payload: z.ZodType<P> },
  payload: P,
  options: { key?: string; runAt?: Temporal.Instant; maxAttempts?: number } = {},
): Promise<void> {
  const { key = null, runAt = null, maxAttempts = 12 } = options;
  await sql`select enqueue_job(${job.name}, ${JSON.stringify(job.payload.parse(payload))}::json, ${runAt}::timestamptz, ${key}, ${maxAttempts}::int)`.execute(
    trx,
  );
}
