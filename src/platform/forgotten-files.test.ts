import { beforeAll, describe, expect, it } from 'vitest';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { forgetFile, removeForgottenFiles } from './forgotten-files.ts';
import { SYSTEM } from './identity.ts';

let deps: TestDeps;
let serial = 0;
beforeAll(async () => {
  deps = await testDeps();
});

async function aFile(): Promise<string> {
  serial += 1;
  const { sha256, size } = await deps.files.put(Buffer.from(`file ${serial}`), { maxBytes: 100 });
  await insertRow(sha256, size);
  return sha256;
}
const insertRow = (sha256: string, size = 6) =>
  deps.as(SYSTEM).write((trx) =>
    trx
      .insertInto('files')
      .values({ sha256, size, media_type: 'text/plain', created_at: deps.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
const forget = (sha256: string) => deps.as(SYSTEM).write((trx) => forgetFile(trx, sha256, deps.clock.now()));
const remove = () => removeForgottenFiles.run(deps, {}, { number: 1, last: false });

describe('a stored file', () => {
  it('that nobody refers to goes a day after it was forgotten', async () => {
    const sha256 = await aFile();
    expect(await forget(sha256)).toBe(true);
    await remove();
    expect(await deps.files.exists(sha256)).toBe(true);
    deps.clock.add({ hours: 25 });
    await remove();
    expect(await deps.files.exists(sha256)).toBe(false);
  });

  it('that somebody refers to stays', async () => {
    const sha256 = await aFile();
    await deps
      .as(SYSTEM)
      .write((trx) =>
        trx
          .insertInto('people')
          .values({ surname: 'А', given_name: 'Б', photo_sha256: sha256, created_at: deps.clock.now(), updated_at: deps.clock.now() })
          .execute(),
      );
    expect(await forget(sha256)).toBe(false);
  });

  it('that is stored again meanwhile is kept', async () => {
    const sha256 = await aFile();
    await forget(sha256);
    await insertRow(sha256);
    deps.clock.add({ hours: 25 });
    await remove();
    expect(await deps.files.exists(sha256)).toBe(true);
  });

  it('whose bytes went this very moment is not taken for stored: whoever puts it must put it again', async () => {
    const sha256 = await aFile();
    await forget(sha256);
    deps.clock.add({ hours: 25 });
    await remove();
    await expect(insertRow(sha256)).rejects.toThrow('removed a moment ago');
  });
});
