import type { AppDeps } from '#deps';
import { shortName } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Actor } from '#platform/identity.ts';
import { dayIn } from '#procedures/index.ts';
import { type CertificateStatus, statusOf } from './certificate-number.ts';
import { type Certificate, type CertificateState, listCertificates } from './certificates.db.ts';
import { assertHolder, assertReadsCentreCertificates, assertReadsRegister, personOf } from './outcomes.policy.ts';
import { codeSentAt } from './signing-code.ts';

/** A certificate in a list of staff or of its holder; days as ISO dates. */
export interface CertificateRow {
  readonly id: string;
  readonly applicationId: string;
  readonly number: string | null;
  readonly holder: string;
  readonly qualification: string;
  readonly qualificationCode: string;
  readonly level: number;
  readonly centre: string;
  /** The centre's zone. */
  readonly zone: string;
  readonly recognisedOn: string;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  readonly state: CertificateState;
  readonly status: CertificateStatus;
  /** The printed paper, once it is ready. */
  readonly paperId: string | null;
  /** Until which day it has to be issued. */
  readonly lastDay: string | null;
  /** A code of the reader that still works was sent then. */
  readonly codeSentAt: string | null;
}

/** The council's register, newest first. Refuses: `not_signed_in`, `not_found`. */
export async function listRegister(deps: AppDeps, actor: Actor): Promise<CertificateRow[]> {
  assertReadsRegister(actor);
  return await rows(deps, actor);
}

/** Certificates of the centre: to sign, issued, handed over. Refuses: `not_signed_in`, `not_found`. */
export async function listCentreCertificates(deps: AppDeps, actor: Actor): Promise<CertificateRow[]> {
  assertReadsCentreCertificates(actor);
  return await rows(deps, actor);
}

/** The person's own. Refuses: `not_signed_in`, `not_found`. */
export async function listOwnCertificates(deps: AppDeps, actor: Actor): Promise<CertificateRow[]> {
  assertHolder(actor);
  return await rows(deps, actor, { personId: personOf(actor), states: ['issued', 'handed_over'] });
}

/** Paper of an own certificate by its number; null where it is another's or not printed yet. For the public page: «Скачать PDF». */
export async function ownCertificatePaper(deps: AppDeps, actor: Actor, number: string): Promise<string | null> {
  if (actor.scope !== 'person' || actor.personId === null) return null;
  const own = await rows(deps, actor, { personId: actor.personId });
  return own.find((row) => row.number === number)?.paperId ?? null;
}

async function rows(deps: AppDeps, actor: Actor, by: Parameters<typeof listCertificates>[1] = {}): Promise<CertificateRow[]> {
  return await deps.as(actor).read(async (db) => {
    const certificates = await listCertificates(db, by);
    const papers = await papersOf(db, certificates);
    const clocks = await clocksOf(db, certificates);
    const today = (zone: string) => dayIn(deps.clock.now(), zone);
    return await Promise.all(
      certificates.map(async (one) => ({
        id: one.id,
        applicationId: one.applicationId,
        number: one.number,
        holder: shortName({ surname: one.surname, name: one.givenName, patronymic: one.patronymic, sex: null, corrections: {} }),
        qualification: one.qualificationName,
        qualificationCode: one.qualificationCode,
        level: one.level,
        centre: one.centreName,
        zone: one.zone,
        recognisedOn: one.recognisedOn.toString(),
        issuedOn: one.issuedOn?.toString() ?? null,
        validUntil: one.validUntil?.toString() ?? null,
        state: one.state,
        status: one.validUntil ? statusOf({ standing: one.standing, validUntil: one.validUntil }, today(one.zone)) : one.standing,
        paperId: papers.get(one.id) ?? null,
        lastDay: one.state === 'awaiting_number' || one.state === 'to_sign' ? (clocks.get(one.applicationId) ?? null) : null,
        codeSentAt:
          one.state === 'to_sign' && actor.role === 'head'
            ? ((await codeSentAt(db, deps.clock, { subjectId: one.id, personId: personOf(actor) }))?.toString() ?? null)
            : null,
      })),
    );
  });
}

async function papersOf(db: Trx, certificates: readonly Certificate[]): Promise<ReadonlyMap<string, string>> {
  if (certificates.length === 0) return new Map();
  const papers = await db
    .selectFrom('papers')
    .select(['id', 'subject_id as subjectId'])
    .where('kind', '=', 'certificate')
    .where('state', '=', 'ready')
    .where(
      'subject_id',
      'in',
      certificates.map(({ id }) => id),
    )
    .orderBy('version')
    .execute();
  return new Map(papers.map(({ id, subjectId }) => [subjectId ?? '', id]));
}

async function clocksOf(db: Trx, certificates: readonly Certificate[]): Promise<ReadonlyMap<string, string>> {
  if (certificates.length === 0) return new Map();
  const clocks = await db
    .selectFrom('application_clocks')
    .select(['application_id as applicationId', 'last_day as lastDay'])
    .where('clock', '=', 'result_paper')
    .where('stopped_at', 'is', null)
    .where(
      'application_id',
      'in',
      certificates.map(({ applicationId }) => applicationId),
    )
    .execute();
  return new Map(clocks.map(({ applicationId, lastDay }) => [applicationId, lastDay.toString()]));
}
