import { describe, expect, it } from 'vitest';
import { checkNameFields, checkRussianName, checkText } from './index.ts';

const first = (text: string) => checkRussianName(text)[0];

describe('a Russian name', () => {
  it.each([
    ['Ивaнов', 'mixed_letters', 'Иванов'],
    ['Bdfyjd', 'wrong_layout', 'Иванов'],
    ['ghjcrehzrjdf', 'wrong_layout', 'Проскурякова'],
    ['Петров  Водкин', 'extra_spaces', 'Петров Водкин'],
    [' Петров', 'extra_spaces', 'Петров'],
    ['ИВАНОВ', 'wrong_case', 'Иванов'],
    ['иванов', 'wrong_case', 'Иванов'],
    ['САЛТЫКОВ-ЩЕДРИН', 'wrong_case', 'Салтыков-Щедрин'],
  ])('typed as «%s» is found as %s and proposed as «%s»', (text, finding, proposal) => {
    expect(first(text)).toEqual({ finding, proposal });
  });

  it.each(['Иванов', 'Салтыков-Щедрин', 'Мамед оглы', 'Ли', 'Ё', 'Smith', ''])('«%s» is left alone', (text) => {
    expect(checkRussianName(text)).toEqual([]);
  });

  it('settles after its proposals: taking each in turn leaves nothing to propose', () => {
    let text = '  ИВAНОВ  ';
    for (let turns = 0; turns < 5; turns += 1) text = first(text)?.proposal ?? text;
    expect(text).toBe('Иванов');
    expect(checkRussianName(text)).toEqual([]);
  });
});

describe('a text', () => {
  it('is put into the alphabet of most letters of each word', () => {
    expect(checkText('Диплoм АВC-12')).toEqual([{ finding: 'mixed_letters', proposal: 'Диплом АВС-12' }]);
    expect(checkText('отдел AutоCAD')).toEqual([{ finding: 'mixed_letters', proposal: 'отдел AutoCAD' }]);
  });

  it('with words of two alphabets, each whole, is left alone', () => {
    expect(checkText('инженер по BIM, Revit')).toEqual([]);
  });
});

describe('the three fields of a name', () => {
  const name = (surname: string, givenName: string, patronymic: string) => ({ surname, givenName, patronymic });

  it.each([
    [name('Анна', 'Иванова', 'Петровна'), 'surname_and_name_swapped', name('Иванова', 'Анна', 'Петровна')],
    [name('Иванова', 'Анна Петровна', ''), 'patronymic_in_name', name('Иванова', 'Анна', 'Петровна')],
    [name('Иванова Анна Петровна', '', ''), 'all_in_surname', name('Иванова', 'Анна', 'Петровна')],
    [name('Анна', 'Петровна', 'Иванова'), 'fields_shifted', name('Иванова', 'Анна', 'Петровна')],
    [name('Иванов', 'Петрович', 'Иван'), 'fields_shifted', name('Иванов', 'Иван', 'Петрович')],
  ] as const)('%o are found as %s', (typed, finding, proposal) => {
    expect(checkNameFields(typed)).toEqual({ finding, proposal });
  });

  it.each([
    name('Иванова', 'Анна', 'Петровна'),
    name('Абай', 'Кунанбай', ''),
    name('Вернер', 'Роман', 'Карлович'),
    name('Лукич', 'Иван', 'Иванович'),
  ])('%o are left alone', (typed) => expect(checkNameFields(typed)).toBeNull());
});
