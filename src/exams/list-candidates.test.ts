import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Trx } from '#platform/database.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { type ExamDay, examDay, joinExamDay } from './exam-day.factory.ts';
import { readSessionDesk } from './session-desk.ts';

const deps = await testDeps();

describe('the hall', () => {
  it('is read by as many queries for five candidates as for one', async () => {
    const day = await examDay(deps);
    const alone = await deskOf(day);
    expect(alone.candidates).toHaveLength(1);
    for (let more = 0; more < 4; more += 1) await joinExamDay(deps, day);
    const full = await deskOf(day);
    expect(full.candidates).toHaveLength(5);
    expect(full.candidates.map(({ parts }) => parts.map(({ part }) => part))).toEqual(Array(5).fill(['theory', 'practice']));
    expect(full.queries).toBe(alone.queries);
    expect(full.queries).toBeLessThan(20);
  });
});

async function deskOf(day: ExamDay) {
  let queries = 0;
  const counter = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      queries += 1;
      return node;
    },
    transformResult: ({ result }: PluginTransformResultArgs) => Promise.resolve(result),
  };
  const counted: typeof deps.as = (actor) => ({
    ...deps.as(actor),
    read: (work) => deps.as(actor).read((db) => work(db.withPlugin(counter) as Trx)),
  });
  const { candidates } = await readSessionDesk({ ...deps, as: counted }, day.proctor, day.sessionId);
  return { candidates, queries };
}
