import { CITIZENSHIPS, DEGREES_OF_EDUCATION, IDENTITY_DOCUMENTS, KINDS_OF_EDUCATION } from './closed-lists.ts';
import type { Field } from './field.ts';

export const APPLICANT_FIELDS = [
  { name: 'surname', label: { ru: 'Фамилия' }, kind: 'name', required: true, autocomplete: 'family-name' },
  { name: 'givenName', label: { ru: 'Имя' }, kind: 'name', required: true, autocomplete: 'given-name', half: true },
  {
    name: 'patronymic',
    label: { ru: 'Отчество' },
    kind: 'name',
    required: true,
    unlessTicked: 'noPatronymic',
    autocomplete: 'additional-name',
    half: true,
  },
  { name: 'noPatronymic', label: { ru: 'Отчества нет' }, kind: 'tick' },
  { name: 'birthDate', label: { ru: 'Дата рождения' }, kind: 'date', required: true, autocomplete: 'bday', half: true },
  {
    name: 'sex',
    label: { ru: 'Пол' },
    kind: 'choice',
    required: true,
    half: true,
    choices: [
      { value: 'male', label: { ru: 'Мужской' } },
      { value: 'female', label: { ru: 'Женский' } },
    ],
  },
  { name: 'snils', label: { ru: 'СНИЛС' }, kind: 'snils', required: true, half: true, hint: { ru: '11 цифр, например 112-233-445 95' } },
  { name: 'phone', label: { ru: 'Телефон' }, kind: 'phone', required: true, autocomplete: 'tel', half: true },
  { name: 'email', label: { ru: 'Электронная почта' }, kind: 'email', required: true, autocomplete: 'email' },
  {
    name: 'channel',
    label: { ru: 'Как присылать уведомления' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'email', label: { ru: 'По электронной почте' } },
      { value: 'sms', label: { ru: 'По телефону, СМС' } },
    ],
  },
] as const satisfies readonly Field[];

export const IDENTITY_FIELDS = [
  { name: 'citizenship', label: { ru: 'Гражданство' }, kind: 'choice', required: true, choices: CITIZENSHIPS },
  { name: 'document', label: { ru: 'Документ' }, kind: 'choice', required: true, choices: IDENTITY_DOCUMENTS },
  {
    name: 'series',
    label: { ru: 'Серия' },
    kind: 'passport_series',
    required: true,
    half: true,
    onlyIf: { field: 'document', is: ['passport_ru'] },
  },
  { name: 'number', label: { ru: 'Номер' }, kind: 'passport_number', required: true, half: true },
  {
    name: 'unitCode',
    label: { ru: 'Код подразделения' },
    kind: 'unit_code',
    required: true,
    half: true,
    hint: { ru: 'Шесть цифр из паспорта' },
    onlyIf: { field: 'document', is: ['passport_ru'] },
  },
  { name: 'issuedOn', label: { ru: 'Дата выдачи' }, kind: 'date', required: true, half: true },
  { name: 'issuedBy', label: { ru: 'Кем выдан' }, kind: 'text', required: true },
  {
    name: 'registrationAddress',
    label: { ru: 'Адрес регистрации' },
    kind: 'text',
    required: true,
    hint: { ru: 'Индекс, регион, город, улица, дом, квартира' },
    autocomplete: 'street-address',
  },
  { name: 'sameAddress', label: { ru: 'Совпадает с адресом рег-ии' }, kind: 'tick' },
  { name: 'postalAddress', label: { ru: 'Почтовый адрес' }, kind: 'text', required: true, unlessTicked: 'sameAddress' },
] as const satisfies readonly Field[];

export const EMPLOYMENT_FIELDS = [
  {
    name: 'employed',
    label: { ru: 'Занят' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'yes', label: { ru: 'Да' } },
      { value: 'no', label: { ru: 'Нет' } },
    ],
  },
  {
    name: 'organisation',
    label: { ru: 'Название организации' },
    kind: 'text',
    required: true,
    onlyIf: { field: 'employed', is: ['yes'] },
    autocomplete: 'organization',
  },
  {
    name: 'position',
    label: { ru: 'Занимаемая должность' },
    kind: 'text',
    required: true,
    onlyIf: { field: 'employed', is: ['yes'] },
    autocomplete: 'organization-title',
  },
  {
    name: 'workTotal',
    label: { ru: 'Стаж работы общий' },
    kind: 'length_of_work',
    required: true,
    half: true,
    hint: { ru: 'Полных лет, можно с месяцами: 12 лет 4 мес.' },
  },
  {
    name: 'workRelevant',
    label: { ru: 'Стаж по оцениваемой специальности' },
    kind: 'length_of_work',
    required: true,
    half: true,
    hint: { ru: 'Полных лет, можно с месяцами' },
  },
] as const satisfies readonly Field[];

/** Fields of one entry of the list «Образование». */
export const EDUCATION_FIELDS = [
  { name: 'kind', label: { ru: 'Вид образования' }, kind: 'choice', required: true, half: true, choices: KINDS_OF_EDUCATION },
  {
    name: 'degree',
    label: { ru: 'Уровень образования/степень' },
    kind: 'choice',
    required: true,
    half: true,
    choices: DEGREES_OF_EDUCATION,
    onlyIf: { field: 'kind', is: ['main', 'degree'] },
  },
  { name: 'speciality', label: { ru: 'Специальность' }, kind: 'text', required: true },
  {
    name: 'qualification',
    label: { ru: 'Квалификация' },
    kind: 'text',
    required: true,
    onlyIf: { field: 'kind', is: ['main', 'retraining'] },
  },
  { name: 'institution', label: { ru: 'Образовательное учреждение' }, kind: 'text', required: true },
  { name: 'year', label: { ru: 'Год окончания' }, kind: 'year', required: true, half: true },
] as const satisfies readonly Field[];

/** Disability is told by the person's own wish: nothing here is demanded. */
export const ACCESSIBILITY_FIELDS = [
  { name: 'disability', label: { ru: 'Наличие инвалидности', kk: 'Мүгедектігінің болуы' }, kind: 'tick' },
  {
    name: 'accessibleEnvironment',
    label: { ru: 'Необходимость обеспечения доступной среды', kk: 'Қолжетімді ортаны қамтамасыз ету қажеттілігі' },
    kind: 'tick',
  },
  {
    name: 'accessibleNeeds',
    label: { ru: 'Что нужно', kk: 'Не қажет' },
    kind: 'long_text',
    hint: { ru: 'Пандус, крупный шрифт, сурдопереводчик, больше времени', kk: 'Пандус, ірі қаріп, сурдоаудармашы, қосымша уақыт' },
    maxLength: 1_000,
    onlyIf: { field: 'accessibleEnvironment', is: ['on'] },
  },
] as const satisfies readonly Field[];
