import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPerson } from './documents.factory.ts';
import { aPdf, aSheet, pdfOfSheets } from './documents.samples.ts';
import { findOpenVersion, openOriginal, openPage } from './open-version.ts';
import { deleteDocument, listOwnDocuments } from './own-documents.ts';
import { uploadDocument, uploadVersion } from './upload-document.ts';

let deps: TestDeps;
let anna: Awaited<ReturnType<typeof aPerson>>;
let stranger: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  deps = await testDeps();
  anna = await aPerson(deps);
  stranger = await aPerson(deps);
});

const pdf = async (pages = 2) => [{ name: 'Паспорт.pdf', bytes: await aPdf({ pages }) }];

describe('an upload', () => {
  it('is kept with its pages and stands in the cabinet', async () => {
    const { versionId } = await uploadDocument(deps, anna, { kind: 'identity', files: await pdf() });
    const [first] = await listOwnDocuments(deps, anna);
    expect(first).toMatchObject({ id: versionId, kind: 'identity', name: 'Паспорт.pdf', pages: 2, findings: [] });
    expect(first?.pageSizes).toHaveLength(2);
  });

  it('of one page of an identity document asks for the other', async () => {
    const { findings } = await uploadDocument(deps, anna, { kind: 'identity', files: await pdf(1) });
    expect(findings).toEqual([{ severity: 'warns', code: 'one_page_of_identity', details: {} }]);
  });

  it('of several photographs is one document, a page each, in their order', async () => {
    const files = [
      { name: 'IMG_1.jpg', bytes: await aSheet() },
      { name: 'IMG_2.jpg', bytes: await aSheet({ width: 900, height: 600 }) },
    ];
    const { versionId } = await uploadDocument(deps, anna, { kind: 'education', files });
    const version = await findOpenVersion(deps, anna, versionId);
    expect(version).toMatchObject({ name: 'IMG_1.pdf', pages: 2 });
    const [first, second] = version.pageSizes;
    expect([first, second].map((size) => size && size[0] < size[1])).toEqual([true, false]);
  });

  it('that is too dark to read is kept with the page that is, so that it is seen', async () => {
    const bytes = await pdfOfSheets(await aSheet(), await aSheet({ paper: 26, ink: 4 }));
    const { findings } = await uploadDocument(deps, anna, { kind: 'work_book', files: [{ name: 'Трудовая.pdf', bytes }] });
    expect(findings).toMatchObject([{ severity: 'blocks', code: 'too_dark', page: 2 }]);
  });

  it('of the same file is noticed and kept once', async () => {
    const files = await pdf(3);
    const first = await uploadDocument(deps, anna, { kind: 'nrs_notice', files });
    const again = await uploadDocument(deps, anna, { kind: 'nrs_notice', files });
    expect([first.repeated, again.repeated]).toEqual([false, true]);
    expect(again.versionId).toBe(first.versionId);
  });

  it.each([
    ['nothing', async () => [], 'no_file_chosen'],
    ['two PDFs', async () => [...(await pdf()), ...(await pdf(4))], 'one_pdf_or_photos'],
    ['a PDF with a photograph', async () => [...(await pdf()), { name: 'a.jpg', bytes: await aSheet() }], 'one_pdf_or_photos'],
    ['a text', async () => [{ name: 'a.pdf', bytes: Buffer.from('a diploma, honestly') }], 'upload_unusable'],
    ['an empty file', async () => [{ name: 'a.pdf', bytes: new Uint8Array() }], 'upload_unusable'],
  ])('of %s is refused', async (_what, files, code) => {
    const before = await listOwnDocuments(deps, anna);
    await expect(uploadDocument(deps, anna, { kind: 'other', files: await files() })).rejects.toMatchObject({ code });
    expect(await listOwnDocuments(deps, anna)).toEqual(before);
  });

  it('needs a person', async () => {
    await expect(uploadDocument(deps, SYSTEM, { kind: 'other', files: await pdf() })).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  it('keeps no folders and no control characters of its name', async () => {
    const files = [{ name: '..\\..\\C:\\a\u0000\nb/Дип\u202eлом.PDF', bytes: await aPdf({ pages: 5 }) }];
    const { versionId } = await uploadDocument(deps, anna, { kind: 'education', files });
    expect((await findOpenVersion(deps, anna, versionId)).name).toBe('Диплом.pdf');
  });
});

describe('a new version', () => {
  it('is what the cabinet shows, and the earlier one stays for who filed it', async () => {
    const first = await uploadDocument(deps, anna, { kind: 'portfolio', files: await pdf(6) });
    deps.clock.add({ minutes: 1 });
    const second = await uploadVersion(deps, anna, first.documentId, { files: await pdf(7) });
    const shown = (await listOwnDocuments(deps, anna)).filter(({ documentId }) => documentId === first.documentId);
    expect(shown.map(({ id }) => id)).toEqual([second.versionId]);
    expect((await findOpenVersion(deps, anna, first.versionId)).pages).toBe(6);
  });

  it('of a stranger’s document is not found', async () => {
    const { documentId } = await uploadDocument(deps, anna, { kind: 'other', files: await pdf(8) });
    await expect(uploadVersion(deps, stranger, documentId, { files: await pdf() })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a deleted document', () => {
  it('leaves the cabinet, once, and only by its owner', async () => {
    const { documentId } = await uploadDocument(deps, anna, { kind: 'other', files: await pdf(9) });
    await expect(deleteDocument(deps, stranger, documentId)).rejects.toMatchObject({ code: 'not_found' });
    await deleteDocument(deps, anna, documentId);
    expect((await listOwnDocuments(deps, anna)).some((one) => one.documentId === documentId)).toBe(false);
    await expect(deleteDocument(deps, anna, documentId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a stored version', () => {
  it('opens for its owner, as bytes and as pictures, and for no stranger', async () => {
    const files = await pdf(1);
    const { versionId } = await uploadDocument(deps, anna, { kind: 'identity', files });
    const { stream } = await openOriginal(deps, anna, versionId);
    expect(Buffer.concat(await Array.fromAsync(stream))).toEqual(Buffer.from(files[0]?.bytes ?? []));
    expect((await openPage(deps, anna, versionId, { page: 1, size: 'thumbnail' })).subarray(8, 12).toString()).toBe('WEBP');
    await expect(openPage(deps, anna, versionId, { page: 2, size: 'view' })).rejects.toMatchObject({ code: 'page_not_found' });
    await expect(openOriginal(deps, stranger, versionId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(openPage(deps, stranger, versionId, { page: 1, size: 'view' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
