import { describe, expect, it } from 'vitest';
import { dateWithWeekday, numberInWords, sumInWords } from './words.ts';

describe('Kazakh words of papers', () => {
  it.each([
    [0, 'нөл'],
    [10, 'он'],
    [100, 'жүз'],
    [215, 'екі жүз он бес'],
    [1000, 'бір мың'],
    [21_001, 'жиырма бір мың бір'],
    [150_640, 'жүз елу мың алты жүз қырық'],
    [3_000_099, 'үш миллион тоқсан тоғыз'],
  ])('tell %i as «%s»', (number, words) => expect(numberInWords(number)).toBe(words));

  it('tell a sum in tenge and tiyn', () => expect(sumInWords(1_200_050)).toBe('Он екі мың теңге 50 тиын'));
  it('begin with a capital of their own', () => expect(sumInWords(300_000)).toBe('Үш мың теңге 00 тиын'));
  it('put the year before the day', () => expect(dateWithWeekday('2026-12-04')).toBe('2026\u00a0жылғы 4\u00a0желтоқсан, жұма'));
});
