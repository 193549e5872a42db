import { readApplication, readSetting } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { listPapers } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayIn } from '#procedures/index.ts';
import { type CheckItem, readChecklist } from './council-checklist.ts';
import { assertCouncil, personOf } from './outcomes.policy.ts';
import { latestProtocol } from './protocols.db.ts';
import { type ProtocolPage, readProtocolPage } from './read-protocol.ts';

export interface CouncilFileRow {
  readonly applicationId: string;
  readonly number: number | null;
  readonly applicant: string;
  readonly qualification: string;
  readonly level: number;
  readonly centre: string;
  readonly state: string;
  readonly outcome: 'passed' | 'failed' | null;
  readonly lastDay: string | null;
  /** First day of the clock, for the ruler. */
  readonly startsOn: string | null;
}

/** Files in check first, the nearest term on top; then the latest decided ones. Refuses: `not_signed_in`, `not_found`. */
export async function listCouncilFiles(deps: AppDeps, actor: Actor): Promise<CouncilFileRow[]> {
  assertCouncil(actor);
  return await deps.as(actor).read(async (db) => {
    const rows = await db
      .selectFrom('applications as a')
      .innerJoin('qualifications as q', 'q.id', 'a.qualification_id')
      .innerJoin('organisations as o', 'o.id', 'a.centre_id')
      .leftJoin('application_clocks as c', (join) =>
        join.onRef('c.application_id', '=', 'a.id').on('c.clock', '=', 'council_check').on('c.stopped_at', 'is', null),
      )
      .select((eb) => [
        'a.id as applicationId',
        'a.number',
        'a.applicant_name as applicant',
        named('q.name').as('qualification'),
        'q.level',
        named('o.short_name').as('centre'),
        'a.state',
        'c.last_day as lastDay',
        'c.starts_on as startsOn',
        eb
          .selectFrom('protocols as p')
          .select('p.outcome')
          .whereRef('p.application_id', '=', 'a.id')
          .where('p.state', '=', 'sealed')
          .orderBy('p.version', 'desc')
          .limit(1)
          .as('outcome'),
      ])
      .where('a.state', 'in', ['council_check', 'certified', 'not_passed', 'decision_due'])
      .where('a.council_id', '=', actor.organisationId)
      .orderBy((eb) => eb.case().when('a.state', '=', 'council_check').then(0).else(1).end())
      .orderBy('c.due_at')
      .orderBy('a.state_since', 'desc')
      .limit(300)
      .execute();
    return rows.map(({ lastDay, startsOn, outcome, ...row }) => ({
      ...row,
      outcome: outcome as CouncilFileRow['outcome'],
      lastDay: lastDay?.toString() ?? null,
      startsOn: startsOn?.toString() ?? null,
    }));
  });
}

export interface CouncilFile {
  readonly applicationId: string;
  readonly number: number | null;
  readonly applicant: string;
  readonly state: string;
  readonly clock: { readonly from: string; readonly to: string; readonly today: string } | null;
  readonly items: readonly (Omit<CheckItem, 'checkedAt'> & { readonly checkedAt: string | null })[];
  /** Who numbers the certificate, and for how many years it is valid. */
  readonly certificateRules: { readonly numbering: 'registry' | 'own'; readonly validYears: number };
  readonly protocol: ProtocolPage;
  readonly papers: readonly { readonly id: string; readonly kind: string; readonly number: string | null; readonly ready: boolean }[];
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly versionId: string | null;
    readonly link: string | null;
  }[];
}

/** The whole file with the checks list; the view is logged for the applicant. Refuses: `not_signed_in`, `not_found`. */
export async function readCouncilFile(deps: AppDeps, actor: Actor, applicationId: string): Promise<CouncilFile> {
  assertCouncil(actor);
  const now = deps.clock.now();
  const file = await deps.as(actor).write(async (trx) => {
    const application = await readApplication(trx, applicationId);
    const protocol = await latestProtocol(trx, applicationId);
    if (!protocol) throw new Refusal('not_found');
    await trx
      .insertInto('application_views')
      .values({
        application_id: applicationId,
        person_id: personOf(actor),
        organisation_id: actor.organisationId,
        role: actor.role ?? '',
        at: now,
        what: 'council_file',
      })
      .execute();
    const clock = await trx
      .selectFrom('application_clocks')
      .select(['starts_on as from', 'last_day as to'])
      .where('application_id', '=', applicationId)
      .where('clock', '=', 'council_check')
      .where('stopped_at', 'is', null)
      .executeTakeFirst();
    const papers = await listPapers(trx, applicationId);
    const documents = await trx
      .selectFrom('application_documents')
      .select(['id', 'kind', 'document_version_id as versionId', 'link'])
      .where('application_id', '=', applicationId)
      .where('removed_at', 'is', null)
      .orderBy('added_at')
      .execute();
    return {
      protocolId: protocol.id,
      applicationId,
      number: application.number,
      applicant: application.applicantName,
      state: application.state,
      clock: clock
        ? { from: clock.from.toString(), to: clock.to.toString(), today: dayIn(now, protocol.content.site.zone).toString() }
        : null,
      certificateRules: {
        numbering: (await readSetting(trx, application, 'certificate.numbering')) === 'own' ? ('own' as const) : ('registry' as const),
        validYears: await readValidYears(trx, application.qualificationId),
      },
      items: (await readChecklist(trx, application, protocol)).map((item) => ({
        ...item,
        checkedAt: item.checkedAt?.toString() ?? null,
      })),
      papers: papers.map(({ id, kind, number, state }) => ({ id, kind, number, ready: state === 'ready' })),
      documents,
    };
  });
  const { protocolId, ...rest } = file;
  return { ...rest, protocol: await readProtocolPage(deps, actor, protocolId) };
}

async function readValidYears(db: Trx, qualificationId: string | null): Promise<number> {
  const card = await db
    .selectFrom('qualifications')
    .select('valid_years as years')
    .where('id', '=', qualificationId ?? '')
    .executeTakeFirstOrThrow();
  return card.years;
}
