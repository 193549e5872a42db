import type { Deps } from '#platform/deps.ts';
import type { Actor } from '#platform/identity.ts';

/** The language that a person chose for the pages is also the one of their letters and papers. Of a visitor nothing is kept. */
export async function rememberLanguage(deps: Pick<Deps, 'as' | 'clock'>, actor: Actor, locale: string): Promise<void> {
  const { personId } = actor;
  if (!personId) return;
  await deps
    .as(actor)
    .write((trx) =>
      trx
        .updateTable('people')
        .set({ locale, updated_at: deps.clock.now() })
        .where('id', '=', personId)
        .where('locale', '<>', locale)
        .execute(),
    );
}
