import { openOwnPhoto } from '#documents/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage } from '#web/refusals.ts';
import type { Route } from './+types/own-photo.ts';
import { pictureAnswer } from './file-answer.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return pictureAnswer(await orErrorPage(() => openOwnPhoto(deps, actor)), 'image/jpeg', 'ask');
}
