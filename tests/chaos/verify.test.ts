import { CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Entry, moved } from '../../chaos/ledger.ts';
import { findDoubleMoves, findLost } from '../../chaos/verify/acknowledged.ts';
import type { Ask } from '../../chaos/verify/ask.ts';
import { findBrokenHistories } from '../../chaos/verify/histories.ts';
import { findBadLetters } from '../../chaos/verify/letters.ts';
import type { Trx } from '../../src/platform/database.ts';
import { SYSTEM } from '../../src/platform/identity.ts';
import { NOK_STS } from '../../src/procedures/index.ts';
import { Road } from '../generality/road.ts';
import { type TestDeps, testDeps } from '../setup/deps.ts';

let deps: TestDeps;
let road: Road;
const ask: Ask = async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
  (await deps.as(SYSTEM).read((db) => db.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters])))).rows;
const write = (work: (trx: Trx) => Promise<unknown>) => deps.as(SYSTEM).write(work);
const told = (move: string): Entry => ({ road: 'road 1', act: move, told: '302', at: '', proofs: [moved(road.id, move)] });

beforeAll(async () => {
  deps = await testDeps();
  road = await Road.begin(deps, NOK_STS);
  await road.move('submit', 'applicant');
});

describe('after the kills', () => {
  it('what was acknowledged and is not there is found', async () => {
    expect(await findLost(ask, [told('submit')])).toEqual([]);
    expect(await findLost(ask, [told('submit'), told('accept')])).toEqual([expect.stringContaining('lost: road 1, accept')]);
  });

  it('letters that came twice, or never, or still lie are found', async () => {
    const letters = await ask<{ messageId: string }>('select message_id as "messageId" from letters');
    const each = letters.map(({ messageId }) => messageId);
    const become = (state: 'sent' | 'doubtful') =>
      write((trx) => trx.updateTable('letters').set({ state, channel: 'email', sent_at: deps.clock.now() }).execute());
    expect(await findBadLetters(ask, [])).toEqual(each.map(() => expect.stringContaining('is due and still queued')));
    await become('sent');
    expect(await findBadLetters(ask, each)).toEqual([]);
    expect(await findBadLetters(ask, [])).toEqual(each.map(() => expect.stringContaining('is sent and never came')));
    expect(await findBadLetters(ask, [...each, ...each])).toEqual(each.map(() => expect.stringContaining('came 2 times and is sent')));
    await become('doubtful');
    expect(await findBadLetters(ask, [...each, ...each])).toEqual([]);
  });

  it('a move that was made twice is found, and a history that does not lead to the state', async () => {
    expect(await findDoubleMoves(ask, [told('submit')])).toEqual([]);
    expect(await findBrokenHistories(ask)).toEqual([]);
    const again = { application_id: road.id, seq: 2, move: 'submit', from_state: 'draft', to_state: 'under_review' };
    await write((trx) =>
      trx
        .insertInto('application_events')
        .values({ ...again, at: deps.clock.now(), actor_role: 'applicant' })
        .execute(),
    );
    expect(await findDoubleMoves(ask, [told('submit')])).toEqual([expect.stringContaining('was made 2 times')]);
    expect(await findBrokenHistories(ask)).toEqual([expect.stringContaining('history breaks at submit')]);
  });
});
