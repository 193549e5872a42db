import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmployeeList } from './employee-list.ts';

describe('a pasted list of employees', () => {
  it.each([
    ['Юсупова Дина Рашидовна; Dina@Zavod.example', 'a semicolon'],
    ['Юсупова Дина Рашидовна\tdina@zavod.example', 'two columns of a table'],
    ['dina@zavod.example, Юсупова Дина Рашидовна', 'the e-mail first'],
    ['"Юсупова Дина Рашидовна" <dina@zavod.example>', 'an address book'],
  ])('reads %s (%s)', (line) => {
    expect(readEmployeeList(line)).toEqual({
      people: [{ line: 1, name: 'Юсупова Дина Рашидовна', email: 'dina@zavod.example' }],
      faulty: [],
    });
  });

  it('names each wrong line by its number and what is wrong', () => {
    const list = [
      'Юсупова Дина; dina@zavod.example',
      '',
      'Баринов Константин',
      'k.barinov@zavod.example',
      'Баринов Константин; k.barinov@zavod',
      'Баринов №2; k2@zavod.example',
      'Дина Юсупова; DINA@zavod.example',
    ].join('\n');
    const { people, faulty } = readEmployeeList(list);
    expect(people).toHaveLength(1);
    expect(faulty.map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'email_missing'],
      [4, 'name_missing'],
      [5, 'email_form'],
      [6, 'name_signs'],
      [7, 'twice_in_list'],
    ]);
  });

  it('loses no line: each one that is not empty is a person or a fault, and nobody is there twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const list = lines.join('\n');
        const { people, faulty } = readEmployeeList(list);
        const filled = list.split(/\r\n|\n|\r/).filter((line) => line.replace(/[;,\t<>"]+/g, ' ').trim() !== '');
        expect(people.length + faulty.length).toBe(filled.length);
        expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
      }),
    );
  });
});
