import type { DemoCentreCard, DemoOrganisation, DemoSite } from '../council.ts';
import { demoBin, demoIban } from '../demo-numbers.ts';

const NO_RUSSIAN_NUMBERS = { inn: null, kpp: null, ogrn: null } as const;

/** An invented bank: nobody has the letters and the number. */
const demoBank = (serial: string): DemoOrganisation['bank'] => ({
  name: 'АО «Образцовый банк Казахстана»',
  bik: 'OBRZKZKA',
  account: demoIban('999', `KZT00000${serial}`),
});

export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    ...NO_RUSSIAN_NUMBERS,
    key: 'kz-council',
    kind: 'council',
    name: 'Национальный орган по профессиональным квалификациям «Дағды» (демонстрация)',
    shortName: 'Национальный орган «Дағды»',
    bin: demoBin('2401', 90001),
    registryNumber: null,
    address: '010000, Астана, улица Улги, 1',
    inKazakh: {
      name: '«Дағды» кәсіптік біліктіліктер жөніндегі ұлттық орган (көрсетілім)',
      short_name: '«Дағды» ұлттық органы',
      address: '010000, Астана, Үлгі көшесі, 1',
    },
    phone: '+7 000 710-10-01',
    email: 'dagdy@zachet.example',
    contactPerson: 'Абенова Гүлнар Серікқызы',
    bank: demoBank('71001'),
  },
  {
    ...NO_RUSSIAN_NUMBERS,
    key: 'spark',
    kind: 'centre',
    name: 'Товарищество с ограниченной ответственностью «Центр признания профессиональных квалификаций „Ұшқын“»',
    shortName: 'ЦППК «Ұшқын»',
    bin: demoBin('2402', 90002),
    registryNumber: 'KZ-904',
    address: '010000, Астана, улица Ток, 12',
    inKazakh: {
      name: '«„Ұшқын“ кәсіптік біліктіліктерді тану орталығы» жауапкершілігі шектеулі серіктестігі',
      short_name: '«Ұшқын» КБТО',
      address: '010000, Астана, Тоқ көшесі, 12',
    },
    phone: '+7 000 720-20-01',
    email: 'qabyldau@ushqyn.example',
    contactPerson: 'Сейтқали Айгерім Нұрланқызы',
    bank: demoBank('72002'),
  },
  {
    ...NO_RUSSIAN_NUMBERS,
    key: 'kz-builder',
    kind: 'employer',
    name: 'Товарищество с ограниченной ответственностью «Дала Құрылыс»',
    shortName: 'ТОО «Дала Құрылыс»',
    bin: demoBin('1903', 90003),
    registryNumber: null,
    address: '050000, Алматы, улица Калкан, 8',
    inKazakh: {
      name: '«Дала Құрылыс» жауапкершілігі шектеулі серіктестігі',
      short_name: '«Дала Құрылыс» ЖШС',
      address: '050000, Алматы, Қалқан көшесі, 8',
    },
    phone: '+7 000 730-30-01',
    email: 'kadr@dala.example',
    contactPerson: 'Омаров Дәурен Бекұлы',
    bank: demoBank('73003'),
  },
];

export const SITES: readonly DemoSite[] = [
  {
    key: 'astana',
    centre: 'spark',
    operator: null,
    name: 'Площадка на улице Ток',
    registryNumber: 'KZ-904-01',
    region: 'KZ-71',
    city: 'Астана',
    address: 'Астана, улица Ток, 12, первый этаж',
    timeZone: 'Asia/Almaty',
    accessibility: 'Пандус, первый этаж, широкий проход к стендам',
    inKazakh: {
      name: 'Тоқ көшесіндегі алаң',
      city: 'Астана',
      address: 'Астана, Тоқ көшесі, 12, 1-қабат',
      accessibility: 'Пандус, бірінші қабат, стендтерге кең өткел',
    },
    rooms: [
      { name: 'Зал 1', seats: 12, inKazakh: { name: '1-зал' } },
      { name: 'Зал 2', seats: 12, inKazakh: { name: '2-зал' } },
    ],
  },
  {
    key: 'almaty',
    centre: 'spark',
    operator: null,
    name: 'Сварочный полигон «Алатау»',
    registryNumber: 'KZ-904-02',
    region: 'KZ-75',
    city: 'Алматы',
    address: 'Алматы, улица Данекер, 3',
    timeZone: 'Asia/Almaty',
    accessibility: 'Вход без ступеней',
    inKazakh: {
      name: '«Алатау» дәнекерлеу полигоны',
      city: 'Алматы',
      address: 'Алматы, Дәнекер көшесі, 3',
      accessibility: 'Кіреберісте баспалдақ жоқ',
    },
    rooms: [{ name: 'Класс', seats: 8, inKazakh: { name: 'Сынып' } }],
  },
];

export const CENTRES: readonly DemoCentreCard[] = [
  {
    centre: 'spark',
    slug: 'ushqyn',
    region: 'KZ-71',
    timeZone: 'Asia/Almaty',
    payers: ['applicant', 'employer', 'voucher'],
    qualifications: ['kz-electrician', 'kz-welder'],
    hints: {
      'qualification.payer': 'Ваучер: его номер и день выдачи понадобятся после договора',
      'documents.identity': 'Удостоверение: обе стороны одним файлом',
    },
    applicantsPage: {
      welcome: 'Признаём квалификации электромонтажников и сварщиков в Астане и Алматы. Документы проверим за 3 рабочих дня.',
      howToApply: [
        'Зарегистрируйтесь по ИИН и подайте заявку: удостоверение личности и то, что требует стандарт',
        'Подпишите договор кодом, оплатите счёт или укажите ваучер',
        'Получите уведомление не меньше чем за 10 рабочих дней, подтвердите инструктаж и приходите',
      ],
      toBring: ['Удостоверение личности или паспорт', 'Спецодежду и закрытую обувь'],
      contact: 'Айгерім Сейтқали, +7 000 720-20-01, qabyldau@ushqyn.example, по будням с 9:00 до 18:00 по Астане',
    },
    inKazakh: {
      hints: {
        'qualification.payer': 'Ваучер: оның нөмірі мен берілген күні шарттан кейін керек болады',
        'documents.identity': 'Жеке куәлік: екі беті бір файлда',
      },
      applicants_page: {
        welcome:
          'Астана мен Алматыда электр монтаждаушылар мен дәнекерлеушілердің біліктілігін танимыз. Құжаттарды 3 жұмыс күнінде тексереміз.',
        howToApply: [
          'ЖСН бойынша тіркеліп, өтінім беріңіз: жеке куәлік және стандарт талап ететін құжаттар',
          'Шартқа кодпен қол қойып, шотты төлеңіз немесе ваучерді көрсетіңіз',
          'Кемінде 10 жұмыс күні бұрын хабарлама аласыз, нұсқаулықпен танысқаныңызды растап, келіңіз',
        ],
        toBring: ['Жеке куәлік немесе паспорт', 'Арнайы киім мен жабық аяқ киім'],
        contact: 'Айгерім Сейтқали, +7 000 720-20-01, qabyldau@ushqyn.example, жұмыс күндері Астана уақытымен 9:00–18:00',
      },
    },
  },
];
