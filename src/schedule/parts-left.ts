import type { MoveContext } from '#applications/index.ts';
import type { Part } from '#procedures/index.ts';

/** Parts that a new date must hold: those not credited; all of them where the exam is to be taken anew. */
export async function partsLeft(context: MoveContext): Promise<readonly Part[]> {
  const { left } = await context.deps.ports.facts.parts(context);
  return left.length > 0 ? left : context.procedure.exam.parts.map(({ id }) => id);
}
