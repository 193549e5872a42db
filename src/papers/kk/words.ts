import { dateInWordsKk } from '../words.ts';

const WEEKDAYS = ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'] as const;
const ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'] as const;
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'] as const;
const THOUSANDS = ['', 'мың', 'миллион', 'миллиард', 'триллион'] as const;

/** «2026 жылғы 4 желтоқсан, жұма». */
export function dateWithWeekday(iso: string): string {
  return `${dateInWordsKk(iso)}, ${WEEKDAYS[Temporal.PlainDate.from(iso).dayOfWeek - 1]}`;
}

/** «он екі мың алты жүз қырық». Whole, not negative, below 10¹⁵. */
export function numberInWords(number: number): string {
  if (number === 0) return 'нөл';
  const groups: string[] = [];
  for (let rest = number, power = 0; rest > 0; rest = Math.floor(rest / 1000), power += 1)
    if (rest % 1000 > 0) groups.unshift([hundredsInWords(rest % 1000), THOUSANDS[power]].filter(Boolean).join(' '));
  return groups.join(' ');
}

/** A hundred is told without «бір», a thousand with it. */
function hundredsInWords(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  return [hundreds > 1 && ONES[hundreds], hundreds > 0 && 'жүз', TENS[tens], ONES[ones]].filter(Boolean).join(' ');
}

/** «Он екі мың теңге 50 тиын», of tiyns. */
export function sumInWords(minor: number): string {
  const words = numberInWords(Math.floor(minor / 100));
  return `${words.charAt(0).toLocaleUpperCase('kk')}${words.slice(1)} теңге ${String(minor % 100).padStart(2, '0')} тиын`;
}
