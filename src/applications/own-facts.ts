import { sql } from 'kysely';
import { type ClockId, CORRECTION_SETTING, dayIn, RETAKE_SETTINGS, settingsInGroup } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { zoneOfCentre } from './change-clocks.ts';
import { checkApplication } from './check-application.ts';
import type { MoveContext, Ports } from './ports.ts';
import { readPayersAllowed, readSetting } from './settings-of.ts';

type Owned =
  | 'filing'
  | 'blocks'
  | 'separateConsent'
  | 'requiredDocuments'
  | 'scans'
  | 'remarks'
  | 'correction'
  | 'documentReview'
  | 'identityReview'
  | 'payer'
  | 'clocks'
  | 'retake';

/** Facts of this capability's own tables. */
export const applicationFacts: Pick<Ports['facts'], Owned> = {
  filing: async () => ({ onPaper: false }),

  async blocks(context) {
    const { missing, unconfirmed } = await checkApplication(context.trx, context.application, context.now);
    return { missing, unconfirmed };
  },

  async separateConsent({ trx, application }) {
    const consent = await trx
      .selectFrom('consents')
      .select('id')
      .where('application_id', '=', application.id)
      .where('purpose', '=', 'application')
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    return { given: consent !== undefined };
  },

  async requiredDocuments(context) {
    const { missingDocuments } = await checkApplication(context.trx, context.application, context.now);
    return { missing: missingDocuments };
  },

  async scans({ trx, application }) {
    const documents = await trx
      .selectFrom('application_documents as d')
      .innerJoin('document_versions as v', 'v.id', 'd.document_version_id')
      .select(['d.id', 'v.findings'])
      .where('d.application_id', '=', application.id)
      .where('d.removed_at', 'is', null)
      .execute();
    const blocking = documents.flatMap(({ id, findings }) =>
      (findings as unknown as StoredFinding[])
        .filter(({ severity }) => severity === 'blocks')
        .map(({ code, page }) => ({ documentId: id, finding: code, page: page ?? null })),
    );
    return { blocking, inCheck: 0 };
  },

  async remarks(context) {
    return { open: await countRemarks(context) };
  },

  correction: async ({ trx, application }) => ({ allowedByCouncil: (await readSetting(trx, application, CORRECTION_SETTING)) === true }),

  async documentReview({ trx, application }) {
    const { unseen, unmarked } = await trx
      .selectFrom('application_documents')
      .select([
        sql<number>`count(*) filter (where seen_at is null and document_version_id is not null)`.as('unseen'),
        sql<number>`count(*) filter (where marked_right_at is null)`.as('unmarked'),
      ])
      .where('application_id', '=', application.id)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return { unseen, unmarked };
  },

  identityReview: async ({ application }) => ({ checked: application.identityCheckedAt !== null }),

  async payer({ trx, application }) {
    const kind = application.payerKind ?? 'applicant';
    const centre = application.centreId
      ? await trx.selectFrom('centres').select('payers').where('id', '=', application.centreId).executeTakeFirst()
      : undefined;
    return {
      kind: handedOver(application) ? 'applicant' : kind,
      acceptedByCentre: (centre?.payers.includes(kind) ?? false) && (await readPayersAllowed(trx, application)).includes(kind),
    };
  },

  async clocks({ trx, application, now }) {
    const over = await trx
      .selectFrom('application_clocks')
      .select('clock')
      .where('application_id', '=', application.id)
      .where('stopped_at', 'is', null)
      .where('paused_at', 'is', null)
      .where('due_at', '<=', now)
      .execute();
    return { over: over.map(({ clock }) => clock as ClockId) };
  },

  async retake({ trx, application, now }) {
    const { triesAllowed, waitDays } = settingsInGroup(RETAKE_SETTINGS, application.settings) as {
      triesAllowed: number | null;
      waitDays: number;
    };
    const zone = await zoneOfCentre(trx, application.centreId);
    const { tries } = await trx
      .selectFrom('applications')
      .select((eb) => eb.fn.countAll<number>().as('tries'))
      .where('applicant_id', '=', application.applicantId)
      .where('qualification_id', '=', application.qualificationId)
      .where('state', 'in', ['not_passed', 'removed', 'certified'])
      .executeTakeFirstOrThrow();
    const ended = application.closedAt ?? application.stateSince;
    return {
      triesUsed: tries,
      triesAllowed,
      notBefore: waitDays > 0 ? dayIn(ended, zone).add({ days: waitDays }) : null,
      today: dayIn(now, zone),
    };
  },
};

const BEFORE_ACCEPT: readonly Application['state'][] = ['draft', 'under_review', 'returned'];

/** An employer that is not registered here cannot act: the applicant hands the invoice over and sends the proof. */
const handedOver = ({ payerKind, employerId, state }: Application) =>
  payerKind === 'employer' && employerId === null && !BEFORE_ACCEPT.includes(state);

interface StoredFinding {
  readonly severity: 'blocks' | 'warns' | 'info';
  readonly code: string;
  readonly page?: number;
}

async function countRemarks({ trx, application }: MoveContext): Promise<number> {
  const { open } = await trx
    .selectFrom('remarks')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('application_id', '=', application.id)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return open;
}
