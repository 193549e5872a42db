import { procedureOf, readApplication } from '#applications/index.ts';
import type { LanguageOfPaper } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Papers of Kazakhstan speak the language that the applicant chose, Kazakh or Russian; papers of Russia are Russian whatever the pages speak.
 * A paper of a session or of no application is Russian.
 */
export const languageOfPaper: LanguageOfPaper<Pick<WorkerDeps, 'as'>> = async (deps, { applicationId }) => {
  if (applicationId === null) return 'ru';
  return await deps.as(SYSTEM).read(async (db) => {
    const application = await readApplication(db, applicationId);
    if (!procedureOf(application).languages.includes('kk')) return 'ru';
    const { locale } = await db.selectFrom('people').select('locale').where('id', '=', application.applicantId).executeTakeFirstOrThrow();
    return locale === 'kk' ? 'kk' : 'ru';
  });
};
