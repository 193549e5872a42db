import { describe, expect, it } from 'vitest';
import { finding } from './inspection.ts';
import { findingText, inOrderOfWeight } from './messages.ts';

describe('the words for a finding', () => {
  it.each([
    [
      finding('blocks', 'too_dark', {}, 5),
      'Страница 5: слишком темно, текст не прочесть. Переснимите при дневном свете или включите лампу сбоку.',
    ],
    [
      finding('blocks', 'file_too_large', { megabytes: 31, maxMegabytes: 20 }),
      'Файл занимает 31 МБ, а можно до 20 МБ. Отсканируйте с разрешением 150–200 точек на дюйм или разделите на части.',
    ],
    [
      finding('info', 'name_differs', { promised: 'jpeg', kind: 'pdf' }),
      'По имени это JPEG, а внутри PDF. Ничего делать не нужно, файл сохранён как есть.',
    ],
  ])('of %j name the page, what is wrong and what to do', (found, text) => expect(findingText(found)).toBe(text));

  it('come with what must be mended first', () => {
    const found = [
      finding('info', 'owner_password'),
      finding('warns', 'blank_page', {}, 2),
      finding('blocks', 'too_dark', {}, 7),
      finding('blocks', 'too_dark', {}, 3),
    ];
    expect(inOrderOfWeight(found).map(({ code, page }) => [code, page])).toEqual([
      ['too_dark', 3],
      ['too_dark', 7],
      ['blank_page', 2],
      ['owner_password', undefined],
    ]);
  });
});
