import type { DemoQualification, DemoStandard } from '../council.ts';

/** Kazakhstan gives its standards no such codes: these follow the groups of its classifier of occupations (7411, 7212). */
export const STANDARDS: readonly DemoStandard[] = [
  {
    code: '74.110',
    name: 'Монтаж электрических сетей и электрооборудования',
    field: 'Строительство и энергетика',
    act: 'Профессиональный стандарт РК, приказ сверить в реестре НСК',
    toVerify: true,
  },
  {
    code: '72.120',
    name: 'Сварка металлов',
    field: 'Строительство и машиностроение',
    act: 'Профессиональный стандарт РК, приказ сверить в реестре НСК',
    toVerify: true,
  },
];

const IDENTITY = {
  kind: 'identity',
  required: true,
  note: 'Удостоверение личности с двух сторон или страница паспорта с фотографией',
} as const;

export const QUALIFICATIONS: readonly DemoQualification[] = [
  {
    key: 'kz-electrician',
    standardCode: '74.110',
    code: '74.11000.03',
    name: 'Электромонтажник по силовым сетям и электрооборудованию',
    level: 3,
    validYears: 5,
    // the standard asks for no education: whoever has worked may apply
    requiredDocuments: [
      IDENTITY,
      { kind: 'work_experience', required: true, note: 'Трудовая книжка, договор или справка с места работы: от года по профессии' },
    ],
    labourFunctions: [
      { code: 'A/01.3', name: 'Прокладка кабелей и проводов' },
      { code: 'A/02.3', name: 'Монтаж распределительных устройств до 1000 В' },
      { code: 'A/03.3', name: 'Подключение электродвигателей' },
    ],
    jobTitles: ['Электромонтажник', 'Электромонтёр'],
    specialConditions: 'Группа по электробезопасности не ниже третьей',
    practiceKinds: ['tasks'],
    priceMinor: 3_600_000,
    toVerify: true,
  },
  {
    key: 'kz-welder',
    standardCode: '72.120',
    code: '72.12000.03',
    name: 'Электрогазосварщик',
    level: 3,
    validYears: 3,
    requiredDocuments: [
      IDENTITY,
      { kind: 'education', required: true, note: 'Диплом колледжа или свидетельство о курсах сварщиков' },
      { kind: 'work_experience', required: false, note: 'Справка с места работы, если вы уже варили' },
    ],
    labourFunctions: [
      { code: 'A/01.3', name: 'Ручная дуговая сварка плавящимся электродом' },
      { code: 'A/02.3', name: 'Газовая резка металла' },
    ],
    jobTitles: ['Электрогазосварщик', 'Сварщик ручной дуговой сварки'],
    specialConditions: null,
    practiceKinds: ['tasks'],
    priceMinor: 4_200_000,
    toVerify: true,
  },
];
