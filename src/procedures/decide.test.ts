import { describe, expect, it } from 'vitest';
import { FAVOURABLE } from './facts.factory.ts';
import {
  AIS_OK,
  clocksOn,
  decide,
  type Facts,
  type MoveInput,
  type MoveName,
  type Role,
  replay,
  type StateId,
  wordReason,
} from './index.ts';

const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');
const make = (state: StateId, move: MoveName, role: Role, over: Partial<Facts> = {}, input: MoveInput = {}) =>
  decide(AIS_OK, state, { ...FAVOURABLE, ...over }, move, { role }, input, NOW);
const codes = (decision: ReturnType<typeof decide>) => (decision.ok ? [] : decision.reasons.map(({ code }) => code));

describe('an application by ais-ok', () => {
  it.each([
    ['draft', 'submit', 'applicant', 'under_review'],
    ['under_review', 'accept', 'registrar', 'awaiting_payment'],
    ['awaiting_payment', 'send_payment_proof', 'applicant', 'payment_check'],
    ['payment_check', 'confirm_payment', 'accountant', 'choosing_date'],
    ['date_confirmation', 'confirm_date', 'scheduler', 'exam_scheduled'],
    ['exam_scheduled', 'admit', 'proctor', 'in_exam'],
    ['in_exam', 'finish_exam', 'commission_chair', 'decision_due'],
    ['decision_due', 'decide', 'expert', 'council_check'],
    ['council_check', 'recognise', 'council_officer', 'certified'],
  ] as const)('in %s, on %s by the %s, becomes %s', (state, move, role, to) => {
    expect(make(state, move, role)).toMatchObject({ ok: true, event: { from: state, to } });
  });

  it('names every missing field and tick at once, each with its block', () => {
    const decision = make('draft', 'submit', 'applicant', {
      blocks: { missing: [{ block: 'identity', field: 'series' }], unconfirmed: ['education'] },
      separateConsent: { given: false },
    });
    expect(decision).toMatchObject({
      reasons: [
        { code: 'field_missing', details: { block: 'identity', field: 'series' } },
        { code: 'block_unconfirmed', details: { block: 'education' } },
        { code: 'consent_missing' },
      ],
    });
  });

  it('goes to the contract first where the centre wants it signed before payment', () => {
    const contract = { ...FAVOURABLE.contract, beforePayment: true };
    expect(make('under_review', 'accept', 'head', { contract })).toMatchObject({ event: { to: 'contract_offered' } });
  });

  it('is not passed when the protocol says so', () => {
    expect(make('council_check', 'recognise', 'council_head', { protocol: { signed: 3, quorum: 3, outcome: 'failed' } })).toMatchObject({
      event: { to: 'not_passed' },
      ended: true,
    });
  });

  it('is refused only with a reason of the list and words', () => {
    expect(codes(make('under_review', 'refuse', 'head'))).toEqual(['input_missing', 'input_missing']);
    expect(make('under_review', 'refuse', 'head', {}, { reasonCode: 'no_education', words: 'Диплом другой специальности' }).ok).toBe(true);
  });

  it('is filed by the registrar only from paper', () => {
    expect(codes(make('draft', 'submit', 'registrar', { filing: { onPaper: false } }))).toEqual(['only_paper_filing']);
  });

  it('counts a short payment as covering only on the head’s word', () => {
    const payment = { ...FAVOURABLE.payment, received: 900_000 };
    expect(codes(make('payment_check', 'confirm_payment', 'accountant', { payment }))).toEqual(['payment_short']);
    expect(
      codes(make('payment_check', 'confirm_payment', 'accountant', { payment }, { override: true, words: 'доплата наличными' })),
    ).toEqual(['override_not_yours']);
    expect(codes(make('payment_check', 'confirm_payment', 'head', { payment }, { override: true }))).toEqual(['override_needs_words']);
    expect(make('payment_check', 'confirm_payment', 'head', { payment }, { override: true, words: 'остаток прощён' }).ok).toBe(true);
  });

  it('is paid for by the payer alone', () => {
    const payer = { kind: 'employer', acceptedByCentre: true } as const;
    expect(codes(make('awaiting_payment', 'send_payment_proof', 'applicant', { payer }))).toEqual(['not_payer']);
    expect(make('awaiting_payment', 'send_payment_proof', 'employer', { payer }).ok).toBe(true);
  });

  it.each([
    [{ freeSeats: 0 }, 'session_full'],
    [{ ofThisCentre: false }, 'session_of_another_centre'],
    [{ approved: false }, 'session_not_approved'],
    [{ qualificationFits: false }, 'session_other_qualification'],
    [{ startsAt: NOW.add({ hours: 71 }) }, 'session_too_soon'],
  ] as const)('is not booked where the session has %o', (over, code) => {
    const session = FAVOURABLE.chosenSession;
    if (session === null) throw new Error('the favourable facts lost their session');
    expect(
      codes(make('choosing_date', 'request_date', 'applicant', { chosenSession: { ...session, ...over } }, { sessionId: 's' })),
    ).toEqual([code]);
  });

  it('is booked at the very last moment of the lead', () => {
    const session = FAVOURABLE.chosenSession;
    if (session === null) throw new Error('the favourable facts lost their session');
    const chosenSession = { ...session, startsAt: NOW.add({ hours: 72 }) };
    expect(make('choosing_date', 'request_date', 'applicant', { chosenSession }, { sessionId: 's' }).ok).toBe(true);
  });

  it('is removed for the second incident, not for the first', () => {
    expect(codes(make('in_exam', 'remove', 'proctor', { incidents: { count: 1 } }))).toEqual(['first_incident']);
    expect(make('in_exam', 'remove', 'proctor', { incidents: { count: 2 } })).toMatchObject({ event: { to: 'removed' }, ended: false });
  });

  it('lapses only when the term of its own state is over', () => {
    expect(codes(make('returned', 'lapse', 'system', { clocks: { over: ['invoice'] } }))).toEqual(['term_not_over']);
    expect(make('returned', 'lapse', 'system', { clocks: { over: ['correction'] } }).ok).toBe(true);
  });

  it('finishes after a failed theory without the practice, and continues only when it was passed', () => {
    const failed = { running: [], left: ['practice'], theoryPassed: false } as const;
    expect(make('in_exam', 'finish_exam', 'commission_chair', { parts: failed }).ok).toBe(true);
    expect(codes(make('in_exam', 'continue', 'commission_chair', { parts: failed }))).toEqual(['practice_before_theory']);
    expect(codes(make('in_exam', 'finish_exam', 'commission_chair', { parts: { ...failed, theoryPassed: true } }))).toEqual([
      'parts_ahead',
    ]);
  });

  it.each([
    ['refused', 'on_refusal', 'under_review'],
    ['not_passed', 'on_conduct', 'choosing_date'],
    ['certified', 'on_decision', 'decision_due'],
  ] as const)('in %s is opened by an appeal %s to %s', (state, upheld, to) => {
    expect(make(state, 'reopen', 'system', { appeal: { upheld, open: false } }, { appealId: 'a' })).toMatchObject({ event: { to } });
    expect(codes(make('certified', 'reopen', 'system', { appeal: { upheld: 'on_conduct', open: false } }, { appealId: 'a' }))).toEqual([
      'appeal_of_another_kind',
    ]);
  });

  it('stays where it is on a retake, which begins another application', () => {
    expect(make('not_passed', 'retake', 'applicant')).toMatchObject({
      event: { from: 'not_passed', to: 'not_passed' },
      effects: ['create_retake_draft'],
    });
  });

  it('shows itself to the centre on filing and to the council on the decision', () => {
    expect(make('draft', 'submit', 'applicant')).toMatchObject({ grants: ['centre'] });
    expect(make('decision_due', 'decide', 'commission_chair')).toMatchObject({ grants: ['council'] });
  });

  it('throws on a fact that was not fetched, since that is a bug', () => {
    expect(() => decide(AIS_OK, 'draft', {}, 'submit', { role: 'applicant' }, {}, NOW)).toThrow('facts not fetched');
  });

  it('throws on a history that does not chain', () => {
    expect(() => replay(AIS_OK, [{ move: 'accept', from: 'under_review', to: 'awaiting_payment' }])).toThrow('history breaks');
    expect(() => replay(AIS_OK, [{ move: 'submit', from: 'draft', to: 'certified' }])).toThrow('rules lack');
  });
});

describe('the clocks of ais-ok', () => {
  it('starts the answer of the centre on filing, pauses it on a return and goes on after it', () => {
    expect(make('draft', 'submit', 'applicant')).toMatchObject({ clocks: { start: ['review_answer'], resume: [] } });
    expect(make('under_review', 'return', 'registrar', { remarks: { open: 1 } })).toMatchObject({
      clocks: { pause: ['review_answer'], start: ['correction'], stop: [] },
    });
    expect(make('returned', 'submit', 'applicant')).toMatchObject({
      clocks: { start: [], resume: ['review_answer'], stop: ['correction'] },
    });
  });

  it('counts the terms of the result from the end of the exam, and ends them at the paper', () => {
    expect(make('in_exam', 'finish_exam', 'system')).toMatchObject({ clocks: { start: ['to_council', 'result_paper'] } });
    expect(clocksOn(AIS_OK, 'result_paper_issued')).toEqual({ start: [], stop: ['result_paper'] });
  });

  it('starts the answer of the centre anew when an appeal opens a refusal, and not when it opens a decision', () => {
    const reopen = (state: StateId, upheld: 'on_refusal' | 'on_decision') =>
      make(state, 'reopen', 'system', { appeal: { upheld, open: false } }, { appealId: 'a' });
    expect(reopen('refused', 'on_refusal')).toMatchObject({ clocks: { start: ['review_answer'] } });
    expect(reopen('certified', 'on_decision')).toMatchObject({ clocks: { start: ['to_council', 'result_paper'] } });
  });
});

describe('a no', () => {
  const session = { ofThisCentre: true, approved: true, qualificationFits: true, freeSeats: 1, startsAt: NOW, minimumLeadHours: 72 };
  it.each([
    [
      make('choosing_date', 'request_date', 'applicant', { chosenSession: session }, { sessionId: 's' }),
      'До экзамена слишком мало времени: записаться можно не позже чем за 72 ч',
    ],
    [
      make('date_confirmation', 'confirm_date', 'head', {
        commission: { minimum: 3, assigned: 2, hasChair: true, busy: 0, inConflict: 0 },
      }),
      'В комиссии 2 из 3 человек',
    ],
    [make('decision_due', 'decide', 'expert', { protocol: { signed: 1, quorum: 3, outcome: 'passed' } }), 'Протокол подписали 1 из 3'],
    [
      make('not_passed', 'retake', 'applicant', {
        retake: {
          triesUsed: 1,
          triesAllowed: null,
          notBefore: Temporal.PlainDate.from('2027-01-20'),
          today: Temporal.PlainDate.from('2026-11-24'),
        },
      }),
      'Пересдать можно с 20 января 2027',
    ],
  ])('%o is told as «%s»', (decision, words) => {
    expect(decision.ok ? [] : decision.reasons.map((each) => wordReason(each))).toEqual([words]);
  });
});
