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
const picture = (alt: string): RichText => [{ kind: 'picture', fileId: `file-${alt}`, alt }];
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
      { id: 'o1', text: { ru: picture('узел А = опора'), kk: words('А') } },
      { id: 'o2', text: { ru: picture('узел Б'), kk: words('Б') } },
    ],
  },
  { type: 'single_choice', choice: 'o2' },
);

describe('the form of an item', () => {
  it.each(Object.entries(SAMPLE_ITEMS))('gives back what it was made of: %s', (_, { content, key }) => {
    const before = item(content, key);
    const form = formOfItem(before);
    const again = itemOfForm(form, content.id, 2, content);
    expect(formOfItem(again)).toEqual(form);
    expect(again.content.text).toEqual(content.text);
  });

  it('keeps tables, pictures, formulas and both languages of an item that was saved unchanged', () => {
    const again = itemOfForm(formOfItem(RICH), 'law-01', 2, RICH.content);
    expect(again.content).toEqual(RICH.content);
    expect(again.key).toEqual(RICH.key);
  });

  it('keeps the table where the words beside it change, and drops it only with its line', () => {
    const form = formOfItem(RICH);
    const changed = itemOfForm({ ...form, text: form.text.replace('По таблице2', 'Смотрите таблицу') }, 'law-01', 2, RICH.content);
    expect(changed.content.text.ru).toEqual([...words('Смотрите таблицу'), ...RICH.content.text.ru.slice(1)]);
    expect(changed.content.text.kk).toEqual(RICH.content.text.kk);
    const dropped = itemOfForm({ ...form, text: 'Без таблицы' }, 'law-01', 2, RICH.content);
    expect(dropped.content.text.ru).toEqual(words('Без таблицы'));
  });

  it('refuses a bracket that names nothing, and a translation of another length', () => {
    const form = formOfItem(RICH);
    const refused = (over: Partial<typeof form>) => () => itemOfForm({ ...form, ...over }, 'law-01', 2, RICH.content);
    expect(refused({ text: '[table: другая]' })).toThrow(expect.objectContaining({ code: 'item_block_unknown' }));
    expect(refused({ answersKk: 'А' })).toThrow(expect.objectContaining({ code: 'texts_languages_differ' }));
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
