import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageProblems } from '../scripts/messages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problems(file: string, texts: Readonly<Record<'ru' | 'kk' | 'en', object>>): string[] {
  for (const [locale, words] of Object.entries(texts)) {
    mkdirSync(join(folder, locale), { recursive: true });
    writeFileSync(join(folder, locale, file), JSON.stringify(words));
  }
  return messageProblems(folder).map((problem) => problem.replace(`${folder}/`, ''));
}

describe('the check of the texts', () => {
  it('passes a whole catalogue', () => {
    expect(problems('centre.json', { ru: { a: 'до {day}' }, kk: { a: 'мерзімі: {day}' }, en: {} })).toEqual([]);
  });
  it('fails where a Kazakh text is missing', () => {
    expect(problems('centre.json', { ru: { a: 'да' }, kk: {}, en: {} })).toEqual(['kk/centre.json: "a" is missing']);
  });
  it('fails where an English text of a public page is missing', () => {
    const texts = { exam_trial_title: 'Пробный экзамен', exam_start: 'Начать' };
    expect(problems('exam.json', { ru: texts, kk: texts, en: {} })).toEqual(['en/exam.json: "exam_trial_title" is missing']);
    rmSync(folder, { recursive: true });
    expect(problems('public.json', { ru: { a: 'да' }, kk: { a: 'иә' }, en: {} })).toEqual(['en/public.json: "a" is missing']);
  });
  it('fails where the parameters differ, in any variant', () => {
    expect(
      problems('centre.json', { ru: { a: [{ match: { 'n=one': '{n} день', 'n=other': '{n} дня' } }] }, kk: { a: 'күн' }, en: {} }),
    ).toEqual(['kk/centre.json: "a" has the parameters {}, the Russian text {n}']);
  });
  it('fails where a text is foreign or empty', () => {
    expect(problems('centre.json', { ru: { a: 'да' }, kk: { a: '', b: 'жоқ' }, en: {} })).toEqual([
      'kk/centre.json: "a" is empty',
      'kk/centre.json: "b" is not in the Russian catalogue',
    ]);
  });
});
