import pg from 'pg';
import { clusterFolder } from '../../src/platform/embedded-cluster.ts';
import { findPostmaster } from '../../src/platform/embedded-postmaster.ts';
import { keptSecrets } from '../../src/platform/embedded-secrets.ts';

/** The superuser in the database of the product that was started on this data folder. */
export async function connectToProduct(dataDir: string): Promise<pg.Client> {
  const postmaster = findPostmaster(clusterFolder(dataDir, undefined, () => {}));
  if (!postmaster) throw new Error('no database runs here');
  const client = new pg.Client({
    host: postmaster.socketFolder,
    user: 'postgres',
    password: keptSecrets(dataDir).superuser,
    database: 'zachet',
  });
  await client.connect();
  return client;
}

/** From now on every job stays readable in `test_traces.jobs` as it was queued and as each try left it. */
export async function keepQueuedJobs(dataDir: string): Promise<void> {
  const client = await connectToProduct(dataDir);
  await client.query(`
    create schema test_traces;
    create table test_traces.jobs (job jsonb not null);
    create function test_traces.keep() returns trigger language plpgsql security definer as $$
    begin
      insert into test_traces.jobs values (to_jsonb(new));
      return new;
    end $$;
    create trigger keep after insert or update on graphile_worker._private_jobs for each row execute function test_traces.keep();`);
  await client.end();
}
