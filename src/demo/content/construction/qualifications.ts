import type { DemoQualification, DemoStandard } from '../council.ts';

export const STANDARDS: readonly DemoStandard[] = [
  {
    code: '10.015',
    name: 'Специалист по организации архитектурно-строительного проектирования',
    field: 'Архитектура, проектирование, геодезия, топография и дизайн',
    act: 'Приказ Минтруда России от 21.04.2022 № 228н',
    toVerify: false,
  },
  {
    code: '10.016',
    name: 'Специалист по организации инженерных изысканий',
    field: 'Архитектура, проектирование, геодезия, топография и дизайн',
    act: null,
    toVerify: true,
  },
  {
    code: '16.151',
    name: 'Специалист в сфере информационного моделирования в строительстве',
    field: 'Строительство и жилищно-коммунальное хозяйство',
    act: 'Приказ Минтруда России от 16.11.2020 № 787н',
    toVerify: true,
  },
];

const documents = (education: string, experience: string): DemoQualification['requiredDocuments'] => [
  { kind: 'identity', required: true, note: 'Паспорт: разворот с фотографией и страница с регистрацией' },
  { kind: 'statement', required: false, note: 'Скан нужен, если вы подписали заявление на бумаге' },
  { kind: 'consent', required: false, note: 'Скан нужен, если вы подписали согласие на бумаге' },
  { kind: 'education', required: true, note: education },
  { kind: 'work_experience', required: true, note: experience },
  { kind: 'nrs_notice', required: false, note: 'Уведомление о включении в НРС, если вы в реестре' },
];

const DIPLOMA = 'Диплом о высшем образовании по профилю квалификации. Иностранный диплом: со всеми приложениями и нотариальным переводом';
const WORK_BOOK = 'Трудовая книжка, заверенная работодателем на каждой странице с датой, или выписка из электронной с подписью';

export const QUALIFICATIONS: readonly DemoQualification[] = [
  {
    key: 'chief-engineer',
    standardCode: '10.015',
    code: '10.01500.01',
    name: 'Главный инженер проекта (специалист по организации архитектурно-строительного проектирования)',
    level: 7,
    validYears: 5,
    requiredDocuments: documents(DIPLOMA, WORK_BOOK),
    labourFunctions: [
      { code: 'A/01.7', name: 'Организация подготовки проектной документации объекта капитального строительства' },
      { code: 'A/02.7', name: 'Координация работ и утверждение проектной документации' },
      { code: 'A/03.7', name: 'Организация авторского надзора за строительством' },
    ],
    jobTitles: ['Главный инженер проекта'],
    specialConditions: null,
    practiceKinds: ['tasks', 'portfolio'],
    priceMinor: 1_800_000,
    toVerify: true,
  },
  {
    key: 'chief-architect',
    standardCode: '10.015',
    code: '10.01500.02',
    name: 'Главный архитектор проекта (специалист по организации архитектурно-строительного проектирования)',
    level: 7,
    validYears: 5,
    requiredDocuments: documents(DIPLOMA, WORK_BOOK),
    labourFunctions: [
      { code: 'B/01.7', name: 'Организация подготовки архитектурного раздела проектной документации' },
      { code: 'B/02.7', name: 'Согласование архитектурных решений и сопровождение экспертизы' },
    ],
    jobTitles: ['Главный архитектор проекта'],
    specialConditions: null,
    practiceKinds: ['tasks', 'portfolio'],
    priceMinor: 1_800_000,
    toVerify: true,
  },
  {
    key: 'survey-lead',
    standardCode: '10.016',
    code: '10.01600.01',
    name: 'Главный инженер проекта (специалист по организации инженерных изысканий)',
    level: 7,
    validYears: 5,
    requiredDocuments: documents(DIPLOMA, WORK_BOOK),
    labourFunctions: [
      { code: 'A/01.7', name: 'Организация выполнения инженерных изысканий' },
      { code: 'A/02.7', name: 'Приёмка и согласование результатов инженерных изысканий' },
    ],
    jobTitles: ['Главный инженер проекта', 'Начальник изыскательской партии'],
    specialConditions: null,
    practiceKinds: ['tasks', 'portfolio'],
    priceMinor: 1_650_000,
    toVerify: true,
  },
  {
    key: 'information-modeller',
    standardCode: '16.151',
    code: '16.15100.02',
    name: 'Специалист по информационному моделированию объектов капитального строительства',
    level: 6,
    validYears: 3,
    requiredDocuments: documents('Диплом о высшем образовании', 'Подтверждение работы с информационными моделями от года'),
    labourFunctions: [
      { code: 'B/01.6', name: 'Формирование и проверка информационной модели раздела' },
      { code: 'B/02.6', name: 'Сборка сводной модели и проверка на коллизии' },
    ],
    jobTitles: ['BIM-координатор', 'Специалист по информационному моделированию'],
    specialConditions: null,
    practiceKinds: ['tasks', 'portfolio'],
    priceMinor: 1_200_000,
    toVerify: true,
  },
];
