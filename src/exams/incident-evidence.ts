import { assertAllowed, recordView } from '#applications/index.ts';
import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { maySeeBreach } from './exams.policy.ts';

export interface IncidentEvidence {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The photo or file of a breach, for its person and for those who judge. A view by others is logged. Refuses: `not_found`. */
export async function openIncidentEvidence(
  deps: Pick<Deps, 'as' | 'clock' | 'files'>,
  actor: Actor,
  incidentId: string,
): Promise<IncidentEvidence> {
  assertAllowed(maySeeBreach(actor));
  const found = await deps.as(actor).write(async (trx) => {
    const row = await trx
      .selectFrom('incidents as i')
      .innerJoin('files as f', 'f.sha256', 'i.evidence_sha256')
      .select(['i.application_id as applicationId', 'f.sha256', 'f.media_type as mediaType'])
      .where('i.id', '=', incidentId)
      .executeTakeFirstOrThrow(() => new Refusal('not_found'));
    if (actor.scope !== 'person') await recordView(trx, actor, row.applicationId, `incident:${incidentId}`, deps.clock.now());
    return row;
  });
  return { mediaType: found.mediaType, bytes: await deps.files.read(found.sha256) };
}

export interface OwnIncident {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly words: string | null;
  readonly consequence: string;
  readonly hasEvidence: boolean;
}

/** Breaches of an application as those who see it are told of them, the earliest first. */
export async function listIncidents({ as }: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<OwnIncident[]> {
  if (!maySeeBreach(actor).allowed) return [];
  const rows = await as(actor).read((db) =>
    db
      .selectFrom('incidents as i')
      .leftJoin('application_words as w', 'w.id', 'i.words_id')
      .select(['i.id', 'i.happened_at as at', 'i.kind', 'w.words', 'i.consequence', 'i.evidence_sha256 as sha256'])
      .where('i.application_id', '=', applicationId)
      .orderBy('i.happened_at')
      .execute(),
  );
  return rows.map(({ at, sha256, ...row }) => ({ ...row, at: at.toString(), hasEvidence: sha256 !== null }));
}
