import { anywhere, CENTRE, COMMISSION } from '../actors.ts';
import { action, page, type Rule } from '../rule.ts';
import type { World } from '../world.ts';
import { anInvitation } from '../world-employer.ts';
import { aFiledDocument, aRemark } from '../world-files.ts';
import { aContract, anInvoice, aRefund } from '../world-payments.ts';
import { aBooking, aNoticeDue, anExamSession } from '../world-sessions.ts';

const REVIEWERS = ['registrar', 'head'] as const;
const CASHIERS = ['accountant', 'head'] as const;
const MAKERS = ['scheduler', 'head'] as const;

const filed = async (world: World) => {
  const { applicationId, attachedId } = await aFiledDocument(world, 'under_review');
  return { id: applicationId, attachedId, remarkId: await aRemark(world, applicationId) };
};
const DESK_FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  check: { block: 'identity', field: 'series', right: 'yes' },
  check_block: { block: 'identity' },
  see: {},
  fit: {},
  unmark: {},
  identity: { checked: 'yes' },
  remark: { block: 'identity', field: 'series', words: 'Сверьте серию' },
  delete_remark: {},
  accept: {},
};
const deskActs = Object.entries(DESK_FORMS).map(([act, form]) =>
  action('/centre/applications/:id', REVIEWERS, {
    act,
    once: act === 'delete_remark',
    params: filed,
    form: async (_world, { attachedId = '', remarkId = '' }) => ({
      ...form,
      intent: act,
      remarkId,
      documentId: act === 'remark' ? '' : attachedId,
    }),
  }),
);

const paid = { params: async (world: World) => ({ id: (await anInvoice(world, 'payment_check')).applicationId }) };
const refunded = { params: async (world: World) => ({ id: await aRefund(world) }) };
const invoiced = {
  params: async (world: World) => {
    const { invoiceId, proofId } = await anInvoice(world, 'awaiting_payment');
    return { id: invoiceId, proofId };
  },
};
const session = { params: async (world: World) => ({ sessionId: await anExamSession(world) }) };
const wholeSession = async ({ catalogue }: World) => ({
  roomId: catalogue.rooms['moscow/Зал А'] ?? '',
  day: '15.12.2026',
  theoryAt: '10:00',
  theoryMinutes: '90',
  practiceAt: '12:00',
  practiceMinutes: '60',
  seats: '10',
  minLeadHours: '72',
  qualificationIds: catalogue.qualifications['chief-engineer'],
});
const due = { params: async (world: World) => ({ applicationId: await aNoticeDue(world) }) };
const booked = { params: async (world: World) => ({ ...(await aBooking(world, 'exam_scheduled')) }) };
const held = { params: async (world: World) => ({ ...(await aBooking(world, 'date_confirmation')) }) };
const words = { form: { words: 'Зал закрыт на ремонт' } };

/** The desks of a centre: each of its roles has its own. */
export const CENTRE_DESKS: readonly Rule[] = [
  page('/centre/queue', anywhere(...CENTRE)),
  page('/centre/applicants', anywhere(...CENTRE)),
  // who has another desk is led there
  page('/centre/applications/:id', CENTRE, {
    params: filed,
    otherwise: { 'other accountant': 'ok', 'other scheduler': 'ok' },
  }),
  ...deskActs,
  page('/centre/applications/:id/return', REVIEWERS, { params: filed }),
  action('/centre/applications/:id/return', REVIEWERS, { params: filed }),
  page('/centre/applications/:id/refuse', REVIEWERS, { params: filed }),
  action('/centre/applications/:id/refuse', REVIEWERS, { params: filed, form: { reasonCode: 'other', words: 'Не тот центр' } }),
  page('/centre/payments', anywhere(...CASHIERS)),
  page('/centre/payments/:id', CASHIERS, paid),
  action('/centre/payments/:id', CASHIERS, {
    ...paid,
    act: 'confirm',
    form: { intent: 'confirm', sum: '18000', receivedOn: '2026-11-24' },
  }),
  action('/centre/payments/:id', CASHIERS, { ...paid, act: 'part', form: { intent: 'part', sum: '100', receivedOn: '2026-11-24' } }),
  action('/centre/payments/:id', CASHIERS, { ...paid, act: 'reject', form: { intent: 'reject', rejectWords: 'Не читается' } }),
  ...(['accept_signature', 'reject_signature'] as const).map((act) =>
    action('/centre/payments/:id', CASHIERS, {
      act,
      params: async (world) => ({ id: (await aContract(world, true)).applicationId }),
      form: { intent: act, signatureWords: 'Не та подпись' },
    }),
  ),
  page('/centre/refunds', anywhere(...CASHIERS)),
  page('/centre/refunds/:id', CASHIERS, refunded),
  action('/centre/refunds/:id', CASHIERS, { ...refunded, act: 'pay', form: { intent: 'pay', documentNumber: '118' } }),
  action('/centre/refunds/:id', CASHIERS, { ...refunded, act: 'refuse', form: { intent: 'refuse', words: 'По договору' } }),
  action('/centre/refunds/:id', CASHIERS, { ...refunded, act: 'reopen', form: { intent: 'reopen' } }),
  page('/centre/settings', anywhere('head')),
  action('/centre/settings', anywhere('head')),
  page('/centre/schedule', anywhere(...MAKERS)),
  page('/centre/schedule/new', anywhere(...MAKERS)),
  action('/centre/schedule/new', anywhere(...MAKERS), { form: wholeSession }),
  page('/centre/schedule/:sessionId', MAKERS, session),
  action('/centre/schedule/:sessionId', MAKERS, {
    ...session,
    act: 'edit',
    // the room of another centre is refused before the session is looked for
    otherwise: { 'other scheduler': 'any', 'other head': 'any' },
    form: async (world) => ({ ...(await wholeSession(world)), intent: 'edit' }),
  }),
  action('/centre/schedule/:sessionId', MAKERS, { ...session, act: 'commission', form: { intent: 'commission' } }),
  action('/centre/schedule/:sessionId', MAKERS, { ...session, act: 'approve', form: { intent: 'approve' } }),
  action('/centre/schedule/:sessionId', [...MAKERS, ...COMMISSION], {
    ...session,
    act: 'print',
    form: { intent: 'print', paper: 'session_list' },
  }),
  page('/centre/schedule/:sessionId/cancel', MAKERS, session),
  action('/centre/schedule/:sessionId/cancel', MAKERS, { ...session, ...words }),
  page('/centre/schedule/:sessionId/take-back/:applicationId', MAKERS, booked),
  action('/centre/schedule/:sessionId/take-back/:applicationId', MAKERS, { ...booked, ...words }),
  page('/centre/dates', anywhere(...MAKERS)),
  action('/centre/dates', MAKERS, { ...held, form: async (_world, { applicationId = '' }) => ({ applicationId }) }),
  page('/centre/dates/:applicationId/decline', MAKERS, held),
  action('/centre/dates/:applicationId/decline', MAKERS, { ...held, ...words }),
  ...(['code', 'sign', 'scan', 'signature_file'] as const).map((act) =>
    action('/employer/invoices/:id', ['employer'], {
      act,
      params: async (world) => ({ id: (await aContract(world)).invoiceId }),
      form: { intent: act, agreed: 'on', textVersion: '2026-11-24', code: '000000' },
      otherwise: { applicant: 'ok' },
    }),
  ),
  action('/employer/invoices/:id', ['employer', 'applicant'], {
    ...invoiced,
    act: 'voucher',
    form: { intent: 'voucher', number: '7', holder: 'А', issuedOn: '01.11.2026' },
  }),
  ...(['show_to_employer', 'hide_from_employer'] as const).map((act) =>
    action('/employer/invoices/:id', ['applicant'], { ...invoiced, act, form: { intent: act } }),
  ),
  page('/employer/people', anywhere('employer')),
  ...(['remind', 'cancel'] as const).map((act) =>
    action('/employer/people', ['employer'], {
      act,
      params: (world) => anInvitation(world),
      once: act === 'cancel',
      form: async (_world, { id = '' }) => ({ intent: act, id }),
    }),
  ),
  page('/employer/people/invite', anywhere('employer')),
  action('/employer/people/invite', anywhere('employer'), { form: { list: 'Проверкина Анна; a.proverkina@zavod.example' } }),
  page('/centre/dates/:applicationId/notice', MAKERS, due),
  action('/centre/dates/:applicationId/notice', MAKERS, {
    ...due,
    form: async (world) => ({ sessionId: await anExamSession(world) }),
  }),
  page('/employer/invoices', anywhere('employer')),
  action('/employer/invoices', ['employer'], {
    params: invoiced.params,
    form: async (_world, { id = '' }) => ({ invoice: id }),
    // with none of their own, another employer is asked to choose
    otherwise: { 'other employer': 'ok' },
  }),
  page('/employer/invoices/:id', ['employer', 'applicant'], invoiced),
  ...(['add', 'remove', 'send'] as const).map((act) =>
    action('/employer/invoices/:id', ['employer', 'applicant'], {
      ...invoiced,
      act,
      once: act === 'remove',
      form: async (_world, { proofId = '' }) => ({ intent: act, proofId }),
    }),
  ),
];
