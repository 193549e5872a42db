import { demoAccount, demoCorrespondentAccount, demoInn, demoOgrn } from './demo-numbers.ts';
import type { DemoQualification } from './qualifications.ts';

export interface DemoOrganisation {
  key: 'council' | 'white-bridge' | 'level' | 'sea-hall' | 'sever-project' | 'operator';
  kind: 'council' | 'centre' | 'employer' | 'site_operator' | 'operator';
  name: string;
  shortName: string;
  inn: string;
  kpp: string;
  ogrn: string;
  registryNumber: string | null;
  address: string;
  phone: string;
  email: string;
  contactPerson: string;
  bank: { name: string; bik: string; account: string; correspondentAccount: string };
}

/** An invented bank: no region has the code 99. */
function bank(serial: string): DemoOrganisation['bank'] {
  const bik = '049901987';
  return {
    name: 'АО «Образцовый банк»',
    bik,
    account: demoAccount(bik, `407028100000000${serial}`),
    correspondentAccount: demoCorrespondentAccount(bik, '30101810000000000987'),
  };
}

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'council',
    kind: 'council',
    name: 'Совет по профессиональным квалификациям «Горизонт»',
    shortName: 'СПК «Горизонт»',
    inn: demoInn('770099101'),
    kpp: '770001001',
    ogrn: demoOgrn('102770099101'),
    registryNumber: null,
    address: '101000, Москва, Образцовый переулок, д. 1',
    phone: '+7 000 100-10-01',
    email: 'sovet@gorizont.example',
    contactPerson: 'Лаврентьева Софья Павловна',
    bank: bank('10001'),
  },
  {
    key: 'white-bridge',
    kind: 'centre',
    name: 'Общество с ограниченной ответственностью «Центр оценки квалификаций „Белый мост“»',
    shortName: 'ЦОК «Белый мост»',
    inn: demoInn('770099102'),
    kpp: '770001001',
    ogrn: demoOgrn('102770099102'),
    registryNumber: '77.901',
    address: '101000, Москва, Чертёжная улица, д. 5, офис 12',
    phone: '+7 000 200-20-01',
    email: 'priem@belymost.example',
    contactPerson: 'Орешкина Дарья Сергеевна',
    bank: bank('20002'),
  },
  {
    key: 'level',
    kind: 'centre',
    name: 'Общество с ограниченной ответственностью «Центр оценки квалификаций „Нивелир“»',
    shortName: 'ЦОК «Нивелир»',
    inn: demoInn('660099103'),
    kpp: '660001001',
    ogrn: demoOgrn('102660099103'),
    registryNumber: '66.902',
    address: '620000, Екатеринбург, улица Отвесная, д. 8',
    phone: '+7 000 300-30-01',
    email: 'priem@nivelir.example',
    contactPerson: 'Самойлова Ирина Викторовна',
    bank: bank('30003'),
  },
  {
    key: 'sea-hall',
    kind: 'site_operator',
    name: 'Общество с ограниченной ответственностью «Учебный зал „Прибой“»',
    shortName: 'ООО «Прибой»',
    inn: demoInn('250099104'),
    kpp: '250001001',
    ogrn: demoOgrn('102250099104'),
    registryNumber: null,
    address: '690000, Владивосток, улица Маячная, д. 3',
    phone: '+7 000 400-40-01',
    email: 'zal@priboy.example',
    contactPerson: 'Ганин Олег Маратович',
    bank: bank('40004'),
  },
  {
    key: 'sever-project',
    kind: 'employer',
    name: 'Акционерное общество «Северпроект»',
    shortName: 'АО «Северпроект»',
    inn: demoInn('780099105'),
    kpp: '780001001',
    ogrn: demoOgrn('102780099105'),
    registryNumber: null,
    address: '190000, Санкт-Петербург, Кульмановая улица, д. 17',
    phone: '+7 000 500-50-01',
    email: 'kadry@severproekt.example',
    contactPerson: 'Дёмина Алла Юрьевна',
    bank: bank('50005'),
  },
  {
    key: 'operator',
    kind: 'operator',
    name: 'Оператор системы «Зачёт»',
    shortName: 'Оператор',
    inn: demoInn('770099106'),
    kpp: '770001001',
    ogrn: demoOgrn('102770099106'),
    registryNumber: null,
    address: '101000, Москва, Серверная улица, д. 2',
    phone: '+7 000 600-60-01',
    email: 'podderzhka@zachet.example',
    contactPerson: 'Юдин Артём Глебович',
    bank: bank('60006'),
  },
];

export interface DemoSite {
  key: 'moscow' | 'kaliningrad' | 'yekaterinburg' | 'vladivostok';
  centre: 'white-bridge' | 'level';
  /** Another firm that runs it; null: the centre itself. */
  operator: 'sea-hall' | null;
  name: string;
  registryNumber: string;
  /** ISO 3166-2. */
  region: string;
  city: string;
  address: string;
  timeZone: string;
  accessibility: string;
  rooms: { name: string; seats: number }[];
}

export const DEMO_SITES: readonly DemoSite[] = [
  {
    key: 'moscow',
    centre: 'white-bridge',
    operator: null,
    name: 'Площадка на Чертёжной',
    registryNumber: '77.901.77.01',
    region: 'RU-MOW',
    city: 'Москва',
    address: 'Москва, Чертёжная улица, д. 5, этаж 2',
    timeZone: 'Europe/Moscow',
    accessibility: 'Вход без ступеней, лифт, туалет для людей на коляске, место с регулируемым столом',
    rooms: [
      { name: 'Зал А', seats: 20 },
      { name: 'Зал Б', seats: 12 },
    ],
  },
  {
    key: 'vladivostok',
    centre: 'white-bridge',
    operator: 'sea-hall',
    name: 'Зал «Прибой»',
    registryNumber: '77.901.25.02',
    region: 'RU-PRI',
    city: 'Владивосток',
    address: 'Владивосток, улица Маячная, д. 3',
    timeZone: 'Asia/Vladivostok',
    accessibility: 'Пандус, первый этаж',
    rooms: [{ name: 'Зал 1', seats: 10 }],
  },
  {
    key: 'yekaterinburg',
    centre: 'level',
    operator: null,
    name: 'Площадка на Отвесной',
    registryNumber: '66.902.66.01',
    region: 'RU-SVE',
    city: 'Екатеринбург',
    address: 'Екатеринбург, улица Отвесная, д. 8',
    timeZone: 'Asia/Yekaterinburg',
    accessibility: 'Вход без ступеней, лифт',
    rooms: [{ name: 'Аудитория 4', seats: 16 }],
  },
  {
    key: 'kaliningrad',
    centre: 'level',
    operator: null,
    name: 'Площадка на Янтарной',
    registryNumber: '66.902.39.02',
    region: 'RU-KGD',
    city: 'Калининград',
    address: 'Калининград, Янтарная набережная, д. 11',
    timeZone: 'Europe/Kaliningrad',
    accessibility: 'Второй этаж без лифта. Нужна доступная среда: выберите Екатеринбург или позвоните нам',
    rooms: [{ name: 'Аудитория 1', seats: 8 }],
  },
];

export interface DemoCentreCard {
  centre: 'white-bridge' | 'level';
  slug: string;
  region: string;
  timeZone: string;
  payers: ('applicant' | 'employer')[];
  qualifications: DemoQualification['key'][];
  /** `block.field` → the centre's words to the applicant. */
  hints: Readonly<Record<string, string>>;
  /** Texts of the public page «Соискателям». */
  applicantsPage: { welcome: string; howToApply: string[]; toBring: string[]; contact: string };
}

export const DEMO_CENTRES: readonly DemoCentreCard[] = [
  {
    centre: 'white-bridge',
    slug: 'belymost',
    region: 'RU-MOW',
    timeZone: 'Europe/Moscow',
    payers: ['applicant', 'employer'],
    qualifications: ['chief-engineer', 'chief-architect', 'survey-lead', 'information-modeller'],
    hints: {
      'qualification.payer': 'Платите сами: отметьте «Соискатель». Счёт выставим на ваше имя',
      'qualification.site': 'Выберите ЦОК «Белый мост», иначе заявление придёт другому центру',
      'applicant.patronymic': 'Отчество пишите как в паспорте',
      'documents.work_experience': 'Работодатель заверяет каждую страницу и ставит дату',
    },
    applicantsPage: {
      welcome: 'Оцениваем квалификацию проектировщиков и изыскателей в Москве и Владивостоке. Ответим на заявление за 10 дней.',
      howToApply: [
        'Зарегистрируйтесь и заполните семь вкладок заявления: это займёт около 20 минут',
        'Дождитесь проверки документов, оплатите счёт',
        'Согласуйте дату из графика, сдайте теорию и практику',
      ],
      toBring: [
        'Паспорт',
        'Логин и пароль от личного кабинета',
        'Заверенную копию трудовой книжки на бумаге',
        'Портфолио на бумаге, если вы его защищаете',
      ],
      contact: 'Дарья Орешкина, +7 000 200-20-01, priem@belymost.example, по будням с 9:00 до 18:00 по Москве',
    },
  },
  {
    centre: 'level',
    slug: 'nivelir',
    region: 'RU-SVE',
    timeZone: 'Asia/Yekaterinburg',
    payers: ['applicant', 'employer'],
    qualifications: ['chief-engineer', 'survey-lead'],
    hints: {
      'qualification.site': 'В Калининграде нет лифта. Нужна доступная среда: выберите Екатеринбург',
      'documents.education': 'Вложите диплом вместе с приложением',
    },
    applicantsPage: {
      welcome: 'Принимаем экзамены в Екатеринбурге и Калининграде.',
      howToApply: [
        'Подайте заявление в личном кабинете',
        'Оплатите счёт и приложите платёжное поручение',
        'Выберите дату и приходите на экзамен',
      ],
      toBring: ['Паспорт', 'Логин и пароль от личного кабинета', 'Заверенную копию трудовой книжки на бумаге'],
      contact: 'Ирина Самойлова, +7 000 300-30-01, priem@nivelir.example, по будням с 9:00 до 18:00 по Екатеринбургу',
    },
  },
];
