import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypst, type Typst } from '#platform/typst.ts';
import { KZ_RECOGNITION, listProcedures } from '#procedures/index.ts';
import { isBilingual } from './both-languages.ts';
import type { PaperLanguage } from './paper.ts';
import { EXTREME } from './papers-extreme.factory.ts';
import { MINIMAL } from './papers-minimal.factory.ts';
import { SAMPLES } from './papers-ordinary.factory.ts';
import { PAPER_KINDS, type PaperData, type PaperKind, renderBoth, renderPaper } from './render-paper.ts';

const at = Temporal.Instant.from('2026-12-28T10:00:00Z');
let typst: Typst;
let folder = '';
beforeAll(() => {
  typst = openTypst({ timeoutMs: 20_000 });
  folder = mkdtempSync(join(tmpdir(), 'zachet-papers-'));
});
afterAll(() => {
  typst.close();
  rmSync(folder, { recursive: true, force: true });
});

const render = <K extends PaperKind>(kind: K, data: PaperData<K>, language: PaperLanguage = 'ru') =>
  renderPaper(typst, kind, data, { at, language });

/** The words of a paper in one line. Poppler's `pdftotext`. */
async function wordsOf<K extends PaperKind>(kind: K, data: PaperData<K>, language: PaperLanguage = 'ru'): Promise<string> {
  const path = join(folder, `${kind}.pdf`);
  writeFileSync(path, (await render(kind, data, language)).bytes);
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-']);
  return stdout.replace(/(\p{L})[-\u2010\u00ad]\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ');
}

const hasPdftotext = await promisify(execFile)('pdftotext', ['-v']).then(
  () => true,
  () => false,
);

const KAZAKH = /[әғқңөұүһі]/iu;
/** Russian words of the templates and views, as far as no Kazakh word looks the same. */
const RUSSIAN =
  /(?<!\p{L})(от|по|стр|из|подпись|соискател\p{L}*|заявлени\p{L}*|квалификац\p{L}*|начало|место|решение|результат|основание|действует|руб|выдан|часть)(?!\p{L})/iu;

const RUSSIAN_LAW = /Российск|(?<!\p{L})руб|(?<!\p{L})ИНН|КПП|ОГРН|-ФЗ|оискател|езависим/u;
const OF_KZ = { country: 'kz', inn: null, kpp: null, ogrn: null, bin: '240240900027' } as const;

/** The same paper of a centre of Kazakhstan. */
function inKazakhstan<K extends PaperKind>(kind: K): PaperData<K> {
  const { centre, ...sample } = MINIMAL[kind] as { centre: object | string };
  return {
    ...sample,
    centre: typeof centre === 'string' ? centre : { ...centre, ...OF_KZ },
    country: 'kz',
    currency: 'KZT',
    service: 'Признание профессиональной квалификации',
    heading: 'Заявка на признание',
    admittedTo: 'к процедуре признания',
  } as unknown as PaperData<K>;
}

describe('a paper in Russian of a centre of Kazakhstan', () => {
  const own = PAPER_KINDS.filter((kind) => KZ_RECOGNITION.papers.some(({ id }) => id === kind) && !isBilingual(kind));

  it.skipIf(!hasPdftotext).each(own)('%s cites no law of Russia, no numbers and no money of it', async (kind) => {
    expect(await wordsOf(kind, inKazakhstan(kind))).not.toMatch(RUSSIAN_LAW);
  });

  it.skipIf(!hasPdftotext)('asks for tenge to an account of Kazakhstan, without the code of Russian banks', async () => {
    const words = await wordsOf('invoice', inKazakhstan('invoice'));
    for (const told of ['БИН 240240900027', 'ИИК', 'тенге', 'Признание профессиональной квалификации']) expect(words).toContain(told);
    expect(words).not.toContain('QR');
    expect(await wordsOf('contract', inKazakhstan('contract'))).toMatch(/Закон\p{L}* Республики Казахстан от 4 июля 2023 года/u);
  });
});

describe.each(PAPER_KINDS)('%s', (kind) => {
  it('prints with ordinary, with the least and with extreme data, as tagged PDF/A-2a', async () => {
    for (const samples of [SAMPLES, MINIMAL, EXTREME]) {
      const { bytes, fileName } = await render(kind, samples[kind]);
      expect(bytes.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')).toBe(true);
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(document.getPageCount()).toBeGreaterThan(0);
      expect(document.getTitle()).not.toBe('');
      expect(fileName).toMatch(/^[^/\\:*?"<>|]+\.pdf$/);
    }
  });

  it('prints in Kazakh with ordinary, with the least and with extreme data', async () => {
    for (const samples of [SAMPLES, MINIMAL, EXTREME]) {
      const { bytes, fileName } = await render(kind, samples[kind], 'kk');
      const title = async (of: Buffer) => (await PDFDocument.load(of, { updateMetadata: false })).getTitle();
      const russian = await render(kind, samples[kind]);
      expect(await title(bytes)).not.toBe(await title(russian.bytes));
      expect(fileName).toMatch(/^[^/\\:*?"<>|]+\.pdf$/);
    }
  });

  it('gives the same bytes for the same data, others for other data', async () => {
    const [first, again, other] = [await render(kind, SAMPLES[kind]), await render(kind, SAMPLES[kind]), await render(kind, MINIMAL[kind])];
    expect(again.sha256).toBe(first.sha256);
    expect(again.dataSha256).toBe(first.dataSha256);
    expect(other.sha256).not.toBe(first.sha256);
    expect(other.dataSha256).not.toBe(first.dataSha256);
    expect(other.templateVersion).toBe(first.templateVersion);
  });
});

describe('a procedure', () => {
  it('prints at its moves only papers that have a template', () => {
    const printed = listProcedures().flatMap(({ moves }) => moves.flatMap(({ prints }) => prints));
    expect(PAPER_KINDS).toEqual(expect.arrayContaining(printed));
  });
});

describe('the certificate', () => {
  it('keeps its face on one page, in both orientations, with the longest names', async () => {
    const sizes = { landscape: [842, 595], portrait: [595, 842] } as const;
    for (const orientation of ['landscape', 'portrait'] as const) {
      const { bytes } = await render('certificate', {
        ...EXTREME.certificate,
        orientation,
        functions: [],
        specialConditions: null,
        jobTitles: [],
      });
      const pages = (await PDFDocument.load(bytes)).getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
      expect(pages).toEqual([sizes[orientation], [595, 842]]);
    }
  });
});

describe.runIf(hasPdftotext)('the words', () => {
  it('of a notice stand in both languages, with the local time of the site', async () => {
    const words = await wordsOf('notice', SAMPLES.notice);
    expect(words).toContain('Тану рәсімінің күні, уақыты және орны туралы хабарлама');
    expect(words).toContain('Уведомление о дате, времени и месте процедуры признания');
    expect(words).toContain('2026 жылғы 15 желтоқсан, 10:00');
    expect(words).toContain('15 декабря 2026 года, 10:00');
  });

  it.each(PAPER_KINDS.filter((kind) => kind !== 'notice'))('of a Kazakh %s are Kazakh wherever they are ours', async (kind) => {
    const own = JSON.parse(JSON.stringify(SAMPLES[kind]), (key, value: unknown) =>
      typeof value === 'string' && key !== 'base64' && /[а-яё]/iu.test(value) ? 'X' : value,
    ) as PaperData<typeof kind>;
    const words = await wordsOf(kind, own, 'kk');
    expect(words).toMatch(KAZAKH);
    expect(words).not.toMatch(RUSSIAN);
  });

  it('name the sum of a Kazakh invoice in tenge', async () => {
    const words = await wordsOf('invoice', { ...SAMPLES.invoice, lines: [{ title: 'Емтихан', count: 2, kopecks: 1_050_050 }] }, 'kk');
    expect(words).toContain('Жиырма бір мың бір теңге 00 тиын');
    expect(words).toContain('Жиыны: 21 001,00 теңге.');
  });

  it('stand in the right case', async () => {
    expect(await wordsOf('statement', SAMPLES.statement)).toContain('Прошу допустить меня, Иванову Анну Петровну,');
    expect(await wordsOf('statement', SAMPLES.statement)).toContain('от Ивановой Анны Петровны');
    expect(await wordsOf('statement', { ...SAMPLES.statement, representative: EXTREME.statement.representative })).toContain(
      'Прошу допустить Иванову Анну Петровну',
    );
    expect(await wordsOf('refusal', SAMPLES.refusal)).toContain('Иванову Петру Сергеевичу');
    expect(await wordsOf('receipt', SAMPLES.receipt)).toContain('получены от Ивановой Анны Петровны');
    expect(await wordsOf('contract', SAMPLES.contract)).toContain(
      'в лице руководителя Соколова Петра Сергеевича, действующего на основании устава',
    );
    expect(await wordsOf('contract', { ...SAMPLES.contract, vatWords: 'Без НДС' })).toMatch(/рублей 00 копеек\), без НДС\./);
    expect(await wordsOf('contract', { ...SAMPLES.contract, vatWords: 'НДС не облагается.' })).toMatch(/копеек\), НДС не облагается\./);
  });

  it('say that there is no patronymic instead of leaving it out', async () => {
    expect(await wordsOf('statement', MINIMAL.statement)).toContain('Отчество отсутствует');
    expect(await wordsOf('statement', SAMPLES.statement)).not.toContain('отсутствует');
  });

  it('tell the exam by the clock of the site, with its city', async () => {
    const words = await wordsOf('date_confirmation', SAMPLES.date_confirmation);
    expect(words).toContain('15 декабря 2026 года, вторник, 10:00');
    expect(words).toContain('время местное, город Владивосток (UTC+10)');
  });

  it('name the sum in words, and the total of the lines', async () => {
    const words = await wordsOf('invoice', { ...SAMPLES.invoice, lines: [{ title: 'Экзамен', count: 2, kopecks: 1_050_050 }] });
    expect(words).toContain('Двадцать одна тысяча один рубль 00 копеек');
    expect(words).toContain('Итого: 21 001,00 руб.');
  });

  it('keep Kazakh letters, and a sign without a glyph does not stop the paper', async () => {
    expect(await wordsOf('conclusion', EXTREME.conclusion)).toContain('Нұрмұхаммедқызы');
    expect(await wordsOf('refusal', EXTREME.refusal)).toContain('\ufffd');
  });

  it('print what a person typed as text, never as a template', async () => {
    expect(await wordsOf('refusal', { ...SAMPLES.refusal, words: '#panic() *не жирно* $x$ = не заголовок' })).toContain(
      '#panic() *не жирно* $x$ = не заголовок',
    );
  });
});

it('refuses data that do not fit', async () => {
  await expect(render('invoice', { ...SAMPLES.invoice, lines: [] })).rejects.toThrow(/lines/);
});

describe.runIf(hasPdftotext)('a paper in both languages', () => {
  const both = async <K extends 'notice' | 'refusal' | 'certificate' | 'conclusion'>(kind: K, kk: Partial<PaperData<K>>) => {
    const path = join(folder, `halves-${kind}.pdf`);
    writeFileSync(path, (await renderBoth(typst, kind, [SAMPLES[kind], { ...SAMPLES[kind], ...kk }], { at })).bytes);
    return (await promisify(execFile)('pdftotext', ['-layout', path, '-'])).stdout.replace(/\s+/g, ' ');
  };
  const qualification = { ...SAMPLES.certificate.qualification, name: 'Дәнекерлеуші' };

  it('names issuer, qualification, signer and annex of a recognition in each', async () => {
    const words = await both('certificate', {
      centre: { ...SAMPLES.certificate.centre, fullName: 'Ұшқын орталығы' },
      qualification,
      signer: { ...SAMPLES.certificate.signer, position: 'Басшы' },
      jobTitles: ['Электр монтері'],
    });
    for (const told of ['Ұшқын орталығы /', 'Дәнекерлеуші', 'Басшы /', 'Электр монтері /']) expect(words).toContain(told);
  });

  it('tells place and qualification of a notice in each', async () => {
    const words = await both('notice', {
      qualification,
      site: { ...SAMPLES.notice.site, name: 'Полигон алаңы', room: '2-бөлме', city: 'Қарағанды' },
    });
    expect(words).toContain('«Дәнекерлеуші» (біліктілік деңгейі: 7) біліктілігін');
    expect(words).toContain('(7 уровень квалификации)');
    expect(words).toContain('жергілікті уақыт, Қарағанды');
    expect(words).toContain('2-бөлме');
    expect(words).toContain(`время местное, ${SAMPLES.notice.site.city}`);
  });

  it('recommends in each', async () => {
    const words = await both('conclusion', { qualification, recommendations: ['Бөлімді қайталау'] });
    expect(words).toContain('«Дәнекерлеуші» біліктілігін');
    expect(words.match(/Бөлімді қайталау/g)).toHaveLength(1);
  });
});

describe.each(['refusal', 'certificate', 'conclusion', 'notice'] as const)('%s of a country with two languages', (kind) => {
  it('says everything in both on one paper, with ordinary, the least and extreme data', async () => {
    for (const samples of [SAMPLES, MINIMAL, EXTREME]) {
      const { bytes, fileName } = await renderBoth(typst, kind, [samples[kind], samples[kind]] as never, { at });
      expect(bytes.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')).toBe(true);
      expect(fileName).toMatch(KAZAKH);
    }
    const path = join(folder, `both-${kind}.pdf`);
    writeFileSync(path, (await renderBoth(typst, kind, [SAMPLES[kind], SAMPLES[kind]] as never, { at })).bytes);
    if (!hasPdftotext) return;
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-']);
    expect(stdout).toMatch(KAZAKH);
    expect(stdout).toMatch(RUSSIAN);
  });
});
