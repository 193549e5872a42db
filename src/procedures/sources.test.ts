import { describe, expect, it } from 'vitest';
import { KZ_CLOCKS } from './kz-clocks.ts';
import { sourceInWords } from './procedure.ts';
import { RU_CLOCKS } from './ru-clocks.ts';

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
