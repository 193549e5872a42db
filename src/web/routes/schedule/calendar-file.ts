import { Refusal } from '#platform/refusal.ts';
import { calendarFile } from '#schedule/index.ts';
import { requestContext } from '#web/context.ts';
import { orErrorPage, uuidParam } from '#web/refusals.ts';
import type { Route } from './+types/calendar-file.ts';

/** `/files/calendar/<application>.ics`: the confirmed exam, for the calendar of a phone. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const { deps, actor } = context.get(requestContext);
  const file = await orErrorPage(async () => {
    if (actor.personId === null) throw new Refusal('not_signed_in');
    const found = await calendarFile(deps, actor, uuidParam(params.file.replace(/\.ics$/, '')));
    if (!found) throw new Refusal('not_found');
    return found;
  });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.fileName}"`,
      'cache-control': 'private, no-store',
    },
  });
}
