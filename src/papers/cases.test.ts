import { describe, expect, it } from 'vitest';
import { bySex, type Case, inCase, personName, shortName } from './cases.ts';

const person = (whole: string, over: object = {}) => {
  const [surname = '', name = '', ...rest] = whole.split(' ');
  return personName.parse({ surname, name, patronymic: rest.join(' ') || null, ...over });
};

describe('the name in a case', () => {
  it.each<[string, Case, string]>([
    ['Иванов Пётр Сергеевич', 'dative', 'Иванову Петру Сергеевичу'],
    ['Иванова Анна Петровна', 'accusative', 'Иванову Анну Петровну'],
    ['Иванова Анна Петровна', 'genitive', 'Ивановой Анны Петровны'],
    ['Ким Любовь Ивановна', 'dative', 'Ким Любови Ивановне'],
    ['Седых Илья Кузьмич', 'dative', 'Седых Илье Кузьмичу'],
    ['Кузьмич Ольга Игоревна', 'dative', 'Кузьмич Ольге Игоревне'],
    ['Галицкий-Ковалёв Лука Ильич', 'genitive', 'Галицкого-Ковалёва Луки Ильича'],
    ['Заяц Игорь Игоревич', 'instrumental', 'Зайцем Игорем Игоревичем'],
    ['Ли Виктор', 'dative', 'Ли Виктору'],
    ['Оспанов Нұрлан Серікұлы', 'dative', 'Оспанову Нұрлану Серікұлы'],
    ['Әбішева Гүлнәр Нұрланқызы', 'dative', 'Әбішевой Гүлнәр Нұрланқызы'],
    ['Мамедов Рашид Гусейн оглы', 'genitive', 'Мамедова Рашида Гусейн оглы'],
  ])('%s in the %s is %s', (whole, wanted, expected) => {
    expect(inCase(person(whole), wanted)).toBe(expected);
  });

  it('takes the form that the person corrected over the rules', () => {
    const corrected = person('Кот Иван Иванович', { corrections: { dative: 'Коту Ивану Ивановичу' } });
    expect(inCase(corrected, 'dative')).toBe('Коту Ивану Ивановичу');
    expect(inCase(corrected, 'nominative')).toBe('Кот Иван Иванович');
  });

  it('takes the stated sex over a guess', () => {
    expect(inCase(person('Шевчук Женя', { sex: 'female' }), 'dative')).toBe('Шевчук Жене');
    expect(inCase(person('Шевчук Женя', { sex: 'male' }), 'dative')).toBe('Шевчуку Жене');
  });
});

describe('words by sex', () => {
  it('leaves both endings where the sex is unknown', () => {
    expect(bySex(person('Иванова Анна Петровна'), 'ознакомлен', 'ознакомлена')).toBe('ознакомлена');
    expect(bySex(person('Иванов Пётр Сергеевич'), 'ознакомлен', 'ознакомлена')).toBe('ознакомлен');
    expect(bySex(person('Ли Сю'), 'ознакомлен', 'ознакомлена')).toBe('ознакомлен(а)');
  });

  it('shortens a name without a patronymic to one initial', () => {
    expect(shortName(person('Ли Виктор'))).toBe('Ли\u00a0В.');
    expect(shortName(person('Иванов Пётр Сергеевич'))).toBe('Иванов\u00a0П.\u00a0С.');
  });
});
