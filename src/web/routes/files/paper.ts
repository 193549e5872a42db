import { openPaper } from '#papers/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/paper.ts';
import { paperAnswer } from './paper-answer.ts';

/** A stored paper, shown by the browser; whose it is and who may see its kind is settled by `openPaper`. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const { deps, actor } = context.get(requestContext);
  return paperAnswer(await orErrorPage(() => openPaper(deps, actor, uuidParam(params.id))));
}
