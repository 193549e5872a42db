import { buffer } from 'node:stream/consumers';
import type { AppDeps } from '#deps';
import type { LetterPorts } from '#notifications/index.ts';
import { openPaper } from '#papers/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { calendarFile } from '#schedule/index.ts';
import { readLetterFacts } from './letter-facts.ts';

/** What letters need of the capabilities that notifications may not import. */
export function letterPorts(deps: AppDeps): LetterPorts {
  return {
    letterFacts: (letter) => deps.as(SYSTEM).read((db) => readLetterFacts(db, deps, letter)),
    async paperBytes(paperId) {
      const { state } = await deps
        .as(SYSTEM)
        .read((db) => db.selectFrom('papers').select('state').where('id', '=', paperId).executeTakeFirstOrThrow());
      if (state !== 'ready') return state === 'failed' ? 'failed' : 'pending';
      try {
        const { fileName, mediaType, stream } = await openPaper(deps, SYSTEM, paperId);
        return { fileName, mediaType, bytes: await buffer(stream) };
      } catch (error) {
        if (error instanceof Refusal && error.code === 'paper_not_ready') return 'pending';
        throw error;
      }
    },
    calendarFile: (applicationId) => calendarFile(deps, SYSTEM, applicationId),
  };
}
