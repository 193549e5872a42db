import { createHash } from 'node:crypto';
import type { FileStore } from '#platform/files.ts';
import type { Ask } from './ask.ts';

/** Work that was ordered is done: no job was given up or lies, every paper is printed. */
export async function findStuckWork(ask: Ask): Promise<string[]> {
  const jobs = await ask<{ id: string; task: string; attempts: number; error: string | null }>(
    `select id, task_identifier as task, attempts, last_error as error from graphile_worker.jobs
     where attempts >= max_attempts or locked_by is not null or run_at < now() - interval '1 minute'`,
  );
  const papers = await ask<{ id: string; kind: string; state: string }>(`select id, kind, state from papers where state <> 'ready'`);
  return [
    ...jobs.map(({ id, task, attempts, error }) => `job: ${task} ${id} is left after ${attempts} attempts: ${error?.slice(0, 200)}`),
    ...papers.map(({ id, kind, state }) => `paper: ${kind} ${id} is ${state}`),
  ];
}

/** Each file that a row refers to is in the store with the bytes that its name says. */
export async function findBadFiles(ask: Ask, store: Pick<FileStore, 'read'>): Promise<string[]> {
  const found: string[] = [];
  for (const { sha256 } of await ask<{ sha256: string }>('select sha256 from files')) {
    const bytes = await store.read(sha256).catch((error: unknown) => String(error));
    if (typeof bytes === 'string') found.push(`file: ${sha256}: ${bytes}`);
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) found.push(`file: ${sha256} holds something else`);
  }
  return found;
}
