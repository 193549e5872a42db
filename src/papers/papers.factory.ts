import type { PaperData, PaperKind } from './render-paper.ts';

/** Data of every kind for tests and previews of templates. All people, firms and numbers are invented. */
export type Samples = { readonly [K in PaperKind]: PaperData<K> };

export const ivanov = { surname: 'Иванов', name: 'Пётр', patronymic: 'Сергеевич', sex: 'male' } as const;
export const ivanova = { surname: 'Иванова', name: 'Анна', patronymic: 'Петровна', sex: 'female' } as const;
export const longName = {
  surname: 'Қасымжомартқызы-Голенищева-Кутузова',
  name: 'Гүлжауһар-Александра',
  patronymic: 'Нұрмұхаммедқызы',
  sex: 'female',
} as const;
const head = {
  position: 'Руководитель',
  positionDative: 'Руководителю',
  positionGenitive: 'руководителя',
  name: { ...ivanov, surname: 'Соколов' },
} as const;

export const centre = {
  fullName: 'Общество с ограниченной ответственностью «Центр оценки квалификаций „Опора“»',
  shortName: 'ООО «ЦОК „Опора“»',
  registryNumber: '77.901',
  council: 'Совет по профессиональным квалификациям в области инженерных изысканий и проектирования',
  address: '101000, Москва, Примерная улица, 5',
  city: 'Москва',
  zone: 'Europe/Moscow',
  phone: '+7 495 000-00-00',
  email: 'cok@example.ru',
  website: 'cok.example.ru',
  inn: '7707083893',
  kpp: '770701001',
  ogrn: '1027700132195',
  bank: {
    account: '40702810400000000225',
    bankName: 'ПАО «Примерный банк», г. Москва',
    bik: '044525225',
    correspondentAccount: '30101810400000000225',
  },
  head,
};
export const qualification = {
  name: 'Главный инженер проекта (специалист по организации архитектурно-строительного проектирования)',
  code: '10.00800.01',
  level: 7,
  standard: {
    code: '10.008',
    name: 'Специалист по организации архитектурно-строительного проектирования',
    act: 'Приказ Минтруда России от 21.04.2022 № 228н',
  },
};
export const longQualification = {
  ...qualification,
  name: 'Специалист по организации инженерных изысканий, архитектурно-строительного проектирования, строительства, реконструкции, капитального ремонта и сноса особо опасных, технически сложных и уникальных объектов капитального строительства, а также объектов использования атомной энергии, включая авторский надзор и экспертизу результатов инженерных изысканий (главный инженер проекта по разделам проектной документации)',
};
export const site = {
  name: 'Экзаменационная площадка «Восток»',
  address: '690000, Владивосток, Примерный проспект, 12',
  city: 'Владивосток',
  zone: 'Asia/Vladivostok',
  room: 'аудитория 304',
};
export const identity = {
  kind: 'паспорт РФ',
  series: '45 10',
  number: '123456',
  issuedBy: 'ОВД района Примерный города Москвы',
  issuedOn: '2010-02-01',
  unitCode: '770-001',
};
export const application = { number: '779', at: '2026-11-30T08:50:00Z' };
export const signer = { position: 'Руководитель центра', name: head.name };
export const day = '2026-12-01';
export const times = (count: number, words: string) => Array.from({ length: count }, () => words).join(' ');
export const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
