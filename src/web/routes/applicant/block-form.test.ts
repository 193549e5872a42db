import { describe, expect, it } from 'vitest';
import { changeAsked, pageAfter } from './block-form.ts';
import { typedOf } from './typed-form.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, text] of Object.entries(fields)) data.set(name, text);
  return data;
};
const typed = { surname: 'Ивановa', entries: '2', 'e0.year': '2006', 'e1.year': '2014' };

describe('a block form', () => {
  it('reads single fields and entries of the list', () => {
    const { values, entries } = typedOf(form({ ...typed, 'e7.year': '1900' }));
    expect(values).toMatchObject({ surname: 'Ивановa' });
    expect(entries).toEqual([{ year: '2006' }, { year: '2014' }]);
  });

  it('only saves where no button asks for more', () => expect(changeAsked(form({ ...typed, to: 'identity' }), null)).toBeNull());

  it('puts a correction into its field, of an entry too, and asks for the tick anew', () => {
    const correct = JSON.stringify({ surname: 'Иванова', 'e1.year': '2015' });
    expect(changeAsked(form({ ...typed, correct }), null)).toMatchObject({
      values: { surname: 'Иванова' },
      entries: [{ year: '2006' }, { year: '2015' }],
      unticks: true,
    });
    expect(changeAsked(form({ ...typed, correct: 'not json' }), null)).toMatchObject({ values: { surname: 'Ивановa' } });
  });

  it('keeps the tick when a warning is answered', () =>
    expect(changeAsked(form({ ...typed, accept: ':surname:wrong_case:Ивановa' }), null)).toMatchObject({
      accepted: [':surname:wrong_case:Ивановa'],
      unticks: false,
    }));

  it('adds and removes entries', () => {
    expect(changeAsked(form({ ...typed, entry: 'add' }), null)).toMatchObject({
      entries: [{}, {}, {}].map(() => expect.anything()),
      focus: 'e2.kind',
    });
    expect(changeAsked(form({ ...typed, entry: 'remove:0' }), null)).toMatchObject({ entries: [{ year: '2014' }] });
  });

  it('copies the profile over what stands there, without doubling entries', () => {
    const profile = { values: { surname: 'Петрова' }, entries: [{ year: '2014' }, { year: '2020' }] };
    expect(changeAsked(form({ ...typed, copy: 'profile' }), profile)).toMatchObject({
      values: { surname: 'Петрова' },
      entries: [{ year: '2006' }, { year: '2014' }, { year: '2020' }],
      unticks: true,
    });
  });

  it('keeps the tick where a button changes nothing that was typed', () => {
    expect(changeAsked(form({ ...typed, copy: 'profile' }), { values: { surname: 'Ивановa' }, entries: [{ year: '2014' }] })).toMatchObject(
      {
        unticks: false,
      },
    );
    expect(changeAsked(form({ ...typed, entry: 'add' }), null)).toMatchObject({ unticks: false });
    expect(changeAsked(form({ ...typed, 'e1.year': ' ', entry: 'remove:1' }), null)).toMatchObject({ unticks: false });
    expect(changeAsked(form({ ...typed, entry: 'remove:1' }), null)).toMatchObject({ unticks: true });
  });

  it('leads to another block, to the summary, and nowhere else', () => {
    expect(pageAfter('7', 'identity', form({ to: 'employment' }))).toBe('/cabinet/applications/7/edit/employment');
    expect(pageAfter('7', 'identity', form({ to: 'send' }))).toBe('/cabinet/applications/7/send');
    expect(pageAfter('7', 'identity', form({ to: '//evil.example' }))).toBe('/cabinet/applications/7/edit/identity');
  });
});
