import { application, day, type Samples } from './papers.factory.ts';

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
    date_confirmation: { ...base, site: bareSite, parts: [{ part: 'theory', startsAt: application.at }], bring: ['паспорт'] },
    notice: { ...base, site: bareSite, parts: [{ label: { ru: 'Теория', kk: 'Теория' }, startsAt: application.at }], bring: [] },
    admission_slips: {
      centre: bareCentre,
      part: 'practice',
      startsAt: application.at,
      site: bareSite,
      slips: [{ application, applicant: bare, qualification: bareQualification }],
    },
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
