import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAVOURABLE } from './facts.factory.ts';
import {
  BLOCKS,
  decide,
  EFFECTS,
  FACTS,
  type Facts,
  factsNeeded,
  findProcedure,
  GUARDS,
  GUARDS_KNOWN,
  LETTERS,
  listProcedures,
  MOVES,
  type MoveEvent,
  type MoveInput,
  type MoveName,
  PAPERS,
  PARTIES,
  possibleMoves,
  ROLES,
  type Role,
  replay,
  STATES,
  type StateId,
} from './index.ts';
import { TARGETS } from './targets.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const ANSWERS: MoveInput = {
  reasonCode: 'incomplete',
  words: 'слова',
  sessionId: 's',
  paymentDocumentId: 'd',
  signMethod: 'scan',
  appealId: 'a',
};

/** Facts that move a little in every direction that a guard or a target looks in. */
const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    remarks: fc.record({ open: fc.integer({ min: 0, max: 1 }) }),
    contract: fc.record({
      beforePayment: fc.boolean(),
      methods: fc.constant(['scan' as const]),
      esignAgreed: fc.boolean(),
      sent: fc.constantFrom(null, 'scan' as const),
    }),
    payer: fc.record({ kind: fc.constantFrom('applicant' as const, 'employer' as const), acceptedByCentre: fc.constant(true) }),
    protocol: fc.record({ signed: fc.constant(3), quorum: fc.constant(3), outcome: fc.constantFrom('passed' as const, 'failed' as const) }),
    appeal: fc.record({
      upheld: fc.constantFrom(null, 'on_refusal' as const, 'on_conduct' as const, 'on_decision' as const),
      open: fc.constant(false),
    }),
    clocks: fc.record({ over: fc.constantFrom([], ['correction' as const], ['invoice' as const]) }),
    correction: fc.record({ allowedByCouncil: fc.boolean() }),
    briefing: fc.record({ published: fc.boolean(), acknowledged: fc.boolean() }),
    parts: fc.record({ running: fc.constant([]), left: fc.constantFrom([], ['practice' as const]), theoryPassed: fc.constant(true) }),
    blocks: fc.record({ missing: fc.constantFrom([], [{ block: 'identity' as const, field: 'series' }]), unconfirmed: fc.constant([]) }),
  })
  .map((over) => ({ ...FAVOURABLE, ...over }));

const someStep = fc.record({ pick: fc.nat(), role: fc.nat(), facts: someFacts });

describe.each(listProcedures().map((procedure) => [procedure.id, procedure] as const))('procedure %s', (_, procedure) => {
  const ids = procedure.states.map(({ id }) => id);

  it('uses each state, move, clock, block and paper once, from the closed vocabulary', () => {
    for (const [used, known] of [
      [ids, STATES],
      [procedure.moves.map(({ name }) => name), MOVES],
      [procedure.blocks.map(({ id }) => id), BLOCKS],
      [procedure.papers.map(({ id }) => id), PAPERS],
    ] as const) {
      expect(new Set(used).size).toBe(used.length);
      expect(known).toEqual(expect.arrayContaining([...used]));
    }
    expect(new Set(procedure.clocks.map(({ id }) => id)).size).toBe(procedure.clocks.length);
  });

  it('names only what exists: states, roles, guards, effects, papers, letters, parties', () => {
    const papers = procedure.papers.map(({ id }) => id);
    for (const move of procedure.moves) {
      expect(ids).toEqual(expect.arrayContaining([...move.from, ...move.to]));
      expect(ROLES).toEqual(expect.arrayContaining([...move.by]));
      expect(GUARDS_KNOWN).toEqual(expect.arrayContaining([...move.guards]));
      expect(EFFECTS).toEqual(expect.arrayContaining([...move.effects]));
      expect(papers).toEqual(expect.arrayContaining([...move.prints]));
      expect(LETTERS).toEqual(expect.arrayContaining(move.letters.map(({ letter }) => letter)));
      expect(PARTIES).toEqual(expect.arrayContaining(move.letters.map(({ to }) => to)));
      expect(FACTS).toEqual(expect.arrayContaining([...factsNeeded(procedure, move.name)]));
    }
  });

  it('has words in both languages for every state, move, clock, block, paper, part and kind of practice', () => {
    const { exam, title, words } = procedure;
    for (const word of Object.values(words)) expect(word.ru.length * (word.kk?.length ?? 0)).toBeGreaterThan(0);
    const labelled = [...procedure.states, ...procedure.moves, ...procedure.clocks, ...procedure.blocks, ...procedure.papers];
    const labels = [
      title,
      ...[...labelled, ...exam.parts, ...exam.practiceKinds].map(({ label }) => label),
      ...exam.practiceKinds.map(({ means }) => means),
    ];
    for (const { ru, kk } of labels) {
      expect(ru).toMatch(/^[А-ЯЁ].*[а-яё]$/);
      expect(kk).toMatch(/^[А-ЯЁӘҒҚҢӨҰҮҺІ].*[а-яёәғқңөұүһі]$/);
    }
    for (const { text } of exam.whatToBring) expect(text.kk).toMatch(/^[а-яёәғқңөұүһі]/);
  });

  it('speaks in a state only of a clock that it has', () => {
    const clocks = procedure.clocks.map(({ id }) => id);
    for (const { clock } of procedure.states) if (clock !== null) expect(clocks).toContain(clock);
  });

  it('chooses among targets exactly where there are several', () => {
    for (const move of procedure.moves) expect(move.target !== undefined).toBe(move.to.length > 1);
  });

  it('names a source for every term, and starts and ends clocks on its own moves or on events outside', () => {
    const moves = procedure.moves.map(({ name }) => name as string);
    for (const clock of procedure.clocks) {
      expect(clock.source.act).not.toBe('');
      expect(clock.term).toBeGreaterThan(0);
      for (const name of [clock.startsOn, ...clock.alsoStartsOn, ...clock.endsOn]) {
        if ((MOVES as readonly string[]).includes(name)) expect(moves).toContain(name);
      }
    }
  });

  it('lets every state be reached from the first', () => {
    const reached = new Set<StateId>([procedure.initial]);
    for (let grown = true; grown; ) {
      const before = reached.size;
      for (const move of procedure.moves) for (const to of move.from.some((from) => reached.has(from)) ? move.to : []) reached.add(to);
      grown = reached.size > before;
    }
    expect([...reached].toSorted()).toEqual(ids.toSorted());
  });

  it('has a way on from every state that has not ended, and an outcome for every one that has', () => {
    for (const { id, ended, outcome } of procedure.states) {
      if (ended) expect(outcome).not.toBeNull();
      else expect(procedure.moves.some((move) => move.result === 'moves' && move.from.includes(id))).toBe(true);
    }
  });

  it('gives a way on to the party on which an open state waits', () => {
    const rolesOf: Record<string, readonly Role[]> = {
      applicant: ['applicant', 'proctor'],
      payer: ['applicant', 'employer'],
      contract_party: ['applicant', 'employer'],
      centre: ['registrar', 'accountant', 'scheduler', 'head'],
      commission: ['expert', 'commission_chair'],
      council: ['council_officer'],
    };
    for (const { id, waitsOn, ended } of procedure.states) {
      if (ended || waitsOn === null) continue;
      expect((rolesOf[waitsOn] ?? []).some((role) => possibleMoves(procedure, id, role).length > 0)).toBe(true);
    }
  });

  it('closes by term exactly the states from which `lapse` leads', () => {
    const lapse = procedure.moves.find(({ name }) => name === 'lapse');
    expect(procedure.clocks.flatMap(({ lapses }) => lapses ?? []).toSorted()).toEqual([...(lapse?.from ?? [])].toSorted());
  });

  it('lets nobody but the named roles make a move, whatever the facts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.constantFrom(...MOVES),
        fc.constantFrom(...ROLES),
        someFacts,
        (state, name, role, facts) => {
          const decision = decide(procedure, state, facts, name, { role }, ANSWERS, NOW);
          const move = procedure.moves.find((one) => one.name === name);
          if (decision.ok) expect(move?.by.includes(role) && move.from.includes(state)).toBe(true);
          else expect(decision.reasons.length).toBeGreaterThan(0);
          if (move && !move.by.includes(role)) expect(decision).toMatchObject({ ok: false, reasons: [{ code: 'move_not_yours' }] });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('decides only to the targets of the move, and its history replays to the state', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 40 }), (steps) => {
        const history: MoveEvent[] = [];
        let state: StateId | null = procedure.initial;
        for (const { pick, role, facts } of steps) {
          if (state === null) break;
          const from = state;
          const ways = procedure.moves.filter((move) => move.from.includes(from));
          const move = ways[pick % ways.length];
          const by = move?.by[role % move.by.length];
          if (!move || !by) continue;
          const decision = decide(procedure, from, facts, move.name, { role: by, isMaker: true }, ANSWERS, NOW);
          if (!decision.ok) continue;
          history.push(decision.event);
          state = decision.event.to;
          if (move.result === 'moves') expect(move.to).toContain(state);
          expect(decision.ended).toBe(state === null || procedure.states.find(({ id }) => id === state)?.ended);
        }
        expect(replay(procedure, history)).toBe(state);
      }),
    );
  });

  it('leaves no clock running on an application that has ended, but those of its paper and of an appeal', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 40 }), (steps) => {
        const running = new Set<string>();
        let state: StateId | null = procedure.initial;
        for (const { pick, role, facts } of steps) {
          if (state === null) break;
          const from: StateId = state;
          const ways = procedure.moves.filter((move) => move.from.includes(from));
          const move = ways[pick % ways.length];
          const by = move?.by[role % move.by.length];
          if (!move || !by) continue;
          const decision = decide(procedure, from, facts, move.name, { role: by, isMaker: true }, ANSWERS, NOW);
          if (!decision.ok) continue;
          for (const id of decision.clocks.stop) running.delete(id);
          for (const id of [...decision.clocks.resume, ...decision.clocks.start]) running.add(id);
          state = decision.event.to;
          if (decision.ended) expect([...running].filter((id) => id !== 'result_paper' && !id.startsWith('appeal_'))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can make every move under some facts', () => {
    const over: Partial<Record<MoveName, Partial<Facts>>> = {
      return: { remarks: { open: 1 } },
      continue: { parts: { running: [], left: ['practice'], theoryPassed: true } },
      lapse: { clocks: { over: ['correction', 'invoice'] } },
      reopen: { appeal: { upheld: 'on_refusal', open: false } },
    };
    for (const move of procedure.moves) {
      const [from, role] = [move.from[0], move.by[0]];
      if (!from || !role) throw new Error(`${move.name} has no beginning`);
      expect(decide(procedure, from, { ...FAVOURABLE, ...over[move.name] }, move.name, { role }, ANSWERS, NOW)).toMatchObject({ ok: true });
    }
  });
});

describe('the registry of procedures', () => {
  it('finds a procedure by id and by edition, and nothing by an unknown one', () => {
    expect(findProcedure('ais-ok')?.id).toBe('ais-ok');
    expect(findProcedure('ais-ok', '2017-01-01')?.edition.validFrom).toBe('2017-01-01');
    expect(findProcedure('ais-ok', '1999-01-01')).toBeUndefined();
    expect(findProcedure('nobody')).toBeUndefined();
  });

  it('asks every guard and target for facts that exist', () => {
    const needs = [...Object.values(GUARDS), ...Object.values(TARGETS)].flatMap((rule) => rule.needs);
    expect(FACTS).toEqual(expect.arrayContaining(needs));
  });
});
