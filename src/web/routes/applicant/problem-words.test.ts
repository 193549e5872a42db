import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EDUCATION_FIELDS, type Field, fieldsOfSets } from '#accounts/index.ts';
import { FIELD_SETS, IDENTIFIER_REASONS, NAME_FINDINGS, TEXT_FINDINGS } from '#procedures/index.ts';
import { wordProblem } from './problem-words.ts';

const CHECKS = [
  ['src/accounts/personal-data/check-field.ts', /\b(?:blocks|warns)\(\s*'(\w+)'/g],
  ['src/applications/cross-checks.ts', /code: '(\w+)'/g],
  ['src/applications/check-application.ts', /code: '(\w+)'/g],
] as const;

function codesInSources(): readonly string[] {
  const ofChecks = CHECKS.flatMap(([path, code]) => [...readFileSync(path, 'utf8').matchAll(code)].map((match) => match[1] ?? ''));
  const fields: readonly Field[] = [...fieldsOfSets(FIELD_SETS), ...EDUCATION_FIELDS];
  const orTick = fields.flatMap(({ name, unlessTicked }) => (unlessTicked ? [`${name}_or_tick`] : []));
  return [...ofChecks, ...orTick, ...Object.keys(IDENTIFIER_REASONS), ...Object.keys(TEXT_FINDINGS), ...Object.keys(NAME_FINDINGS)];
}

it('every code that a check of a field may give has words', () => {
  const codes = codesInSources();
  expect(codes).toEqual(expect.arrayContaining(['required', 'date_ahead', 'patronymic_or_tick', 'work_longer_than_life', 'photo_missing']));
  for (const code of new Set(codes))
    expect(wordProblem({ code, details: { fault: 'Такого дня нет' } }, 'Поле'), code).toMatch(/[а-яё]{3}/i);
});

it('a code that nobody gives has none', () => {
  expect(() => wordProblem({ code: 'nobody_wrote_words' }, 'Поле')).toThrow();
});
