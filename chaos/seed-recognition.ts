import { saveItemAsSystem, saveToolAsSystem } from '#exams/index.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { KZ_RECOGNITION } from '#procedures/index.ts';
import { CONSTRUCTION } from '../src/demo/content/index.ts';
import type { DemoCatalogue } from '../src/demo/seed-catalogue.ts';

const CODE = '40.90001.01';

/** The second centre of the demo under a council that recognises by the rules of Kazakhstan, with one qualification and the bank of the first council. */
export async function seedRecognition(
  deps: Pick<Deps, 'as' | 'clock'>,
  catalogue: DemoCatalogue,
): Promise<{ councilId: string; qualificationId: string }> {
  const now = deps.clock.now();
  const centreId = catalogue.organisations.level;
  return await deps.as(SYSTEM).write(async (trx) => {
    const name = 'Совет по признанию квалификаций «Дала»';
    const { id: councilId } = await trx
      .insertInto('organisations')
      .values({ kind: 'council', name, short_name: 'Совет «Дала»', created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx.insertInto('councils').values({ id: councilId, procedure_id: KZ_RECOGNITION.id }).execute();
    await trx
      .insertInto('council_settings')
      .values({
        council_id: councilId,
        key: 'certificate',
        value: JSON.stringify({ numbering: 'own' }),
        valid_from: now,
        reason: 'Номера даёт система',
      })
      .execute();
    await trx.updateTable('centres').set({ council_id: councilId }).where('id', '=', centreId).execute();
    const { standard_id, level, valid_years } = await trx
      .selectFrom('qualifications')
      .select(['standard_id', 'level', 'valid_years'])
      .where('id', '=', catalogue.qualifications['chief-engineer'])
      .executeTakeFirstOrThrow();
    const { id: qualificationId } = await trx
      .insertInto('qualifications')
      .values({
        council_id: councilId,
        standard_id,
        code: CODE,
        name: 'Инженер-проектировщик',
        level,
        valid_years,
        required_documents: JSON.stringify([{ kind: 'identity', required: true, note: 'Удостоверение личности' }]),
        practice_kinds: ['tasks'],
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('centre_qualifications')
      .values({ centre_id: centreId, qualification_id: qualificationId, price_minor: 6_000_000, currency: 'KZT' })
      .execute();
    for (const item of CONSTRUCTION.items) await saveItemAsSystem(trx, { councilId, item, authorId: null, now });
    const [tool] = CONSTRUCTION.tools;
    if (!tool) throw new Error('the demo has no assessment tool');
    await saveToolAsSystem(trx, {
      councilId,
      qualificationId,
      tool: { ...tool, code: `${CODE}.001`, qualificationCode: CODE },
      texts: CONSTRUCTION.textsOf('chief-engineer', tool),
      approvedBy: null,
      now,
    });
    return { councilId, qualificationId };
  });
}
