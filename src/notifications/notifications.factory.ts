import type { Kysely } from 'kysely';
import type { DB } from '#database';
import type { LetterFacts, LetterPorts } from './ports.ts';

/** Everything that a letter may tell, of one invented application. */
export function someFacts(over: Partial<LetterFacts> = {}): LetterFacts {
  return {
    channels: [],
    reader: 'applicant',
    number: 779,
    qualification: 'Главный инженер проекта (7 уровень квалификации)',
    centre: 'ЦОК «Белый мост»',
    city: 'Екатеринбург',
    applicantName: 'Рябинина А. П.',
    path: '/applications/0192f0c4-0000-7000-8000-000000000001',
    lastDay: '2026-12-21',
    reason: 'Страница 5 слишком светлая.\nПереснимите её при дневном свете.',
    remarks: 2,
    invoice: { number: '214', totalMinor: 1_200_000, currency: 'RUB', payUntil: '2027-01-08' },
    nearestDays: ['2026-12-14', '2026-12-15', '2026-12-17'],
    exam: {
      startsAt: '2026-12-15T00:00:00Z',
      timeZone: 'Asia/Vladivostok',
      city: 'Владивосток',
      site: 'Площадка на Светланской',
      address: 'ул. Светланская, 10',
      room: 'аудитория 3',
      mapUrl: null,
      parts: ['Теоретическая часть'],
      bring: ['паспорт', 'СНИЛС'],
    },
    applicationWord: 'Заявление',
    certificateTitle: 'Свидетельство о квалификации',
    certificate: { number: '77.01000.01.00000779', path: '/certificates/77.01000.01.00000779' },
    retakeFrom: '2027-01-20',
    appealUntil: '2026-12-24',
    appeal: {
      number: 4,
      council: 'СПК «Горизонт»',
      outcome: 'upheld',
      remedy: 'new_date',
      lastDay: '2027-01-20',
      hearing: { at: '2026-12-08T08:00:00Z', place: '101000, Москва, Примерная улица, 3', zone: 'Europe/Moscow' },
      path: '/cabinet/appeals/0192f0c4-0000-7000-8000-000000000002',
    },
    ...over,
  };
}

/** Ports that answer without the capabilities that fill them. */
export function somePorts(over: Partial<LetterPorts> = {}): LetterPorts {
  return {
    letterFacts: async () => someFacts(),
    paperBytes: async () => 'failed',
    calendarFile: async () => null,
    ...over,
  };
}

/** @param signIn the database as `zachet_auth`. */
export async function aPerson(
  signIn: Kysely<DB>,
  over: { email?: string | null; phone?: string | null; channel?: 'email' | 'sms' | 'paper'; second_channel?: 'sms' } = {},
): Promise<string> {
  const at = '2026-11-24T10:00:00Z';
  const { id } = await signIn
    .insertInto('people')
    .values({
      surname: 'Рябинина',
      given_name: 'Анна',
      patronymic: 'Павловна',
      email: 'anna@example.org',
      phone: '+70001452036',
      created_at: at,
      updated_at: at,
      ...over,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
