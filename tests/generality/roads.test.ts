import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listOwnApplications, readApplicationPage, readBlockPage, readForReview } from '../../src/applications/index.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { clockRule, KZ_RECOGNITION, NOK_STS, type Procedure, replay, type StateId, stateRule } from '../../src/procedures/index.ts';
import { nextStep } from '../../src/web/routes/applicant/next-step.ts';
import { presentRoad } from '../../src/web/routes/applicant/present-application.ts';
import { presentBlock } from '../../src/web/routes/applicant/present-block.ts';
import { type TestDeps, testDeps } from '../setup/deps.ts';
import { GUILD } from './fourth-procedure.ts';
import { Road } from './road.ts';

vi.mock('../../src/procedures/shipped-procedures.ts', async (original) => {
  const { SHIPPED_PROCEDURES } = await original<typeof import('../../src/procedures/shipped-procedures.ts')>();
  return { SHIPPED_PROCEDURES: [...SHIPPED_PROCEDURES, (await import('./fourth-procedure.ts')).GUILD] };
});

let deps: TestDeps;

beforeAll(async () => {
  deps = await testDeps();
});

/** What the person's pages say in this state: the words are the procedure's own, and there is a step or a wait. */
async function looksRight(road: Road, procedure: Procedure, state: StateId): Promise<readonly string[]> {
  const actor = road.actor('applicant');
  const [own] = await listOwnApplications(deps, actor);
  expect(own?.stateLabel).toEqual(stateRule(procedure, state).label);
  expect(own?.words).toEqual(procedure.words);
  if (own) expect(nextStep(own).text).not.toBe('');
  const page = await readApplicationPage(deps, actor, road.id);
  const { clock } = stateRule(procedure, state);
  if (clock && page.term) expect(page.term).toMatchObject({ clock, label: clockRule(procedure, clock).label });
  const steps = presentRoad(page);
  expect(steps.find((step) => step.state === 'now')?.name).toBe(stateRule(procedure, state).label.ru);
  return steps.filter((step) => step.state === 'ahead').map(({ id }) => id);
}

async function history(road: Road) {
  const events = await deps
    .as(SYSTEM)
    .read((db) =>
      db
        .selectFrom('application_events')
        .select(['move', 'from_state as from', 'to_state as to'])
        .where('application_id', '=', road.id)
        .orderBy('seq')
        .execute(),
    );
  return events as unknown as Parameters<typeof replay>[1];
}

describe('a procedure that nobody but its data knows', () => {
  it('runs from the draft to the end in its own order, by its own words', async () => {
    deps.clock.set('2026-11-24T10:00:00Z');
    const road = await Road.begin(deps, GUILD);
    for (const { id, label } of GUILD.blocks) {
      const shown = presentBlock(await readBlockPage(deps, road.actor('applicant'), road.id, id), true);
      expect(shown.blocks.find((block) => block.id === id)?.label).toEqual(label);
      expect(shown.missing).toEqual([]);
    }
    expect(await looksRight(road, GUILD, 'draft')).toEqual(['review', 'date', 'exam', 'payment', 'result']);

    expect(await road.move('submit', 'applicant')).toBe('under_review');
    expect(await looksRight(road, GUILD, 'under_review')).toEqual(['date', 'exam', 'payment', 'result']);
    const desk = await readForReview(deps, road.actor('registrar'), road.id);
    expect(desk.blocks.map(({ label }) => label)).toEqual(GUILD.blocks.map(({ label }) => label));
    expect(desk.moves.map(({ name }) => name)).toEqual(['return', 'accept']);

    await road.checkIdentity();
    expect(await road.move('accept', 'registrar')).toBe('choosing_date');
    expect(await looksRight(road, GUILD, 'choosing_date')).toEqual(['exam', 'payment', 'result']);
    expect(await road.move('request_date', 'applicant', { sessionId: await road.aSession() })).toBe('exam_scheduled');
    await road.comeToTheExam();
    expect(await road.move('admit', 'proctor')).toBe('in_exam');
    await road.sit();
    expect(await road.move('finish_exam', 'commission_chair')).toBe('awaiting_payment');
    expect(await looksRight(road, GUILD, 'awaiting_payment')).toEqual(['result']);
    expect(await road.pay()).toBe('decision_due');
    await road.signProtocol();
    expect(await road.move('decide', 'commission_chair')).toBe('certified');
    expect(await looksRight(road, GUILD, 'certified')).toEqual([]);
    expect(replay(GUILD, await history(road))).toBe('certified');
    expect((await listOwnApplications(deps, road.actor('applicant')))[0]).toMatchObject({ paid: true, list: 'table' });
  });
});

describe('occupational safety', () => {
  it('runs from the draft to the certificate, a date confirmed by the centre, the result by the council', async () => {
    deps.clock.set('2026-11-24T10:00:00Z');
    const road = await Road.begin(deps, NOK_STS);
    expect(await looksRight(road, NOK_STS, 'draft')).toEqual(['review', 'payment', 'date', 'exam', 'result']);
    expect(await road.move('submit', 'applicant')).toBe('under_review');
    await road.checkIdentity();
    expect(await road.move('accept', 'registrar')).toBe('awaiting_payment');
    expect(await road.pay()).toBe('choosing_date');
    expect(await road.move('request_date', 'applicant', { sessionId: await road.aSession() })).toBe('date_confirmation');
    await looksRight(road, NOK_STS, 'date_confirmation');
    expect(await road.move('confirm_date', 'scheduler')).toBe('exam_scheduled');
    await road.comeToTheExam();
    expect(await road.move('admit', 'proctor')).toBe('in_exam');
    await road.sit();
    expect(await road.move('finish_exam', 'commission_chair')).toBe('decision_due');
    await road.signProtocol();
    expect(await road.move('decide', 'commission_chair')).toBe('council_check');
    expect(replay(NOK_STS, await history(road))).toBe('council_check');
  });
});

describe('recognition in Kazakhstan', () => {
  it('runs from the draft to the recognition: contract, notice with ten full working days, the commission decides', async () => {
    deps.clock.set('2026-11-24T10:00:00Z');
    const road = await Road.begin(deps, KZ_RECOGNITION);
    expect(await road.move('submit', 'applicant')).toBe('under_review');
    await expect(road.move('return', 'registrar')).rejects.toMatchObject({
      code: 'no_remark',
      details: { alsoReasons: 'correction_not_allowed' },
    });
    await road.checkIdentity();
    expect(await road.move('accept', 'registrar')).toBe('contract_offered');
    await expect(road.move('sign_contract', 'applicant', { signMethod: 'code' })).rejects.toMatchObject({ code: 'esign_not_agreed' });
    expect(await road.signContract()).toBe('awaiting_payment');
    expect(await road.pay()).toBe('notice_due');
    await looksRight(road, KZ_RECOGNITION, 'notice_due');
    const sessionId = await road.aSession();
    deps.clock.set('2026-12-01T10:00:00Z');
    await expect(road.move('notify', 'scheduler', { sessionId })).rejects.toMatchObject({
      code: 'notice_too_late',
      details: { earliest: '2026-12-16' },
    });
    deps.clock.set('2026-11-30T10:00:00Z');
    expect(await road.move('notify', 'scheduler', { sessionId })).toBe('exam_scheduled');
    await road.comeToTheExam();
    expect(await road.move('admit', 'proctor')).toBe('in_exam');
    await road.sit();
    expect(await road.move('finish_exam', 'commission_chair')).toBe('decision_due');
    await road.signProtocol();
    expect(await road.move('decide', 'commission_chair')).toBe('certified');
    await looksRight(road, KZ_RECOGNITION, 'certified');
    expect(replay(KZ_RECOGNITION, await history(road))).toBe('certified');
  });
});
