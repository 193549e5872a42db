import { z } from 'zod';
import { keepPiece } from '#documents/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { requestContext } from '#web/context.ts';
import { formOf } from '#web/form-of.ts';
import { refusable, uuidParam } from '#web/refusals.ts';
import { jsonOf } from '#web/sending/json-of.ts';
import type { Route } from './+types/keep-piece.ts';

const PieceForm = z.object({
  from: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31),
  piece: z.instanceof(File).optional(),
});

/** One piece of a file. The answer tells how much of the file is here, also to one that is out of turn. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { deps, actor } = context.get(requestContext);
  const form = await formOf(request);
  return jsonOf(
    await refusable(async () => {
      const id = uuidParam(params.id);
      const sent = PieceForm.safeParse(Object.fromEntries(form));
      if (!sent.success) throw new Refusal('piece_size');
      const { from, piece } = sent.data;
      try {
        return { received: await keepPiece(deps, actor, id, { from, bytes: (await piece?.bytes()) ?? new Uint8Array() }) };
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'piece_out_of_turn') throw error;
        return { received: Number(error.details.received) };
      }
    }),
  );
}
