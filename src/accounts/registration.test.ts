import { describe, expect, it } from 'vitest';
import { jurisdictionsOf, NOK_STS } from '#procedures/index.ts';
import { personRegistration } from './registration.ts';

const [russia] = jurisdictionsOf([NOK_STS]);
const FORM = {
  email: 'anna@example.ru',
  surname: 'Рябинина',
  givenName: 'Анна',
  patronymic: 'Сергеевна',
  phone: '+7 900 123-45-67',
  snils: '112-233-445 95',
  consent: 'on',
  policy: 'on',
};
const faults = (over: Partial<typeof FORM>) => {
  if (!russia) throw new Error('the procedure has no jurisdiction');
  const form = personRegistration(russia).safeParse({ ...FORM, ...over });
  return form.success ? [] : form.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
};

describe('a name at registration', () => {
  it.each(['Рябинина-Ёлкина', 'Әлімжанова', 'де Ла Крус', 'О’Коннор'])('may be %s', (surname) => expect(faults({ surname })).toEqual([]));
  it('is not written in Latin letters', () => expect(faults({ surname: 'Ryabinina' })).toEqual(['surname latin_letters']));
  it('does not mix alphabets', () => expect(faults({ givenName: 'Aннa' })).toEqual(['givenName mixed_letters']));
  it('has no digits', () => expect(faults({ patronymic: 'Сергеевна1' })).toEqual(['patronymic name_signs']));
  it('is there', () => expect(faults({ surname: ' ' })).toEqual(['surname required']));
});
