import type { AppDeps } from '#deps';
import { renderOrderedPaper } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { PaperId } from '#procedures/index.ts';
import { languageOfPaper } from '../worker/paper-language.ts';
import { PAPER_PORTS } from '../worker/paper-ports.ts';
import { buildWorkerDeps } from '../worker/worker-deps.ts';

/**
 * Prints what somebody of the demo signs by its hash: a contract must be there before it is signed. Its own job finds it printed after the start.
 * Asked twice it prints once, so that one may ask early and go on, and wait for it later.
 */
export function demoPrinter(deps: AppDeps): { print(applicationId: string, kind: PaperId): Promise<void>; close(): void } {
  const printing = renderOrderedPaper(PAPER_PORTS, languageOfPaper);
  const worker = buildWorkerDeps(deps, { smtpUrl: undefined, mailFrom: '' });
  const asked = new Map<string, Promise<void>>();
  const printPending = async (applicationId: string, kind: PaperId): Promise<void> => {
    const papers = await deps
      .as(SYSTEM)
      .read((db) =>
        db
          .selectFrom('papers')
          .select('id')
          .where('application_id', '=', applicationId)
          .where('kind', '=', kind)
          .where('state', '=', 'pending')
          .execute(),
      );
    for (const { id: paperId } of papers) await printing.run(worker.deps, { paperId }, { number: 1, last: true });
  };
  return {
    print(applicationId, kind) {
      const key = `${applicationId} ${kind}`;
      const printed = asked.get(key) ?? printPending(applicationId, kind);
      printed.catch(() => {}); // told to whoever waits for it
      asked.set(key, printed);
      return printed;
    },
    close: worker.close,
  };
}
