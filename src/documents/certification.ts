import { z } from 'zod';
import { say, type Words } from '#platform/language.ts';

const point = <Id extends string>(id: Id, label: Words) => ({
  id,
  get label() {
    return say(label);
  },
});

/** What a reviewer of a paper work book looks for, in the order of the questions. */
export const CERTIFICATION = [
  point('everyPage', { ru: 'Заверена каждая страница, не только последняя', kk: 'Тек соңғысы емес, әр беті куәландырылған' }),
  point('date', { ru: 'Стоит дата заверения', kk: 'Куәландырылған күні қойылған' }),
  point('position', { ru: 'Указана должность того, кто заверил', kk: 'Куәландырған адамның лауазымы көрсетілген' }),
  point('signature', { ru: 'Есть подпись с расшифровкой', kk: 'Қолы мен оның таратып жазылуы бар' }),
  point('seal', { ru: 'Есть печать, если она у работодателя есть', kk: 'Жұмыс берушінің мөрі болса, ол басылған' }),
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
