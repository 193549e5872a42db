import { RouterContextProvider } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { attachDocument } from '#applications/index.ts';
import type { Place } from '#catalogue/place.factory.ts';
import { setPhoto, uploadDocument } from '#documents/index.ts';
import { type Actor, PUBLIC, SYSTEM } from '#platform/identity.ts';
import { requestContext } from '#web/context.ts';
import { type TestDeps, testDeps } from '../../../../tests/setup/deps.ts';
import { aFiling, aPlaceToFile, atWork } from '../../../applications/documents.factory.ts';
import { aPdf, aPerson, aSheet } from '../../../documents/documents.factory.ts';
import { loader as applicantPhoto } from './applicant-photo.ts';
import { loader as original } from './document.ts';
import { loader as pagePicture } from './document-page.ts';
import { attachment } from './file-answer.ts';
import { loader as ownPhoto } from './own-photo.ts';

type Loader = (args: never) => Promise<Response>;
let deps: TestDeps;
let place: Place;
let otherPlace: Place;
let anna: Awaited<ReturnType<typeof aPerson>>;
let stranger: Awaited<ReturnType<typeof aPerson>>;
let versionId: string;
let applicationId: string;

beforeAll(async () => {
  deps = await testDeps();
  place = await aPlaceToFile(deps);
  otherPlace = await aPlaceToFile(deps);
  anna = await aPerson(deps);
  stranger = await aPerson(deps);
  const files = [{ name: 'Паспорт «Анны».pdf', bytes: await aPdf({ pages: 1 }) }];
  ({ versionId } = await uploadDocument(deps, anna, { kind: 'identity', files }));
  applicationId = await aFiling(deps, anna, place, { state: 'returned' });
  await attachDocument(deps, anna, applicationId, { place: 'identity', versionId });
  await setPhoto(deps, anna, await aSheet({ width: 600, height: 800 }));
});

/** The answer, or the status of the error page that the loader throws. */
async function ask(loader: unknown, actor: Actor, params: Record<string, string>, query = ''): Promise<Response | number> {
  const context = new RouterContextProvider();
  context.set(requestContext, { deps, actor } as never);
  try {
    return await (loader as Loader)({ params, context, request: new Request(`http://localhost/${query}`) } as never);
  } catch (error) {
    return (error as { init: ResponseInit }).init.status ?? 0;
  }
}

const statusOf = (answer: Response | number) => (typeof answer === 'number' ? answer : answer.status);

describe('a file of a filed application', () => {
  const staff = (centre: Place, role: string) => atWork(stranger.personId, centre.centreId, role);

  it.each([
    ['its owner', () => anna, 200],
    ['the registrar of its centre', () => staff(place, 'registrar'), 200],
    ['the accountant of its centre', () => staff(place, 'accountant'), 404],
    ['the registrar of another centre', () => staff(otherPlace, 'registrar'), 404],
    ['another applicant', () => stranger, 404],
    ['an administrator', () => ({ ...SYSTEM, scope: 'operator' as const, role: 'administrator' }), 404],
    ['nobody signed in', () => PUBLIC, 404],
  ])('opens for %s or is not there', async (_who, actor, status) => {
    const asked = [await ask(original, actor(), { versionId }), await ask(pagePicture, actor(), { versionId, n: '1' }, '?size=thumbnail')];
    expect(asked.map(statusOf)).toEqual([status, status]);
  });

  it('comes as a download that runs nothing; at work under a name that warns', async () => {
    const [own, theirs] = [await ask(original, anna, { versionId }), await ask(original, staff(place, 'head'), { versionId })];
    if (typeof own === 'number' || typeof theirs === 'number') throw new Error('it should have opened');
    expect(own.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.headers.get('content-disposition')).toMatch(/^attachment; filename="_/);
    expect(decodeURIComponent(theirs.headers.get('content-disposition') ?? '')).toContain('НЕПРОВЕРЕННЫЙ_ОРИГИНАЛ');
  });

  it.each([
    ['a page that is not there', { n: '2' }, '?size=view'],
    ['a page that is no number', { n: 'first' }, '?size=view'],
    ['a size that nobody paints', { n: '1' }, '?size=huge'],
  ])('has no %s', async (_what, params, query) => {
    expect(statusOf(await ask(pagePicture, anna, { versionId, ...params }, query))).toBe(404);
  });

  it('with a malformed id is not there', async () => {
    expect(statusOf(await ask(original, anna, { versionId: "1' or 1=1" }))).toBe(404);
  });
});

describe('the photo', () => {
  it('is seen by its owner and by those who check who it is', async () => {
    expect(statusOf(await ask(ownPhoto, anna, {}))).toBe(200);
    expect(statusOf(await ask(ownPhoto, stranger, {}))).toBe(404);
    const asked = async (actor: Actor) => statusOf(await ask(applicantPhoto, actor, { applicationId }));
    expect(await asked(atWork(stranger.personId, place.centreId, 'registrar'))).toBe(200);
    expect(await asked(atWork(stranger.personId, place.centreId, 'scheduler'))).toBe(404);
    expect(await asked(atWork(stranger.personId, otherPlace.centreId, 'registrar'))).toBe(404);
    expect(await asked(stranger)).toBe(404);
  });
});

describe('the name of a download', () => {
  it.each([
    ['Диплом.pdf', `attachment; filename="______.pdf"; filename*=UTF-8''%D0%94%D0%B8%D0%BF%D0%BB%D0%BE%D0%BC.pdf`],
    ['a"b\\c%(d).pdf', `attachment; filename="a_b_c_(d).pdf"; filename*=UTF-8''a%22b%5Cc%25%28d%29.pdf`],
  ])('%s cannot break its header', (name, header) => expect(attachment(name)).toBe(header));
});
