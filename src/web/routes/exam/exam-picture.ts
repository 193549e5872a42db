import { openExamPicture } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { itemPictureAnswer } from '#web/routes/files/file-answer.ts';
import type { Route } from './+types/exam-picture.ts';
import { examToken } from './exam-cookies.ts';

/** The exam cookie alone opens it: for the computer at which the variant that shows it is being answered. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { deps, config } = context.get(requestContext);
  const token = examToken(config, request.headers.get('cookie'));
  return itemPictureAnswer(
    await orErrorPage(async () => {
      if (!token) throw new Refusal('exam_not_open');
      return await openExamPicture(deps, token, uuidParam(params.id));
    }),
  );
}
