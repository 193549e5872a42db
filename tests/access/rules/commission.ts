import { anywhere, COMMISSION } from '../actors.ts';
import { action, page, type Rule } from '../rule.ts';
import type { World } from '../world.ts';
import { aCertificate, anIncident, aPractice, aProtocol, aRecording } from '../world-outcomes.ts';
import { aBooking } from '../world-sessions.ts';

const JUDGES = ['expert', 'technical_expert', 'commission_chair'] as const;
const CHECKERS = ['council_officer', 'council_head'] as const;

const sitting = {
  params: async (world: World) => {
    const { sessionId, bookingId } = await aBooking(world, 'exam_scheduled');
    return { id: sessionId, bookingId };
  },
};
const SESSION_ACTS: readonly (readonly [act: string, may: Rule['may'], form: Readonly<Record<string, string>>])[] = [
  ['check', ['proctor'], { identity: 'on' }],
  ['admit', ['proctor'], { identity: 'on', briefing: 'on', part: 'theory' }],
  ['extra', ['proctor'], { extraMinutes: '15' }],
  ['new_code', ['proctor'], {}],
  ['incident', ['proctor'], { kind: 'phone', words: 'Телефон в руке', seen: '0' }],
  ['absent', ['proctor'], {}],
  [
    'recording',
    ['proctor'],
    {
      part: 'theory',
      camera: 'камера 1',
      from: '2026-12-01T10:00',
      to: '2026-12-01T11:00',
      zone: 'Europe/Moscow',
      reference: 'https://video.example/1',
    },
  ],
  ['finish_exam', ['commission_chair'], {}],
  ['continue', ['commission_chair'], {}],
  ['count_late', ['commission_chair'], {}],
  ['drop_late', ['commission_chair'], {}],
];

const practice = { params: aPractice };
const drawn = { params: async (world: World) => ({ id: (await aProtocol(world)).protocolId }) };
const checked = { params: async (world: World) => ({ id: (await aProtocol(world, 'council_check')).applicationId }) };
const certificate = (state: 'awaiting_number' | 'to_sign' | 'issued') => ({
  params: async (world: World) => ({ id: await aCertificate(world, state) }),
});

/** Exams, protocols, the council's check, certificates. */
export const FROM_EXAM_TO_CERTIFICATE: readonly Rule[] = [
  page('/commission/sessions', anywhere(...COMMISSION)),
  page('/commission/sessions/:id', COMMISSION, sitting),
  ...SESSION_ACTS.map(([act, may, form]) =>
    action('/commission/sessions/:id', may, {
      ...sitting,
      act,
      form: async (_world, { bookingId = '' }) => ({ ...form, act, bookingId }),
    }),
  ),
  page('/commission/sessions/:id/candidates/:bookingId/photo', COMMISSION, sitting),
  page('/commission/sessions/:id/candidates/:bookingId/absent', ['proctor'], sitting),
  // marks and the portfolio are the judges': a proctor does not open them
  page('/commission/sessions/:id/candidates/:bookingId', JUDGES, practice),
  page('/commission/sessions/:id/candidates/:bookingId/portfolio/:documentId', JUDGES, practice),
  ...(['start', 'marks', 'agree', 'finish'] as const).map((act) =>
    action('/commission/sessions/:id/candidates/:bookingId', JUDGES, {
      ...practice,
      act,
      form: async (_world, { sheetId = '' }) => ({ act, sheetId, interest: 'none' }),
    }),
  ),
  action('/commission/sessions/:id/candidates/:bookingId', COMMISSION, {
    ...practice,
    act: 'interest',
    form: { act: 'interest', interest: 'none' },
  }),
  page('/commission/sessions/:id/candidates/:bookingId/evidence/:evidenceId', JUDGES, practice),
  page('/centre/exam-networks', anywhere('head', 'scheduler')),
  action('/centre/exam-networks', ['head', 'scheduler'], {
    form: async (world) => ({ siteId: world.catalogue.sites.moscow, networks: '' }),
  }),
  page('/commission/recordings/:id', [...JUDGES, 'head', ...CHECKERS], { params: async (world) => ({ id: await aRecording(world) }) }),
  page('/files/recordings/:id', [...JUDGES, 'head', ...CHECKERS], { params: async (world) => ({ id: await aRecording(world) }) }),
  page('/files/incidents/:id', ['applicant', ...COMMISSION, 'head', ...CHECKERS], {
    params: async (world) => ({ id: await anIncident(world) }),
  }),
  page('/commission/protocols', anywhere(...JUDGES)),
  page('/commission/protocols/:id', [...JUDGES, 'registrar', 'head'], drawn),
  action('/commission/protocols/:id', JUDGES, { ...drawn, act: 'code', form: { intent: 'code' } }),
  action('/commission/protocols/:id', JUDGES, { ...drawn, act: 'sign', form: { intent: 'sign', code: '000000', vote: 'passed' } }),
  action('/commission/protocols/:id', JUDGES, { ...drawn, act: 'decide', form: { intent: 'decide' } }),
  action('/commission/protocols/:id', JUDGES, { ...drawn, act: 'refresh', form: { intent: 'refresh' } }),
  action('/commission/protocols/:id', JUDGES, {
    ...drawn,
    act: 'recommend',
    form: { intent: 'recommend', recommendations: 'Повторите раздел 2' },
  }),
  page('/council/files', anywhere(...CHECKERS)),
  page('/council/files/:id', CHECKERS, checked),
  action('/council/files/:id', CHECKERS, { ...checked, act: 'check', form: { intent: 'check', item: 'identity', result: 'ok' } }),
  page('/council/files/:id/recognise', CHECKERS, checked),
  action('/council/files/:id/recognise', CHECKERS, { ...checked, form: {} }),
  page('/council/files/:id/send-back', CHECKERS, checked),
  action('/council/files/:id/send-back', CHECKERS, { ...checked, form: { words: 'Нет записи практики' } }),
  page('/council/certificates', anywhere('registry_officer', ...CHECKERS)),
  page('/council/certificates/:id/number', ['registry_officer'], certificate('awaiting_number')),
  action('/council/certificates/:id/number', ['registry_officer'], {
    ...certificate('awaiting_number'),
    form: { number: '16.10000.01.00000001.26', issuedOn: '24.11.2026' },
  }),
  page('/council/certificates/:id/standing', ['registry_officer'], certificate('issued')),
  action('/council/certificates/:id/standing', ['registry_officer'], {
    ...certificate('issued'),
    form: { change: 'suspend', words: 'По решению суда' },
  }),
  page('/centre/certificates', anywhere('registrar', 'head')),
  action('/centre/certificates', ['registrar', 'head'], { ...certificate('issued'), form: async (_world, { id = '' }) => ({ id }) }),
  page('/centre/certificates/:id/sign', ['head'], certificate('to_sign')),
  action('/centre/certificates/:id/sign', ['head'], { ...certificate('to_sign'), act: 'code', form: { intent: 'code' } }),
  action('/centre/certificates/:id/sign', ['head'], { ...certificate('to_sign'), act: 'sign', form: { intent: 'sign', code: '000000' } }),
];
