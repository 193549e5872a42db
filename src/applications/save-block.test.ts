import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import type { Actor } from '#platform/identity.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aFiling, aPlaceToFile } from './documents.factory.ts';
import { anApplicant, aReadyDraft, aRemark, FILLED } from './filing.factory.ts';
import { readBlockPage } from './read-block.ts';
import { readQualificationChoices } from './read-qualification-choices.ts';
import { answerRemarks } from './remarks.ts';
import { saveBlock } from './save-block.ts';
import { QualificationForm, saveQualification } from './save-qualification.ts';

let deps: TestDeps;
let place: Place;
let anna: Actor & { readonly personId: string };
let stranger: Actor & { readonly personId: string };

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
  anna = await anApplicant(deps);
  stranger = await anApplicant(deps);
});

const ticked = { accuracyConfirmed: true, consent: true };

describe('a block', () => {
  it('keeps what was typed, valid or not, and says what is wrong', async () => {
    const id = await aFiling(deps, anna, place);
    await saveBlock(deps, anna, id, 'applicant', {
      values: { surname: ' Ивановa ', snils: '123', unknown: 'x' },
      ...ticked,
      baseVersion: 0,
    });
    const page = await readBlockPage(deps, anna, id, 'applicant');
    expect(page.data.values).toEqual({ surname: 'Ивановa', snils: '123' });
    expect(page.problems).toContainEqual({ field: 'surname', code: 'mixed_letters', severity: 'blocks', correction: 'Иванова' });
    expect(page.problems).toContainEqual(expect.objectContaining({ field: 'snils', code: 'snils_too_short' }));
    expect(page.blocks.find((block) => block.id === 'applicant')).toMatchObject({ state: 'wrong', accuracyConfirmed: true });
  });

  it('is not overwritten by a tab that has not seen the newest version', async () => {
    const id = await aFiling(deps, anna, place);
    const form = { values: { workTotal: '10' }, ...ticked };
    const version = await saveBlock(deps, anna, id, 'employment', { ...form, baseVersion: 0 });
    const both = await Promise.allSettled(
      ['11', '12'].map((workTotal) => saveBlock(deps, anna, id, 'employment', { ...form, values: { workTotal }, baseVersion: version })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(saveBlock(deps, anna, id, 'employment', { ...form, baseVersion: 0 })).rejects.toMatchObject({ code: 'changed_elsewhere' });
  });

  it('is closed to a stranger and after sending', async () => {
    const draft = await aFiling(deps, anna, place);
    const filed = await aFiling(deps, anna, place, { state: 'under_review' });
    const form = { ...ticked, baseVersion: 0 };
    await expect(saveBlock(deps, stranger, draft, 'identity', form)).rejects.toMatchObject({ code: 'not_found' });
    await expect(saveBlock(deps, anna, filed, 'identity', form)).rejects.toMatchObject({ code: 'not_editable' });
  });
});

const REMARKED = ['surname', 'patronymic', 'birthDate', 'phone', 'email'] as const;
const aReturned = async (fields: readonly (string | null)[], block = 'applicant') => {
  const person = await anApplicant(deps);
  const id = await aReadyDraft(deps, person, place, 'returned');
  const remarks = [];
  for (const field of fields) remarks.push(await aRemark(deps, id, person.personId, { block, field }));
  return { person, id, remarks };
};

describe('a returned application', () => {
  it('changes in the remarked places alone, whatever is sent', async () => {
    const names = Object.keys(FILLED.applicant?.values ?? {});
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...REMARKED], { minLength: 1 }),
        fc.dictionary(fc.constantFrom(...names), fc.constantFrom('Ёлкина', '01.02.1990', '8 900 000-00-00')),
        async (remarked, sent) => {
          const { person, id } = await aReturned(remarked);
          const before = FILLED.applicant?.values ?? {};
          const touchesClosed = Object.entries(sent).some(
            ([field, text]) => before[field] !== text && !remarked.some((one) => one === field),
          );
          const saving = saveBlock(deps, person, id, 'applicant', { values: { ...before, ...sent }, ...ticked, baseVersion: 1 });
          if (touchesClosed) await expect(saving).rejects.toMatchObject({ code: 'field_locked' });
          else await saving;
          const { data } = await readBlockPage(deps, person, id, 'applicant');
          for (const field of names.filter((name) => !remarked.some((one) => one === name))) expect(data.values[field]).toBe(before[field]);
          for (const other of ['identity', 'employment', 'education'] as const)
            expect((await readBlockPage(deps, person, id, other)).data.values).toEqual(FILLED[other]?.values);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('keeps closed fields that a form does not send, and closed blocks whole', async () => {
    const { person, id } = await aReturned(['phone']);
    await saveBlock(deps, person, id, 'applicant', { values: { phone: '+7 900 000-00-00' }, ...ticked, baseVersion: 1 });
    const { data, openFields, blocks } = await readBlockPage(deps, person, id, 'applicant');
    expect(data.values).toEqual({ ...FILLED.applicant?.values, phone: '+7 900 000-00-00' });
    expect(openFields).toEqual(['phone']);
    expect(blocks.filter(({ open }) => open).map((block) => block.id)).toEqual(['applicant']);
    await expect(
      saveBlock(deps, person, id, 'identity', { values: { ...FILLED.identity?.values, number: '654321' }, ...ticked, baseVersion: 1 }),
    ).rejects.toMatchObject({ code: 'field_locked' });
  });

  it('opens the tick that belongs to a remarked field, and the whole list by a remark on the block', async () => {
    const { person, id } = await aReturned(['patronymic']);
    expect((await readBlockPage(deps, person, id, 'applicant')).openFields).toEqual(['patronymic', 'noPatronymic']);
    const list = await aReturned([null], 'education');
    await saveBlock(deps, list.person, list.id, 'education', { entries: [], ...ticked, baseVersion: 1 });
    expect((await readBlockPage(deps, list.person, list.id, 'education')).data.entries).toEqual([]);
  });

  it('takes answers to its open remarks', async () => {
    const { person, id, remarks } = await aReturned(['surname']);
    const [remark = ''] = remarks;
    await answerRemarks(deps, person, id, { [remark]: ' Так в паспорте ' });
    expect((await readBlockPage(deps, person, id, 'applicant')).remarks).toMatchObject([{ answer: 'Так в паспорте', number: 1 }]);
    await expect(answerRemarks(deps, stranger, id, { [remark]: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps its centre and the choices that were not remarked', async () => {
    const { person, id } = await aReturned(['practiceKind'], 'qualification');
    const other = await aPlaceToFile(deps);
    const closed = { payerKind: null, qualificationId: null, siteId: null, employerInn: '', standardId: null };
    await saveQualification(deps, person, id, { ...closed, practiceKind: 'tasks', ...ticked, baseVersion: 1 });
    const row = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('applications')
          .select(['practice_kind as practice', 'site_id as site', 'payer_kind as payer'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
    expect(row).toEqual({ practice: 'tasks', site: place.siteId, payer: 'applicant' });
    await expect(
      saveQualification(deps, person, id, { ...closed, siteId: other.siteId, practiceKind: 'tasks', ...ticked, baseVersion: 2 }),
    ).rejects.toMatchObject({ code: 'field_locked' });
  });
});

describe('the choice of qualification and place', () => {
  const nothing = { payerKind: null, qualificationId: null, practiceKind: null, siteId: null, employerInn: '', standardId: null };
  const save = (id: string, over: object) =>
    saveQualification(deps, anna, id, QualificationForm.parse({ ...nothing, ...ticked, baseVersion: 0, ...over }));

  it('refuses what no centre offers', async () => {
    const id = await aFiling(deps, anna, place, { siteId: null });
    const foreign = await aPlaceToFile(deps);
    await expect(save(id, { qualificationId: foreign.qualificationId })).rejects.toMatchObject({ code: 'no_such_qualification' });
    await expect(save(id, { siteId: foreign.siteId })).rejects.toMatchObject({ code: 'no_such_site' });
    // the factory's centre offers nothing
    await expect(save(id, { qualificationId: place.qualificationId, siteId: place.siteId })).rejects.toMatchObject({
      code: 'site_does_not_offer',
    });
    await expect(save(id, { siteId: place.siteId, payerKind: 'voucher' })).resolves.toBe(1);
  });

  it('asks for the number of the employer that pays and looks at its control digit', async () => {
    const id = await aFiling(deps, anna, place, { siteId: null });
    const faultOf = async (employerInn: string, baseVersion: number) => {
      await save(id, { payerKind: 'employer', employerInn, baseVersion });
      const { data, problems } = await readBlockPage(deps, anna, id, 'qualification');
      return [data.values.employerInn ?? '', problems.find(({ field }) => field === 'employerInn')?.code ?? null];
    };
    expect(await faultOf('', 0)).toEqual(['', 'required']);
    expect(await faultOf('7707083894', 1)).toEqual(['7707083894', 'inn_check_digit']);
    expect(await faultOf('77 0708 3893', 2)).toEqual(['7707083893', null]);
  });

  it('takes the only place and the only kind of practice, and leaves a choice where there is one', async () => {
    const single = await aPlaceToFile(deps);
    await deps.as(SYSTEM).write(async (trx) => {
      const offer = { centre_id: single.centreId, qualification_id: single.qualificationId, price_minor: 1_000_00, currency: 'RUB' };
      await trx.insertInto('centre_qualifications').values(offer).execute();
      await trx
        .updateTable('qualifications')
        .set({ practice_kinds: ['tasks'] })
        .where('id', '=', single.qualificationId)
        .execute();
    });
    const chosenIn = async (id: string) => (await readQualificationChoices(deps, anna, id)).chosen;
    const id = await aFiling(deps, anna, single, { siteId: null });
    await save(id, { qualificationId: single.qualificationId });
    expect(await chosenIn(id)).toMatchObject({ siteId: single.siteId, practiceKind: 'tasks' });

    const open = await aFiling(deps, anna, place, { siteId: null });
    await save(open, { qualificationId: place.qualificationId });
    expect(await chosenIn(open)).toMatchObject({ siteId: null, practiceKind: null });
  });

  it('empties what a changed choice rules out', async () => {
    const id = await aFiling(deps, anna, place, { siteId: null });
    await save(id, { siteId: place.siteId });
    await save(id, { qualificationId: place.qualificationId, siteId: place.siteId, baseVersion: 1 });
    const { application } = await readBlockPage(deps, anna, id, 'qualification');
    expect(application).toMatchObject({ place: null, qualification: 'Главный инженер проекта' });
  });
});
