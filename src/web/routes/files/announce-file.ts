import { announceFile, FileAnnounced, PIECE } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { refusable } from '#web/refusals.ts';
import { jsonOf } from '#web/sending/json-of.ts';
import type { Route } from './+types/announce-file.ts';

/** For the script that sends a file in pieces: where to begin, or to go on. */
export async function action({ request, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  return jsonOf(
    await refusable(async () => {
      const file = FileAnnounced.safeParse(Object.fromEntries(form));
      if (!file.success) throw new Refusal('file_not_announced');
      return { ...(await announceFile(deps, actor, file.data)), piece: PIECE };
    }),
  );
}
