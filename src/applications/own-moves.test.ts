import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { deleteDraft } from './delete-draft.ts';
import { aFiling, aPlaceToFile, atWork } from './documents.factory.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { listOwnApplications } from './list-own-applications.ts';
import { readApplicationPage } from './read-application-page.ts';
import { readReadyToSend } from './read-ready-to-send.ts';
import { retakeApplication } from './retake-application.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

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

const asSystem = <T>(work: Parameters<ReturnType<TestDeps['as']>['write']>[0]) => deps.as(SYSTEM).write(work) as Promise<T>;
const rowOf = (id: string) =>
  deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('applications')
        .select(['state', 'number', 'filed_at as filedAt', 'deleted_at as deletedAt', 'round'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
const putInto = (id: string, state: 'not_passed' | 'refused') =>
  asSystem((trx) =>
    trx
      .updateTable('applications')
      .set({ state, closed_at: deps.clock.now(), number: 900 + Math.trunc(Math.random() * 1e6), filed_at: deps.clock.now() })
      .where('id', '=', id)
      .execute(),
  );

describe('a new draft', () => {
  it('is one for one form, however often and fast it is sent', async () => {
    const person = await anApplicant(deps);
    const formKey = crypto.randomUUID();
    const start = (key: string, who = person) => startApplication(deps, who, place.councilId, { formKey: key });
    const sent = await Promise.all([1, 2, 3].map(() => start(formKey)));
    expect(new Set([...sent, await start(formKey)]).size).toBe(1);
    expect(await start(crypto.randomUUID())).not.toBe(sent[0]);
    expect(await start(formKey, stranger)).not.toBe(sent[0]);
    await deleteDraft(deps, person, sent[0] ?? '');
    expect(await start(formKey)).not.toBe(sent[0]);
  });

  it('begins with the qualification that was found, of this council alone', async () => {
    const foreign = await aPlaceToFile(deps);
    const id = await startApplication(deps, anna, place.councilId, { qualificationId: place.qualificationId });
    expect((await readReadyToSend(deps, anna, id)).application.qualification).toBe('Главный инженер проекта');
    await expect(startApplication(deps, anna, place.councilId, { qualificationId: foreign.qualificationId })).rejects.toMatchObject({
      code: 'no_such_qualification',
    });
  });
});

describe('sending', () => {
  it('gives a number, freezes the copy, starts the term of the centre and writes a letter', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    expect((await readReadyToSend(deps, person, id)).reasons).toEqual([]);
    await submitApplication(deps, person, id);
    expect(await rowOf(id)).toMatchObject({ state: 'under_review', number: expect.any(Number), round: 1 });
    const page = await readApplicationPage(deps, person, id);
    expect(page.history).toMatchObject([{ move: 'submit', to: 'under_review' }]);
    expect(page.term).toMatchObject({ clock: 'review_answer', from: '2026-11-25', lastDay: '2026-12-04' });
    const frozen = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('application_blocks').select('submitted_data as data').where('application_id', '=', id).execute());
    expect(frozen.every(({ data }) => data !== null)).toBe(true);
    const letters = await deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('letters').select(['kind', 'person_id as personId']).where('application_id', '=', id).execute());
    expect(letters).toContainEqual({ kind: 'application_filed', personId: person.personId });
  });

  it('says everything that is missing at once', async () => {
    const person = await anApplicant(deps);
    const id = await startApplication(deps, person, place.councilId);
    const { reasons } = await readReadyToSend(deps, person, id);
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(['field_missing', 'block_unconfirmed', 'consent_missing']));
    await expect(submitApplication(deps, person, id)).rejects.toMatchObject({ code: 'field_missing' });
  });

  it.each([
    [
      'document_missing',
      (id: string) =>
        asSystem((trx) =>
          trx
            .updateTable('application_documents')
            .set({ removed_at: deps.clock.now() })
            .where('application_id', '=', id)
            .where('kind', '=', 'identity')
            .execute(),
        ),
    ],
    [
      'consent_missing',
      (id: string) =>
        asSystem((trx) => trx.updateTable('consents').set({ withdrawn_at: deps.clock.now() }).where('application_id', '=', id).execute()),
    ],
    [
      'block_unconfirmed',
      (id: string) =>
        asSystem((trx) =>
          trx
            .updateTable('application_blocks')
            .set({ accuracy_confirmed_at: null })
            .where('application_id', '=', id)
            .where('block', '=', 'identity')
            .execute(),
        ),
    ],
    [
      'field_missing',
      (_id: string, personId: string) =>
        asSystem((trx) => trx.updateTable('people').set({ photo_sha256: null }).where('id', '=', personId).execute()),
    ],
  ])('is refused for %s', async (code, spoil) => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await spoil(id, person.personId);
    const { reasons } = await readReadyToSend(deps, person, id);
    expect(reasons.map((reason) => reason.code)).toContain(code);
    await expect(submitApplication(deps, person, id)).rejects.toMatchObject({ code: reasons[0]?.code });
    expect((await rowOf(id)).number).toBeNull();
  });

  it('takes both ticks for all blocks at once, for what was shown alone', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await asSystem((trx) =>
      trx.updateTable('application_blocks').set({ accuracy_confirmed_at: null }).where('application_id', '=', id).execute(),
    );
    const { blocks, toConfirm } = await readReadyToSend(deps, person, id);
    expect(toConfirm).toEqual(Object.fromEntries(blocks.map((block) => [block.id, block.version])));
    expect(toConfirm).toMatchObject({ documents: 1, identity: 1 });
    await expect(submitApplication(deps, person, id, { ...toConfirm, identity: 2 })).rejects.toMatchObject({ code: 'changed_elsewhere' });
    await expect(submitApplication(deps, person, id, {})).rejects.toMatchObject({ code: 'changed_elsewhere' });
    expect((await rowOf(id)).number).toBeNull();
    await submitApplication(deps, person, id, toConfirm ?? {});
    expect(await rowOf(id)).toMatchObject({ state: 'under_review' });
    const ticks = await asSystem<{ at: unknown }[]>((trx) =>
      trx
        .selectFrom('application_blocks')
        .select('accuracy_confirmed_at as at')
        .where('application_id', '=', id)
        .where((eb) => eb.or([eb('accuracy_confirmed_at', 'is', null), eb('consent_at', 'is', null)]))
        .execute(),
    );
    expect(ticks).toEqual([]);
  });

  it('asks for the ticks only once nothing else is lacking', async () => {
    const person = await anApplicant(deps);
    const ready = await aReadyDraft(deps, person, place);
    expect((await readReadyToSend(deps, person, ready)).toConfirm).toBeNull();
    const empty = await startApplication(deps, person, place.councilId);
    expect((await readReadyToSend(deps, person, empty)).toConfirm).toBeNull();
  });

  it('is refused while another application for the qualification is open', async () => {
    const person = await anApplicant(deps);
    await submitApplication(deps, person, await aReadyDraft(deps, person, place));
    const second = await aReadyDraft(deps, person, place);
    await expect(submitApplication(deps, person, second)).rejects.toMatchObject({ code: 'already_applied' });
  });
});

describe('withdrawing', () => {
  it('ends the application', async () => {
    const id = await aFiling(deps, anna, place, { state: 'under_review' });
    await withdrawApplication(deps, anna, id);
    expect(await rowOf(id)).toMatchObject({ state: 'withdrawn' });
    await expect(withdrawApplication(deps, anna, id)).rejects.toMatchObject({ code: 'move_not_possible' });
  });

  it('is not for a draft: a draft is deleted', async () => {
    const id = await aFiling(deps, anna, place);
    await expect(withdrawApplication(deps, anna, id)).rejects.toMatchObject({ code: 'move_not_possible' });
    await deleteDraft(deps, anna, id);
    expect((await rowOf(id)).deletedAt).not.toBeNull();
    expect((await listOwnApplications(deps, anna)).map((one) => one.id)).not.toContain(id);
    await expect(deleteDraft(deps, anna, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves a filed application in the list: it cannot be deleted', async () => {
    const person = await anApplicant(deps);
    const id = await aFiling(deps, person, place, { state: 'under_review' });
    await expect(deleteDraft(deps, person, id)).rejects.toMatchObject({ code: 'move_not_possible' });
  });
});

describe('a retake', () => {
  it('begins a draft with what was filed, without its ticks', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await putInto(id, 'not_passed');
    const draft = await retakeApplication(deps, person, id);
    const { application, blocks } = await readReadyToSend(deps, person, draft);
    expect(application).toMatchObject({ state: 'draft', isRetake: true, number: null });
    expect(blocks.every(({ accuracyConfirmed, consent }) => !accuracyConfirmed && !consent)).toBe(true);
    expect(blocks.find((block) => block.id === 'applicant')).toMatchObject({ filled: 9, faults: 0 });
  });

  it('is one, however often and fast it is asked for, until it is deleted', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await putInto(id, 'not_passed');
    const drafts = await Promise.all(Array.from({ length: 12 }, () => retakeApplication(deps, person, id)));
    expect(new Set(drafts).size).toBe(1);
    expect((await listOwnApplications(deps, person)).filter(({ state }) => state === 'draft')).toHaveLength(1);
    await deleteDraft(deps, person, drafts[0] ?? '');
    expect(await retakeApplication(deps, person, id)).not.toBe(drafts[0]);
  });

  it.each([
    ['the tries that the council allows are used', { triesAllowed: 1 }, 'retakes_used'],
    ['the waiting time of the council is not over', { waitDays: 30 }, 'retake_too_early'],
  ])('is refused while %s', async (_why, settings, code) => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await putInto(id, 'not_passed');
    await asSystem((trx) =>
      trx
        .updateTable('applications')
        .set({ settings: JSON.stringify({ retake: settings }) })
        .where('id', '=', id)
        .execute(),
    );
    await expect(retakeApplication(deps, person, id)).rejects.toMatchObject({ code });
  });

  it('is not offered after a refusal', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await putInto(id, 'refused');
    await expect(retakeApplication(deps, person, id)).rejects.toMatchObject({ code: 'move_not_possible' });
  });
});

describe('everybody else', () => {
  const moves = { submitApplication, withdrawApplication, deleteDraft, retakeApplication, readApplicationPage, readReadyToSend };

  it.each(Object.entries(moves))('does not learn that it exists: %s', async (_name, act) => {
    const id = await aReadyDraft(deps, anna, place);
    await expect(act(deps, stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(act(deps, { ...anna, personId: null, scope: 'public', role: null }, id)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(act(deps, atWork(stranger.personId, place.centreId, 'registrar'), id)).rejects.toMatchObject({ code: 'not_an_applicant' });
    expect((await rowOf(id)).state).toBe('draft');
  });
});
