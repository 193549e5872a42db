import numbers from 'number-to-words-ru';

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const;

const two = (number: number) => String(number).padStart(2, '0');

/** «30 ноября 2026 года». */
export function dateInWords(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${day}\u00a0${MONTHS[month - 1]} ${year}\u00a0года`;
}

const MONTHS_KK = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

/** «2026 жылғы 30 қараша». */
export function dateInWordsKk(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${year}\u00a0жылғы ${day}\u00a0${MONTHS_KK[month - 1]}`;
}

/** «4 декабря 2026 года, пятница». */
export function dateWithWeekday(iso: string): string {
  return `${dateInWords(iso)}, ${WEEKDAYS[Temporal.PlainDate.from(iso).dayOfWeek - 1]}`;
}

/** «30.11.2026». */
export function dateInDigits(iso: string): string {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return `${two(day)}.${two(month)}.${year}`;
}

/** The local day (ISO) and time of day («10:00») of a moment in an IANA zone. */
export function momentIn(zone: string, instant: string): { date: string; time: string } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: `${two(local.hour)}:${two(local.minute)}` };
}

/** «30.11.2022 11:50» in an IANA zone. */
export function momentInDigits(zone: string, instant: string): string {
  const { date, time } = momentIn(zone, instant);
  return `${dateInDigits(date)} ${time}`;
}

/** «12 000,50» with spaces that do not break. */
export function sumInDigits(minor: number): string {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${whole},${two(minor % 100)}`;
}

/** «Двенадцать тысяч рублей 50 копеек», «Двенадцать тысяч тенге 50 тиынов». */
export function sumInWords(minor: number, currency: 'RUB' | 'KZT' = 'RUB'): string {
  const sum = `${Math.floor(minor / 100)}.${two(minor % 100)}`;
  return currency === 'RUB' ? numbers.convert(sum) : numbers.convert(sum, { currency: TENGE });
}

const MASCULINE = 0 as const;
const same = (word: string) => [word, word] as [string, string];
/** Тенге is not declined. */
const TENGE = {
  currencyNameCases: ['тенге', 'тенге', 'тенге'] as [string, string, string],
  currencyNameDeclensions: {
    nominative: same('тенге'),
    genitive: same('тенге'),
    dative: same('тенге'),
    accusative: same('тенге'),
    instrumental: same('тенге'),
    prepositional: same('тенге'),
  },
  currencyNounGender: { integer: MASCULINE, fractionalPart: MASCULINE },
  fractionalPartNameCases: ['тиын', 'тиына', 'тиынов'] as [string, string, string],
  fractionalPartNameDeclensions: {
    nominative: ['тиын', 'тиыны'] as [string, string],
    genitive: ['тиына', 'тиынов'] as [string, string],
    dative: ['тиыну', 'тиынам'] as [string, string],
    accusative: ['тиын', 'тиыны'] as [string, string],
    instrumental: ['тиыном', 'тиынами'] as [string, string],
    prepositional: ['тиыне', 'тиынах'] as [string, string],
  },
  fractionalPartMinLength: 2,
};

/** «1 балл», «3 балла», «5 баллов». */
export function counted(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10];
  const word = ones === 1 && tens !== 11 ? one : ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
  return `${count}\u00a0${word}`;
}

/** A number with a decimal comma: «85,5». */
export function decimal(value: number): string {
  return String(value).replace('.', ',');
}
