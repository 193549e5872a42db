import { readSessionDesk } from '#exams/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { m } from '#web/paraglide/messages.js';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import { Confirm } from '#web/ui/confirm.tsx';
import type { Route } from './+types/absent.ts';
import { absentQuestion } from './absent-question.ts';

export const meta = () => [{ title: `${m.exam_absent()} · ${m.common_product()}` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { deps, actor } = context.get(requestContext);
  return await orErrorPage(async () => {
    const { duty, candidates } = await readSessionDesk(deps, actor, uuidParam(params.id));
    if (duty !== 'proctor') throw new Refusal('not_the_proctor');
    const candidate = candidates.find(({ bookingId }) => bookingId === uuidParam(params.bookingId));
    if (!candidate) throw new Refusal('not_found');
    return { bookingId: candidate.bookingId, name: candidate.name };
  });
}

/** The question as a page: without JavaScript. */
export default function Absent({ loaderData, params }: Route.ComponentProps) {
  return (
    <div className="staff-page narrow">
      <Confirm {...absentQuestion(params.id, loaderData)} />
    </div>
  );
}
