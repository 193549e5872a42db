import { centre, day, identity, ivanova, qualification, type Samples, signer, site } from './papers.factory.ts';

/** Ordinary data of what the applicant and the payer agree on and pay. */
export const MONEY_SAMPLES: Pick<Samples, 'esign_agreement' | 'contract' | 'invoice'> = {
  esign_agreement: {
    centre,
    party: 'Иванова Анна Петровна',
    clauses: ['Стороны подписывают договор одноразовым кодом.', 'Код приходит письмом или сообщением и никому не сообщается.'],
    textVersion: '2026-11-24',
    papers: 'Договор № 12 от 01.12.2026',
    accepted: { who: 'Иванова Анна Петровна', at: '2026-12-01T08:40:00Z', address: '192.0.2.10', textSha256: 'b7c1'.repeat(16) },
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
    signatures: [
      { who: 'Иванова Анна Петровна', at: '2026-12-01T09:00:00Z', how: 'код из письма', address: '192.0.2.10', sha256: '9c56'.repeat(16) },
    ],
  },
  invoice: {
    centre: { ...centre, bank: centre.bank, inn: centre.inn },
    number: '214',
    day,
    payUntil: '2026-12-31',
    payer: { kind: 'person', name: ivanova },
    basis: 'Договор № 12-2026 от 01.12.2026',
    lines: [{ title: 'Независимая оценка квалификации «Главный инженер проекта», Иванова А. П.', count: 1, kopecks: 1_200_000 }],
    service: 'Независимая оценка квалификации',
    vatWords: 'Без НДС',
    signer,
    accountant: { ...ivanova, surname: 'Белова' },
  },
};
