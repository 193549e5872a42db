import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aPerson } from '#documents/documents.factory.ts';
import { announceFile, keepPiece, listHalfSent } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { testDeps } from '../../../tests/setup/deps.ts';
import { withFiles } from './files-of-form.ts';

const deps = await testDeps();

describe('files that came ahead of their form', () => {
  it('are not offered to be sent on once the form was refused, and the same form finds them; a failure of ours keeps the offer', async () => {
    const anna = await aPerson(deps);
    const bytes = randomBytes(1000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { id } = await announceFile(deps, anna, { name: 'План.png', size: bytes.length, sha256 });
    await keepPiece(deps, anna, id, { from: 0, bytes });
    const form = new FormData();
    form.set('sent', id);
    const send = async (error: Error | null) =>
      await withFiles(deps, anna, form, async (files) => {
        if (error) throw error;
        return files.map(({ name }) => name);
      });
    await expect(send(new Error('the power fails'))).rejects.toThrow('the power fails');
    expect(await listHalfSent(deps, anna)).toMatchObject([{ id, percent: 100 }]);
    await expect(send(new Refusal('upload_unusable'))).rejects.toMatchObject({ code: 'upload_unusable' });
    expect(await listHalfSent(deps, anna)).toEqual([]);
    expect(await send(null)).toEqual(['План.png']);
  });
});
