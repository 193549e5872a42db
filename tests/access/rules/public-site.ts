import { EVERYBODY } from '../actors.ts';
import { action, nobody, page, type Rule } from '../rule.ts';
import { aTrialPicture, aTrialTool } from '../world-bank.ts';
import { issuedNumber } from '../world-outcomes.ts';

const centre = { params: async () => ({ slug: 'belymost' }) };
/** Letters of everybody are shown in the demo alone, which the tested product is not. */
const outsideTheDemo = { stranger: 'not_found' } as const;

export const PUBLIC_SITE: readonly Rule[] = [
  page('/', EVERYBODY),
  page('/apply', EVERYBODY),
  page('/centres', EVERYBODY),
  page('/centres/:slug', EVERYBODY, centre),
  page('/centres/:slug/statement', EVERYBODY, centre),
  page('/help', EVERYBODY),
  page('/accessibility', EVERYBODY),
  page('/privacy', EVERYBODY),
  page('/*', nobody, { params: async () => ({ '*': 'no-such-page' }), stranger: 'not_found' }),
  page('/refused', nobody, { stranger: 'not_found' }),
  page('/exams', EVERYBODY),
  page('/trial', EVERYBODY),
  page('/trial/:toolId', EVERYBODY, { params: async (world) => ({ toolId: await aTrialTool(world) }) }),
  action('/trial/:toolId', EVERYBODY, { params: async (world) => ({ toolId: await aTrialTool(world) }), form: { paper: 'not ours' } }),
  page('/trial/:toolId/pictures/:id', EVERYBODY, { params: aTrialPicture }),
  page('/certificates', EVERYBODY),
  page('/certificates/:number', EVERYBODY, { params: async (world) => ({ number: await issuedNumber(world) }) }),
  action('/preferences', EVERYBODY, { form: { theme: 'dark', back: '/' } }),
  // the exam is opened by a code and lasts by a cookie of its own, whoever is signed in at that computer
  page('/exam', EVERYBODY),
  action('/exam', nobody, { stranger: 'not_found', form: { code: 'AAAA-AAAA' } }),
  page('/exam/attempt', EVERYBODY),
  action('/exam/attempt', EVERYBODY, { form: { act: 'start' } }),
  action('/exam/attempt', EVERYBODY, { act: 'finish', form: { act: 'finish' } }),
  page('/exam/pictures/:id', nobody, { others: 'sign_in', params: async () => ({ id: crypto.randomUUID() }) }),
  page('/api/exam/state', nobody, { others: 'sign_in' }),
  action('/api/exam/answers', nobody, { others: 'sign_in' }),
  page('/healthz', EVERYBODY),
  page('/readyz', EVERYBODY),
  page('/metrics', nobody, outsideTheDemo),
  page('/demo/parts', nobody, outsideTheDemo),
  page('/demo/mailbox', nobody, outsideTheDemo),
  page('/demo/mailbox/:letterId', nobody, { ...outsideTheDemo, params: async () => ({ letterId: crypto.randomUUID() }) }),
  page('/demo/mailbox/:letterId/html', nobody, { ...outsideTheDemo, params: async () => ({ letterId: crypto.randomUUID() }) }),
];
