import { describe, expect, it } from 'vitest';
import { formTree, keysAt, typedAt } from './form-tree.ts';
import { changedLines, type ToolLine } from './tool-lines.ts';

const line = (key: string, value: string): ToolLine => ({ key, group: 'g', name: key, value });

describe('the comparison of two versions', () => {
  it('tells what is new, what is other and what is gone, and nothing of what is the same', () => {
    const before = [line('a', '1'), line('b', '2'), line('c', '3')];
    const after = [line('a', '1'), line('b', '20'), line('d', '4')];
    expect(changedLines(before, after).map(({ key, before: was, after: is }) => [key, was, is])).toEqual([
      ['b', '2', '20'],
      ['d', null, '4'],
      ['c', '3', null],
    ]);
  });
});

describe('a form whose names are paths', () => {
  const form = (entries: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return formTree(data);
  };

  it('becomes a tree whose rows keep their order', () => {
    const tree = form([
      ['rows.10.text', 'second'],
      ['rows.2.text', 'first'],
      ['minutes', '40'],
    ]);
    expect(keysAt(tree, 'rows')).toEqual(['2', '10']);
    expect([typedAt(tree, 'rows.2.text'), typedAt(tree, 'minutes'), typedAt(tree, 'nothing.here')]).toEqual(['first', '40', '']);
  });

  it('reaches nothing that every object has', () => {
    const tree = form([
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
      ['a..b', 'x'],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(typedAt(tree, 'constructor.prototype.polluted')).toBe('yes');
    expect(Object.keys(tree)).toEqual(['constructor']);
  });
});
