import { application, centre, ivanov, longName, longQualification, many, type Samples, times } from './papers.factory.ts';
import { SAMPLES } from './papers-ordinary.factory.ts';

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
    esign_agreement: {
      ...SAMPLES.esign_agreement,
      centre: bigCentre,
      party: `${bigCentre.fullName}, в лице: ${prose}`,
      clauses: many(40, () => prose),
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
    appeal_decision: {
      ...SAMPLES.appeal_decision,
      ...q,
      council: { fullName: bigCentre.fullName, shortName: 'Совет', address: times(6, 'Қызылорда облысы,') },
      centre: bigCentre.fullName,
      appellant: longName,
      ground: prose.slice(0, 300),
      hearing: { at: application.at, place: prose.slice(0, 400) },
      members: many(15, (index) => ({ name: longName, presides: index === 0, votedAt: application.at })),
      votes: { uphold: 5, partly: 6, reject: 4 },
      outcome: 'partly',
      reasons: `${prose}\n${prose}\n${prose}`,
      follows: many(8, () => prose.slice(0, 200)),
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
    date_confirmation: {
      ...SAMPLES.date_confirmation,
      ...base,
      bring: many(20, () => prose.slice(0, 120)),
      notes: many(10, () => prose.slice(0, 300)),
    },
    notice: { ...SAMPLES.notice, ...base, bring: many(20, () => ({ ru: prose.slice(0, 120), kk: prose.slice(0, 120) })) },
    admission_slips: {
      ...SAMPLES.admission_slips,
      centre: bigCentre,
      rules: many(25, () => prose.slice(0, 200)),
      slips: many(6, () => ({ application, applicant: longName, ...q, seat: '1234567890', code: 'K7PM-4XQ9' })),
    },
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
