import { CENTRE, COMMISSION, SIGNED_IN } from '../actors.ts';
import { page, type Rule } from '../rule.ts';
import type { World } from '../world.ts';
import { aFiledDocument, aPaper } from '../world-files.ts';
import { aContract } from '../world-payments.ts';
import { aBooking } from '../world-sessions.ts';

const filed = (state: 'draft' | 'under_review' | 'exam_scheduled' | 'council_check') => ({
  act: state,
  params: async (world: World) => ({ versionId: (await aFiledDocument(world, state)).versionId, n: '1' }),
});
const printed = (kind: string, state: 'exam_scheduled' | 'certified') => ({
  act: kind,
  params: async (world: World) => ({ id: await aPaper(world, kind, state) }),
});
const photoAt = (state: 'under_review' | 'exam_scheduled') => ({
  act: state,
  params: async (world: World) => ({ applicationId: await world.application(state) }),
});

const REVIEWERS = ['registrar', 'head'] as const;
/** Who opens an identity document where, of those who see its file. */
const documents = (path: string): readonly Rule[] => [
  page(path, ['applicant'], filed('draft')),
  page(path, ['applicant', ...REVIEWERS], filed('under_review')),
  page(path, ['applicant', ...REVIEWERS, 'proctor'], filed('exam_scheduled')),
  page(path, ['applicant', ...REVIEWERS, 'proctor', 'council_officer', 'council_head'], filed('council_check')),
];
const CHECKERS = ['council_officer', 'council_head'] as const;

/** Bytes: of documents as the files that hold them are seen, of papers by their kind. */
export const FILES: readonly Rule[] = [
  ...documents('/files/documents/:versionId'),
  ...documents('/files/documents/:versionId/pages/:n'),
  page('/files/photo', SIGNED_IN),
  page('/files/photo/:applicationId', ['applicant', ...REVIEWERS], photoAt('under_review')),
  page('/files/photo/:applicationId', ['applicant', ...REVIEWERS, 'proctor'], photoAt('exam_scheduled')),
  page('/files/papers/:id', ['applicant', 'employer', 'registrar', 'accountant', 'head'], printed('invoice', 'exam_scheduled')),
  page('/files/papers/:id', ['applicant', 'registrar', 'head', ...CHECKERS, 'registry_officer'], printed('certificate', 'certified')),
  page('/files/papers/:id', ['registrar', 'head', ...COMMISSION, ...CHECKERS], printed('protocol', 'certified')),
  page('/files/signatures/:id', ['applicant', 'employer', 'accountant', 'head'], {
    params: async (world) => ({ id: (await aContract(world, true)).signatureId }),
  }),
  page('/files/calendar/:file', ['applicant', 'employer', ...CENTRE, ...COMMISSION], {
    params: async (world) => ({ file: `${(await aBooking(world, 'exam_scheduled')).applicationId}.ics` }),
  }),
];
