import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { type Label, type PayerKind, type PracticeKind, taxNumberOf } from '#procedures/index.ts';
import { listBlocks, readApplication } from './applications.db.ts';
import { assertAllowed, mayOpenOwn, mayUseCabinet } from './applications.policy.ts';
import { listPlaces, type PlaceShown } from './place.ts';
import { procedureOf } from './procedure-of.ts';
import { readPayersAllowed } from './settings-of.ts';

export interface QualificationChoices {
  readonly standards: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** Of the chosen standard; none until it is chosen. */
  readonly qualifications: readonly { readonly id: string; readonly name: string; readonly level: number }[];
  /** That the chosen qualification offers. */
  readonly practiceKinds: readonly { readonly id: PracticeKind; readonly label: Label; readonly means: Label }[];
  /** Sites of centres that offer the chosen qualification. */
  readonly places: readonly PlaceShown[];
  /** That the chosen centre accepts; all of the procedure until a centre is chosen. */
  readonly payers: readonly PayerKind[];
  /** By what number an employer is known here. */
  readonly taxNumber: 'inn' | 'bin';
  readonly chosen: {
    readonly standardId: string | null;
    readonly qualificationId: string | null;
    readonly practiceKind: PracticeKind | null;
    readonly siteId: string | null;
    readonly payerKind: PayerKind | null;
    readonly employerInn: string;
  };
}

/** What may be chosen in the block «Квалификация» after what is chosen already. Refuses: `not_signed_in`, `not_an_applicant`, `not_found`. */
export async function readQualificationChoices(deps: Pick<Deps, 'as'>, actor: Actor, applicationId: string): Promise<QualificationChoices> {
  assertAllowed(mayUseCabinet(actor));
  return await deps.as(actor).read(async (db) => {
    const application = await readApplication(db, applicationId);
    assertAllowed(mayOpenOwn(actor, application));
    const procedure = procedureOf(application);
    const values = (await listBlocks(db, applicationId)).find(({ block }) => block === 'qualification')?.values ?? {};
    const all = await db
      .selectFrom('qualifications as q')
      .innerJoin('professional_standards as s', 's.id', 'q.standard_id')
      .select([
        'q.id',
        named('q.name').as('name'),
        'q.level',
        'q.practice_kinds as practiceKinds',
        's.id as standardId',
        's.code',
        named('s.name').as('standard'),
      ])
      .where('q.council_id', '=', application.councilId)
      .orderBy(named('s.name'))
      .orderBy('q.level')
      .orderBy(named('q.name'))
      .execute();
    const own = all.find(({ id }) => id === application.qualificationId);
    const standardId = values.standardId ?? own?.standardId ?? null;
    const places = application.qualificationId ? await listPlaces(db, application.councilId, application.qualificationId) : [];
    const centre = application.centreId
      ? await db.selectFrom('centres').select('payers').where('id', '=', application.centreId).executeTakeFirst()
      : undefined;
    const allowed = await readPayersAllowed(db, application);
    const standards = new Map(all.map((one) => [one.standardId, { id: one.standardId, code: one.code, name: one.standard }]));
    return {
      standards: [...standards.values()],
      qualifications: all.filter((one) => one.standardId === standardId).map(({ id, name, level }) => ({ id, name, level })),
      practiceKinds: procedure.exam.practiceKinds.filter(({ id }) => own?.practiceKinds.includes(id)),
      places: application.number === null ? places : places.filter(({ centreId }) => centreId === application.centreId),
      payers: allowed.filter((payer) => !centre || centre.payers.includes(payer)),
      taxNumber: taxNumberOf(procedure),
      chosen: {
        standardId,
        qualificationId: own && own.standardId === standardId ? own.id : null,
        practiceKind: application.practiceKind,
        siteId: application.siteId,
        payerKind: application.payerKind,
        employerInn: values.employerInn ?? '',
      },
    };
  });
}
