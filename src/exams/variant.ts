import { z } from 'zod';

/**
 * One item as it stands in a drawn variant: which revision of it, and in which order its parts are shown. The n-th of `shown` is what the candidate
 * knows as `n` (`present.ts`), so neither the order in the bank nor the ids that an author gave say anything about the key.
 */
export const VariantItem = z.strictObject({
  itemId: z.string(),
  revision: z.int().min(1),
  sectionId: z.string(),
  points: z.int().min(1),
  /** Ids of the bank: choices, steps or the left side. Empty where there is nothing to shuffle. */
  shown: z.array(z.string()),
  /** Ids of the right side of a matching item, else empty. */
  shownRight: z.array(z.string()),
});
export type VariantItem = z.infer<typeof VariantItem>;

/** Frozen in the attempt when it is drawn; never drawn again, never changed. */
export const Variant = z.strictObject({ seed: z.string().regex(/^[0-9a-f]{32}$/), items: z.array(VariantItem).min(1) });
export type Variant = z.infer<typeof Variant>;
