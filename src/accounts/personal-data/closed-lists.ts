import countries from 'i18n-iso-countries';
import kk from 'i18n-iso-countries/langs/kk.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import type { Text } from './field.ts';

type Choices = readonly { readonly value: string; readonly label: Text }[];

countries.registerLocale(ru);
countries.registerLocale(kk);

/** Neighbours first, since nearly every applicant is from there; then ISO 3166 by the alphabet. */
const FIRST = ['RU', 'KZ', 'BY', 'AM', 'KG', 'UZ', 'TJ'];
const SHORT: Readonly<Record<string, Text>> = {
  RU: { ru: 'Россия', kk: 'Ресей' },
  KZ: { ru: 'Казахстан', kk: 'Қазақстан' },
  BY: { ru: 'Беларусь', kk: 'Беларусь' },
  KG: { ru: 'Киргизия', kk: 'Қырғызстан' },
};

export const CITIZENSHIPS: Choices = [
  ...FIRST.map((value) => ({ value, label: nameOf(value) })),
  ...Object.keys(countries.getNames('ru'))
    .filter((value) => !FIRST.includes(value))
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.ru.localeCompare(b.label.ru, 'ru')),
  { value: 'none', label: { ru: 'Без гражданства', kk: 'Азаматтығы жоқ' } },
];

/** The same for who applies in Kazakhstan: its own citizens first. */
export const CITIZENSHIPS_KZ: Choices = [
  ...CITIZENSHIPS.filter(({ value }) => value === 'KZ'),
  ...CITIZENSHIPS.filter(({ value }) => value !== 'KZ'),
];

function nameOf(code: string): Text {
  return SHORT[code] ?? { ru: countries.getName(code, 'ru') ?? code, kk: countries.getName(code, 'kk') };
}

export const IDENTITY_DOCUMENTS: Choices = [
  { value: 'passport_ru', label: { ru: 'Паспорт гражданина РФ', kk: 'РФ азаматының паспорты' } },
  { value: 'passport_ru_foreign', label: { ru: 'Загранпаспорт', kk: 'Шетелдік паспорт' } },
  { value: 'passport_other', label: { ru: 'Паспорт иностранного гражданина', kk: 'Шетел азаматының паспорты' } },
  { value: 'residence_permit', label: { ru: 'Вид на жительство', kk: 'Тұруға ықтиярхат' } },
  { value: 'temporary_identity', label: { ru: 'Временное удостоверение личности', kk: 'Уақытша жеке куәлік' } },
];

export const IDENTITY_DOCUMENTS_KZ: Choices = [
  { value: 'id_card_kz', label: { ru: 'Удостоверение личности', kk: 'Жеке куәлік' } },
  { value: 'passport_kz', label: { ru: 'Паспорт РК', kk: 'ҚР паспорты' } },
  { value: 'residence_permit', label: { ru: 'Вид на жительство', kk: 'Тұруға ықтиярхат' } },
];

export const KINDS_OF_EDUCATION: Choices = [
  { value: 'main', label: { ru: 'Основное', kk: 'Негізгі' } },
  { value: 'degree', label: { ru: 'Учёная степень', kk: 'Ғылыми дәреже' } },
  { value: 'retraining', label: { ru: 'Профессиональная переподготовка', kk: 'Кәсіптік қайта даярлау' } },
  { value: 'advanced', label: { ru: 'Повышение квалификации', kk: 'Біліктілікті арттыру' } },
];

/** The same as headings of lists that stand apart. */
export const LISTS_OF_EDUCATION: Choices = [
  { value: 'main', label: { ru: 'Образование', kk: 'Білімі' } },
  { value: 'degree', label: { ru: 'Ученая степень', kk: 'Ғылыми дәреже' } },
  {
    value: 'retraining',
    label: {
      ru: 'Дополнительное образование по программам профессиональной переподготовки',
      kk: 'Кәсіптік қайта даярлау бағдарламалары бойынша қосымша білім',
    },
  },
  {
    value: 'advanced',
    label: {
      ru: 'Дополнительное образование по программам повышения квалификации',
      kk: 'Біліктілікті арттыру бағдарламалары бойынша қосымша білім',
    },
  },
];

export const DEGREES_OF_EDUCATION: Choices = [
  { value: 'secondary', label: { ru: 'Среднее общее', kk: 'Жалпы орта' } },
  { value: 'vocational', label: { ru: 'Среднее профессиональное', kk: 'Орта кәсіптік' } },
  { value: 'bachelor', label: { ru: 'Высшее — бакалавриат', kk: 'Жоғары — бакалавриат' } },
  { value: 'specialist', label: { ru: 'Высшее — специалитет', kk: 'Жоғары — мамандық' } },
  { value: 'master', label: { ru: 'Высшее — магистратура', kk: 'Жоғары — магистратура' } },
  { value: 'candidate', label: { ru: 'Кандидат наук', kk: 'Ғылым кандидаты' } },
  { value: 'doctor', label: { ru: 'Доктор наук', kk: 'Ғылым докторы' } },
];
