import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { CONSTRUCTION, SAFETY, SKILLS } from '../demo/content/index.ts';
import { seedCatalogue } from '../demo/seed-catalogue.ts';
import { searchQualifications } from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
  await seedCatalogue(deps, [CONSTRUCTION, SAFETY, SKILLS]);
});

const search = async (text: string, centre?: string) => await searchQualifications(deps, PUBLIC, text, centre);

describe('the search for a qualification', () => {
  it.each([
    ['сварщик', /сварщик/i],
    ['СВАРЩИКА', /сварщик/i],
    ['охране труда', /охран. труда/i],
    ['главного инженера', /Главный инженер/],
  ])('finds «%s» in whatever form it is said', async (text, name) => {
    const { match, found } = await search(text);
    expect(match).toBe('exact');
    expect(found[0]?.name).toMatch(name);
  });

  it('finds by the Kazakh name too', async () => {
    const [found] = (await search('электрогазбен дәнекерлеуші')).found;
    expect(found?.name).toMatch(/сварщик/i);
  });

  it('offers what begins alike where no word fits', async () => {
    const { match, found } = await search('сварка трубы');
    expect(match).toBe('similar');
    expect(found[0]?.name).toMatch(/сварщик/i);
    expect(await search('космонавт')).toMatchObject({ match: 'similar', found: [] });
  });

  it('leads to the council and names the cities', async () => {
    const [found] = (await search('специалист по охране труда')).found;
    expect(found).toMatchObject({ council: expect.stringContaining('Безопасный труд'), councilId: expect.any(String) });
    expect(found?.cities.length).toBeGreaterThan(0);
  });

  it('shows everything that is offered until something is asked, of one centre where one is named', async () => {
    const all = await search(' ');
    expect(all).toMatchObject({ match: 'all', more: false });
    const ofCentre = await search('', 'belymost');
    expect(ofCentre.found).toHaveLength(4);
    expect(all.found.length).toBeGreaterThan(4);
  });

  it.each(["'; drop table", 'a & | ! (', '%%__', '🙂', 'и на по'])('takes «%s» as words', async (text) => {
    await expect(search(text)).resolves.toMatchObject({ found: expect.any(Array) });
  });
});
