import { createAccount } from '../../../src/accounts/index.ts';
import { SIGNED_IN } from '../actors.ts';
import { action, page, type Rule } from '../rule.ts';
import type { World } from '../world.ts';

const ADMINISTRATOR = ['administrator'] as const;

let serial = 0;
/** Somebody new, so that nobody's session of this test ends. */
const aPerson = {
  params: async ({ deps, catalogue }: World) => {
    serial += 1;
    const login = `appointed${serial}@people.example`;
    const person = { surname: 'Новая', givenName: 'Анна', patronymic: null, snils: null, email: login, phone: null };
    const hats = [{ role: 'expert', organisationId: catalogue.organisations.council }] as const;
    return { id: await createAccount(deps, { ...person, login, password: 'one long password', mustChange: true, hats }) };
  },
};
const hatOf = async ({ deps }: World, { id = '' }) =>
  (await deps.signIn.selectFrom('hats').select('id').where('person_id', '=', id).executeTakeFirstOrThrow()).id;

/** Who works here, the log, and everybody's own way in. */
export const OPERATOR: readonly Rule[] = [
  page('/operator/people', ADMINISTRATOR),
  page('/operator/people/new', ADMINISTRATOR),
  action('/operator/people/new', ADMINISTRATOR, { form: { surname: '', givenName: '', login: '' } }),
  page('/operator/people/:id', ADMINISTRATOR, aPerson),
  action('/operator/people/:id', ADMINISTRATOR, { ...aPerson, act: 'appoint', form: { act: 'appoint', role: 'auditor' } }),
  action('/operator/people/:id', ADMINISTRATOR, {
    ...aPerson,
    act: 'dismiss',
    once: true,
    form: async (world, params) => ({ act: 'dismiss', hatId: await hatOf(world, params) }),
  }),
  ...(['disable', 'enable', 'reset_second_factor', 'send_link'] as const).map((act) =>
    action('/operator/people/:id', ADMINISTRATOR, { ...aPerson, act, form: { act } }),
  ),
  page('/operator/log', ['auditor']),
  page('/security', SIGNED_IN),
  action('/security', SIGNED_IN, {
    form: { act: 'password', current: 'wrong', password: 'another long password', again: 'a longer password' },
  }),
];
