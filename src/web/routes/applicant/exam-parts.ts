import { procedureOf, readApplication } from '#applications/index.ts';
import type { AppDeps } from '#deps';
import { readParts } from '#exams/index.ts';
import type { Actor } from '#platform/identity.ts';
import type { Part, StateId } from '#procedures/index.ts';

/** Parts of the exam that go on or come next, for the applications whose exam goes on; an empty list: all parts are over. */
export async function readRunningParts(
  deps: AppDeps,
  actor: Actor,
  applications: readonly { readonly id: string; readonly state: StateId }[],
): Promise<Readonly<Record<string, readonly Part[]>>> {
  const inExam = applications.filter(({ state }) => state === 'in_exam');
  if (inExam.length === 0) return {};
  return await deps.as(actor).read(async (trx) => {
    const running: Record<string, readonly Part[]> = {};
    for (const { id } of inExam) {
      const application = await readApplication(trx, id);
      running[id] = (await readParts({ trx, application, procedure: procedureOf(application) })).running;
    }
    return running;
  });
}
