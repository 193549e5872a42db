import { openApplicantPhoto } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/applicant-photo.ts';
import { pictureAnswer } from './file-answer.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const photo = await orErrorPage(() => openApplicantPhoto(deps, actor, uuidParam(params.applicationId)));
  return pictureAnswer(photo, 'image/jpeg', 'ask');
}
