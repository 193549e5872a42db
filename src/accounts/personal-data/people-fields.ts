import {
  CITIZENSHIPS,
  CITIZENSHIPS_KZ,
  DEGREES_OF_EDUCATION,
  IDENTITY_DOCUMENTS,
  IDENTITY_DOCUMENTS_KZ,
  KINDS_OF_EDUCATION,
} from './closed-lists.ts';
import type { Field } from './field.ts';

export const NAME_FIELDS = [
  { name: 'surname', label: { ru: 'Фамилия', kk: 'Тегі' }, kind: 'name', required: true, autocomplete: 'family-name' },
  { name: 'givenName', label: { ru: 'Имя', kk: 'Аты' }, kind: 'name', required: true, autocomplete: 'given-name', half: true },
  {
    name: 'patronymic',
    label: { ru: 'Отчество', kk: 'Әкесінің аты' },
    kind: 'name',
    required: true,
    unlessTicked: 'noPatronymic',
    autocomplete: 'additional-name',
    half: true,
  },
  { name: 'noPatronymic', label: { ru: 'Отчества нет', kk: 'Әкесінің аты жоқ' }, kind: 'tick' },
] as const satisfies readonly Field[];

export const BIRTH_FIELDS = [
  { name: 'birthDate', label: { ru: 'Дата рождения', kk: 'Туған күні' }, kind: 'date', required: true, autocomplete: 'bday', half: true },
  {
    name: 'sex',
    label: { ru: 'Пол', kk: 'Жынысы' },
    kind: 'choice',
    required: true,
    half: true,
    choices: [
      { value: 'male', label: { ru: 'Мужской', kk: 'Ер' } },
      { value: 'female', label: { ru: 'Женский', kk: 'Әйел' } },
    ],
  },
] as const satisfies readonly Field[];

export const SNILS_FIELDS = [
  {
    name: 'snils',
    label: { ru: 'СНИЛС', kk: 'СНИЛС' },
    kind: 'snils',
    required: true,
    half: true,
    hint: { ru: '11 цифр, например 112-233-445 95', kk: '11 цифр, мысалы 112-233-445 95' },
  },
] as const satisfies readonly Field[];

export const IIN_FIELDS = [
  {
    name: 'iin',
    label: { ru: 'ИИН', kk: 'ЖСН' },
    kind: 'iin',
    required: true,
    half: true,
    hint: { ru: '12 цифр с удостоверения личности', kk: 'Жеке куәліктегі 12 цифр' },
  },
] as const satisfies readonly Field[];

export const CONTACT_FIELDS = [
  { name: 'phone', label: { ru: 'Телефон', kk: 'Телефон' }, kind: 'phone', required: true, autocomplete: 'tel', half: true },
  { name: 'email', label: { ru: 'Электронная почта', kk: 'Электрондық пошта' }, kind: 'email', required: true, autocomplete: 'email' },
] as const satisfies readonly Field[];

export const CHANNEL_FIELDS = [
  {
    name: 'channel',
    label: { ru: 'Как присылать уведомления', kk: 'Хабарламаларды қалай жіберу керек' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'email', label: { ru: 'По электронной почте', kk: 'Электрондық пошта арқылы' } },
      { value: 'sms', label: { ru: 'По телефону, СМС', kk: 'Телефон арқылы, СМС' } },
    ],
  },
] as const satisfies readonly Field[];

export const TWO_CHANNEL_FIELDS = [
  { name: 'channelEmail', label: { ru: 'Отправлять уведомления по почте', kk: 'Хабарламаларды пошта арқылы жіберу' }, kind: 'tick' },
  { name: 'channelSms', label: { ru: 'Отправлять уведомление по телефону', kk: 'Хабарламаны телефон арқылы жіберу' }, kind: 'tick' },
] as const satisfies readonly Field[];

export const IDENTITY_RU_FIELDS = [
  { name: 'citizenship', label: { ru: 'Гражданство', kk: 'Азаматтығы' }, kind: 'choice', required: true, choices: CITIZENSHIPS },
  { name: 'document', label: { ru: 'Документ', kk: 'Құжат' }, kind: 'choice', required: true, choices: IDENTITY_DOCUMENTS },
  {
    name: 'series',
    label: { ru: 'Серия', kk: 'Сериясы' },
    kind: 'passport_series',
    required: true,
    half: true,
    onlyIf: { field: 'document', is: ['passport_ru'] },
  },
  { name: 'number', label: { ru: 'Номер', kk: 'Нөмірі' }, kind: 'passport_number', required: true, half: true },
  {
    name: 'unitCode',
    label: { ru: 'Код подразделения', kk: 'Бөлімше коды' },
    kind: 'unit_code',
    required: true,
    half: true,
    hint: { ru: 'Шесть цифр из паспорта', kk: 'Паспорттағы алты цифр' },
    onlyIf: { field: 'document', is: ['passport_ru'] },
  },
  { name: 'issuedOn', label: { ru: 'Дата выдачи', kk: 'Берілген күні' }, kind: 'date', required: true, half: true },
  { name: 'issuedBy', label: { ru: 'Кем выдан', kk: 'Кім берген' }, kind: 'text', required: true },
] as const satisfies readonly Field[];

export const IDENTITY_KZ_FIELDS = [
  { name: 'citizenship', label: { ru: 'Гражданство', kk: 'Азаматтығы' }, kind: 'choice', required: true, choices: CITIZENSHIPS_KZ },
  { name: 'document', label: { ru: 'Документ', kk: 'Құжат' }, kind: 'choice', required: true, choices: IDENTITY_DOCUMENTS_KZ },
  {
    name: 'number',
    label: { ru: 'Номер', kk: 'Нөмірі' },
    kind: 'passport_number',
    required: true,
    half: true,
    hint: { ru: 'Номер документа, не ИИН', kk: 'ЖСН емес, құжаттың нөмірі' },
  },
  { name: 'issuedOn', label: { ru: 'Дата выдачи', kk: 'Берілген күні' }, kind: 'date', required: true, half: true },
  { name: 'issuedBy', label: { ru: 'Кем выдан', kk: 'Кім берген' }, kind: 'text', required: true, half: true },
  {
    name: 'validUntil',
    label: { ru: 'Действует до', kk: 'Қолданылу мерзімі' },
    kind: 'future_date',
    required: true,
    half: true,
    onlyIf: { field: 'document', is: ['id_card_kz', 'passport_kz'] },
  },
] as const satisfies readonly Field[];

export const ADDRESS_FIELDS = [
  {
    name: 'registrationAddress',
    label: { ru: 'Адрес регистрации', kk: 'Тіркелген мекенжайы' },
    kind: 'text',
    required: true,
    hint: { ru: 'Индекс, регион, город, улица, дом, квартира', kk: 'Индекс, өңір, қала, көше, үй, пәтер' },
    autocomplete: 'street-address',
  },
  { name: 'sameAddress', label: { ru: 'Совпадает с адресом рег-ии', kk: 'Тіркелген мекенжайымен бірдей' }, kind: 'tick' },
  {
    name: 'postalAddress',
    label: { ru: 'Почтовый адрес', kk: 'Пошталық мекенжайы' },
    kind: 'text',
    required: true,
    unlessTicked: 'sameAddress',
  },
] as const satisfies readonly Field[];

export const EMPLOYMENT_FIELDS = [
  {
    name: 'employed',
    label: { ru: 'Занят', kk: 'Жұмыс істейді' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'yes', label: { ru: 'Да', kk: 'Иә' } },
      { value: 'no', label: { ru: 'Нет', kk: 'Жоқ' } },
    ],
  },
  {
    name: 'organisation',
    label: { ru: 'Название организации', kk: 'Ұйымның атауы' },
    kind: 'text',
    required: true,
    onlyIf: { field: 'employed', is: ['yes'] },
    autocomplete: 'organization',
  },
  {
    name: 'position',
    label: { ru: 'Занимаемая должность', kk: 'Атқаратын лауазымы' },
    kind: 'text',
    required: true,
    onlyIf: { field: 'employed', is: ['yes'] },
    autocomplete: 'organization-title',
  },
  {
    name: 'workTotal',
    label: { ru: 'Стаж работы общий', kk: 'Жалпы еңбек өтілі' },
    kind: 'length_of_work',
    required: true,
    half: true,
    hint: { ru: 'Полных лет, можно с месяцами: 12 лет 4 мес.', kk: 'Толық жыл, айларымен де болады: 12 жыл 4 ай' },
  },
  {
    name: 'workRelevant',
    label: { ru: 'Стаж по оцениваемой специальности', kk: 'Бағаланатын мамандық бойынша өтілі' },
    kind: 'length_of_work',
    required: true,
    half: true,
    hint: { ru: 'Полных лет, можно с месяцами', kk: 'Толық жыл, айларымен де болады' },
  },
] as const satisfies readonly Field[];

/** Fields of one entry of the list «Образование». */
export const EDUCATION_FIELDS = [
  {
    name: 'kind',
    label: { ru: 'Вид образования', kk: 'Білім түрі' },
    kind: 'choice',
    required: true,
    half: true,
    choices: KINDS_OF_EDUCATION,
  },
  {
    name: 'degree',
    label: { ru: 'Уровень образования/степень', kk: 'Білім деңгейі/дәрежесі' },
    kind: 'choice',
    required: true,
    half: true,
    choices: DEGREES_OF_EDUCATION,
    onlyIf: { field: 'kind', is: ['main', 'degree'] },
  },
  { name: 'speciality', label: { ru: 'Специальность', kk: 'Мамандығы' }, kind: 'text', required: true },
  {
    name: 'qualification',
    label: { ru: 'Квалификация', kk: 'Біліктілігі' },
    kind: 'text',
    required: true,
    onlyIf: { field: 'kind', is: ['main', 'retraining'] },
  },
  { name: 'institution', label: { ru: 'Образовательное учреждение', kk: 'Білім беру ұйымы' }, kind: 'text', required: true },
  { name: 'year', label: { ru: 'Год окончания', kk: 'Бітірген жылы' }, kind: 'year', required: true, half: true },
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
