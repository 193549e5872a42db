import { openBankPicture } from '#exams/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { itemPictureAnswer } from '#web/routes/files/file-answer.ts';
import type { Route } from './+types/bank-picture.ts';

/** For the named people of the bank. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return itemPictureAnswer(await orErrorPage(() => openBankPicture(deps, actor, uuidParam(params.id))));
}
