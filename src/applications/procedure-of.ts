import { say } from '#platform/language.ts';
import { findProcedure, type Procedure } from '#procedures/index.ts';

/** The procedure in the edition under which the application was filed. */
export function procedureOf(application: { readonly procedureId: string; readonly edition: string }): Procedure {
  const procedure = findProcedure(application.procedureId, application.edition);
  if (!procedure) throw new Error(`unknown procedure ${application.procedureId} of ${application.edition}`);
  return procedure;
}

/** «Свидетельство о квалификации», «Документ о признании»: in the language of whoever reads. */
export const certificateTitle = (application: Parameters<typeof procedureOf>[0]): string =>
  say(procedureOf(application).papers.find(({ id }) => id === 'certificate')?.label ?? { ru: 'Свидетельство', kk: 'Куәлік' });
