import { describe, expect, it } from 'vitest';
import { FIELD_SETS, KZ_RECOGNITION, listProcedures, NOK_STS } from '#procedures/index.ts';
import { profileFields } from '../profile.ts';
import { checkFields } from './check-field.ts';
import type { Field } from './field.ts';
import { fieldsOfSets } from './field-sets.ts';
import { EDUCATION_FIELDS } from './people-fields.ts';

/** Invented: born on 12 March 1985, a woman. */
const IIN_OF_1985 = '850312400019';
const TODAY = Temporal.PlainDate.from('2026-11-24');
const namesOf = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name);

describe('the fields of blocks', () => {
  it('have words in both languages, choices and hints too', () => {
    const fields: readonly Field[] = [...fieldsOfSets(FIELD_SETS), ...EDUCATION_FIELDS];
    for (const { label, hint, choices = [] } of fields)
      for (const text of [label, ...(hint ? [hint] : []), ...choices.map((choice) => choice.label)]) {
        expect(text.ru).not.toBe('');
        expect(text.kk ?? `no Kazakh for «${text.ru}»`).not.toMatch(/^no Kazakh/);
      }
  });

  it('keep one name for one thing within a procedure', () => {
    for (const { blocks } of listProcedures())
      for (const { fieldSets = [] } of blocks) {
        const names = namesOf(fieldsOfSets(fieldSets));
        expect(new Set(names).size).toBe(names.length);
      }
  });
});

describe('an ИИН', () => {
  const born = { birthDate: '12.03.1985', sex: 'female' };
  const wrong = (values: Readonly<Record<string, string>>) =>
    checkFields(fieldsOfSets(['birth', 'iin']), values, TODAY).map(({ field, code, severity }) => `${field} ${code} ${severity}`);

  it('that fits the day of birth and the sex is taken', () => expect(wrong({ ...born, iin: IIN_OF_1985 })).toEqual([]));
  it('of another day warns', () =>
    expect(wrong({ ...born, iin: IIN_OF_1985, birthDate: '13.03.1985' })).toEqual(['iin iin_birth_differs warns']));
  it('of another sex warns', () => expect(wrong({ ...born, iin: IIN_OF_1985, sex: 'male' })).toEqual(['iin iin_sex_differs warns']));
  it('with a wrong check digit blocks', () =>
    expect(wrong({ ...born, iin: `${IIN_OF_1985.slice(0, 11)}${(Number(IIN_OF_1985[11]) + 1) % 10}` })).toEqual([
      'iin kz_check_digit blocks',
    ]));
});

describe('«Мой профиль»', () => {
  it('asks what the one procedure of a site asks: four lists and two ticks, no ИИН', () => {
    const fields = profileFields([NOK_STS]);
    expect(fields.education.byKind).toBe(true);
    expect(namesOf(fields.applicant.fields)).toEqual(expect.arrayContaining(['snils', 'channelEmail', 'channelSms']));
    expect(namesOf(fields.applicant.fields)).not.toContain('iin');
    expect(fields.employment.fields).toEqual([]);
    expect(namesOf(fields.accessibility.fields)).toContain('accessibleEnvironment');
  });

  it('asks for both countries what either asks, and demands only what both demand', () => {
    const { applicant, identity } = profileFields([NOK_STS, KZ_RECOGNITION]);
    const one = (name: string) => [...applicant.fields, ...identity.fields].filter((field) => field.name === name);
    expect(one('snils')).toMatchObject([{ required: false }]);
    expect(one('iin')).toMatchObject([{ required: false }]);
    expect(one('surname')).toMatchObject([{ required: true }]);
    expect(one('document')[0]?.choices?.map(({ value }) => value)).toEqual(expect.arrayContaining(['passport_ru', 'id_card_kz']));
    expect(one('channel')).toEqual([]);
  });
});
