import { z } from 'zod';

/** What a reviewer of a paper work book looks for, in the order of the questions. */
export const CERTIFICATION = [
  { id: 'everyPage', label: 'Заверена каждая страница, не только последняя' },
  { id: 'date', label: 'Стоит дата заверения' },
  { id: 'position', label: 'Указана должность того, кто заверил' },
  { id: 'signature', label: 'Есть подпись с расшифровкой' },
  { id: 'seal', label: 'Есть печать, если она у работодателя есть' },
] as const;

/** The person's own answers before the upload. */
export const Certification = z.object({
  everyPage: z.boolean(),
  date: z.boolean(),
  position: z.boolean(),
  signature: z.boolean(),
  seal: z.boolean(),
});
export type Certification = z.infer<typeof Certification>;
