import type { Ports } from '#applications/index.ts';
import { upheldAs } from '#procedures/index.ts';
import { listAppealsOf } from './appeals.db.ts';

/** What the guards of an application ask about its appeals. */
export const appealFacts: Pick<Ports['facts'], 'appeal'> = {
  async appeal({ trx, application, input }) {
    const appeals = await listAppealsOf(trx, application.id);
    const named = appeals.find(({ id }) => id === input.appealId);
    return {
      upheld: named?.state === 'upheld' && named.remedy && named.carriedOutAt === null ? upheldAs(named.remedy) : null,
      open: appeals.some(({ state }) => state === 'filed' || state === 'registered' || state === 'heard'),
    };
  },
};
