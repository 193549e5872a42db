import { describe, expect, it } from 'vitest';
import { crossCheck } from './cross-checks.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const codes = (over: Partial<Parameters<typeof crossCheck>[0]>) =>
  crossCheck({ applicant: {}, employment: {}, education: [], profile: null, today, ...over }).map(({ code, entry }) => [code, entry]);

describe('what the blocks say together', () => {
  it('warns of an education that ended before 14 years of age, at its entry', () => {
    const applicant = { birthDate: '18.04.1984' };
    expect(codes({ applicant, education: [{ year: '2006' }, { year: '1997' }, { year: 'год' }] })).toEqual([['education_too_early', 1]]);
    expect(codes({ applicant, education: [{ year: '1998' }] })).toEqual([]);
  });

  it('warns of a length of work that does not fit into the life after 14', () => {
    expect(codes({ applicant: { birthDate: '24.11.2000' }, employment: { workTotal: '12 лет', workRelevant: '12' } })).toEqual([]);
    expect(codes({ applicant: { birthDate: '24.11.2000' }, employment: { workTotal: '12 лет 1 мес.' } })).toEqual([
      ['work_longer_than_life', undefined],
    ]);
  });

  it('warns of more years in the speciality than in all', () => {
    expect(codes({ employment: { workTotal: '5 лет', workRelevant: '5 лет 1 мес.' } })).toEqual([['work_relevant_above_total', undefined]]);
  });

  it('warns of a name that differs from the cabinet, and asks nothing where it may not see the cabinet', () => {
    const applicant = { surname: 'Иванова', givenName: 'Анна', patronymic: 'Сергеевна' };
    const profile = { surname: 'Рябинина', givenName: 'Анна', patronymic: null };
    expect(crossCheck({ applicant, employment: {}, education: [], profile, today })).toEqual([
      { block: 'applicant', field: 'surname', code: 'differs_from_profile', severity: 'warns', details: { profile: 'Рябинина' } },
    ]);
    expect(codes({ applicant })).toEqual([]);
  });

  it('stays silent while dates cannot be read', () => {
    expect(codes({ applicant: { birthDate: '31.02.1984' }, education: [{ year: '1901' }], employment: { workTotal: '90' } })).toEqual([]);
  });
});
