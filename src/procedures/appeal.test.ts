import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KZ_APPEAL_CLOCKS, RU_APPEAL_CLOCKS } from './appeal-clocks.ts';
import {
  APPEAL,
  APPEAL_CONFLICTS,
  APPEAL_GROUNDS,
  APPEAL_GUARDS_KNOWN,
  APPEAL_LETTERS,
  APPEAL_MOVES,
  APPEAL_REASONS,
  APPEAL_REMEDIES,
  APPEAL_STATES,
  APPEAL_VOTES,
  type AppealFacts,
  type AppealInput,
  type AppealMoveRule,
  type AppealState,
  decideAppeal,
  groundsIn,
  listProcedures,
  OUTSIDE_EVENTS,
  ROLES,
  STATES,
  tallyAppeal,
  wordAppealReason,
} from './index.ts';

const MOVES: readonly AppealMoveRule[] = APPEAL.moves;
const TODAY = Temporal.PlainDate.from('2026-11-24');
const day = fc.integer({ min: -3, max: 3 }).map((days) => TODAY.add({ days }));

/** Facts that move a little in every direction that a guard looks in. */
const someFacts: fc.Arbitrary<AppealFacts> = fc.record({
  grounds: fc.subarray([...APPEAL_GROUNDS]),
  remedies: fc.subarray([...APPEAL_REMEDIES]),
  today: fc.constant(TODAY),
  filing: fc.record({ lastDay: fc.option(day), open: fc.boolean(), decided: fc.boolean() }),
  members: fc.record({ appointed: fc.integer({ min: 0, max: 5 }), inConflict: fc.integer({ min: 0, max: 1 }) }),
  candidate: fc.option(fc.record({ appointed: fc.boolean(), conflict: fc.option(fc.constantFrom(...APPEAL_CONFLICTS)) })),
  hearingDay: fc.option(day),
  self: fc.record({ appointed: fc.boolean(), conflict: fc.option(fc.constantFrom(...APPEAL_CONFLICTS)), voted: fc.boolean() }),
  votes: fc.array(fc.constantFrom(...APPEAL_VOTES), { maxLength: 5 }),
  answered: fc.boolean(),
});
const someInput: fc.Arbitrary<AppealInput> = fc.record(
  {
    ground: fc.constantFrom(...APPEAL_GROUNDS),
    remedy: fc.constantFrom(...APPEAL_REMEDIES),
    vote: fc.constantFrom(...APPEAL_VOTES),
    hearingDay: day,
  },
  { requiredKeys: [] },
);
const someState = fc.constantFrom<AppealState | null>(null, ...APPEAL_STATES);
const someTry = fc.record({
  state: someState,
  facts: someFacts,
  move: fc.constantFrom(...APPEAL_MOVES),
  role: fc.constantFrom(...ROLES),
  input: someInput,
});
type Try = typeof someTry extends fc.Arbitrary<infer T> ? T : never;
const always = (law: (one: Try) => unknown) =>
  fc.assert(
    fc.property(someTry, (one) => {
      law(one);
    }),
    { numRuns: 2_000 },
  );

describe('the appeal', () => {
  it('has each state and each move once, with words in Russian and in Kazakh', () => {
    expect(APPEAL.states.map(({ id }) => id)).toEqual(APPEAL_STATES);
    expect(MOVES.map(({ name }) => name)).toEqual(APPEAL_MOVES);
    for (const { label } of [...APPEAL.states, ...APPEAL.moves]) {
      expect(label.ru).toMatch(/^[А-ЯЁ]/);
      expect(label.kk).toMatch(/^[А-ЯЁӘҒҚҢӨҰҮҺІ]/);
    }
  });

  it('names only what exists', () => {
    for (const { from, to, by, guards, event, letters } of MOVES) {
      expect([null, ...APPEAL_STATES]).toEqual(expect.arrayContaining([...from, ...to]));
      expect(ROLES).toEqual(expect.arrayContaining([...by]));
      expect(APPEAL_GUARDS_KNOWN).toEqual(expect.arrayContaining([...guards]));
      expect(APPEAL_LETTERS).toEqual(expect.arrayContaining(letters.map(({ letter }) => letter)));
      if (event) expect(OUTSIDE_EVENTS).toContain(event);
    }
  });

  it('reaches every state, and goes on from every one that has not ended', () => {
    const reached = new Set(MOVES.flatMap(({ to }) => to));
    expect([...reached].toSorted()).toEqual([...APPEAL_STATES].toSorted());
    for (const { id, ended } of APPEAL.states) expect(MOVES.some(({ from, to }) => from.includes(id) && to.length > 0)).toBe(!ended);
  });

  it('lets nobody but the named roles move it, and only along the table', () => {
    always(({ state, facts, move, role, input }) => {
      const decision = decideAppeal(state, facts, move, role, input);
      if (!decision.ok) return expect(decision.reasons.length).toBeGreaterThan(0);
      const rule = MOVES.find(({ name }) => name === move);
      expect(rule?.by).toContain(role);
      expect(rule?.from).toContain(state);
      expect(rule?.to.length === 0 ? [state] : rule?.to).toContain(decision.to);
    });
  });

  it('is never decided by one who took part in what is appealed, by too few, or before all have voted', () => {
    always(({ facts, input }) => {
      if (!decideAppeal('heard', facts, 'decide', 'appeal_member', input).ok) return;
      expect(facts.self).toMatchObject({ appointed: true, conflict: null });
      expect(facts.members.inConflict).toBe(0);
      expect(facts.members.appointed).toBeGreaterThanOrEqual(3);
      expect(facts.votes.length).toBeGreaterThanOrEqual(facts.members.appointed);
    });
  });

  it('is upheld only with something that can be carried out now', () => {
    always(({ facts, input }) => {
      const decision = decideAppeal('heard', facts, 'decide', 'appeal_member', input);
      if (decision.ok && decision.to === 'upheld') expect(facts.remedies).toContain(input.remedy);
    });
  });

  it('is not filed after the last day, twice, or again after a decision', () => {
    always(({ facts, input }) => {
      if (!decideAppeal(null, facts, 'file', 'applicant', input).ok) return;
      expect(facts.filing).toMatchObject({ open: false, decided: false });
      expect(Temporal.PlainDate.compare(TODAY, facts.filing.lastDay ?? '1900-01-01')).toBeLessThanOrEqual(0);
      expect(facts.grounds).toContain(input.ground);
    });
  });

  it('changes no more once it has ended, save that the decision is handed over', () => {
    always(({ state, facts, move, role, input }) => {
      const ended = APPEAL.states.find(({ id }) => id === state)?.ended;
      if (!ended) return;
      const decision = decideAppeal(state, facts, move, role, input);
      if (decision.ok) expect(decision).toMatchObject({ from: state, to: state, event: 'appeal_answered' });
    });
  });
});

describe('votes', () => {
  it.each([
    [['uphold', 'uphold', 'reject'], 'upheld'],
    [['reject', 'uphold', 'reject'], 'rejected'],
    [['partly', 'partly', 'reject'], 'partly'],
    [['uphold', 'partly', 'partly'], 'partly'],
    [['uphold', 'partly', 'reject'], 'upheld'],
    [['partly', 'uphold', 'reject'], 'partly'],
    [['uphold', 'uphold', 'reject', 'reject'], 'upheld'],
    [['reject', 'uphold', 'uphold', 'reject'], 'rejected'],
  ] as const)('%j: %s', (votes, outcome) => expect(tallyAppeal(votes)).toBe(outcome));

  it('never reject against the majority, nor uphold against it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...APPEAL_VOTES), { minLength: 1, maxLength: 7 }), (votes) => {
        const against = votes.filter((vote) => vote === 'reject').length;
        if (against * 2 > votes.length) expect(tallyAppeal(votes)).toBe('rejected');
        if (against * 2 < votes.length) expect(tallyAppeal(votes)).not.toBe('rejected');
      }),
    );
  });
});

describe('what can be appealed', () => {
  it.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))(
    '%s: exactly what its `reopen` opens',
    (_, procedure) => {
      const from = procedure.moves.find(({ name }) => name === 'reopen')?.from ?? [];
      for (const state of STATES) expect(groundsIn(procedure, state).length > 0).toBe(from.includes(state));
    },
  );

  it.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))(
    '%s: starts the term to file wherever a state that can be appealed comes up',
    (_, procedure) => {
      const clock = procedure.clocks.find(({ id }) => id === 'appeal_filing');
      for (const { name, to } of procedure.moves)
        if (to.some((state) => groundsIn(procedure, state).length > 0) && name !== 'reopen')
          expect([clock?.startsOn, ...(clock?.alsoStartsOn ?? [])]).toContain(name);
    },
  );

  it.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))(
    '%s: a new date keeps what was passed, gives the old seat up and asks for no money',
    (_, procedure) => {
      const reopen = procedure.moves.find(({ name }) => name === 'reopen');
      expect(reopen?.effects).toEqual(['version_results', 'credit_passed_parts', 'free_seat']);
      expect(reopen?.to).not.toContain('awaiting_payment');
    },
  );
});

describe('the clocks of an appeal', () => {
  it('are the same steps in both countries, and what was not read in an act says so', () => {
    const steps = (clocks: typeof RU_APPEAL_CLOCKS) =>
      clocks.map(({ id, alsoStartsOn, endsOn, owner }) => ({ id, alsoStartsOn, endsOn, owner }));
    expect(steps(KZ_APPEAL_CLOCKS)).toEqual(steps(RU_APPEAL_CLOCKS));
    expect(RU_APPEAL_CLOCKS.map(({ term }) => term)).toEqual([30, 7, 60, 7]);
    for (const { source } of [...RU_APPEAL_CLOCKS, ...KZ_APPEAL_CLOCKS])
      expect(source).toMatchObject({ sure: false, note: expect.stringContaining('сверить') });
  });
});

describe('reasons', () => {
  it('are worded, with days written out', () => {
    expect(wordAppealReason({ code: 'appeal_too_late', details: { lastDay: '2026-12-24' } })).toBe(
      'Срок подачи апелляции вышел 24 декабря 2026',
    );
    for (const words of Object.values(APPEAL_REASONS)) expect(words.kk).not.toBe('');
  });
});
