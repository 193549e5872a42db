import type { Actor } from '#platform/identity.ts';
import type { DocumentKindId } from './kinds.ts';

type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: 'not_found' };

const PERSONAL: readonly DocumentKindId[] = [
  'identity',
  'statement',
  'consent',
  'education',
  'education_supplement',
  'work_book',
  'electronic_work_book',
  'experience_other',
  'nrs_notice',
  'portfolio',
  'other',
];

const OF_MONEY: readonly DocumentKindId[] = ['payment_document', 'signed_contract'];

/** What each role at work needs of the applications that it sees; a role that is not here opens nothing of others. */
const OPENED_BY: Readonly<Record<string, readonly DocumentKindId[]>> = {
  registrar: [...PERSONAL, ...OF_MONEY],
  head: [...PERSONAL, ...OF_MONEY],
  accountant: OF_MONEY,
  proctor: ['identity'],
  expert: ['portfolio'],
  technical_expert: ['portfolio'],
  commission_chair: ['portfolio'],
  council_officer: [...PERSONAL, 'appeal'],
  council_head: [...PERSONAL, 'appeal'],
  appeal_member: [...PERSONAL, 'appeal'],
  system: [...PERSONAL, ...OF_MONEY, 'appeal'],
};

/** Through which application somebody sees a version was settled by the database; here: whether their work needs this kind. A "no" does not tell that it exists. */
export function mayOpenVersion(actor: Actor, version: { ownerId: string; kind: string }): Decision {
  const own = actor.personId !== null && actor.personId === version.ownerId;
  const needed = OPENED_BY[actor.role ?? '']?.some((kind) => kind === version.kind) ?? false;
  return own || needed ? { allowed: true } : { allowed: false, reason: 'not_found' };
}
