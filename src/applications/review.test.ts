import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPerson } from '../documents/documents.factory.ts';
import { acceptApplication } from './accept-application.ts';
import { addRemark, deleteRemark } from './add-remark.ts';
import { checkBlock, checkField } from './check-field.ts';
import { checkIdentity } from './check-identity.ts';
import { atWork } from './documents.factory.ts';
import { listApplicants, listQueue } from './list-queue.ts';
import { markDocument } from './mark-document.ts';
import { previewReturn } from './preview-return.ts';
import { readForReview } from './read-for-review.ts';
import { refuseApplication } from './refuse-application.ts';
import { returnApplication } from './return-application.ts';
import { aFiledApplication, aPricedPlace, type FiledApplication } from './review.factory.ts';
import { mayReview } from './review.policy.ts';
import { readThrough } from './see-document.ts';

let deps: TestDeps;
let place: Place;
let registrar: Actor;
let head: Actor;
let stranger: Actor;
let filed: FiledApplication;

const staff = async (at: Place, role: string) => atWork((await aPerson(deps)).personId ?? '', at.centreId, role);
const desk = (actor: Actor = registrar) => readForReview(deps, actor, filed.id);
const turnTo = (page: number) => readForReview(deps, registrar, filed.id, { documentId: passport(), pages: [page] });
const passport = () => filed.documents[0] ?? '';
const remark = (over: object = {}) =>
  addRemark(deps, registrar, filed.id, { block: 'identity', field: 'issuedBy', words: 'Сверьте с паспортом', ...over });
async function reviewed() {
  for (const document of filed.documents) {
    await readThrough(deps, registrar, filed.id, document);
    await markDocument(deps, registrar, filed.id, document, 'right');
  }
  await checkIdentity(deps, registrar, filed.id, true);
}

beforeAll(async () => {
  deps = await testDeps();
  place = await aPricedPlace(deps);
  registrar = await staff(place, 'registrar');
  head = await staff(place, 'head');
  stranger = await staff(await aPricedPlace(deps), 'head');
});
beforeEach(async () => {
  filed = await aFiledApplication(deps, place);
});

describe('whoever reviews', () => {
  const application = { centreId: 'centre', applicantId: 'anna', state: 'under_review' } as const;
  const actor = (scope: Actor['scope'], role: string, personId = 'maria', organisationId: string | null = 'centre'): Actor => ({
    scope,
    role,
    personId,
    organisationId,
  });

  it.each([
    ['registrar', 'ok'],
    ['head', 'ok'],
    ['accountant', 'not_a_reviewer'],
    ['scheduler', 'not_a_reviewer'],
  ])('%s of the centre: %s', (role, answer) => {
    const decision = mayReview(actor('centre', role), application);
    expect(decision.allowed ? 'ok' : decision.reason).toBe(answer);
  });

  it.each([
    ['the head of another centre', actor('centre', 'head', 'maria', 'other'), 'not_found'],
    ['the applicant at the own centre', actor('centre', 'registrar', 'anna'), 'own_application'],
    ['the applicant', actor('person', 'applicant', 'anna', null), 'not_found'],
    ['a council officer', actor('council', 'council_officer'), 'not_found'],
    ['an expert', actor('commission', 'expert'), 'not_found'],
    ['an administrator', actor('operator', 'administrator'), 'not_found'],
    ['nobody', { scope: 'public', role: null, personId: null, organisationId: null } as Actor, 'not_found'],
  ])('%s: %s', (_, who, reason) => expect(mayReview(who, application)).toEqual({ allowed: false, reason }));

  it('does not see drafts', () =>
    expect(mayReview(actor('centre', 'head'), { ...application, state: 'draft' })).toEqual({ allowed: false, reason: 'not_found' }));
});

describe('the desk', () => {
  it('shows fields, documents and what stands against accepting', async () => {
    const { blocks, documents, moves, applicantName } = await desk();
    expect(applicantName).toBe('Рябинина Анна Сергеевна');
    expect(blocks.find(({ id }) => id === 'identity')?.fields.find(({ name }) => name === 'document')?.value).toBe('Паспорт гражданина РФ');
    expect(documents).toMatchObject([{ kind: 'identity', mark: 'unmarked', version: { pages: 2 } }]);
    expect(moves.find(({ name }) => name === 'accept')?.reasons.map(({ code }) => code)).toEqual([
      'documents_unseen',
      'documents_unmarked',
      'identity_unchecked',
    ]);
  });

  it('is not there for another centre, whatever the role', async () => {
    await expect(desk(stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(markDocument(deps, stranger, filed.id, passport(), 'right')).rejects.toMatchObject({ code: 'not_found' });
    await expect(acceptApplication(deps, stranger, filed.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('writes down each look once in ten minutes', async () => {
    const looks = async () =>
      await deps
        .as(SYSTEM)
        .read((db) => db.selectFrom('application_views').select('what').where('application_id', '=', filed.id).execute());
    await desk();
    await desk();
    await turnTo(1);
    expect((await looks()).map(({ what }) => what).sort()).toEqual(['application', `document:${passport()}`]);
    deps.clock.add({ minutes: 11 });
    await desk();
    expect(await looks()).toHaveLength(3);
  });
});

describe('marks', () => {
  it('stand at the value that was found right, and fall when it changes', async () => {
    await checkField(deps, registrar, filed.id, { block: 'applicant', field: 'surname', right: true });
    const surname = async () => (await desk()).blocks.find(({ id }) => id === 'applicant')?.fields.find(({ name }) => name === 'surname');
    expect((await surname())?.right).toBe(true);
    await deps.as(SYSTEM).write((trx) =>
      trx
        .updateTable('application_blocks')
        .set({ data: JSON.stringify({ values: { surname: 'Рябкина' }, entries: [] }) })
        .where('application_id', '=', filed.id)
        .where('block', '=', 'applicant')
        .execute(),
    );
    expect((await surname())?.right).toBe(false);
  });

  it('of a whole block leave out what has a remark', async () => {
    await remark();
    await checkBlock(deps, registrar, filed.id, 'identity');
    const fields = (await desk()).blocks.find(({ id }) => id === 'identity')?.fields ?? [];
    expect(fields.filter(({ value, right }) => value !== null && !right).map(({ name }) => name)).toEqual(['issuedBy']);
  });

  it('of a document wait until each of its pages has stood in the viewer', async () => {
    const notYet = async () => {
      for (const mark of ['seen', 'right'] as const)
        await expect(markDocument(deps, registrar, filed.id, passport(), mark)).rejects.toMatchObject({ code: 'document_unseen' });
      return (await desk()).documents[0];
    };
    expect(await notYet()).toMatchObject({ mark: 'unmarked', pagesSeen: [] });
    for (const page of [1, 1, 3]) await turnTo(page);
    expect(await notYet(), 'one page of two').toMatchObject({ mark: 'unmarked', pagesSeen: [1] });
    expect((await turnTo(2)).documents[0]?.mark).toBe('seen');
    await markDocument(deps, registrar, filed.id, passport(), 'right');
    expect((await desk()).documents[0]?.mark).toBe('right');
    await markDocument(deps, registrar, filed.id, passport(), 'seen');
    expect((await desk()).documents[0]?.mark).toBe('seen');
  });

  it('of a document and a remark exclude each other', async () => {
    await readThrough(deps, registrar, filed.id, passport());
    await markDocument(deps, registrar, filed.id, passport(), 'right');
    const id = await remark({ block: 'documents', field: null, documentId: passport(), page: 2 });
    expect((await desk()).documents[0]?.mark).toBe('seen');
    await expect(markDocument(deps, registrar, filed.id, passport(), 'right')).rejects.toMatchObject({ code: 'document_has_remark' });
    await deleteRemark(deps, registrar, filed.id, id);
    await markDocument(deps, registrar, filed.id, passport(), 'right');
    await expect(deleteRemark(deps, registrar, filed.id, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a remark', () => {
  const onPassport = (over: object) => remark({ block: 'documents', field: null, documentId: passport(), ...over });

  it('names the document and the page, for the centre and for the applicant', async () => {
    await onPassport({ page: 2 });
    const { remarks } = await desk();
    expect(remarks).toMatchObject([{ documentKind: 'identity', page: 2 }]);
  });

  it('is refused on a page that the file does not have', async () => {
    await expect(onPassport({ page: 3 })).rejects.toMatchObject({ code: 'remark_beyond_pages', details: { pages: 2 } });
    expect((await desk()).remarks).toEqual([]);
  });

  it('sent twice by the same form, its first answer lost, stands once', async () => {
    const key = crypto.randomUUID();
    const first = await remark({ key });
    expect(await remark({ key })).toBe(first);
    expect((await desk()).remarks).toHaveLength(1);
    expect(await remark({ key: crypto.randomUUID() })).not.toBe(first);
    expect((await desk()).remarks).toHaveLength(2);
  });

  it('is shown before the return, with the letter that the applicant will get', async () => {
    await expect(previewReturn(deps, registrar, filed.id)).rejects.toMatchObject({ code: 'no_remark' });
    await onPassport({ page: 2, words: 'Страница срезана' });
    const { remarks, letter, until } = await previewReturn(deps, registrar, filed.id);
    expect(remarks).toMatchObject([{ number: 1, where: 'Документ, удостоверяющий личность, страница 2', words: 'Страница срезана' }]);
    expect(letter.text).toContain('в заявлении 1 замечание');
    expect(until).toMatch(/^2\d{3}-/);
    await expect(previewReturn(deps, stranger, filed.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('has a key of one application only', async () => {
    const key = crypto.randomUUID();
    await remark({ key });
    filed = await aFiledApplication(deps, place);
    await expect(remark({ key })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the verdict', () => {
  it('returns with remarks, once; the letter and the paper are ordered', async () => {
    await expect(returnApplication(deps, registrar, filed.id)).rejects.toMatchObject({ code: 'no_remark' });
    await checkIdentity(deps, registrar, filed.id, true);
    await remark();
    await returnApplication(deps, registrar, filed.id);
    const after = await desk();
    expect(after.state.state).toBe('returned');
    expect(after.identityChecked).toBe(false);
    expect(after.papers.map(({ kind }) => kind)).toEqual(['remarks']);
    expect(after.history.map(({ move }) => move)).toEqual(['return']);
    await expect(returnApplication(deps, registrar, filed.id)).rejects.toMatchObject({ code: 'not_under_review' });
  });

  it('refuses by the head alone, with a reason of the list', async () => {
    const form = { reasonCode: 'requirements_not_met', words: 'Стаж меньше требуемого' };
    await expect(refuseApplication(deps, registrar, filed.id, form)).rejects.toMatchObject({ code: 'move_not_yours' });
    await expect(refuseApplication(deps, head, filed.id, { ...form, reasonCode: 'mood' })).rejects.toMatchObject({
      code: 'no_such_reason',
    });
    await refuseApplication(deps, head, filed.id, form);
    expect(await desk(head)).toMatchObject({ state: { state: 'refused' }, history: [{ move: 'refuse', words: form.words }] });
  });

  it('accepts what is reviewed whole', async () => {
    await expect(acceptApplication(deps, registrar, filed.id)).rejects.toMatchObject({ code: 'documents_unseen' });
    await reviewed();
    await acceptApplication(deps, registrar, filed.id);
    const after = await desk();
    expect(after.state.state).toBe('awaiting_payment');
    expect(after.papers.map(({ kind }) => kind).sort()).toEqual(['contract', 'invoice', 'receipt']);
  });

  it('is one, also when two are given at once', async () => {
    await reviewed();
    const verdicts = await Promise.allSettled([
      acceptApplication(deps, registrar, filed.id),
      refuseApplication(deps, head, filed.id, { reasonCode: 'data_false', words: 'Диплом выдан другому человеку' }),
    ]);
    expect(verdicts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await desk(head)).history).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('counts by whom it waits, finds by number, surname and СНИЛС, and keeps to the own centre', async () => {
    const own = await aPricedPlace(deps);
    const reader = await staff(own, 'registrar');
    const { id } = await aFiledApplication(deps, own);
    expect((await listQueue(deps, reader, { tab: 'mine' })).counts).toEqual({ mine: 1, all: 1, returned: 0, unpaid: 0 });
    for (const words of ['1', '№ 1', 'рябин', 'РЯБИНИНА А', '112-233-445 95'])
      expect((await listQueue(deps, reader, { tab: 'mine', words })).items.map((item) => item.id)).toEqual([id]);
    for (const words of ['2', 'бинина', '%', '112-233-445 96'])
      expect((await listQueue(deps, reader, { tab: 'mine', words })).total).toBe(0);
    expect((await listQueue(deps, await staff(own, 'accountant'), { tab: 'mine' })).items).toEqual([]);
    expect((await listQueue(deps, await staff(await aPricedPlace(deps), 'head'), { tab: 'all', words: 'рябин' })).total).toBe(0);
    await expect(listQueue(deps, filed.applicant, { tab: 'all' })).rejects.toMatchObject({ code: 'not_of_a_centre' });
  });

  it('is a register of all applicants, by state and page', async () => {
    const own = await aPricedPlace(deps);
    const reader = await staff(own, 'head');
    for (let count = 0; count < 3; count++) await aFiledApplication(deps, own);
    const filter = { state: null, words: '', order: 'number' as const, descending: true };
    const first = await listApplicants(deps, reader, filter, { limit: 2, offset: 0 });
    expect(first).toMatchObject({ total: 3, items: [{ number: 3 }, { number: 2 }], states: [{ state: 'under_review', count: 3 }] });
    expect((await listApplicants(deps, reader, { ...filter, state: 'refused' }, { limit: 2, offset: 0 })).items).toEqual([]);
  });
});
