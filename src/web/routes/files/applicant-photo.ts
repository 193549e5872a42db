import { openApplicantPhoto } from '#applications/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/applicant-photo.ts';
import { pictureAnswer } from './file-answer.ts';

/** Nobody yet: the outline of a person. */
const NO_PHOTO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 96" width="72" height="96"><rect width="72" height="96" fill="#e6ecef"/>' +
    '<g fill="none" stroke="#6b7f89" stroke-width="3"><circle cx="36" cy="38" r="13"/><path d="M12 84c2-16 12-24 24-24s22 8 24 24"/></g></svg>',
);

export async function loader({ params, context }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  const photo = await orErrorPage(() => openApplicantPhoto(deps, actor, uuidParam(params.applicationId)));
  return photo ? pictureAnswer(photo, 'image/jpeg', 'ask') : pictureAnswer(NO_PHOTO, 'image/svg+xml', 'ask');
}
