import { openTrialPicture } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { itemPictureAnswer } from '#web/routes/files/file-answer.ts';
import type { Route } from './+types/trial-picture.ts';

/** A picture of a sample item, for everybody. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps } = context.get(requestContext);
  return itemPictureAnswer(await orErrorPage(() => openTrialPicture(deps, uuidParam(params.toolId), uuidParam(params.id))));
}
