import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { someFacts } from '../notifications.factory.ts';
import type { LetterFacts } from '../ports.ts';
import { type LetterMaterial, writeLetter } from '../write-letter.ts';
import { LETTERS, type LetterKind, letterTemplate } from './registry.ts';

const KINDS = Object.keys(LETTERS) as LetterKind[];
const READERS = ['applicant', 'payer', 'staff'] as const;

/** Parameters by kind; the rest need none. */
const PARAMS: Partial<Record<LetterKind, readonly object[]>> = {
  account_created: [{ login: 'anna@example.org', lastDay: '2026-11-27' }],
  registration_repeated: [{ login: 'anna@example.org' }],
  number_registered: [{ number: 'snils' }, { number: 'iin' }, { number: 'inn' }, { number: 'bin' }],
  employee_invited: [{ employer: 'Forge' }],
  account_closed: [{ days: 30 }],
  consent_withdrawn: [{ after: 'stops' }, { after: 'law_keeps' }],
  password_changed: [{ at: '2026-11-24T10:00:00Z' }],
  application_accepted: [
    { seq: 4, to: 'awaiting_payment' },
    { seq: 4, to: 'contract_offered' },
  ],
  result: [
    { seq: 9, to: 'certified' },
    { seq: 9, to: 'not_passed' },
  ],
  payment_settled: [
    { seq: 6, to: 'notice_due' },
    { seq: 6, to: 'decision_due' },
  ],
  decision_told: [
    { seq: 9, to: 'certified' },
    { seq: 9, to: 'not_passed' },
  ],
  sign_code: [{ what: 'договор № 779', minutes: 10 }],
  term_warning: [
    { lastDay: '2026-12-01', clock: 'correction' },
    { lastDay: '2026-11-24', clock: 'invoice' },
    { lastDay: '2026-12-24', clock: 'appeal_filing' },
  ],
  overdue_digest: [{ fresh: 2, all: 5, longest: 21, centres: ['ЦОК «Белый мост»: 3', 'ЦОК «Уровень»: 2'] }],
  clock_moved: [
    { term: 'Ответ центра', termKk: 'Орталықтың жауабы', from: '2026-12-04', to: '2026-12-02' },
    { term: 'Оплата счёта', termKk: 'Шотты төлеу', from: '2026-12-04', to: '2026-12-07' },
  ],
  clock_warning: [{ lastDay: '2026-11-27' }, { lastDay: '2026-11-23', clock: 'review' }],
};
const SECRETS: Readonly<Record<string, string>> = { password: 'Кедр-4711', token: 'aBcDeF', code: '48 21 77' };

const BARE: Partial<LetterFacts> = { city: null, lastDay: null, reason: null, nearestDays: [], retakeFrom: null, appealUntil: null };
const CASES = KINDS.flatMap((kind) =>
  (PARAMS[kind] ?? [{ seq: 1 }]).flatMap((params) =>
    READERS.flatMap((reader) =>
      [someFacts({ reader }), someFacts({ reader, ...BARE })].flatMap((facts) =>
        (['ru', 'kk'] as const).map((locale) => [kind, locale, reader, params, facts] as const),
      ),
    ),
  ),
);

function write(kind: LetterKind, params: object, facts: LetterFacts | null, now = '2026-11-24T10:00:00Z', locale = 'ru') {
  const template = letterTemplate(kind);
  const secrets = Object.fromEntries((template.secrets ?? []).map((name) => [name, SECRETS[name] ?? '']));
  const material: LetterMaterial = {
    template,
    params,
    secrets,
    recipient: { givenName: 'Анна', patronymic: 'Павловна', locale },
    facts,
    now: Temporal.Instant.from(now),
    publicUrl: 'https://zachet.example.org',
  };
  return writeLetter(material);
}

const plain = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** Words that the look rules out, and traces of a value that was not there. */
const UNWANTED =
  /!|undefined|null|NaN|\[object|уважаем|необходимо|осуществ|(?<![а-я])данн(ый|ая|ое|ым|ом)(?![а-я])|в случае если|\s{2}\S|\s[.,]|\.\./iu;

const KAZAKH = /[әғқңөұүһі]/iu;
const RUSSIAN =
  /(?<!\p{L})(и|на|по|до|за|вы|вас|ваш\p{L}*|центр|заявлени\p{L}*|экзамен\p{L}*|договор\p{L}*|счёт\p{L}*|срок\p{L}*)(?!\p{L})/iu;
const EXAM: LetterFacts['exam'] = {
  startsAt: '2026-12-15T05:00:00Z',
  timeZone: 'Asia/Almaty',
  city: 'A',
  site: 'S',
  address: 'S 1',
  room: null,
  mapUrl: null,
  parts: ['P'],
  bring: ['B'],
};

describe('a letter', () => {
  it.each(CASES)('%s in %s to the %s %o says everything in every form', (kind, locale, _reader, params, facts) => {
    const { open, kept } = write(kind, params, facts, undefined, locale);
    for (const text of [open.subject, open.sms, open.notice.words, ...open.text.replace(/^> ?.*$/gmu, '').split('\n')])
      expect(text).not.toMatch(UNWANTED);
    expect(open.subject.length).toBeLessThanOrEqual(90);
    const lines = open.text.split('\n').map((line) => line.replace(/^[->] /, '').replace(/: https:.*/, ''));
    const html = plain(open.html);
    let from = 0;
    for (const line of lines.filter((each) => each !== '' && each !== '—')) {
      for (const piece of line.split(': ')) {
        const at = html.indexOf(piece.replace(/:$/, ''), from);
        expect(at, `«${piece}» is in the HTML, after what stands before it`).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
    for (const secret of Object.values(SECRETS)) expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it.each(KINDS)('%s has each word of a person escaped', (kind) => {
    const facts = someFacts({ reason: '<script>alert(1)</script>', centre: 'ЦОК <b>"Мост"</b>', qualification: '<i>инженер</i>' });
    for (const params of PARAMS[kind] ?? [{}]) expect(write(kind, params, facts).open.html).not.toMatch(/<script|<b>"|<i>инж/);
  });

  it.each(KINDS)('%s speaks Kazakh to whoever chose it, and leaves no Russian word of its own', (kind) => {
    const neutral = someFacts({ centre: 'C', city: 'A', qualification: 'Q', applicantName: 'N', reason: 'R', exam: EXAM });
    for (const params of PARAMS[kind] ?? [{ seq: 1 }]) {
      const { subject, text, sms, html, notice } = write(
        kind,
        { ...params, what: 'W', term: 'T', termKk: 'T', centres: [] },
        neutral,
        undefined,
        'kk',
      ).open;
      expect(html).toContain('<html lang="kk">');
      expect(`${notice.title} ${notice.words}`).toMatch(KAZAKH);
      expect([subject, text, sms].join(' ')).not.toMatch(RUSSIAN);
    }
  });

  it('tells days in Kazakh with the year before the day', () => {
    const exam = { ...someFacts().exam, startsAt: '2027-01-11T22:30:00Z' } as LetterFacts['exam'];
    const { text } = write('exam_reminder', {}, someFacts({ exam }), undefined, 'kk').open;
    expect(text).toContain('Күні: 2027 жылғы 12 қаңтар, сейсенбі\nБасталуы: 08:30, жергілікті уақыт (Владивосток)');
  });

  it('about an application is refused without its facts', () => {
    expect(() => write('payment_confirmed', {}, null)).toThrow('without one');
  });

  it('is refused where a parameter is missing', () => {
    expect(() => write('account_created', {}, null)).toThrow(z.ZodError);
  });

  it('whose kind nobody worded is refused', () => {
    expect(() => letterTemplate('toString')).toThrow('no letter');
  });

  it.each([
    ['2026-12-13T23:30:00Z', 'Завтра экзамен'],
    ['2026-12-14T13:00:00Z', 'Завтра экзамен'],
    ['2026-12-14T14:30:00Z', 'Сегодня экзамен'],
    ['2026-12-12T10:00:00Z', 'Скоро экзамен'],
  ])('that reminds of an exam on 15 December in Vladivostok says at %s: %s', (now, words) => {
    const { subject, sms } = write('exam_reminder', {}, someFacts(), now).open;
    expect([subject, sms]).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
  });

  it('tells hours in the zone of the site and days of another year with the year', () => {
    const exam = { ...someFacts().exam, startsAt: '2027-01-11T22:30:00Z' } as LetterFacts['exam'];
    const { text } = write('exam_reminder', {}, someFacts({ exam })).open;
    expect(text).toContain('День: 12 января 2027 года, вторник\nНачало: 08:30, время местное (Владивосток)');
  });
});

describe('a letter to who reads Kazakh', () => {
  it('calls the paper as the procedure does', () => {
    const { open } = write('certificate_ready', { seq: 1 }, someFacts({ certificateTitle: 'Тану туралы құжат' }), undefined, 'kk');
    expect(open.subject).toContain('Тану туралы құжат дайын');
    expect(open.text).not.toMatch(/куәлі/i);
  });

  it('tells the moment of a new password by the clock of Kazakhstan', () => {
    const { open } = write('password_changed', { at: '2026-11-24T10:00:00Z' }, null, undefined, 'kk');
    expect(open.text).toContain('15:00 (Астана)');
  });
});
