import { beforeAll, describe, expect, it } from 'vitest';
import { consentText } from '#accounts/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { deleteDraft } from './delete-draft.ts';
import { aPlaceToFile } from './documents.factory.ts';
import { eraseApplication, sweepErasures } from './erase-application.ts';
import { anApplicant, aReadyDraft } from './filing.factory.ts';
import { listLooks } from './list-looks.ts';
import { listOwnConsents } from './list-own-consents.ts';
import { recordView } from './open-document.ts';
import { signConsent } from './sign-consent.ts';
import { submitApplication } from './submit-application.ts';
import { withdrawConsent } from './withdraw-consent.ts';

type Person = Actor & { readonly personId: string };

let deps: TestDeps;
let place: Place;
beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
});

const system = () => deps.as(SYSTEM);
const ONCE = { number: 1, last: false };

async function consentOf(person: Person, applicationId: string): Promise<string> {
  const consent = (await listOwnConsents(deps, person)).find((one) => one.applicationId === applicationId && one.withdrawnAt === null);
  return consent?.id ?? '';
}
async function filed(): Promise<{ person: Person; id: string; consentId: string }> {
  const person = await anApplicant(deps);
  const id = await aReadyDraft(deps, person, place);
  await submitApplication(deps, person, id);
  return { person, id, consentId: await consentOf(person, id) };
}
const stateOf = async (id: string) =>
  (await system().read((db) => db.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow())).state;
const putInto = (id: string, state: 'certified') =>
  system().write((trx) => trx.updateTable('applications').set({ state, closed_at: deps.clock.now() }).where('id', '=', id).execute());
const typedIn = async (id: string) =>
  JSON.stringify(
    await system().read(async (db) => [
      await db
        .selectFrom('application_blocks')
        .select(['data', 'submitted_data', 'previous_data'])
        .where('application_id', '=', id)
        .execute(),
      await db.selectFrom('application_documents').select(['document_version_id', 'link']).where('application_id', '=', id).execute(),
      await db.selectFrom('applications').select('applicant_name').where('id', '=', id).execute(),
    ]),
  );

describe('withdrawing the consent of an application', () => {
  it('withdraws what is under review in the same act and tells the person', async () => {
    const { person, id, consentId } = await filed();
    await withdrawConsent(deps, person, consentId);
    expect(await stateOf(id)).toBe('withdrawn');
    const letters = await system().read((db) =>
      db.selectFrom('letters').select('kind').where('person_id', '=', person.personId).where('application_id', '=', id).execute(),
    );
    expect(letters.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['consent_withdrawn', 'application_withdrawn']));
  });

  it('leaves a result standing that a law keeps', async () => {
    const { person, id, consentId } = await filed();
    await putInto(id, 'certified');
    await withdrawConsent(deps, person, consentId);
    expect(await stateOf(id)).toBe('certified');
    expect(await consentOf(person, id)).toBe('');
  });

  it('happens once, also by two clicks at the same moment', async () => {
    const { person, consentId } = await filed();
    const answers = await Promise.allSettled([withdrawConsent(deps, person, consentId), withdrawConsent(deps, person, consentId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is nobody else’s', async () => {
    const { consentId } = await filed();
    await expect(withdrawConsent(deps, await anApplicant(deps), consentId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves a draft, which cannot be sent before a new consent', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await withdrawConsent(deps, person, await consentOf(person, id));
    await expect(submitApplication(deps, person, id)).rejects.toMatchObject({ name: 'Refusal' });
    await signConsent(deps, person, id, { agreed: true, textVersion: consentText('application', 'ru').version, address: null });
    await submitApplication(deps, person, id);
    expect(await stateOf(id)).toBe('under_review');
  });
});

describe('erasing', () => {
  const sweep = async () => {
    await sweepErasures.run(deps, {}, ONCE);
    const rows = await system().read((db) => db.selectFrom('applications').select('id').where('erased_at', 'is', null).execute());
    for (const { id } of rows) await eraseApplication.run(deps, { applicationId: id }, ONCE);
  };

  it('takes what the person typed and attached thirty days after the withdrawal, not before, and leaves the history', async () => {
    const { person, id, consentId } = await filed();
    await withdrawConsent(deps, person, consentId);
    deps.clock.add({ hours: 24 * 29 });
    await sweep();
    expect(await typedIn(id)).toContain('Рябинина');
    deps.clock.add({ hours: 24 });
    await sweep();
    expect(await typedIn(id)).not.toMatch(/Рябинина|4509|112-233/);
    const history = await system().read((db) =>
      db.selectFrom('application_events').select('move').where('application_id', '=', id).orderBy('seq').execute(),
    );
    expect(history.map(({ move }) => move)).toEqual(['submit', 'withdraw']);
  });

  it('takes a deleted draft after thirty days', async () => {
    const person = await anApplicant(deps);
    const id = await aReadyDraft(deps, person, place);
    await deleteDraft(deps, person, id);
    await sweep();
    expect(await typedIn(id)).toContain('Рябинина');
    deps.clock.add({ hours: 24 * 30 });
    await sweep();
    expect(await typedIn(id)).not.toContain('Рябинина');
  });

  it('spares a result, and an application whose consent stands', async () => {
    const kept = await filed();
    await putInto(kept.id, 'certified');
    await withdrawConsent(deps, kept.person, kept.consentId);
    const standing = await filed();
    deps.clock.add({ hours: 24 * 400 });
    await sweep();
    expect(await typedIn(kept.id)).toContain('Рябинина');
    expect(await typedIn(standing.id)).toContain('Рябинина');
  });
});

describe('who saw my data', () => {
  it('lists the looks into all applications of the person, the newest first, and nobody else’s', async () => {
    const { person, id } = await filed();
    const other = await filed();
    const registrar: Actor = {
      scope: 'centre',
      personId: (await anApplicant(deps)).personId,
      organisationId: place.centreId,
      role: 'registrar',
    };
    for (const what of ['application', 'document:1']) {
      deps.clock.add({ minutes: 1 });
      await deps.as(registrar).write((trx) => recordView(trx, registrar, id, what, deps.clock.now()));
    }
    await deps.as(registrar).write((trx) => recordView(trx, registrar, other.id, 'application', deps.clock.now()));
    const { looks, total } = await listLooks(deps, person, { offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(looks.map(({ what, role }) => [what, role])).toEqual([
      ['document:1', 'registrar'],
      ['application', 'registrar'],
    ]);
  });
});
