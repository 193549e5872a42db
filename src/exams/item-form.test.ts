import { describe, expect, it } from 'vitest';
import { SAMPLE_ITEMS } from './exams.factory.ts';
import { Item, type ItemContent } from './item.ts';
import { formOfItem, itemOfForm } from './item-form.ts';
import type { RichText } from './rich-text.ts';

const item = (content: ItemContent, key: unknown): Item =>
  Item.parse({ content, key, revision: 1, state: 'live', sample: false, source: 'выдумано для теста' });

const TABLE: RichText[number] = {
  kind: 'table',
  header: [[{ kind: 'text', text: 'Класс' }], [{ kind: 'text', text: 'Прочность, МПа' }]],
  rows: [[[{ kind: 'text', text: 'B25' }], [{ kind: 'formula', tex: 'R_b = 14{,}5' }]]],
};
const SCHEMES = [1, 2].map((number) => ({
  id: `019ad000-0000-7000-8000-00000000000${number}`,
  number,
  width: 640,
  height: 480,
  alt: { ru: `узел ${number}`, kk: `түйін ${number}` },
}));
const picture = (number: number, language: 'ru' | 'kk' = 'ru'): RichText =>
  SCHEMES.filter((one) => one.number === number).map(({ id, alt, width, height }) => ({
    kind: 'picture' as const,
    pictureId: id,
    number,
    alt: alt[language],
    width,
    height,
  }));
const words = (text: string): RichText => [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }];
const RICH = item(
  {
    id: 'law-01',
    sectionId: 'law',
    points: 1,
    type: 'single_choice',
    text: {
      ru: [
        {
          kind: 'paragraph',
          inlines: [
            { kind: 'text', text: 'По таблице' },
            { kind: 'text', text: '2', style: 'subscript' },
          ],
        },
        TABLE,
        { kind: 'mathml', markup: '<math><mi>x</mi></math>' },
        { kind: 'formula', tex: 'x^2' },
      ],
      kk: [...words('Кесте бойынша'), TABLE],
    },
    choices: [
      { id: 'o1', text: { ru: picture(1), kk: picture(1, 'kk') } },
      { id: 'o2', text: { ru: picture(2), kk: picture(2, 'kk') } },
    ],
  },
  { type: 'single_choice', choice: 'o2' },
);

describe('the form of an item', () => {
  it.each(Object.entries(SAMPLE_ITEMS))('gives back what it was made of: %s', (_, { content, key }) => {
    const before = item(content, key);
    const form = formOfItem(before);
    const again = itemOfForm(form, content.id, 2, { before: content });
    expect(formOfItem(again)).toEqual(form);
    expect(again.content.text).toEqual(content.text);
  });

  it('keeps tables, pictures, formulas and both languages of an item that was saved unchanged', () => {
    const again = itemOfForm(formOfItem(RICH), 'law-01', 2, { before: RICH.content, pictures: SCHEMES });
    expect(again.content).toEqual(RICH.content);
    expect(again.key).toEqual(RICH.key);
  });

  it('keeps the table where the words beside it change, and drops it only with its line', () => {
    const form = formOfItem(RICH);
    const changed = itemOfForm({ ...form, text: form.text.replace('По таблице2', 'Смотрите таблицу') }, 'law-01', 2, {
      before: RICH.content,
      pictures: SCHEMES,
    });
    expect(changed.content.text.ru).toEqual([...words('Смотрите таблицу'), ...RICH.content.text.ru.slice(1)]);
    expect(changed.content.text.kk).toEqual(RICH.content.text.kk);
    const dropped = itemOfForm({ ...form, text: 'Без таблицы' }, 'law-01', 2, { before: RICH.content, pictures: SCHEMES });
    expect(dropped.content.text.ru).toEqual(words('Без таблицы'));
  });

  it('refuses a bracket that names nothing, and a translation of another length', () => {
    const form = formOfItem(RICH);
    const refused = (over: Partial<typeof form>) => () =>
      itemOfForm({ ...form, ...over }, 'law-01', 2, { before: RICH.content, pictures: SCHEMES });
    expect(refused({ text: '[table: другая]' })).toThrow(expect.objectContaining({ code: 'item_block_unknown' }));
    expect(refused({ answersKk: 'А' })).toThrow(expect.objectContaining({ code: 'texts_languages_differ' }));
  });

  it('reads tables, formulas and pictures as they are typed, and gives them back so', () => {
    const text = [
      'По таблице и рисунку найдите $R_b$, МПа, если цена \\$5:',
      '| Класс | Прочность |\n| --- | --- |\n| B25 | $14{,}5$ |\n| B30 | 17 |',
      '[рисунок 2]',
      '$$\\frac{N}{A} \\le R_b$$',
      '<math><mi>x</mi></math>',
    ].join('\n\n');
    const form = { ...formOfItem(RICH), text, textKk: '', answers: '* $a = b$\n[рисунок 1]', answersKk: '' };
    const { content, key } = itemOfForm(form, 'law-03', 1, { pictures: SCHEMES });
    expect(content.text.ru).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'По таблице и рисунку найдите ' },
          { kind: 'formula', tex: 'R_b' },
          { kind: 'text', text: ', МПа, если цена $5:' },
        ],
      },
      {
        kind: 'table',
        header: [[{ kind: 'text', text: 'Класс' }], [{ kind: 'text', text: 'Прочность' }]],
        rows: [
          [[{ kind: 'text', text: 'B25' }], [{ kind: 'formula', tex: '14{,}5' }]],
          [[{ kind: 'text', text: 'B30' }], [{ kind: 'text', text: '17' }]],
        ],
      },
      ...picture(2),
      { kind: 'formula', tex: '\\frac{N}{A} \\le R_b' },
      { kind: 'mathml', markup: '<math><mi>x</mi></math>' },
    ]);
    expect(formOfItem({ ...RICH, content, key })).toMatchObject({ text, answers: form.answers });
  });

  it('refuses a formula that no page could draw, a picture that is not there, and one that only one language shows or describes', () => {
    const form = { ...formOfItem(RICH), answersKk: '', textKk: '' };
    const refused =
      (over: Partial<typeof form>, pictures: Parameters<typeof itemOfForm>[3] = { pictures: SCHEMES }) =>
      () =>
        itemOfForm({ ...form, ...over }, 'law-04', 1, pictures);
    expect(refused({ text: 'Найдите $\\frac{1$' })).toThrow(expect.objectContaining({ code: 'item_formula_unclear' }));
    expect(refused({ text: 'Что на схеме? [рисунок 3]' })).toThrow(expect.objectContaining({ code: 'item_picture_unknown' }));
    const both = { text: 'Что на схеме? [рисунок 2]', answers: '* а\nб', answersKk: '* ә\nб', textKk: 'Сызбада не?' };
    expect(refused(both)).toThrow(expect.objectContaining({ code: 'item_pictures_differ' }));
    const kazakh = { ...both, textKk: 'Сызбада не? [сурет 2]' };
    expect(itemOfForm({ ...form, ...kazakh }, 'law-04', 1, { pictures: SCHEMES }).content.text.kk).toEqual([
      ...words('Сызбада не?'),
      ...picture(2, 'kk'),
    ]);
    const inRussian = SCHEMES.map((one) => ({ ...one, alt: { ru: one.alt.ru } }));
    expect(refused(kazakh, { pictures: inRussian })).toThrow(expect.objectContaining({ code: 'item_picture_undescribed' }));
  });

  it('tells the change of a description to the text that shows the picture', () => {
    const renamed = SCHEMES.map((one) => ({ ...one, alt: { ...one.alt, ru: 'опора моста' } }));
    const { content } = itemOfForm(formOfItem(RICH), 'law-01', 2, { before: RICH.content, pictures: renamed });
    expect(content).toMatchObject({ choices: [{ text: { ru: [{ alt: 'опора моста' }] } }, { text: { ru: [{ alt: 'опора моста' }] } }] });
  });

  it('writes an item in two languages side by side', () => {
    const form = {
      ...formOfItem(RICH),
      type: 'matching' as const,
      text: 'Сопоставьте',
      textKk: 'Сәйкестендіріңіз',
      answers: 'а = 1\nб = 2\n= 3',
      answersKk: 'ә = бір\nб = екі\n= үш',
    };
    const { content, key } = itemOfForm(form, 'law-02', 1);
    expect(content).toMatchObject({
      text: { kk: words('Сәйкестендіріңіз') },
      left: [{ text: { ru: words('а'), kk: words('ә') } }, { text: { kk: words('б') } }],
      right: [{ text: { kk: words('бір') } }, { text: { kk: words('екі') } }, { text: { ru: words('3'), kk: words('үш') } }],
    });
    expect(key).toEqual({ type: 'matching', pairs: { o1: 'o1', o2: 'o2' } });
  });
});
