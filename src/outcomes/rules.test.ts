import { describe, expect, it } from 'vitest';
import { certificateNumber, lastValidDay, statusOf } from './certificate-number.ts';
import { recommend } from './recommendations.ts';
import { type Ballot, tally } from './tally.ts';
import { votingRule } from './voting-rule.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const ballots = (...votes: (Ballot['vote'] | 'chair passed' | 'chair failed')[]): Ballot[] =>
  votes.map((vote) =>
    vote === 'chair passed' || vote === 'chair failed'
      ? { role: 'commission_chair', vote: vote === 'chair passed' ? 'passed' : 'failed' }
      : { role: 'expert', vote },
  );

describe('the votes under a protocol', () => {
  it.each([
    [ballots('passed', 'passed'), null, false],
    [ballots('passed', 'passed', null), null, false],
    [ballots('passed', 'passed', 'failed'), 'passed', false],
    [ballots('failed', 'failed', 'passed'), 'failed', false],
    [ballots('passed', 'passed', 'failed', 'chair failed'), 'failed', true],
    [ballots('failed', 'failed', 'passed', 'chair passed'), 'passed', true],
    [ballots('passed', 'passed', 'failed', 'failed'), null, false],
  ] as const)('%# decide by a simple majority of a quorum, a tie by the chair', (votes, outcome, byCastingVote) => {
    expect(tally(votes, votingRule({ settings: null }))).toMatchObject({ outcome, byCastingVote });
  });

  it('leave a tie open where the council gives the chair no casting vote', () => {
    expect(tally(ballots('passed', 'passed', 'failed', 'chair failed'), { quorum: 3, castingVote: false }).outcome).toBeNull();
  });
});

describe('the number of a certificate', () => {
  it('is the code, eight digits and the year of expiry', () => {
    expect(certificateNumber('16.02500.03', 417, day('2031-12-29'))).toBe('16.02500.03.00000417.31');
  });
  it('has no serial beyond eight digits', () => {
    expect(() => certificateNumber('16.02500.03', 100_000_000, day('2031-12-29'))).toThrow(RangeError);
  });
});

describe('the validity of a certificate', () => {
  it('ends on the same day of the year, 29 February on the 28th', () => {
    expect(lastValidDay(day('2026-12-29'), 5).toString()).toBe('2031-12-29');
    expect(lastValidDay(day('2028-02-29'), 5).toString()).toBe('2033-02-28');
  });
  it.each([
    ['active', '2031-12-29', 'active'],
    ['active', '2031-12-30', 'expired'],
    ['suspended', '2031-12-30', 'suspended'],
    ['annulled', '2026-12-30', 'annulled'],
  ] as const)('%s on %s is %s', (standing, today, status) => {
    expect(statusOf({ standing, validUntil: day('2031-12-29') }, day(today))).toBe(status);
  });
});

describe('recommendations', () => {
  const times = { startedAt: '2026-12-15T07:00:00Z', endedAt: null };
  it('name the weak sections and the criteria that were not met', () => {
    const theory = {
      ...times,
      variant: null,
      points: 20,
      of: 30,
      threshold: '',
      passed: true,
      sections: [
        { title: 'Право', points: 7, of: 10 },
        { title: 'Нормы', points: 6, of: 10 },
      ],
    };
    const criterion = { points: 0, of: 1, done: false, comment: 'Нет расчёта.' };
    const practice = {
      ...times,
      kind: 'tasks' as const,
      points: 1,
      of: 2,
      threshold: '',
      passed: false,
      tasks: [
        {
          title: 'Проверить раздел',
          criteria: [
            { ...criterion, title: 'Расчёт приложен', met: false },
            { ...criterion, title: 'Подпись есть', met: true },
          ],
        },
      ],
    };
    expect(recommend({ theory, practice, removed: false }).map(({ ru }) => ru)).toEqual([
      'Повторить раздел «Нормы»: 6 из 10.',
      'Отработать: Расчёт приложен (Проверить раздел). Эксперт отметил: Нет расчёта.',
    ]);
  });
  it('are never empty', () => {
    expect(recommend({ theory: null, practice: null, removed: false })).toHaveLength(1);
  });
});
