import { type Label, type Procedure, taxNumberOf } from '#procedures/index.ts';

const CHOICES: Readonly<Record<string, Label>> = {
  payer: { ru: 'Оплата', kk: 'Төлем' },
  qualification: { ru: 'Профессиональная квалификация', kk: 'Кәсіптік біліктілік' },
  practiceKind: { ru: 'Вид практического экзамена', kk: 'Практикалық емтихан түрі' },
  site: { ru: 'Место', kk: 'Орны' },
};

const EMPLOYER_NUMBER: Readonly<Record<ReturnType<typeof taxNumberOf>, Label>> = {
  inn: { ru: 'ИНН работодателя', kk: 'Жұмыс берушінің ИНН нөмірі' },
  bin: { ru: 'БИН работодателя', kk: 'Жұмыс берушінің БСН нөмірі' },
};

/** What a choice of «Квалификация» is called: these live in columns, so no block of a procedure names them. */
export const choiceLabel = (procedure: Procedure, field: string): Label | undefined =>
  field === 'employerInn' ? EMPLOYER_NUMBER[taxNumberOf(procedure)] : CHOICES[field];
