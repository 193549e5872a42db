import countries from 'i18n-iso-countries';
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import type { Text } from './field.ts';

type Choices = readonly { readonly value: string; readonly label: Text }[];

countries.registerLocale(ru);

/** Neighbours first, since nearly every applicant is from there; then ISO 3166 by the alphabet. */
const FIRST = ['RU', 'KZ', 'BY', 'AM', 'KG', 'UZ', 'TJ'];
const SHORT: Readonly<Record<string, string>> = { RU: 'Россия', KZ: 'Казахстан', BY: 'Беларусь', KG: 'Киргизия' };

export const CITIZENSHIPS: Choices = [
  ...FIRST.map((value) => ({ value, label: { ru: nameOf(value) } })),
  ...Object.keys(countries.getNames('ru'))
    .filter((value) => !FIRST.includes(value))
    .map((value) => ({ value, label: { ru: nameOf(value) } }))
    .sort((a, b) => a.label.ru.localeCompare(b.label.ru, 'ru')),
  { value: 'none', label: { ru: 'Без гражданства' } },
];

function nameOf(code: string): string {
  return SHORT[code] ?? countries.getName(code, 'ru') ?? code;
}

export const IDENTITY_DOCUMENTS: Choices = [
  { value: 'passport_ru', label: { ru: 'Паспорт гражданина РФ' } },
  { value: 'passport_ru_foreign', label: { ru: 'Загранпаспорт' } },
  { value: 'passport_other', label: { ru: 'Паспорт иностранного гражданина' } },
  { value: 'residence_permit', label: { ru: 'Вид на жительство' } },
  { value: 'temporary_identity', label: { ru: 'Временное удостоверение личности' } },
];

export const KINDS_OF_EDUCATION: Choices = [
  { value: 'main', label: { ru: 'Основное' } },
  { value: 'degree', label: { ru: 'Учёная степень' } },
  { value: 'retraining', label: { ru: 'Профессиональная переподготовка' } },
  { value: 'advanced', label: { ru: 'Повышение квалификации' } },
];

export const DEGREES_OF_EDUCATION: Choices = [
  { value: 'secondary', label: { ru: 'Среднее общее' } },
  { value: 'vocational', label: { ru: 'Среднее профессиональное' } },
  { value: 'bachelor', label: { ru: 'Высшее — бакалавриат' } },
  { value: 'specialist', label: { ru: 'Высшее — специалитет' } },
  { value: 'master', label: { ru: 'Высшее — магистратура' } },
  { value: 'candidate', label: { ru: 'Кандидат наук' } },
  { value: 'doctor', label: { ru: 'Доктор наук' } },
];
