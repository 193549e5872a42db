import { describe, expect, it } from 'vitest';
import { lengthOfWork } from './statement.ts';
import { counted, dateInWords, dateWithWeekday, momentIn, sumInDigits, sumInWords } from './words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('words of papers', () => {
  it('writes sums in digits and in words, kopecks always', () => {
    expect(plain(sumInDigits(1_234_567_05))).toBe('1 234 567,05');
    expect(sumInDigits(7)).toBe('0,07');
    expect(sumInWords(1_200_000)).toBe('Двенадцать тысяч рублей 00 копеек');
    expect(sumInWords(2_100_001)).toBe('Двадцать одна тысяча рублей 01 копейка');
    expect(sumInWords(3_600_050, 'KZT')).toBe('Тридцать шесть тысяч тенге 50 тиынов');
    expect(sumInWords(2_100_101, 'KZT')).toBe('Двадцать одна тысяча один тенге 01 тиын');
  });

  it('writes dates in words with the weekday', () => {
    expect(plain(dateInWords('2026-11-30'))).toBe('30 ноября 2026 года');
    expect(plain(dateWithWeekday('2026-12-04'))).toBe('4 декабря 2026 года, пятница');
  });

  it('tells a moment by the clock of its own zone', () => {
    expect(momentIn('Asia/Vladivostok', '2026-12-14T23:30:00Z')).toEqual({ date: '2026-12-15', time: '09:30' });
    expect(momentIn('Europe/Kaliningrad', '2026-12-14T23:30:00Z')).toEqual({ date: '2026-12-15', time: '01:30' });
    expect(momentIn('Europe/London', '2026-12-14T23:30:00Z')).toEqual({ date: '2026-12-14', time: '23:30' });
  });

  it('tells a length of work with its months', () => {
    expect([122, 120, 5, 0].map((months) => plain(lengthOfWork(months) ?? ''))).toEqual(['10 лет 2 мес.', '10 лет', '5 мес.', '0 лет']);
  });

  it('agrees a noun with its number', () => {
    expect([1, 2, 5, 11, 12, 21, 22, 111, 0].map((count) => plain(counted(count, 'год', 'года', 'лет')))).toEqual([
      '1 год',
      '2 года',
      '5 лет',
      '11 лет',
      '12 лет',
      '21 год',
      '22 года',
      '111 лет',
      '0 лет',
    ]);
  });
});
