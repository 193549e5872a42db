import { expect, test } from '@playwright/test';
import { connectToProduct } from '../../setup/running-cluster.ts';

test('after the journeys every paper is printed and no job has failed', async () => {
  const database = await connectToProduct(process.env.ZACHET_TEST_DATA ?? '');
  const rows = async (query: string) => (await database.query<object>(query)).rows;
  try {
    expect(await rows('select task_identifier, attempts, last_error from graphile_worker.jobs where last_error is not null')).toEqual([]);
    await expect
      .poll(() => rows("select kind, count(*) from papers where state <> 'ready' group by kind"), { timeout: 60_000 })
      .toEqual([]);
  } finally {
    await database.end();
  }
});
