import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { aHeicHeader, aPdf, aPictureBomb, aPngBomb, aSheet, onOpening, pdfOfSheets } from './documents.samples.ts';
import { inspectUpload } from './inspect.ts';
import { INSPECTION_LIMITS, type Inspection } from './inspection.ts';
import { stopInspectionPool } from './inspection-pool.ts';

afterAll(stopInspectionPool);

const inspect = (bytes: Uint8Array, declaredName = 'paper', limits = INSPECTION_LIMITS) => inspectUpload(bytes, { declaredName, limits });
const found = ({ findings }: Inspection) => findings.map(({ severity, code, page }) => [severity, code, ...(page ? [page] : [])].join(' '));

describe('an upload without faults', () => {
  it.each<[string, Inspection['kind'], () => Promise<Uint8Array>]>([
    ['paper.pdf', 'pdf', () => aPdf({ pages: 3 })],
    ['plain-tables.pdf', 'pdf', () => aPdf({ packed: false })],
    ['scan.jpg', 'jpeg', () => aSheet()],
  ])('%s passes without a finding', async (name, kind, sample) => {
    const inspection = await inspect(await sample(), name);
    expect(inspection).toMatchObject({ kind, findings: [] });
  });

  it('has its pages measured in points', async () => {
    const { pages } = await inspect(await aPdf({ pages: 2, size: [595, 842] }));
    expect(pages).toEqual([
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ]);
  });

  it('is taken for what it is, whatever its name says', async () => {
    const inspection = await inspect(await aPdf(), 'photo.JPG');
    expect(inspection.kind).toBe('pdf');
    expect(inspection.findings).toEqual([{ severity: 'info', code: 'name_differs', details: { promised: 'jpeg', kind: 'pdf' } }]);
  });
});

describe('an upload that is not a document', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(), 'file_empty'],
    ['a program named as a PDF', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 'type_not_accepted'],
    ['a text', () => Buffer.from('Трудовая книжка'), 'type_not_accepted'],
    ['a photograph of an iPhone', () => aHeicHeader(), 'heic_not_accepted'],
    ['a PDF behind other bytes', async () => Buffer.concat([Buffer.alloc(900, 32), await aPdf()]), 'starts_with_garbage'],
    ['the first half of a picture', async () => (await aSheet()).subarray(0, 3000), 'does_not_open'],
    ['the signature of a PDF alone', () => Buffer.from('%PDF-1.7\n'), 'does_not_open'],
    ['a picture that would take 10 GB', () => aPngBomb(60_000, 60_000), 'picture_too_large'],
    ['a PDF without pages', () => aPdf({ pages: 0 }), 'no_pages'],
    ['a PDF with a password', async () => withUnknownEncryption(await aPdf({ packed: false })), 'needs_password'],
  ])('%s is refused', async (_, sample, code) => {
    const inspection = await inspect(await sample(), 'paper.pdf');
    expect(found(inspection)[0]).toBe(`blocks ${code}`);
    expect(inspection.pages).toEqual([]);
  });

  it('is refused above the limits on bytes and pages, and not at them', async () => {
    const bytes = await aPdf({ pages: 3 });
    const limits = { ...INSPECTION_LIMITS, maxPages: 3, maxBytes: bytes.length };
    expect(found(await inspect(bytes, 'a.pdf', limits))).toEqual([]);
    expect(found(await inspect(bytes, 'a.pdf', { ...limits, maxPages: 2 }))).toEqual(['blocks too_many_pages']);
    expect(found(await inspect(bytes, 'a.pdf', { ...limits, maxBytes: bytes.length - 1 }))).toEqual(['blocks file_too_large']);
  });
});

describe.each([
  ['packed objects', true],
  ['plain objects', false],
])('a PDF that does more than show pages, in %s', (_, packed) => {
  it.each<[string, Parameters<typeof aPdf>[1], string]>([
    ['runs a script of the document', (pdf) => pdf.addJavaScript('greet', 'app.alert(1)'), 'blocks script'],
    ['runs a script on opening', (pdf) => onOpening(pdf, 'JavaScript', { JS: 'app.alert(1)' }), 'blocks script'],
    ['starts a program', (pdf) => onOpening(pdf, 'Launch', { F: 'calc' }), 'blocks launch_action'],
    ['carries a program', (pdf) => pdf.attach(new Uint8Array(10), 'invoice.exe'), 'blocks embedded_program'],
    ['carries a file', (pdf) => pdf.attach(new Uint8Array(10), 'data.xml'), 'warns embedded_file'],
    ['sends a form', (pdf) => onOpening(pdf, 'SubmitForm', { F: 'https://example.org' }), 'warns sends_data'],
  ])('and %s is noticed', async (_, change, expected) => {
    expect(found(await inspect(await aPdf({ packed }, change)))).toContain(expected);
  });
});

describe('the pages of a PDF', () => {
  it('may be as large as A2, are remarked on above it, and refused beyond reason', async () => {
    expect(found(await inspect(await aPdf({ size: [1191, 1684] })))).toEqual([]);
    expect(found(await inspect(await aPdf({ size: [2384, 3370] })))).toEqual(['warns large_page 1']);
    expect(found(await inspect(await aPdf({ size: [10_000, 10_000] })))).toEqual(['blocks page_too_large 1']);
  });

  it('are named one by one when they are too dark', async () => {
    const [light, dark] = [await aSheet(), await aSheet({ paper: 55, ink: 15 })];
    expect(found(await inspect(await pdfOfSheets(light, dark, light)))).toEqual(['blocks too_dark 2']);
  });

  it('are named one by one when they are too pale or blurred', async () => {
    const blurred = await sharp(await aSheet())
      .blur(4)
      .jpeg()
      .toBuffer();
    const sheets = await pdfOfSheets(await aSheet(), await aSheet({ ink: 215 }), blurred, await aSheet({ ink: 188 }));
    expect(found(await inspect(sheets))).toEqual(['blocks too_light 2', 'blocks blurred 3', 'warns too_light 4']);
  });

  it('are too small to be read in a picture that somebody shrank', async () => {
    expect(found(await inspect(await aSheet({ width: 300, height: 420 }), 'scan.jpg'))).toEqual(['blocks low_resolution 1']);
  });

  it('may have an empty back side, but not be all empty', async () => {
    const empty = await aSheet({ ink: 245 });
    expect(found(await inspect(await pdfOfSheets(await aSheet(), empty)))).toEqual(['warns blank_page 2']);
    expect(found(await inspect(await pdfOfSheets(empty, empty)))).toEqual(['blocks blank_page 1', 'blocks blank_page 2']);
  });

  it.each([
    ['whose end was cut off', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('startxref'))],
    ['whose table points astray', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 15), Buffer.from('% pushed\n'), bytes.subarray(15)])],
  ])('are shown with a remark in a file %s', async (_, spoil) => {
    expect(found(await inspect(spoil(Buffer.from(await aPdf({ packed: false })))))).toContain('warns repaired');
  });
});

describe('a file that unpacks into more memory than one file may take', () => {
  it('does not open, is not called blank, and the next one is looked at as usual', async () => {
    const inspection = await inspect(await aPictureBomb(30_000));
    expect(found(inspection)).toEqual(['blocks does_not_open']);
    expect(found(await inspect(await aPdf()))).toEqual([]);
  });
});

describe('a file that keeps its thread busy', () => {
  it('does not open, and the next one is looked at as usual', async () => {
    const slow = Buffer.concat([await aPdf(), Buffer.from('1 0 obj '.repeat(2_000_000))]);
    const inspection = await inspect(slow, 'slow.pdf', { ...INSPECTION_LIMITS, milliseconds: 400 });
    expect(inspection.findings).toEqual([{ severity: 'blocks', code: 'does_not_open', details: { reason: 'out_of_time' } }]);
    expect(found(await inspect(await aPdf()))).toEqual([]);
  });

  it('does not open when its thread is ended', async () => {
    const inspecting = inspect(await aPdf());
    await new Promise(setImmediate);
    await stopInspectionPool();
    expect((await inspecting).findings).toEqual([{ severity: 'blocks', code: 'does_not_open', details: { reason: 'crashed' } }]);
    expect(found(await inspect(await aPdf()))).toEqual([]);
  });

  it('does not make the others wait for their turn at the cost of their time', async () => {
    const sample = await aPdf({ pages: 5 });
    const all = await Promise.all(Array.from({ length: 12 }, () => inspect(sample)));
    expect(all.flatMap(found)).toEqual([]);
  });
});

function withUnknownEncryption(pdf: Uint8Array): Buffer {
  return Buffer.from(
    Buffer.from(pdf)
      .toString('latin1')
      .replace(/trailer\s*<</, '$&\n/Encrypt << /Filter /Unknown /V 9 >>'),
    'latin1',
  );
}
