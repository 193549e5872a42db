import { expect, it } from 'vitest';
import { SYSTEM } from '#platform/identity.ts';
import { testDeps } from '../../tests/setup/deps.ts';
import { examDay } from './exam-day.factory.ts';
import { drawTrial, markTrial } from './trial.ts';

const deps = await testDeps();

it('tells an answer that is no number from no answer: neither counts, but the person gave one', async () => {
  const { councilId } = await examDay(deps);
  const tool = await deps
    .as(SYSTEM)
    .read((db) => db.selectFrom('assessment_tools').select('id').where('council_id', '=', councilId).executeTakeFirstOrThrow());
  const { items, paper } = await drawTrial(deps, tool.id);
  const number = items.find(({ type }) => type === 'numeric') ?? expect.fail('no numeric item');
  const marked = async (text: string | null) => {
    const answers = new Map([[number.itemId, text === null ? null : { type: 'numeric' as const, text }]]);
    return (await markTrial(deps, tool.id, paper, answers)).mistakes.find(({ place }) => place === number.place);
  };
  expect(await marked('много')).toMatchObject({ answered: false, unclear: true });
  expect(await marked(null)).toMatchObject({ answered: false, unclear: false });
  expect(await marked('-999999')).toMatchObject({ answered: true, unclear: false });
});
