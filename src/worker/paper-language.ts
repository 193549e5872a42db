import { procedureOf, readApplication } from '#applications/index.ts';
import type { LanguageOfPaper } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** The language that the applicant chose where their procedure has it, else the procedure's first one. A paper of no application is Russian. */
export const languageOfPaper: LanguageOfPaper<Pick<WorkerDeps, 'as'>> = async (deps, { applicationId }) => {
  if (applicationId === null) return 'ru';
  return await deps.as(SYSTEM).read(async (db) => {
    const application = await readApplication(db, applicationId);
    const { languages } = procedureOf(application);
    const { locale } = await db.selectFrom('people').select('locale').where('id', '=', application.applicantId).executeTakeFirstOrThrow();
    return languages.find((language) => language === locale) ?? languages[0] ?? 'ru';
  });
};
