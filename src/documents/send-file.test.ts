import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPerson } from './documents.factory.ts';
import { announceFile, keepPiece, listHalfSent, markSentFilesUsed, PIECE, takeSentFiles } from './send-file.ts';
import { listPieces } from './sent-files.db.ts';
import { sweepSentFiles } from './sweep-sent-files.ts';

let deps: TestDeps;
let anna: Awaited<ReturnType<typeof aPerson>>;
let stranger: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  deps = await testDeps();
  anna = await aPerson(deps);
  stranger = await aPerson(deps);
});

const SIZE = 200 * 1024;

function aFile(size = SIZE, name = 'Диплом.pdf') {
  const bytes = randomBytes(size);
  return { bytes, announced: { name, size, sha256: createHash('sha256').update(bytes).digest('hex') } };
}

async function sendAll(bytes: Buffer, id: string, from = 0): Promise<void> {
  for (let at = from; at < bytes.length; at += PIECE.least)
    await keepPiece(deps, anna, id, { from: at, bytes: bytes.subarray(at, at + PIECE.least) });
}

const piecesOf = (id: string) => deps.as(anna).read((db) => listPieces(db, id));
const sweep = () => sweepSentFiles.run(deps, {}, { number: 1, last: true });

describe('a file sent in pieces', () => {
  it('comes together as it was, in the order of the form', async () => {
    const files = [aFile(), aFile(SIZE, 'Вкладыш.jpg')];
    const ids: string[] = [];
    for (const { bytes, announced } of files) {
      const { id, received } = await announceFile(deps, anna, announced);
      expect(received).toBe(0);
      await sendAll(bytes, id);
      ids.push(id);
    }
    const taken = await takeSentFiles(deps, anna, ids.toReversed());
    expect(taken.map(({ name }) => name)).toEqual(['Вкладыш.jpg', 'Диплом.pdf']);
    expect(taken[1]?.bytes).toEqual(files[0]?.bytes);
  });

  it('goes on where it stood when the same file is chosen again', async () => {
    const { bytes, announced } = aFile();
    const { id } = await announceFile(deps, anna, announced);
    await keepPiece(deps, anna, id, { from: 0, bytes: bytes.subarray(0, PIECE.least) });
    expect(await announceFile(deps, anna, { ...announced, name: 'Другое имя.pdf' })).toEqual({ id, received: PIECE.least });
    await sendAll(bytes, id, PIECE.least);
    expect((await takeSentFiles(deps, anna, [id]))[0]?.bytes).toEqual(bytes);
  });

  it('keeps one of two equal pieces and tells the other where it stands', async () => {
    const { bytes, announced } = aFile();
    const { id } = await announceFile(deps, anna, announced);
    const piece = { from: 0, bytes: bytes.subarray(0, PIECE.least) };
    const both = await Promise.allSettled([keepPiece(deps, anna, id, piece), keepPiece(deps, anna, id, piece)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'piece_out_of_turn', details: { received: PIECE.least } });
  });

  it('takes no crumbs, no lumps and nothing past its end', async () => {
    const { bytes, announced } = aFile();
    const { id } = await announceFile(deps, anna, announced);
    for (const length of [0, 1, PIECE.least - 1])
      await expect(keepPiece(deps, anna, id, { from: 0, bytes: bytes.subarray(0, length) })).rejects.toMatchObject({ code: 'piece_size' });
    for (const length of [SIZE + 1, PIECE.most + 1])
      await expect(keepPiece(deps, anna, id, { from: 0, bytes: randomBytes(length) })).rejects.toMatchObject({ code: 'piece_size' });
  });

  it('is refused before the first piece where it is too large to be taken', async () => {
    const { announced } = aFile();
    const tooLarge = { ...announced, size: 21 * 1024 * 1024 };
    await expect(announceFile(deps, anna, tooLarge)).rejects.toMatchObject({
      code: 'upload_unusable',
      details: { finding: 'file_too_large', megabytes: 21, maxMegabytes: 20 },
    });
  });

  it('is taken by no form before it is whole', async () => {
    const { announced } = aFile();
    const { id } = await announceFile(deps, anna, announced);
    await expect(takeSentFiles(deps, anna, [id])).rejects.toMatchObject({ code: 'sent_file_not_whole' });
  });

  it('that is not what was announced is let go of, so that it begins anew', async () => {
    const { announced } = aFile();
    const { id } = await announceFile(deps, anna, announced);
    await sendAll(randomBytes(SIZE), id);
    await expect(takeSentFiles(deps, anna, [id])).rejects.toMatchObject({ code: 'sent_file_damaged' });
    expect((await announceFile(deps, anna, announced)).received).toBe(0);
  });

  it('is nobody else’s: a stranger finds nothing to go on with, to take or to use up', async () => {
    const { bytes, announced } = aFile();
    const { id } = await announceFile(deps, anna, announced);
    await sendAll(bytes, id);
    const refusal = { code: 'sent_file_gone' };
    await expect(keepPiece(deps, stranger, id, { from: 0, bytes: bytes.subarray(0, PIECE.least) })).rejects.toMatchObject(refusal);
    await expect(takeSentFiles(deps, stranger, [id])).rejects.toMatchObject(refusal);
    expect((await announceFile(deps, stranger, announced)).id).not.toBe(id);
    await markSentFilesUsed(deps, stranger, [id]);
    expect((await listHalfSent(deps, anna)).map((one) => one.id)).toContain(id);
  });
});

describe('what is on the way', () => {
  it.each(['Диплом.pdf', 'Диплом', 'Диплом.docx'])('is not begun where it would be refused whole: %s', async (name) => {
    const { announced } = aFile(100, name);
    await expect(announceFile(deps, anna, { ...announced, size: 20 * 1024 * 1024 + 312 })).rejects.toMatchObject({
      code: 'upload_unusable',
      details: { finding: 'file_too_large', maxMegabytes: 20 },
    });
  });

  it('is shown with how much of it arrived until a form takes it', async () => {
    const pavel = await aPerson(deps);
    const { bytes, announced } = aFile();
    const { id } = await announceFile(deps, pavel, announced);
    expect(await listHalfSent(deps, pavel)).toEqual([]);
    await keepPiece(deps, pavel, id, { from: 0, bytes: bytes.subarray(0, PIECE.least) });
    expect(await listHalfSent(deps, pavel)).toMatchObject([{ id, name: 'Диплом.pdf', percent: 32 }]);
    await markSentFilesUsed(deps, pavel, [id]);
    expect(await listHalfSent(deps, pavel)).toEqual([]);
  });

  it('is at most what one form may carry: the longest untouched goes', async () => {
    const pavel = await aPerson(deps);
    const size = 20 * 1024 * 1024;
    const first = { ...aFile(100).announced, size };
    const { id } = await announceFile(deps, pavel, first);
    for (let others = 0; others < 3; others += 1) {
      deps.clock.add({ seconds: 1 });
      await announceFile(deps, pavel, { ...aFile(100).announced, size });
    }
    expect((await announceFile(deps, pavel, first)).id).not.toBe(id);
  });

  it('goes an hour after a form has taken it, and a day after the last piece, with its bytes', async () => {
    const [half, used] = [aFile(), aFile()];
    const { id: halfId } = await announceFile(deps, anna, half.announced);
    await keepPiece(deps, anna, halfId, { from: 0, bytes: half.bytes.subarray(0, PIECE.least) });
    const { id: usedId } = await announceFile(deps, anna, used.announced);
    await sendAll(used.bytes, usedId);
    await markSentFilesUsed(deps, anna, [usedId]);
    const forgotten = [...(await piecesOf(halfId)), ...(await piecesOf(usedId))];

    deps.clock.add({ minutes: 61 });
    await sweep();
    expect([(await piecesOf(halfId)).length, (await piecesOf(usedId)).length]).toEqual([1, 0]);
    deps.clock.add({ hours: 23 });
    await sweep();
    expect(await piecesOf(halfId)).toEqual([]);

    const files = await deps.as(anna).read((db) => db.selectFrom('files').select('sha256').where('sha256', 'in', forgotten).execute());
    expect(files).toEqual([]);
  });
});
