import { giveConsent } from '../../../src/accounts/index.ts';
import { anywhere, SIGNED_IN } from '../actors.ts';
import { action, page, type Rule } from '../rule.ts';
import type { World } from '../world.ts';
import { anInvitation } from '../world-employer.ts';
import { aFiledDocument, aSentFile } from '../world-files.ts';
import { aContract, anInvoice } from '../world-payments.ts';
import { aBooking, anExamSession } from '../world-sessions.ts';

/** The cabinet is for people under no hat, each sees their own; a representative's hat is a person's too. */
const people = anywhere('applicant', 'representative');
const own = ['applicant'] as const;
/** The payer reads the invoice and sends the proof, from whichever page. */
const payers = ['applicant', 'employer'] as const;
const invoiced = {
  params: async (world: World) => {
    const { applicationId, proofId } = await anInvoice(world, 'awaiting_payment');
    return { id: applicationId, proofId };
  },
};
const briefed = { params: async (world: World) => ({ id: (await aBooking(world, 'exam_scheduled')).applicationId }) };
const draft = { params: async (world: World) => ({ id: await world.application('draft') }) };
const draftBlock = (block: string) => ({ params: async (world: World) => ({ id: await world.application('draft'), block }) });
const asked = (question: string, state: 'draft' | 'under_review' | 'not_passed') => ({
  act: question,
  params: async (world: World) => ({ id: await world.application(state), question }),
});
const ownDocument = { params: async (world: World) => ({ documentId: (await aFiledDocument(world, 'draft')).documentId }) };

const aConsent = {
  params: async (world: World) => {
    const applicationId = await world.application('draft');
    const personId = world.person('applicant');
    return {
      id: await world.write((trx) =>
        giveConsent(trx, personId, { purpose: 'application', country: 'ru' }, world.deps.clock.now(), null, applicationId),
      ),
    };
  },
};

const APPLICATION = '/cabinet/applications/:id';
/** The forms of a place for documents; the document is the applicant's and stands there already. */
const withDocument = async (world: World) => {
  const { applicationId, versionId, attachedId } = await aFiledDocument(world, 'draft');
  return { id: applicationId, versionId, attachedId };
};
const placeActs = (path: string) =>
  (['upload', 'attach', 'detach', 'answer'] as const).map((act) =>
    action(path, own, {
      act,
      params: withDocument,
      form: async (_world, { versionId = '', attachedId = '' }) => ({
        intent: act,
        place: 'identity',
        ...(act === 'upload' && { documentKind: 'identity' }),
        ...(act === 'attach' && { version: versionId }),
        ...((act === 'detach' || act === 'answer') && { attached: attachedId, words: 'так и есть' }),
      }),
    }),
  );

export const CABINET: readonly Rule[] = [
  page('/cabinet', people),
  page('/cabinet/profile', people),
  action('/cabinet/profile', people, { form: { surname: 'Проверкина' } }),
  // notices are the person's own too
  page('/cabinet/notices', people),
  action('/cabinet/notices', SIGNED_IN),
  page('/cabinet/register', people),
  page('/cabinet/certificates', people),
  page('/cabinet/employers', people),
  ...(['agree', 'decline', 'withdraw'] as const).map((act) =>
    action('/cabinet/employers', own, {
      act,
      once: true,
      params: (world) => anInvitation(world, act === 'withdraw'),
      form: async (_world, { id = '' }) => ({ intent: act, id }),
    }),
  ),
  page('/cabinet/data', people),
  page('/cabinet/data/consents/:id', own, aConsent),
  action('/cabinet/data/consents/:id', own, { ...aConsent, once: true }),
  page(`${APPLICATION}/pay`, payers, invoiced),
  ...(['add', 'remove', 'send'] as const).map((act) =>
    action(`${APPLICATION}/pay`, payers, {
      ...invoiced,
      act,
      once: act === 'remove',
      form: async (_world, { proofId = '' }) => ({ intent: act, proofId }),
    }),
  ),
  ...(['code', 'sign', 'scan', 'signature_file'] as const).map((act) =>
    // the contract of an employer who is registered here is not for the applicant to sign, who reads that
    action(`${APPLICATION}/pay`, ['employer'], {
      act,
      params: async (world) => ({ id: (await aContract(world)).applicationId }),
      form: { intent: act, agreed: 'on', textVersion: '2026-11-24', code: '000000' },
      otherwise: { applicant: 'ok' },
    }),
  ),
  action(`${APPLICATION}/pay`, payers, {
    ...invoiced,
    act: 'voucher',
    form: { intent: 'voucher', number: '7', holder: 'А', issuedOn: '01.11.2026' },
  }),
  ...(['show_to_employer', 'hide_from_employer'] as const).map((act) =>
    action(`${APPLICATION}/pay`, own, { ...invoiced, act, form: { intent: act } }),
  ),
  page(`${APPLICATION}/date`, own, { params: async (world) => ({ id: await world.application('choosing_date') }) }),
  action(`${APPLICATION}/date`, own, {
    params: async (world) => ({ id: await world.application('choosing_date') }),
    form: async (world) => ({ sessionId: await anExamSession(world) }),
  }),
  page(`${APPLICATION}/date/change`, own, { params: async (world) => ({ id: (await aBooking(world, 'exam_scheduled')).applicationId }) }),
  action(`${APPLICATION}/date/change`, own, { params: async (world) => ({ id: (await aBooking(world, 'exam_scheduled')).applicationId }) }),
  page(`${APPLICATION}/briefing`, own, briefed),
  action(`${APPLICATION}/briefing`, own, { ...briefed, form: { point: 'rules' } }),
  page('/cabinet/applications', people),
  action('/cabinet/applications', people, {
    form: async ({ catalogue }) => ({ councilId: catalogue.organisations.council }),
  }),
  // whatever hat is worn, documents and photo are the person's own
  page('/cabinet/documents', SIGNED_IN),
  action('/cabinet/documents', SIGNED_IN, { form: { documentKind: 'identity' } }),
  action('/cabinet/documents/upload', SIGNED_IN, { form: { documentKind: 'identity' } }),
  page('/cabinet/documents/:documentId/delete', own, ownDocument),
  action('/cabinet/documents/:documentId/delete', own, ownDocument),
  page('/cabinet/photo', SIGNED_IN),
  action('/cabinet/photo', SIGNED_IN),
  action('/cabinet/sent-files', SIGNED_IN, { form: { name: 'Диплом.pdf', size: '200000', sha256: 'a'.repeat(64) } }),
  action('/cabinet/sent-files/:id', own, {
    params: async (world) => ({ id: await aSentFile(world) }),
    form: { from: '0' },
    others: 'not_found',
  }),
  page(APPLICATION, own, draft),
  page(`${APPLICATION}/edit/qualification`, own, draft),
  action(`${APPLICATION}/edit/qualification`, own, { ...draft, form: { practiceKind: 'portfolio' } }),
  page(`${APPLICATION}/edit/:block`, own, draftBlock('identity')),
  action(`${APPLICATION}/edit/:block`, own, { ...draftBlock('identity'), form: { series: '4509' } }),
  action(`${APPLICATION}/save/:block`, own, { ...draftBlock('identity'), form: { series: '4509' } }),
  action(`${APPLICATION}/confirm/:block`, own, { ...draftBlock('documents'), form: { accuracyConfirmed: 'on' } }),
  page(`${APPLICATION}/edit/documents`, own, draft),
  ...placeActs(`${APPLICATION}/edit/documents`),
  page(`${APPLICATION}/edit/documents/new`, own, draft),
  ...placeActs(`${APPLICATION}/edit/documents/new`),
  ...placeActs(`${APPLICATION}/edit/documents/upload`),
  page(`${APPLICATION}/edit/portfolio`, own, draft),
  ...placeActs(`${APPLICATION}/edit/portfolio`),
  action(`${APPLICATION}/edit/portfolio`, own, { ...draft, act: 'link', form: { intent: 'link', link: 'https://disk.example/1' } }),
  page(`${APPLICATION}/edit/portfolio/clear`, own, draft),
  action(`${APPLICATION}/edit/portfolio/clear`, own, draft),
  page(`${APPLICATION}/edit/consent`, own, draft),
  action(`${APPLICATION}/edit/consent`, own, { ...draft, form: { agreed: 'on', textVersion: '2026-11-24' } }),
  page(`${APPLICATION}/statement`, own, draft),
  action(`${APPLICATION}/statement`, own, draft),
  page(`${APPLICATION}/send`, own, draft),
  action(`${APPLICATION}/send`, own, draft),
  page(`${APPLICATION}/:question`, own, asked('withdraw', 'under_review')),
  action(`${APPLICATION}/:question`, own, asked('withdraw', 'under_review')),
  action(`${APPLICATION}/:question`, own, asked('delete', 'draft')),
  action(`${APPLICATION}/:question`, own, asked('retake', 'not_passed')),
];
