import type { AppDeps } from '#deps';
import { type DeliveryDeps, keptMail, keptSms, smtpMail } from '#notifications/index.ts';
import { type FiscalProvider, logFiscalProvider } from '#payments/index.ts';
import type { Config } from '#platform/config.ts';
import { openTypst, type Typst } from '#platform/typst.ts';
import { letterPorts } from './letter-ports.ts';

/** What jobs may ask for beside what pages may. */
export type WorkerDeps = AppDeps & DeliveryDeps & { readonly typst: Typst; readonly fiscal: FiscalProvider };

export function buildWorkerDeps(deps: AppDeps, config: Pick<Config, 'smtpUrl' | 'mailFrom'>): { deps: WorkerDeps; close(): void } {
  const typst = openTypst();
  return {
    deps: {
      ...deps,
      typst,
      fiscal: logFiscalProvider(deps.log),
      mail: config.smtpUrl ? smtpMail({ url: config.smtpUrl, from: config.mailFrom }) : keptMail(deps.log),
      sms: keptSms(deps.log),
      letterPorts: letterPorts(deps),
    },
    close: () => typst.close(),
  };
}
