import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft, aRemark, FILLED } from './filing.factory.ts';
import { readBlockPage } from './read-block.ts';
import { readFiling } from './read-filing.ts';
import { answerRemarks } from './remarks.ts';
import { saveBlock } from './save-block.ts';

let deps: TestDeps;
let place: Place;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
});

const ticked = { accuracyConfirmed: true, consent: true };
const blockOf = async (person: Awaited<ReturnType<typeof anApplicant>>, id: string, block: string) =>
  (await readFiling(deps, person, id)).blocks.find((one) => one.id === block);

describe('an entry of the list «Образование»', () => {
  const entry = FILLED.education?.entries[0] ?? {};

  it('without its degree is not counted as filled, and the field is named', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    const { degree: _, ...without } = entry;
    await saveBlock(deps, person, id, 'education', { entries: [entry, without], ...ticked, baseVersion: 1 });
    expect(await blockOf(person, id, 'education')).toMatchObject({
      filled: 1,
      needed: 2,
      state: 'begun',
      lacks: [{ field: 'degree', entry: 1, kind: 'missing', label: { ru: 'Уровень образования/степень' } }],
    });
  });

  it('that is quite empty names what it asks for and is not «Не начато»', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await saveBlock(deps, person, id, 'education', { entries: [{}], accuracyConfirmed: false, consent: false, baseVersion: 1 });
    const education = await blockOf(person, id, 'education');
    expect(education).toMatchObject({ filled: 0, needed: 1, state: 'begun' });
    expect(education?.lacks.map(({ field }) => field)).toEqual(['kind', 'speciality', 'institution', 'year']);
  });
});

describe('years that do not fit', () => {
  it('are asked about before sending until they are answered', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    const entries = [{ ...FILLED.education?.entries[0], year: '1995' }];
    await saveBlock(deps, person, id, 'education', { entries, ...ticked, baseVersion: 1 });
    expect(await blockOf(person, id, 'education')).toMatchObject({ state: 'full', doubts: [{ field: 'year', entry: 0, kind: 'doubt' }] });
    await saveBlock(deps, person, id, 'education', {
      entries,
      accepted: ['0:year:education_too_early:1995'],
      ...ticked,
      baseVersion: 2,
    });
    expect(await blockOf(person, id, 'education')).toMatchObject({ doubts: [] });
  });
});

describe('a passport', () => {
  it.each([
    ['14.05.1984', 'issued_before_birth'],
    ['14.05.1997', 'issued_before_fourteen'],
  ])('issued on %s to a person born in 1985 is wrong', async (issuedOn, code) => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await saveBlock(deps, person, id, 'identity', { values: { ...FILLED.identity?.values, issuedOn }, ...ticked, baseVersion: 1 });
    expect(await blockOf(person, id, 'identity')).toMatchObject({ state: 'wrong', lacks: [{ field: 'issuedOn', kind: 'wrong' }] });
    expect((await readBlockPage(deps, person, id, 'identity')).problems).toMatchObject([{ field: 'issuedOn', code }]);
  });
});

describe('a scan that cannot be read', () => {
  it('fills no place and is named', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await deps.as(SYSTEM).write(async (trx) => {
      const at = deps.clock.now();
      const document = await trx
        .insertInto('documents')
        .values({ owner_id: person.personId, kind: 'passport', created_at: at })
        .returning('id')
        .executeTakeFirstOrThrow();
      const version = await trx
        .insertInto('document_versions')
        .values({
          document_id: document.id,
          owner_id: person.personId,
          kind: 'passport',
          file_sha256: 'a'.repeat(64),
          original_name: 'паспорт.pdf',
          media_type: 'application/pdf',
          pages: 1,
          page_sizes: JSON.stringify([[100, 100]]),
          findings: JSON.stringify([{ severity: 'blocks', code: 'too_dark', page: 1 }]),
          uploaded_by: person.personId,
          uploaded_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('application_documents')
        .set({ document_version_id: version.id, link: null })
        .where('application_id', '=', id)
        .where('kind', '=', 'identity')
        .execute();
    });
    expect(await blockOf(person, id, 'documents')).toMatchObject({
      filled: 1,
      needed: 2,
      faults: 1,
      state: 'wrong',
      lacks: [{ field: 'identity', kind: 'scan' }],
    });
  });
});

describe('a remark of the centre', () => {
  const aReturned = async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place, 'returned');
    const remark = await aRemark(deps, id, person.personId, { block: 'employment', field: 'workTotal' });
    return { person, id, remark };
  };

  it('waits at its block until its field is changed', async () => {
    const { person, id } = await aReturned();
    expect(await blockOf(person, id, 'employment')).toMatchObject({ remarked: 'open', state: 'begun' });
    const values = { ...FILLED.employment?.values, workTotal: '16 лет' };
    await saveBlock(deps, person, id, 'employment', { values, ...ticked, baseVersion: 1 });
    expect(await blockOf(person, id, 'employment')).toMatchObject({ remarked: 'mended', state: 'full' });
    await saveBlock(deps, person, id, 'employment', { values: FILLED.employment?.values ?? {}, ...ticked, baseVersion: 2 });
    expect(await blockOf(person, id, 'employment')).toMatchObject({ remarked: 'open' });
  });

  it('is settled by words too', async () => {
    const { person, id, remark } = await aReturned();
    await answerRemarks(deps, person, id, { [remark]: 'Так в трудовой книжке' });
    expect(await blockOf(person, id, 'employment')).toMatchObject({ remarked: 'mended' });
  });
});

describe('what is missing is called as its field is', () => {
  it('the number of an employer who pays', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await deps.as(SYSTEM).write((trx) => trx.updateTable('applications').set({ payer_kind: 'employer' }).where('id', '=', id).execute());
    expect(await blockOf(person, id, 'qualification')).toMatchObject({
      filled: 4,
      needed: 5,
      lacks: [{ field: 'employerInn', kind: 'missing', label: { ru: 'ИНН работодателя' } }],
    });
  });

  it('the photo, which counts among what is asked for', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    const whole = await blockOf(person, id, 'applicant');
    await deps.as(SYSTEM).write((trx) => trx.updateTable('people').set({ photo_sha256: null }).where('id', '=', person.personId).execute());
    const without = await blockOf(person, id, 'applicant');
    expect(without).toMatchObject({ filled: whole?.filled, lacks: [{ field: 'photo', label: { ru: 'Фотография' } }] });
    expect(without?.needed).toBeGreaterThan(without?.filled ?? 0);
  });
});
