import type { PaperData, PaperKind } from './render-paper.ts';

/** Data of every kind for tests and previews of templates. All people, firms and numbers are invented. */
export type Samples = { readonly [K in PaperKind]: PaperData<K> };

const ivanov = { surname: 'Иванов', name: 'Пётр', patronymic: 'Сергеевич', sex: 'male' } as const;
const ivanova = { surname: 'Иванова', name: 'Анна', patronymic: 'Петровна', sex: 'female' } as const;
const longName = {
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

const centre = {
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
const qualification = {
  name: 'Главный инженер проекта (специалист по организации архитектурно-строительного проектирования)',
  code: '10.00800.01',
  level: 7,
  standard: {
    code: '10.008',
    name: 'Специалист по организации архитектурно-строительного проектирования',
    act: 'сверить реквизиты приказа',
  },
};
const longQualification = {
  ...qualification,
  name: 'Специалист по организации инженерных изысканий, архитектурно-строительного проектирования, строительства, реконструкции, капитального ремонта и сноса особо опасных, технически сложных и уникальных объектов капитального строительства, а также объектов использования атомной энергии, включая авторский надзор и экспертизу результатов инженерных изысканий (главный инженер проекта по разделам проектной документации)',
};
const site = {
  name: 'Экзаменационная площадка «Восток»',
  address: '690000, Владивосток, Примерный проспект, 12',
  city: 'Владивосток',
  zone: 'Asia/Vladivostok',
  room: 'аудитория 304',
};
const identity = {
  kind: 'паспорт РФ',
  series: '45 10',
  number: '123456',
  issuedBy: 'ОВД района Примерный города Москвы',
  issuedOn: '2010-02-01',
  unitCode: '770-001',
};
const application = { number: '779', at: '2026-11-30T08:50:00Z' };
const signer = { position: 'Руководитель центра', name: head.name };
const day = '2026-12-01';
const council = centre.council;
const times = (count: number, words: string) => Array.from({ length: count }, () => words).join(' ');
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** Ordinary data, as a real paper has them. */
export const SAMPLES: Samples = {
  statement: {
    centre,
    application,
    applicant: ivanova,
    birthDate: '1985-04-12',
    citizenship: 'Россия',
    snils: '112-233-445 95',
    identity,
    registrationAddress: '236000, Калининград, Примерная улица, 1, кв. 7',
    postalAddress: null,
    phone: '+7 900 000-00-00',
    email: 'ivanova@example.ru',
    channel: 'email',
    qualification,
    practiceKind: 'portfolio',
    site,
    employment: { employer: 'ООО «Проектное бюро»', position: 'главный инженер проекта', totalYears: 17, relevantYears: 11 },
    education: [
      {
        kind: 'Высшее',
        institution: 'Калининградский государственный технический университет',
        speciality: 'Промышленное и гражданское строительство',
        qualification: 'инженер',
        document: 'диплом ВСГ 1234567',
        year: 2008,
      },
      {
        kind: 'Повышение квалификации',
        institution: 'Институт дополнительного образования',
        speciality: null,
        qualification: null,
        document: 'удостоверение 7712',
        year: 2024,
      },
    ],
    enclosed: ['Копия паспорта, 2 л.', 'Копия диплома с приложением, 4 л.', 'Копия трудовой книжки, 12 л.', 'Портфолио, файл'],
  },
  consent: {
    centre,
    subject: ivanova,
    identity,
    address: '236000, Калининград, Примерная улица, 1, кв. 7',
    purpose:
      'проведение независимой оценки квалификации по заявлению субъекта и внесение её результатов в реестр сведений о проведении независимой оценки квалификации',
    categories: [
      'фамилия, имя, отчество; дата рождения; пол; гражданство',
      'данные документа, удостоверяющего личность; СНИЛС',
      'адреса; телефон; адрес электронной почты',
      'сведения об образовании и трудовой деятельности; копии подтверждающих документов',
      'фотография; видеозапись экзамена; результаты экзамена',
    ],
    actions: [
      'сбор',
      'запись',
      'систематизация',
      'хранение',
      'уточнение',
      'использование',
      'передача',
      'обезличивание',
      'блокирование',
      'удаление',
      'уничтожение',
    ],
    recipients: [
      'совет по профессиональным квалификациям (проверка результатов)',
      'оператор реестра сведений о независимой оценке квалификации (внесение сведений)',
    ],
    term: 'до истечения срока действия свидетельства и трёх лет после него либо до отзыва',
    withdrawal: 'письмом по адресу оператора, на cok@example.ru или в личном кабинете',
    textVersion: '2026-11-01',
    given: { at: '2026-11-30T08:40:00Z', address: '192.0.2.10', textSha256: 'a3f5'.repeat(16) },
  },
  receipt: {
    centre,
    day,
    application,
    applicant: ivanova,
    qualification,
    documents: [
      { title: 'Паспорт', fileName: 'passport.pdf', pages: 2, receivedAt: '2026-11-30T08:30:00Z' },
      { title: 'Диплом о высшем образовании', fileName: 'diplom.pdf', pages: 4, receivedAt: '2026-11-30T08:35:00Z' },
      { title: 'Трудовая книжка', fileName: 'trudovaya.pdf', pages: 12, receivedAt: '2026-11-30T08:41:00Z' },
    ],
    signer,
  },
  contract: {
    centre,
    number: '12-2026',
    day,
    customer: {
      kind: 'person',
      name: ivanova,
      identity,
      address: '236000, Калининград, Примерная улица, 1, кв. 7',
      phone: '+7 900 000-00-00',
      email: 'ivanova@example.ru',
    },
    applicant: ivanova,
    qualification,
    site,
    practiceKind: 'portfolio',
    kopecks: 1_200_000,
    vatWords: 'НДС не облагается: исполнитель применяет упрощённую систему налогообложения.',
    payWithin: '30 календарных дней',
    refundTerms: [
      'Если Заказчик отказался от услуги до экзамена, Исполнитель возвращает оплату за вычетом фактически понесённых расходов.',
    ],
    retakeTerms: ['Повторный экзамен проводится по новому заявлению и оплачивается отдельно.'],
    videoRecorded: true,
    signatures: [{ who: 'Иванова Анна Петровна', at: '2026-12-01T09:00:00Z', sha256: '9c56'.repeat(16) }],
  },
  invoice: {
    centre: { ...centre, bank: centre.bank, inn: centre.inn },
    number: '214',
    day,
    payUntil: '2026-12-31',
    payer: { kind: 'person', name: ivanova },
    basis: 'Договор № 12-2026 от 01.12.2026',
    lines: [{ title: 'Независимая оценка квалификации «Главный инженер проекта», Иванова А. П.', count: 1, kopecks: 1_200_000 }],
    vatWords: 'Без НДС',
    signer,
    accountant: { ...ivanova, surname: 'Белова' },
  },
  refusal: {
    centre,
    number: '5',
    day,
    application,
    applicant: ivanov,
    address: '101000, Москва, Примерная улица, 7',
    qualification,
    reason: 'Стаж работы не подтверждён: требуется не менее пяти лет по профилю квалификации, документы подтверждают три года.',
    words: 'Трудовая книжка содержит записи с 2023 года.\nЕсли есть иные записи, приложите их к новому заявлению.',
    next: [
      'Подать новое заявление, когда стаж будет подтверждён.',
      'Обжаловать отказ в апелляционной комиссии совета в порядке и в срок, установленные законодательством.',
    ],
    signer,
  },
  remarks: {
    centre,
    day,
    application,
    applicant: ivanova,
    qualification,
    until: '2026-12-31',
    remarks: [
      { where: 'Паспортные данные, «Дата выдачи»', words: 'В паспорте 01.02.2010, в поле 02.01.2010: исправьте.' },
      { where: 'Трудовая книжка, страница 5', words: 'Страница слишком светлая. Переснимите её при дневном свете.' },
    ],
    signer,
  },
  confirmation: {
    centre,
    day,
    application,
    applicant: ivanov,
    qualification,
    site: { ...site, directions: 'остановка «Примерная», вход со двора', accessibility: 'есть пандус и лифт' },
    parts: [
      { part: 'theory', startsAt: '2026-12-15T00:00:00Z' },
      { part: 'practice', startsAt: '2026-12-15T04:30:00Z' },
    ],
    bring: ['паспорт', 'заверенную копию трудовой книжки на бумаге', 'портфолио на бумаге'],
    notes: [
      'Придите за 30 минут до начала: нужно время на проверку документов и инструктаж.',
      'Если не можете прийти, смените дату в личном кабинете.',
    ],
    signer,
  },
  admission_slip: {
    centre,
    application,
    applicant: ivanov,
    qualification,
    part: 'theory',
    startsAt: '2026-12-15T00:00:00Z',
    site,
    seat: '7',
    code: 'K7PM-4XQ9',
    identityCheckedAt: '2026-12-14T23:41:00Z',
    rules: ['Телефон, часы и наушники сдаются до начала.', 'Первое нарушение: предупреждение. Второе: отстранение от экзамена.'],
    proctor: { ...ivanova, surname: 'Лебедева' },
  },
  session_list: {
    centre,
    session: 'Экзамен № 41',
    part: 'theory',
    startsAt: '2026-12-15T00:00:00Z',
    site,
    commission: [ivanov, ivanova],
    people: many(9, (index) => ({
      name: index % 2 === 0 ? ivanov : ivanova,
      application: `№ ${779 + index}`,
      qualification: 'Главный инженер проекта',
      seat: String(index + 1),
      attendance: null,
    })),
    signer,
  },
  protocol: {
    centre,
    number: '41-3',
    day: '2026-12-15',
    application,
    applicant: ivanova,
    identity,
    qualification,
    tool: { code: '10.00800.01.002', version: '3' },
    council,
    site,
    days: ['2026-12-15'],
    commission: [
      { name: ivanov, role: 'председатель, эксперт по оценке квалификаций' },
      { name: { ...ivanova, surname: 'Орлова' }, role: 'эксперт по оценке квалификаций' },
      { name: { ...ivanov, surname: 'Зайцев' }, role: 'технический эксперт' },
    ],
    theory: {
      startedAt: '2026-12-15T00:05:00Z',
      endedAt: '2026-12-15T01:20:00Z',
      variant: '7F2A',
      score: '34 из 40 (85 %)',
      threshold: '28 из 40',
      passed: true,
      sections: [
        { title: 'Нормативное регулирование', points: 12, of: 14 },
        { title: 'Организация проектирования', points: 22, of: 26 },
      ],
    },
    practice: {
      startedAt: '2026-12-15T04:30:00Z',
      endedAt: '2026-12-15T05:10:00Z',
      kind: 'portfolio',
      score: '17,5 из 20',
      threshold: '14 из 20',
      passed: true,
      tasks: [
        {
          title: 'Защита портфолио',
          criteria: [
            { title: 'Полнота состава проекта', points: 8.5, of: 10, comment: 'нет раздела по охране среды' },
            { title: 'Ответы на вопросы', points: 9, of: 10 },
            { title: 'Подлинность подтверждена', done: true },
          ],
        },
      ],
    },
    incidents: [{ at: '2026-12-15T00:40:00Z', words: 'Разговор с соседом', consequence: 'предупреждение' }],
    opinions: [{ name: { ...ivanova, surname: 'Орлова' }, words: 'Раздел по охране окружающей среды следовало оценить ниже.' }],
    passed: true,
    votes: { for: 2, against: 1 },
    annexes: ['Ответы соискателя, хеш SHA-256 в системе', 'Видеозапись теоретической части', 'Видеозапись практической части'],
    signatures: [
      { name: ivanov, role: 'председатель', at: '2026-12-15T06:00:00Z', sha256: '7be1'.repeat(16) },
      { name: { ...ivanova, surname: 'Орлова' }, role: 'эксперт', at: '2026-12-15T06:04:00Z', sha256: '7be1'.repeat(16) },
      { name: { ...ivanov, surname: 'Зайцев' }, role: 'технический эксперт' },
    ],
  },
  certificate: {
    centre,
    number: '10.00800.01.00000779.29',
    holder: ivanova,
    qualification,
    issuedOn: '2026-12-28',
    validUntil: '2029-12-28',
    url: 'https://zachet.example.ru/certificates/10.00800.01.00000779.29',
    functions: [
      { code: 'C/01.7', title: 'Организация подготовки проектной документации' },
      { code: 'C/02.7', title: 'Контроль и приёмка работ по проектированию' },
    ],
    jobTitles: ['главный инженер проекта', 'главный архитектор проекта'],
    basis: 'протокол совета № 18 от 25.12.2026',
    signer,
    signed: { at: '2026-12-28T09:12:00Z' },
  },
  conclusion: {
    centre,
    number: '8',
    day: '2026-12-28',
    applicant: ivanov,
    qualification,
    days: ['2026-12-15'],
    parts: [
      {
        part: 'theory',
        score: '25 из 40',
        threshold: '28 из 40',
        passed: false,
        rows: [
          { title: 'Нормативное регулирование', mark: '7 из 14', advice: 'Градостроительный кодекс: глава 6' },
          { title: 'Организация проектирования', mark: '18 из 26', advice: null },
        ],
      },
    ],
    reasons: 'Не хватило трёх баллов теоретической части; к практической части соискатель не допущен.',
    recommendations: ['Повторите требования к составу проектной документации.', 'Пройдите пробный экзамен: он открыт на сайте центра.'],
    next: [
      'Пересдать можно с 20 января 2027 года: заявление заполнится само.',
      'Апелляция подаётся до 27 января 2027 года в апелляционную комиссию совета.',
    ],
    signer,
  },
};

/** The least that each kind accepts: no patronymic, nothing optional. */
export const MINIMAL: Samples = (() => {
  const bare = { surname: 'Ли', name: 'Виктор', patronymic: null };
  const bareCentre = {
    fullName: 'ЦОК «Опора»',
    shortName: 'ЦОК «Опора»',
    address: 'Москва',
    city: 'Москва',
    zone: 'Europe/Moscow',
    head: { position: 'Руководитель', name: bare },
  };
  const bareSite = { name: 'Площадка', address: 'Москва', city: 'Москва', zone: 'Europe/Moscow' };
  const bareQualification = { name: 'Сварщик', code: '40.00200.01' };
  const bareIdentity = { kind: 'паспорт', number: '123456' };
  const base = {
    centre: bareCentre,
    day,
    application,
    applicant: bare,
    qualification: bareQualification,
    signer: { position: 'Руководитель', name: bare },
  };
  return {
    statement: {
      ...base,
      application: null,
      birthDate: '1990-01-01',
      citizenship: 'Россия',
      identity: bareIdentity,
      registrationAddress: 'Москва',
      channel: 'post',
      practiceKind: 'tasks',
      site: bareSite,
    },
    consent: {
      centre: bareCentre,
      subject: bare,
      identity: bareIdentity,
      address: 'Москва',
      purpose: 'оценка квалификации',
      categories: ['имя'],
      actions: ['сбор'],
      term: 'год',
      withdrawal: 'письмом',
      textVersion: '1',
    },
    receipt: { ...base, documents: [{ title: 'Паспорт', receivedAt: application.at }] },
    contract: {
      ...base,
      number: '1',
      customer: { kind: 'person', name: bare, identity: bareIdentity, address: 'Москва' },
      site: bareSite,
      practiceKind: 'tasks',
      kopecks: 0,
      vatWords: 'Без НДС.',
      payWithin: '5 дней',
      videoRecorded: false,
    },
    invoice: {
      ...base,
      centre: { ...bareCentre, inn: '7707083893', bank: { account: '40702810400000000225', bankName: 'Банк', bik: '044525225' } },
      number: '1',
      payer: { kind: 'person', name: bare },
      lines: [{ title: 'Экзамен', count: 1, kopecks: 1 }],
      vatWords: 'Без НДС',
    },
    refusal: { ...base, reason: 'Комплект неполный.', next: ['Подать новое заявление.'] },
    remarks: { ...base, until: day, remarks: [{ where: 'Паспорт', words: 'Переснимите.' }] },
    confirmation: { ...base, site: bareSite, parts: [{ part: 'theory', startsAt: application.at }], bring: ['паспорт'] },
    admission_slip: { ...base, part: 'practice', startsAt: application.at, site: bareSite },
    session_list: { centre: bareCentre, session: '1', startsAt: application.at, site: bareSite, people: [], signer: base.signer },
    protocol: {
      ...base,
      number: '1',
      tool: { code: '40.00200.01.001', version: '1' },
      council: 'Совет',
      site: bareSite,
      days: [day],
      commission: [{ name: bare, role: 'эксперт' }],
      passed: false,
      signatures: [{ name: bare, role: 'эксперт' }],
    },
    certificate: {
      ...base,
      number: '40.00200.01.00000001.29',
      holder: bare,
      issuedOn: day,
      validUntil: '2029-12-01',
      url: 'https://example.ru/c/1',
    },
    conclusion: {
      ...base,
      number: '1',
      days: [day],
      parts: [{ part: 'theory', score: '0', threshold: '1', passed: false }],
      recommendations: ['Повторите всё.'],
      next: ['Подать новое заявление.'],
    },
  };
})();

/** Very long names, Kazakh letters, many rows, signs without a glyph. */
export const EXTREME: Samples = (() => {
  const q = { qualification: longQualification };
  const bigCentre = {
    ...centre,
    fullName:
      'Государственное автономное профессиональное образовательное учреждение дополнительного профессионального образования «Региональный межотраслевой центр независимой оценки квалификаций, развития кадров и сертификации „Строитель — Проектировщик — Изыскатель“ имени академика Константина Константиновича Примерного-Показательного»',
  };
  const base = { ...q, centre: bigCentre, applicant: longName };
  const prose = `${times(60, 'Документ не читается, переснимите его при дневном свете.')} 🙂 中文 <b>#import "x"</b> $a_b$ \\ [x] @y`;
  return {
    statement: {
      ...SAMPLES.statement,
      ...base,
      representative: { name: ivanov, basis: 'доверенность 77 АА 1234567 от 01.11.2026' },
      payer: { name: bigCentre.fullName, inn: '7707083893' },
      accessibleEnvironment: prose,
      postalAddress: times(12, 'Республика Казахстан, Қызылорда облысы,'),
      education: many(14, () => SAMPLES.statement.education?.[0] ?? { kind: 'Высшее', institution: 'Институт' }),
      enclosed: many(40, (index) => `Приложение ${index + 1}`),
    },
    consent: {
      ...SAMPLES.consent,
      centre: bigCentre,
      subject: longName,
      representative: { name: ivanov, basis: 'доверенность 77 АА 1234567' },
      healthWords: prose,
      recipients: many(10, () => bigCentre.fullName),
    },
    receipt: {
      ...SAMPLES.receipt,
      ...base,
      documents: many(80, (index) => ({
        title: `Документ ${index + 1}: ${longQualification.name.slice(0, 150)}`,
        fileName: `${'очень_длинное_имя_файла_без_пробелов'.repeat(5)}.pdf`,
        pages: 120,
        receivedAt: application.at,
      })),
    },
    contract: {
      ...SAMPLES.contract,
      ...base,
      customer: {
        kind: 'organisation',
        fullName: bigCentre.fullName,
        address: times(4, '101000, Москва, Примерная улица, 5,'),
        inn: '7707083893',
        kpp: '770701001',
        ogrn: '1027700132195',
        account: '40702810400000000225',
        bankName: 'Банк',
        bik: '044525225',
        signer: { position: 'Директор', positionGenitive: null, name: longName, basis: 'доверенности № 5' },
      },
      kopecks: 99_999_999_999,
      refundTerms: [prose, prose],
      retakeTerms: [prose],
    },
    invoice: {
      ...SAMPLES.invoice,
      centre: { ...bigCentre, bank: { ...centre.bank, bankName: times(6, 'Акционерный коммерческий банк | филиал') }, inn: centre.inn },
      payer: { kind: 'organisation', name: bigCentre.fullName, inn: '7707083893', kpp: '770701001', address: 'Москва' },
      lines: many(60, (index) => ({ title: `${longQualification.name} (${index + 1})`, count: 12, kopecks: 123_456_789 })),
    },
    refusal: {
      ...SAMPLES.refusal,
      ...base,
      address: times(6, 'Қызылорда облысы,'),
      reason: prose,
      words: `${prose}\n${prose}`,
      next: many(20, () => prose.slice(0, 200)),
    },
    remarks: {
      ...SAMPLES.remarks,
      ...base,
      remarks: many(60, (index) => ({
        where: `Документ ${index + 1}, ${'Превысокомногорассмотрительствующий'.repeat(3)}`,
        words: prose.slice(0, 400),
      })),
    },
    confirmation: {
      ...SAMPLES.confirmation,
      ...base,
      bring: many(20, () => prose.slice(0, 120)),
      notes: many(10, () => prose.slice(0, 300)),
    },
    admission_slip: { ...SAMPLES.admission_slip, ...base, rules: many(25, () => prose.slice(0, 200)) },
    session_list: {
      ...SAMPLES.session_list,
      centre: bigCentre,
      people: many(120, (index) => ({
        name: longName,
        application: `№ ${index}`,
        qualification: longQualification.name,
        seat: String(index),
        attendance: 'неявка',
      })),
      commission: many(7, () => longName),
    },
    protocol: {
      ...SAMPLES.protocol,
      ...base,
      commission: many(7, () => ({ name: longName, role: 'эксперт по оценке квалификаций' })),
      practice: {
        kind: 'tasks',
        startedAt: application.at,
        endedAt: '2026-12-03T04:00:00Z',
        score: '1',
        threshold: '2',
        passed: false,
        tasks: many(4, (index) => ({
          title: `Задание ${index + 1}. ${longQualification.name}`,
          criteria: many(25, () => ({ title: prose.slice(0, 160), points: 2.5, comment: prose.slice(0, 200) })),
        })),
      },
      incidents: many(12, () => ({ at: application.at, words: prose.slice(0, 400), consequence: 'отстранение' })),
      opinions: many(3, () => ({ name: longName, words: prose })),
      passed: false,
      decisionWords: prose,
      annexes: many(20, (index) => `Приложение ${index + 1}`),
      signatures: many(7, () => ({ name: longName, role: 'эксперт', at: application.at, sha256: '7be1'.repeat(16) })),
    },
    certificate: {
      ...SAMPLES.certificate,
      ...q,
      centre: bigCentre,
      holder: longName,
      blankNumber: '77 000123',
      specialConditions: prose,
      jobTitles: many(30, () => 'главный инженер проекта'),
      functions: many(60, (index) => ({ code: `C/${index}.7`, title: longQualification.name })),
      signer: { position: 'Исполняющая обязанности руководителя центра оценки квалификаций', name: longName },
    },
    conclusion: {
      ...SAMPLES.conclusion,
      ...base,
      parts: many(2, () => ({
        part: 'practice' as const,
        score: '1',
        threshold: '2',
        passed: false,
        rows: many(30, () => ({ title: longQualification.name, mark: '0 из 100', advice: prose.slice(0, 200) })),
      })),
      reasons: prose,
      recommendations: many(20, () => prose.slice(0, 250)),
    },
  };
})();
