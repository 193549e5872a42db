import { describe, expect, it } from 'vitest';
import { actsIn, actsOfRoutes } from './acts-of-routes.ts';
import type { Rule } from './rule.ts';
import { WHO_MAY_WHAT } from './who-may-what.ts';

/** The act that a rule makes: its own name, or what its form says. */
const namesOf = ({ act, form }: Rule): readonly string[] => {
  const sent = typeof form === 'object' ? [form.intent, form.act] : [];
  return [act, ...sent].filter((name): name is string => name !== undefined);
};

/** Acts that would end what the table itself stands on. */
const ELSEWHERE = [
  '/security end_others', // ends the sessions of everybody who asks here; the tests of accounts walk it
];

describe('the acts of one address', () => {
  it('stand in the table of who may what, each by its name', () => {
    const missing = actsOfRoutes().flatMap(({ path, acts }) => {
      const named = new Set(WHO_MAY_WHAT.filter((rule) => rule.on === 'POST' && rule.path === path).flatMap(namesOf));
      return acts
        .filter((act) => !named.has(act))
        .map((act) => `${path} ${act}`)
        .filter((name) => !ELSEWHERE.includes(name));
    });
    expect(missing).toEqual([]);
  });

  it.each([
    ["const ACTS = intents('add', 'send');", ['add', 'send']],
    ["z.object({ intent: z.enum(['code', 'sign']) })", ['code', 'sign']],
    ["if (form.get('intent') === 'edit') {}", ['edit']],
    ["if (fields.act !== 'register') {}", ['register']],
    ["z.object({ act: z.literal('absent') })", ['absent']],
    ["switch (text('intent')) {\n    case 'upload': {", ['upload']],
    ["const state = page.state === 'open';", []],
  ])('are read from %j', (source, acts) => expect(actsIn(source)).toEqual(acts));
});
