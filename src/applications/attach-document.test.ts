import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { uploadDocument } from '#documents/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPdf, aPerson, aSheet, pdfOfSheets } from '../documents/documents.factory.ts';
import { answerWarning } from './answer-warning.ts';
import { attachDocument, attachUpload } from './attach-document.ts';
import { clearPortfolio } from './clear-portfolio.ts';
import { detachDocument } from './detach-document.ts';
import { aFiling, aPlaceToFile, atWork } from './documents.factory.ts';
import { openApplicantPhoto, openOriginalDocument } from './open-document.ts';
import { readDocumentsBlock, readPortfolioBlock } from './read-documents-block.ts';
import { replaceDocument } from './replace-document.ts';
import { setPortfolioLink } from './set-portfolio-link.ts';

type Person = Awaited<ReturnType<typeof aPerson>>;
let deps: TestDeps;
let place: Place;
let otherPlace: Place;
let anna: Person;
let stranger: Person;
let draft: string;
let pages = 0;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
  otherPlace = await aPlaceToFile(deps);
  stranger = await aPerson(deps);
});

beforeEach(async () => {
  anna = await aPerson(deps);
  draft = await aFiling(deps, anna, place);
});

/** No two alike: the same file would be noticed. */
const files = async () => {
  pages += 1;
  return [{ name: `Скан ${pages}.pdf`, bytes: await aPdf({ pages }) }];
};
const dark = async () => [{ name: 'Темно.pdf', bytes: await pdfOfSheets(await aSheet({ paper: 26, ink: 4 })) }];
const passport = async () => ({ kind: 'identity' as const, files: await files() });
const inPlace = async (application: string, kind: string) =>
  (await readDocumentsBlock(deps, anna, application)).places.find((one) => one.kind === kind)?.attached ?? [];
const remark = async (applicationId: string, at: { block: string; field?: string; documentId?: string }) =>
  await deps.as(SYSTEM).write((trx) =>
    trx
      .insertInto('remarks')
      .values({
        application_id: applicationId,
        round: 1,
        block: at.block,
        field: at.field ?? null,
        document_id: at.documentId ?? null,
        words: 'Скан не читается',
        author_id: stranger.personId,
        created_at: deps.clock.now(),
      })
      .execute(),
  );

describe('a document of the cabinet', () => {
  it('is attached to a draft as the version that it is now, and is not taken twice', async () => {
    const { versionId } = await uploadDocument(deps, anna, await passport());
    await attachDocument(deps, anna, draft, { place: 'identity', versionId });
    expect(await inPlace(draft, 'identity')).toMatchObject([{ version: { versionId } }]);
    await expect(attachDocument(deps, anna, draft, { place: 'identity', versionId })).rejects.toMatchObject({ code: 'already_attached' });
  });

  it('is offered where it fits and is not there yet', async () => {
    const { versionId } = await uploadDocument(deps, anna, await passport());
    const offered = async (kind: string) =>
      (await readDocumentsBlock(deps, anna, draft)).places.find((one) => one.kind === kind)?.fromCabinet.map((one) => one.versionId);
    expect([await offered('identity'), await offered('education')]).toEqual([[versionId], []]);
    await attachDocument(deps, anna, draft, { place: 'identity', versionId });
    expect(await offered('identity')).toEqual([]);
  });

  it('that cannot be read is refused', async () => {
    const { versionId } = await uploadDocument(deps, anna, { kind: 'identity', files: await dark() });
    await expect(attachDocument(deps, anna, draft, { place: 'identity', versionId })).rejects.toMatchObject({ code: 'document_blocked' });
  });

  it('goes where its kind fits and nowhere else', async () => {
    const { versionId } = await uploadDocument(deps, anna, await passport());
    const to = (kind: string) => attachDocument(deps, anna, draft, { place: kind, versionId });
    await expect(to('work_experience')).rejects.toMatchObject({ code: 'kind_does_not_fit' });
    await expect(to('driving_licence')).rejects.toMatchObject({ code: 'no_such_place' });
  });

  it('of a stranger cannot be taken, nor can a stranger put theirs here', async () => {
    const { versionId } = await uploadDocument(deps, stranger, await passport());
    await expect(attachDocument(deps, anna, draft, { place: 'identity', versionId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(attachDocument(deps, stranger, draft, { place: 'identity', versionId })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a fresh upload', () => {
  it('stands in the application and in the cabinet; what cannot be read is seen in its place', async () => {
    const { attachedId } = await attachUpload(deps, anna, draft, 'work_experience', {
      kind: 'work_book',
      files: await dark(),
      certification: { everyPage: true, date: false, position: true, signature: true, seal: true },
    });
    expect(await inPlace(draft, 'work_experience')).toMatchObject([
      { id: attachedId, version: { findings: [{ severity: 'blocks', page: 1 }], certification: { date: false } } },
    ]);
  });

  it('is replaced by a better one', async () => {
    const before = await attachUpload(deps, anna, draft, 'identity', { kind: 'identity', files: await dark() });
    const after = await replaceDocument(deps, anna, draft, before.attachedId, await passport());
    expect((await inPlace(draft, 'identity')).map(({ id }) => id)).toEqual([after.attachedId]);
  });

  it('is not replaced by itself', async () => {
    const upload = await passport();
    const { attachedId } = await attachUpload(deps, anna, draft, 'identity', upload);
    await expect(replaceDocument(deps, anna, draft, attachedId, upload)).rejects.toMatchObject({ code: 'already_attached' });
  });

  it('of a kind that does not belong there is refused', async () => {
    const refused = attachUpload(deps, anna, draft, 'work_experience', await passport());
    await expect(refused).rejects.toMatchObject({ code: 'kind_does_not_fit' });
  });

  it('is refused beyond what a place holds', async () => {
    for (let count = 0; count < 10; count += 1) await attachUpload(deps, anna, draft, 'identity', await passport());
    await expect(attachUpload(deps, anna, draft, 'identity', await passport())).rejects.toMatchObject({ code: 'too_many_documents' });
  });
});

describe('taking out', () => {
  it('leaves the document in the cabinet and ends the sight of the centre', async () => {
    const returned = await aFiling(deps, anna, place, { state: 'returned' });
    const registrar = atWork(stranger.personId, place.centreId, 'registrar');
    const { attachedId, versionId } = await attachUpload(deps, anna, returned, 'identity', await passport());
    await expect(openOriginalDocument(deps, registrar, versionId)).resolves.toMatchObject({ own: false });
    await remark(returned, { block: 'documents', documentId: attachedId });
    await detachDocument(deps, anna, returned, attachedId);
    expect(await inPlace(returned, 'identity')).toEqual([]);
    await expect(openOriginalDocument(deps, registrar, versionId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(openOriginalDocument(deps, anna, versionId)).resolves.toMatchObject({ own: true });
  });

  it('of what is not there is not found', async () => {
    await expect(detachDocument(deps, anna, draft, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an application that was sent', () => {
  it('is not changed while the centre reviews it', async () => {
    const filed = await aFiling(deps, anna, place, { state: 'under_review' });
    await expect(attachUpload(deps, anna, filed, 'identity', await passport())).rejects.toMatchObject({ code: 'not_editable' });
    await expect(clearPortfolio(deps, anna, filed)).rejects.toMatchObject({ code: 'not_editable' });
  });

  it('is changed after a return only where the centre remarked', async () => {
    const { attachedId } = await attachUpload(deps, anna, draft, 'identity', await passport());
    await attachUpload(deps, anna, draft, 'work_experience', { kind: 'experience_other', files: await files() });
    await deps.as(SYSTEM).write(async (trx) => {
      const at = deps.clock.now();
      const filed = { state: 'returned', number: 9000 + pages, filed_at: at, submitted_at: at, round: 1 };
      await trx.updateTable('applications').set(filed).where('id', '=', draft).execute();
    });
    await expect(replaceDocument(deps, anna, draft, attachedId, await passport())).rejects.toMatchObject({ code: 'document_locked' });
    await remark(draft, { block: 'documents', documentId: attachedId });
    await replaceDocument(deps, anna, draft, attachedId, await passport());
    const extra = { kind: 'experience_other' as const, files: await files() };
    await expect(attachUpload(deps, anna, draft, 'work_experience', extra)).rejects.toMatchObject({ code: 'document_locked' });
  });

  it('takes what the qualification asks for and is not there', async () => {
    const returned = await aFiling(deps, anna, place, { state: 'returned' });
    await attachUpload(deps, anna, returned, 'identity', await passport());
    const optional = { kind: 'nrs_notice' as const, files: await files() };
    await expect(attachUpload(deps, anna, returned, 'nrs_notice', optional)).rejects.toMatchObject({ code: 'document_locked' });
    await remark(returned, { block: 'documents', field: 'nrs_notice' });
    await attachUpload(deps, anna, returned, 'nrs_notice', optional);
  });
});

describe('«Так и есть»', () => {
  const blank = async () => [{ name: 'Оборот.pdf', bytes: await pdfOfSheets(await aSheet(), await aSheet({ paper: 250, ink: 250 })) }];

  it('keeps the words beside a warning', async () => {
    const { attachedId, findings } = await attachUpload(deps, anna, draft, 'identity', { kind: 'identity', files: await blank() });
    expect(findings).toMatchObject([{ severity: 'warns', page: 2 }]);
    await answerWarning(deps, anna, draft, attachedId, ' Оборот пустой ');
    expect(await inPlace(draft, 'identity')).toMatchObject([{ answer: 'Оборот пустой' }]);
    await expect(answerWarning(deps, anna, draft, attachedId, '  ')).rejects.toMatchObject({ code: 'answer_needs_words' });
    await expect(answerWarning(deps, stranger, draft, attachedId, 'Пустой')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('has nothing to say where nothing warns', async () => {
    const { attachedId } = await attachUpload(deps, anna, draft, 'identity', await passport());
    await expect(answerWarning(deps, anna, draft, attachedId, 'Так')).rejects.toMatchObject({ code: 'nothing_to_answer' });
  });
});

describe('the portfolio', () => {
  const shown = async () => (await readPortfolioBlock(deps, anna, draft)).attached;

  it('is a link, then cleared, then a file', async () => {
    await setPortfolioLink(deps, anna, draft, ' https://disk.example.ru/d/1 ');
    await setPortfolioLink(deps, anna, draft, 'https://disk.example.ru/d/2');
    expect(await shown()).toMatchObject([{ link: 'https://disk.example.ru/d/2', version: null }]);
    await clearPortfolio(deps, anna, draft);
    expect(await shown()).toEqual([]);
    await attachUpload(deps, anna, draft, 'portfolio', { kind: 'portfolio', files: await files() });
    expect(await shown()).toMatchObject([{ link: null }]);
  });

  it.each(['http://disk.example.ru/d', 'ftp://disk.example.ru', 'javascript:alert(1)', 'https://me:secret@disk.example.ru', 'disk', ''])(
    'takes no link like «%s»',
    async (link) => await expect(setPortfolioLink(deps, anna, draft, link)).rejects.toMatchObject({ code: 'link_not_https' }),
  );

  it('is not asked where the practice is tasks', async () => {
    const tasks = await aFiling(deps, anna, place, { practiceKind: 'tasks' });
    await expect(setPortfolioLink(deps, anna, tasks, 'https://disk.example.ru')).rejects.toMatchObject({ code: 'portfolio_not_asked' });
  });
});

describe('the original of a filed document', () => {
  it('opens for the roles of its centre that need it, and each look is written down', async () => {
    const returned = await aFiling(deps, anna, place, { state: 'returned' });
    const { versionId } = await attachUpload(deps, anna, returned, 'identity', await passport());
    const open = (centreId: string, role: string) => openOriginalDocument(deps, atWork(stranger.personId, centreId, role), versionId);
    await open(place.centreId, 'registrar');
    await expect(open(place.centreId, 'accountant')).rejects.toMatchObject({ code: 'not_found' });
    await expect(open(otherPlace.centreId, 'registrar')).rejects.toMatchObject({ code: 'not_found' });
    await expect(openOriginalDocument(deps, stranger, versionId)).rejects.toMatchObject({ code: 'not_found' });
    const views = await deps
      .as(anna)
      .read((db) => db.selectFrom('application_views').select(['role', 'what']).where('application_id', '=', returned).execute());
    expect(views).toEqual([{ role: 'registrar', what: `original:${versionId}` }]);
  });

  it('of a draft is seen by nobody at work', async () => {
    const { versionId } = await attachUpload(deps, anna, draft, 'identity', await passport());
    const registrar = atWork(stranger.personId, place.centreId, 'registrar');
    await expect(openOriginalDocument(deps, registrar, versionId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('and the photo are for who checks the person', async () => {
    const returned = await aFiling(deps, anna, place, { state: 'returned' });
    const photo = (role: string) => openApplicantPhoto(deps, atWork(stranger.personId, place.centreId, role), returned);
    await expect(photo('scheduler')).rejects.toMatchObject({ code: 'not_found' });
    await expect(openApplicantPhoto(deps, stranger, returned)).rejects.toMatchObject({ code: 'not_found' });
  });
});
