import { demoBank } from '../bank.ts';
import type { DemoCentreCard, DemoOrganisation, DemoSite } from '../council.ts';
import { demoInn, demoOgrn } from '../demo-numbers.ts';

export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'safety-council',
    kind: 'council',
    name: 'Совет по профессиональным квалификациям «Безопасный труд»',
    shortName: 'СПК «Безопасный труд»',
    inn: demoInn('770099201'),
    kpp: '770001001',
    ogrn: demoOgrn('102770099201'),
    registryNumber: null,
    address: '101000, Москва, Касочный переулок, д. 4',
    phone: '+7 000 700-70-01',
    email: 'sovet@trud.example',
    contactPerson: 'Ромашова Виктория Сергеевна',
    bank: demoBank('70007'),
  },
  {
    key: 'steady-hand',
    kind: 'centre',
    name: 'Общество с ограниченной ответственностью «Центр оценки квалификаций „Верная рука“»',
    shortName: 'ЦОК «Верная рука»',
    inn: demoInn('520099202'),
    kpp: '520001001',
    ogrn: demoOgrn('102520099202'),
    registryNumber: '52.903',
    address: '603000, Нижний Новгород, улица Страховочная, д. 9',
    phone: '+7 000 800-80-01',
    email: 'priem@vernaya-ruka.example',
    contactPerson: 'Кудряшова Ольга Ивановна',
    bank: demoBank('80008'),
  },
  {
    key: 'foundry',
    kind: 'employer',
    name: 'Акционерное общество «Волжский литейный завод»',
    shortName: 'АО «Волжский литейный завод»',
    inn: demoInn('520099203'),
    kpp: '520001001',
    ogrn: demoOgrn('102520099203'),
    registryNumber: null,
    address: '603000, Нижний Новгород, Опочная улица, д. 21',
    phone: '+7 000 900-90-01',
    email: 'ohrana-truda@vlz.example',
    contactPerson: 'Мельникова Татьяна Романовна',
    bank: demoBank('90009'),
  },
];

export const SITES: readonly DemoSite[] = [
  {
    key: 'nizhny',
    centre: 'steady-hand',
    operator: null,
    name: 'Площадка на Страховочной',
    registryNumber: '52.903.52.01',
    region: 'RU-NIZ',
    city: 'Нижний Новгород',
    address: 'Нижний Новгород, улица Страховочная, д. 9, этаж 1',
    timeZone: 'Europe/Moscow',
    accessibility: 'Пандус, первый этаж, туалет для людей на коляске, увеличенный экран по просьбе',
    rooms: [
      { name: 'Класс 1', seats: 14 },
      { name: 'Класс 2', seats: 12 },
    ],
  },
  {
    key: 'chelyabinsk',
    centre: 'steady-hand',
    operator: null,
    name: 'Площадка на Проверочной',
    registryNumber: '52.903.74.02',
    region: 'RU-CHE',
    city: 'Челябинск',
    address: 'Челябинск, Проверочная улица, д. 7, кабинет 12',
    timeZone: 'Asia/Yekaterinburg',
    accessibility: 'Вход без ступеней, лифт, место у розетки для слухового аппарата',
    rooms: [{ name: 'Зал Урал', seats: 8 }],
  },
];

export const CENTRES: readonly DemoCentreCard[] = [
  {
    centre: 'steady-hand',
    slug: 'vernaya-ruka',
    region: 'RU-NIZ',
    timeZone: 'Europe/Moscow',
    payers: ['applicant', 'employer'],
    qualifications: ['safety-specialist', 'safety-lead'],
    hints: {
      'qualification.payer': 'Платит организация: спросите у неё ИНН, счёт придёт в её кабинет',
      'documents.education': 'Диплом и диплом о переподготовке вложите по отдельности',
    },
    applicantsPage: {
      welcome: 'Оцениваем квалификацию специалистов по охране труда в Нижнем Новгороде и Челябинске. Ответим на заявку за 10 дней.',
      howToApply: [
        'Зарегистрируйтесь, заполните «Мой профиль» и подайте заявку',
        'Дождитесь письма с распиской, договором и счётом; оплатите счёт и отправьте платёжный документ',
        'Откройте график, согласуйте дату и приходите на экзамен',
      ],
      toBring: ['Распечатанное заявление', 'Подлинники документов об образовании', 'Документ, удостоверяющий личность'],
      contact: 'Ольга Кудряшова, +7 000 800-80-01, priem@vernaya-ruka.example, по будням с 8:00 до 17:00 по Москве',
    },
  },
];
