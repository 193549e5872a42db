import { beforeAll, describe, expect, it } from 'vitest';
import { consentSha256, consentText } from '#accounts/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import { listPapers } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { aPerson } from '../documents/documents.factory.ts';
import { aFiling, aPlaceToFile } from './documents.factory.ts';
import { applicationPapers } from './papers/application-papers.ts';
import { findStatement, printStatement } from './print-statement.ts';
import { saveBlock } from './save-block.ts';
import { signConsent } from './sign-consent.ts';

let deps: TestDeps;
let place: Place;
let anna: Awaited<ReturnType<typeof aPerson>>;
let stranger: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
  anna = await aPerson(deps);
  stranger = await aPerson(deps);
});

const TEXT = consentText('application', 'ru');
const shown = { agreed: true, textVersion: TEXT.version, address: '203.0.113.7' };
const consentsOf = async (applicationId: string) =>
  await deps
    .as(anna)
    .read((db) =>
      db
        .selectFrom('consents')
        .select(['purpose', 'text_version as version', 'text_sha256 as sha256', 'given_at as at', 'address'])
        .where('application_id', '=', applicationId)
        .execute(),
    );
const paperOf = async (applicationId: string, kind: 'consent' | 'statement') => {
  const papers = await deps.as(SYSTEM).read((db) => listPapers(db, applicationId));
  const paper = papers.find((one) => one.kind === kind);
  if (!paper) throw new Error(`no ${kind}`);
  return paper;
};

describe('the consent of one application', () => {
  it('keeps the exact text, the time and the address, once, and orders its paper', async () => {
    const draft = await aFiling(deps, anna, place);
    await signConsent(deps, anna, draft, shown);
    await signConsent(deps, anna, draft, shown);
    const sha256 = consentSha256(TEXT);
    expect(await consentsOf(draft)).toEqual([
      { purpose: 'application', version: shown.textVersion, sha256, at: deps.clock.now(), address: '203.0.113.7' },
    ]);
    const printed = await applicationPapers.consent(deps, await paperOf(draft, 'consent'));
    expect(printed).toMatchObject({ textVersion: shown.textVersion, given: { address: '203.0.113.7', textSha256: sha256 } });
  });

  it.each([
    ['without its tick', { ...shown, agreed: false }, 'consent_not_ticked'],
    ['to a text that is no longer in force', { ...shown, textVersion: '2020-01-01' }, 'consent_text_changed'],
  ])('is not given %s', async (_how, input, code) => {
    const draft = await aFiling(deps, anna, place);
    await expect(signConsent(deps, anna, draft, input)).rejects.toMatchObject({ code });
    expect(await consentsOf(draft)).toEqual([]);
  });

  it('names a centre, so the place is chosen before', async () => {
    const draft = await aFiling(deps, anna, place, { siteId: null });
    await expect(signConsent(deps, anna, draft, shown)).rejects.toMatchObject({ code: 'place_not_chosen' });
  });

  it('is not given for another, nor after sending', async () => {
    const filed = await aFiling(deps, anna, place, { state: 'under_review' });
    await expect(signConsent(deps, anna, filed, shown)).rejects.toMatchObject({ code: 'not_editable' });
    await expect(signConsent(deps, stranger, filed, shown)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the statement of a draft', () => {
  it('waits for what a statement cannot be without', async () => {
    const draft = await aFiling(deps, anna, place);
    await expect(printStatement(deps, anna, draft)).rejects.toMatchObject({ code: 'statement_incomplete' });
    await expect(printStatement(deps, stranger, draft)).rejects.toMatchObject({ code: 'not_found' });
    expect(await findStatement(deps, anna, draft)).toBeNull();
  });

  it('prints what was typed and leaves blanks for the rest', async () => {
    const draft = await aFiling(deps, anna, place);
    const values = { surname: 'Рябинина', givenName: 'Анна', noPatronymic: 'on', birthDate: '12.04.1985' };
    await saveBlock(deps, anna, draft, 'applicant', { values, entries: [], accuracyConfirmed: false, consent: false, baseVersion: 0 });
    await printStatement(deps, anna, draft);
    expect(await findStatement(deps, anna, draft)).toMatchObject({ state: 'pending' });
    const printed = await applicationPapers.statement(deps, await paperOf(draft, 'statement'));
    expect(printed).toMatchObject({
      application: null,
      applicant: { surname: 'Рябинина', name: 'Анна', patronymic: null },
      birthDate: '1985-04-12',
      registrationAddress: '____________',
      qualification: { name: 'Главный инженер проекта', level: 7 },
      practiceKind: 'portfolio',
      payer: null,
    });
  });
});
