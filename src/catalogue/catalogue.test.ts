import { beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { CONSTRUCTION } from '../demo/content/index.ts';
import { seedCatalogue } from '../demo/seed-catalogue.ts';
import {
  listCentres,
  listCouncils,
  listQualifications,
  listRegions,
  listStandards,
  REGION_CODES,
  readCentrePage,
  regionName,
} from './index.ts';

let deps: TestDeps;
beforeAll(async () => {
  deps = await testDeps();
  await seedCatalogue(deps, [CONSTRUCTION]);
});

describe('the catalogue, as a stranger reads it', () => {
  it('names the centres with the cities of their sites', async () => {
    expect(await listCentres(deps, PUBLIC)).toMatchObject([
      { slug: 'belymost', region: 'Москва', cities: ['Владивосток', 'Москва'], qualifications: 4 },
      { slug: 'nivelir', region: 'Свердловская область', cities: ['Екатеринбург', 'Калининград'], qualifications: 2 },
    ]);
  });

  it('offers filters that hold only what is offered', async () => {
    expect((await listRegions(deps, PUBLIC)).map(({ name }) => name)).toEqual([
      'Калининградская область',
      'Москва',
      'Приморский край',
      'Свердловская область',
    ]);
    const standards = await listStandards(deps, PUBLIC);
    const qualifications = await listQualifications(deps, PUBLIC);
    expect(standards.map(({ code }) => code)).toEqual(['10.015', '10.016', '16.151']);
    expect(new Set(qualifications.map(({ standardId }) => standardId))).toEqual(new Set(standards.map(({ id }) => id)));
  });

  it('reads a centre with its prices and sites, and names who else runs a site', async () => {
    const page = await readCentrePage(deps, PUBLIC, 'belymost');
    expect(page).toMatchObject({ shortName: 'ЦОК «Белый мост»', procedureId: 'ais-ok', payers: ['applicant', 'employer'] });
    expect(page.qualifications).toHaveLength(4);
    expect(page.qualifications.every(({ priceMinor, currency }) => priceMinor > 0 && currency === 'RUB')).toBe(true);
    expect(page.sites.map(({ city, timeZone, runBy }) => [city, timeZone, runBy])).toEqual([
      ['Владивосток', 'Asia/Vladivostok', 'Общество с ограниченной ответственностью «Учебный зал „Прибой“»'],
      ['Москва', 'Europe/Moscow', null],
    ]);
  });

  it('leaves out a site that is closed', async () => {
    await deps
      .as(SYSTEM)
      .write((trx) => trx.updateTable('sites').set({ closed_at: deps.clock.now() }).where('city', '=', 'Калининград').execute());
    expect((await readCentrePage(deps, PUBLIC, 'nivelir')).sites.map(({ city }) => city)).toEqual(['Екатеринбург']);
    expect((await listRegions(deps, PUBLIC)).map(({ code }) => code)).not.toContain('RU-KGD');
  });

  it('refuses an unknown centre', async () => {
    await expect(readCentrePage(deps, PUBLIC, 'nobody')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('names the council with its procedure', async () => {
    expect(await listCouncils(deps, PUBLIC)).toMatchObject([{ procedureId: 'ais-ok', shortName: 'СПК «Горизонт»' }]);
  });
});

describe('regions', () => {
  it('are the 83 of Russia and the 20 of Kazakhstan, each with a name of its own', () => {
    expect(REGION_CODES.filter((code) => code.startsWith('RU-'))).toHaveLength(83);
    expect(REGION_CODES.filter((code) => code.startsWith('KZ-'))).toHaveLength(20);
    expect(new Set(REGION_CODES.map(regionName)).size).toBe(103);
  });
});
