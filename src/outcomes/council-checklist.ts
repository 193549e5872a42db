import type { Application } from '#applications/index.ts';
import type { Trx } from '#platform/database.ts';
import { ADMISSION_CHECKS } from './check-admission.ts';
import { COMMISSION_CHECKS } from './check-commission.ts';
import { EXAM_CHECKS } from './check-exam.ts';
import type { CheckFinder, CheckSources } from './check-finding.ts';
import { readExam } from './exam-record.ts';
import { listSignatures, type Protocol } from './protocols.db.ts';

export const CHECK_ITEMS = [
  'identity',
  'documents',
  'experience',
  'payment',
  'tool',
  'theory',
  'practice',
  'recordings',
  'incidents',
  'quorum',
  'interests',
  'outcome',
  'opinions',
] as const;
export type CheckItemId = (typeof CHECK_ITEMS)[number];

export type CheckGroup = 'admission' | 'exam' | 'commission';
const GROUPS: Record<CheckItemId, CheckGroup> = {
  identity: 'admission',
  documents: 'admission',
  experience: 'admission',
  payment: 'admission',
  tool: 'exam',
  theory: 'exam',
  practice: 'exam',
  recordings: 'exam',
  incidents: 'exam',
  quorum: 'commission',
  interests: 'commission',
  outcome: 'commission',
  opinions: 'commission',
};

/** One point of the council's list. `auto`: it agreed by itself; `open`: a person has to look. */
export interface CheckItem {
  readonly id: CheckItemId;
  readonly group: CheckGroup;
  readonly title: string;
  /** By what it is seen. */
  readonly evidence: string;
  readonly state: 'auto' | 'ok' | 'question' | 'open';
  readonly checkedAt: Temporal.Instant | null;
  readonly note: string | null;
}

/** The council's list for the file of one protocol, in order; a person's mark stands beside what the computer found. */
export async function readChecklist(db: Trx, application: Application, protocol: Protocol): Promise<CheckItem[]> {
  const sources: CheckSources = {
    db,
    application,
    protocol,
    exam: await readExam(db, application),
    signatures: await listSignatures(db, protocol.id),
  };
  const marks = await db
    .selectFrom('council_checks')
    .select(['item', 'result', 'note', 'checked_at as checkedAt'])
    .where('protocol_id', '=', protocol.id)
    .execute();
  const items: CheckItem[] = [];
  for (const id of CHECK_ITEMS) {
    const found = await FINDERS[id](sources);
    if (!found) continue;
    const mark = marks.find(({ item, result }) => item === id && result !== 'auto');
    items.push({
      id,
      group: GROUPS[id],
      title: found.title,
      evidence: found.evidence,
      state: mark ? (mark.result as 'ok' | 'question') : found.agrees ? 'auto' : 'open',
      checkedAt: mark?.checkedAt ?? null,
      note: mark?.note ?? null,
    });
  }
  return items;
}

/** Points that stand in the way of a recognition. */
export const undone = (items: readonly CheckItem[]): CheckItemId[] =>
  items.filter(({ state }) => state === 'open' || state === 'question').map(({ id }) => id);

const FINDERS: Readonly<Record<CheckItemId, CheckFinder>> = { ...ADMISSION_CHECKS, ...EXAM_CHECKS, ...COMMISSION_CHECKS };
