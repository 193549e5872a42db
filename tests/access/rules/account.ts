import { EVERYBODY, SIGNED_IN } from '../actors.ts';
import { action, nobody, page, type Rule } from '../rule.ts';

const passwords = { password: 'one long password', again: 'another long password' };
const token = { params: async () => ({ token: 'a-token-that-opens-nothing' }) };

export const ACCOUNT: readonly Rule[] = [
  page('/registration', EVERYBODY),
  action('/registration', EVERYBODY, { form: {} }),
  page('/registration/done', EVERYBODY),
  page('/sign-in', EVERYBODY),
  action('/sign-in', nobody, {
    others: 'any',
    stranger: 'any',
    form: { login: 'nobody@people.example', password: 'wrong' },
  }),
  page('/sign-out', EVERYBODY),
  action('/sign-out', EVERYBODY, { ownSession: true }),
  page('/hat', EVERYBODY),
  action('/hat', SIGNED_IN, { ownSession: true, form: { hat: '' } }),
  page('/password/new', SIGNED_IN),
  action('/password/new', SIGNED_IN, { form: passwords }),
  page('/password/recovery', EVERYBODY),
  action('/password/recovery', EVERYBODY, { form: { login: 'nobody@people.example' } }),
  page('/password/recovery/:token', EVERYBODY, token),
  action('/password/recovery/:token', EVERYBODY, { ...token, form: passwords }),
  page('/second-factor', SIGNED_IN),
  action('/second-factor', nobody, { others: 'sign_in', form: { code: '000000' } }),
  page('/cabinet-closed', EVERYBODY),
  page('/consent/:purpose', EVERYBODY, { params: async () => ({ purpose: 'privacy_policy' }) }),
];
