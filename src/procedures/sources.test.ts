import { describe, expect, it } from 'vitest';
import { KZ_CLOCKS } from './kz-clocks.ts';
import { type Source, sourceInWords } from './procedure.ts';
import { RU_CLOCKS } from './ru-clocks.ts';
import { settingsOf } from './settings.ts';
import { SHIPPED_PROCEDURES } from './shipped-procedures.ts';

/** Every number that a council's settings show with its source. */
const NUMBERS = SHIPPED_PROCEDURES.flatMap((procedure) =>
  [...settingsOf(procedure), ...procedure.clocks].map(({ id, source }): [string, Source] => [`${procedure.id}: ${id}`, source]),
);

describe('what is to be known of the source of a number', () => {
  it.each(NUMBERS)('%s is told in Kazakh, too', (_, { note, noteKk }) => {
    if (note === undefined) return;
    expect(noteKk).toBeTruthy();
    expect(noteKk).not.toMatch(/сверить|источник|закон |правил/i);
    expect(noteKk?.includes('салыстыру керек')).toBe(note.includes('сверить'));
  });

  it.each(NUMBERS.filter(([, { act }]) => /^(Правила|Настройка)/.test(act)))('%s names our own rules in Kazakh', (_, { actKk }) => {
    expect(actKk).toBeTruthy();
  });
});

const CLOCKS = [...KZ_CLOCKS, ...RU_CLOCKS];

describe('the act behind a term', () => {
  it.each(KZ_CLOCKS)('of $id is named in Kazakh to who reads Kazakh', ({ source }) => {
    expect(source.actKk).toBeTruthy();
    expect(sourceInWords(source, 'kk')).not.toMatch(/Приказ|Закон |Настройка|ст\./);
  });

  it.each(CLOCKS)('of $id is named in English to who reads English', ({ label, source }) => {
    expect([label.en, sourceInWords(source, 'en')].join()).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it.each(CLOCKS)('of $id is told without the notes of those who set it', ({ source }) => {
    for (const language of ['ru', 'kk'] as const) expect(sourceInWords(source, language)).not.toMatch(/сверить|салыстыр/);
  });
});
