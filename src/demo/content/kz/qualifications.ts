import type { DemoQualification, DemoStandard } from '../council.ts';

/** Kazakhstan gives its standards no such codes: these follow the groups of its classifier of occupations (7411, 7212). */
export const STANDARDS: readonly DemoStandard[] = [
  {
    code: '74.110',
    name: 'Монтаж электрических сетей и электрооборудования',
    field: 'Строительство и энергетика',
    act: null,
    inKazakh: {
      name: 'Электр желілері мен электр жабдығын монтаждау',
      field: 'Құрылыс және энергетика',
    },
    toVerify: true,
  },
  {
    code: '72.120',
    name: 'Сварка металлов',
    field: 'Строительство и машиностроение',
    act: null,
    inKazakh: { name: 'Металдарды дәнекерлеу', field: 'Құрылыс және машина жасау' },
    toVerify: true,
  },
];

const IDENTITY_IN_KAZAKH = {
  kind: 'identity',
  required: true,
  note: 'Жеке куәліктің екі беті немесе паспорттың фотосуреті бар беті',
} as const;
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
    inKazakh: {
      name: 'Күштік желілер мен электр жабдығын монтаждаушы электрик',
      required_documents: [
        IDENTITY_IN_KAZAKH,
        {
          kind: 'work_experience',
          required: true,
          note: 'Еңбек кітапшасы, шарт немесе жұмыс орнынан анықтама: кәсіп бойынша кемінде бір жыл',
        },
      ],
      labour_functions: [
        { code: 'A/01.3', name: 'Кабельдер мен сымдарды төсеу' },
        { code: 'A/02.3', name: '1000 В дейінгі тарату құрылғыларын монтаждау' },
        { code: 'A/03.3', name: 'Электр қозғалтқыштарын қосу' },
      ],
      job_titles: ['Электр монтаждаушы', 'Электр монтері'],
      special_conditions: 'Электр қауіпсіздігі бойынша тобы үшіншіден төмен емес',
    },
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
    inKazakh: {
      name: 'Электр-газ дәнекерлеушісі',
      required_documents: [
        IDENTITY_IN_KAZAKH,
        { kind: 'education', required: true, note: 'Колледж дипломы немесе дәнекерлеушілер курсы туралы куәлік' },
        { kind: 'work_experience', required: false, note: 'Бұрын дәнекерлеген болсаңыз, жұмыс орнынан анықтама' },
      ],
      labour_functions: [
        { code: 'A/01.3', name: 'Балқитын электродпен қолмен доғалық дәнекерлеу' },
        { code: 'A/02.3', name: 'Металды газбен кесу' },
      ],
      job_titles: ['Электр-газ дәнекерлеушісі', 'Қолмен доғалық дәнекерлеуші'],
      special_conditions: null,
    },
    practiceKinds: ['tasks'],
    priceMinor: 4_200_000,
    toVerify: true,
  },
];
