import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '#platform/identity.ts';
import { type TestDeps, testDeps } from '../../tests/setup/deps.ts';
import { changeSetting, readCouncilSettingsPage } from './council-settings.ts';

let deps: TestDeps;
let head: Actor;

beforeAll(async () => {
  deps = await testDeps();
  head = await aCouncilHead();
});

async function aCouncilHead(): Promise<Actor> {
  const at = deps.clock.now();
  return await deps.as(SYSTEM).write(async (trx) => {
    const { id: council } = await trx
      .insertInto('organisations')
      .values({ kind: 'council', name: 'Совет', short_name: 'СПК', created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx.insertInto('councils').values({ id: council, procedure_id: 'ais-ok' }).execute();
    const { id: person } = await trx
      .insertInto('people')
      .values({ surname: 'Правилова', given_name: 'Вера', no_patronymic: true, created_at: at, updated_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('hats')
      .values({ person_id: person, role: 'council_head', organisation_id: council, display_name: 'Правилова В.', valid_from: at })
      .execute();
    return { scope: 'council', personId: person, organisationId: council, role: 'council_head' };
  });
}

const change = (id: string, value: string | readonly string[], seen = 0, actor = head) =>
  changeSetting(deps, actor, id, { values: [value].flat(), reason: 'Решение совета № 7', seen });
const shown = async (id: string) => (await readCouncilSettingsPage(deps, head)).settings.find(({ rule }) => rule.id === id);

describe('the settings of a council', () => {
  it('are those of its procedure, by default, the law locked with its source', async () => {
    const { settings, mayChange } = await readCouncilSettingsPage(deps, head);
    expect(mayChange).toBe(true);
    expect(settings.find(({ rule }) => rule.id === 'clocks.review_answer')).toMatchObject({
      value: 10,
      history: [],
      rule: { mayChange: false, source: { act: expect.stringContaining('1204') } },
    });
    for (const { rule, value } of settings) expect(value, rule.id).toEqual(rule.default);
  });

  it('change with who, when, from, to and why, each beside the others of its group', async () => {
    await change('booking.changesAllowed', '2');
    deps.clock.add({ hours: 1 });
    await change('booking.graceMinutes', '15');
    deps.clock.add({ hours: 1 });
    await change('booking.changesAllowed', '0', 1);
    expect(await shown('booking.changesAllowed')).toMatchObject({
      value: 0,
      history: [
        { from: 2, to: 0, by: 'Правилова В.', reason: 'Решение совета № 7', at: '2026-11-24T12:00:00Z' },
        { from: 1, to: 2, at: '2026-11-24T10:00:00Z' },
      ],
    });
    expect(await shown('booking.graceMinutes')).toMatchObject({ value: 15, history: [{ from: 30, to: 15 }] });
    await change('retake.triesAllowed', '3');
    await change('retake.triesAllowed', '', 1);
    expect(await shown('retake.triesAllowed')).toMatchObject({
      value: null,
      history: [
        { from: 3, to: null },
        { from: null, to: 3 },
      ],
    });
    await change('filing.payers', ['employer']);
    expect((await shown('filing.payers'))?.value).toEqual(['employer']);
    await change('protocol.castingVote', 'no');
    expect((await shown('protocol.castingVote'))?.value).toBe(false);
  });

  it.each([
    ['clocks.review_answer', '5', 'setting_locked'],
    ['clocks.correction', '0', 'setting_not_allowed'],
    ['clocks.correction', '', 'setting_not_allowed'],
    ['clocks.correction', '1e1', 'setting_not_allowed'],
    ['clocks.correction', '30', 'setting_unchanged'],
    ['protocol.quorum', '1', 'setting_not_allowed'],
    ['certificate.numbering', 'nobody', 'setting_not_allowed'],
    ['clocks.of_nobody', '5', 'not_found'],
  ] as const)('%s is refused %j: %s', async (id, value, code) => {
    await expect(change(id, value)).rejects.toMatchObject({ code });
  });

  it('lose no change that another made meanwhile', async () => {
    const both = await Promise.allSettled([change('clocks.invoice', '20'), change('clocks.invoice', '25')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_elsewhere' } });
    await expect(change('clocks.invoice', '26')).rejects.toMatchObject({ code: 'changed_elsewhere' });
  });

  it('are read by an officer and changed by the head alone', async () => {
    const officer = { ...head, role: 'council_officer' };
    expect((await readCouncilSettingsPage(deps, officer)).mayChange).toBe(false);
    await expect(change('clocks.correction', '20', 0, officer)).rejects.toMatchObject({ code: 'not_found' });
    await expect(readCouncilSettingsPage(deps, { ...head, role: 'registrar' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(readCouncilSettingsPage(deps, { ...head, personId: null })).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
