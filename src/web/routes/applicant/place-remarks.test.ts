import { describe, expect, it } from 'vitest';
import type { RemarkShown } from '#applications/index.ts';
import { placeRemarks } from './place-remarks.ts';

const aRemark = (field: string | null): RemarkShown => ({
  id: 'r',
  number: 1,
  round: 1,
  block: 'applicant',
  field,
  documentId: null,
  documentKind: null,
  page: null,
  words: 'Исправьте',
  answer: null,
  open: true,
  settled: false,
});

const FIELDS = {
  fields: [
    { name: 'patronymic', label: 'Отчество', kind: 'name', half: true, unlessTicked: 'noPatronymic' },
    { name: 'noPatronymic', label: 'Отчества нет', kind: 'tick', half: false },
    { name: 'position', label: 'Занимаемая должность', kind: 'text', half: false, onlyIf: { field: 'employed', is: ['yes'] } },
  ],
  entryFields: [{ name: 'degree', label: 'Степень', kind: 'choice', half: true, onlyIf: { field: 'kind', is: ['main'] } }],
  entries: [{}],
} as const;

const placed = (field: string | null, values: Readonly<Record<string, string>>) => {
  const [{ place, hidden } = { place: undefined, hidden: undefined }] = placeRemarks(FIELDS, values, [aRemark(field)]);
  return { place, hidden };
};

describe('a remark of the centre is seen', () => {
  it('at its field', () => expect(placed('patronymic', {})).toEqual({ place: 'patronymic', hidden: null }));
  it('at the tick that hides its field', () =>
    expect(placed('patronymic', { noPatronymic: 'on' })).toEqual({ place: 'noPatronymic', hidden: 'Отчество' }));
  it('at the head where another answer hides its field', () =>
    expect(placed('position', { employed: 'no' })).toEqual({ place: null, hidden: 'Занимаемая должность' }));
  it('at the field of an entry', () => expect(placed('0.degree', { 'e0.kind': 'main' })).toEqual({ place: 'e0.degree', hidden: null }));
  it('at the head where the entry is gone', () =>
    expect(placed('3.degree', { 'e3.kind': 'main' })).toEqual({ place: null, hidden: 'Степень' }));
  it('at the head where the block is meant', () => expect(placed(null, {})).toEqual({ place: null, hidden: null }));
});
