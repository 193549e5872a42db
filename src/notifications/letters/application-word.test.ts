import { describe, expect, it } from 'vitest';
import { listProcedures } from '#procedures/index.ts';
import { wordOf } from './application-word.ts';

describe('the word for an application in a letter', () => {
  it('stands in its cases, and what is said of it agrees', () => {
    const [filed, asked] = [wordOf({ applicationWord: 'Заявление' }), wordOf({ applicationWord: 'Заявка' })];
    expect([filed.accusative, filed.dative, filed.prepositional, filed.done('принят')]).toEqual([
      'заявление',
      'заявлению',
      'заявлении',
      'принято',
    ]);
    expect([asked.accusative, asked.dative, asked.prepositional, asked.done('принят')]).toEqual(['заявку', 'заявке', 'заявке', 'принята']);
  });

  it.each(listProcedures())('is one of the two kinds that are known, in $id', ({ words }) => {
    expect(words.application.ru).toMatch(/(а|ие)$/);
  });
});
