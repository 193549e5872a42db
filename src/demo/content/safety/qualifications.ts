import type { DemoQualification, DemoStandard } from '../council.ts';

export const STANDARDS: readonly DemoStandard[] = [
  {
    code: '40.054',
    name: 'Специалист в области охраны труда',
    field: 'Сквозные виды профессиональной деятельности в промышленности',
    act: 'Приказ Минтруда России от 22.04.2021 № 274н',
    toVerify: true,
  },
];

const documents = (education: string, experience: { required: boolean; note: string }): DemoQualification['requiredDocuments'] => [
  { kind: 'identity', required: true, note: 'Паспорт: разворот с фотографией и страница с регистрацией' },
  { kind: 'education', required: true, note: education },
  { kind: 'work_experience', ...experience },
  { kind: 'statement', required: false, note: 'Скан нужен, если вы подписали заявление на бумаге' },
  { kind: 'consent', required: false, note: 'Скан нужен, если вы подписали согласие на бумаге' },
];

const DIPLOMA =
  'Диплом по направлению «Техносферная безопасность» или любой диплом вместе с дипломом о переподготовке в области охраны труда. Каждый отдельным файлом';

export const QUALIFICATIONS: readonly DemoQualification[] = [
  {
    key: 'safety-specialist',
    standardCode: '40.054',
    code: '40.05400.01',
    name: 'Специалист по охране труда',
    level: 6,
    validYears: 5,
    requiredDocuments: documents(DIPLOMA, { required: false, note: 'Трудовая книжка, если опыт уже есть' }),
    labourFunctions: [
      { code: 'A/01.6', name: 'Нормативное обеспечение безопасных условий и охраны труда' },
      { code: 'A/02.6', name: 'Обеспечение подготовки работников в области охраны труда' },
      { code: 'A/04.6', name: 'Обеспечение снижения уровней профессиональных рисков' },
      { code: 'B/03.6', name: 'Расследование и учёт несчастных случаев на производстве' },
    ],
    jobTitles: ['Специалист по охране труда'],
    specialConditions: null,
    practiceKinds: ['tasks'],
    priceMinor: 900_000,
    toVerify: true,
  },
  {
    key: 'safety-lead',
    standardCode: '40.054',
    code: '40.05400.02',
    name: 'Руководитель службы охраны труда',
    level: 7,
    validYears: 5,
    requiredDocuments: documents(DIPLOMA, {
      required: true,
      note: 'Трудовая книжка, заверенная на каждой странице с датой, или выписка из электронной с подписью: от пяти лет в охране труда',
    }),
    labourFunctions: [
      { code: 'C/01.7', name: 'Определение целей и задач системы управления охраной труда' },
      { code: 'C/02.7', name: 'Распределение полномочий и ответственности по вопросам охраны труда' },
    ],
    jobTitles: ['Руководитель службы охраны труда', 'Начальник отдела охраны труда'],
    specialConditions: null,
    practiceKinds: ['tasks'],
    priceMinor: 1_250_000,
    toVerify: true,
  },
];
