import { procedureOf, readApplication } from '#applications/index.ts';
import { isBilingual, type LanguageOfPaper } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Both where the procedure has two and the paper is given out so; else the language that the applicant chose where their procedure has it, else the procedure's first one. A paper of no application is Russian. */
export const languageOfPaper: LanguageOfPaper<Pick<WorkerDeps, 'as'>> = async (deps, { applicationId, kind }) => {
  if (applicationId === null) return 'ru';
  return await deps.as(SYSTEM).read(async (db) => {
    const application = await readApplication(db, applicationId);
    const { languages } = procedureOf(application);
    if (languages.length > 1 && isBilingual(kind)) return 'both';
    const { locale } = await db.selectFrom('people').select('locale').where('id', '=', application.applicantId).executeTakeFirstOrThrow();
    return languages.find((language) => language === locale) ?? languages[0] ?? 'ru';
  });
};
