import { placeLabel } from '#documents/index.ts';
import { say, type Words } from '#platform/language.ts';
import type { Application } from './applications.db.ts';
import type { Block } from './block.ts';
import { findBlock } from './blocks.ts';
import { procedureOf } from './procedure-of.ts';

/** The choices of «Квалификация», which live in columns. */
const CHOICES: Readonly<Record<string, Words>> = {
  payer: { ru: 'Оплата', kk: 'Төлем' },
  qualification: { ru: 'Профессиональная квалификация', kk: 'Кәсіптік біліктілік' },
  practiceKind: { ru: 'Вид практического экзамена', kk: 'Практикалық емтихан түрі' },
  site: { ru: 'Место', kk: 'Орны' },
  employerInn: { ru: 'Номер работодателя', kk: 'Жұмыс берушінің нөмірі' },
};

/** «Паспортные данные, поле „Дата выдачи“», «Трудовая книжка, страница 5». */
export function namePlace(
  application: Pick<Application, 'procedureId' | 'edition'>,
  place: { block: string; field: string | null; page: number | null; documentKind: string | null },
): string {
  const page = place.page === null ? '' : say({ ru: `, страница ${place.page}`, kk: `, ${place.page}-бет` });
  if (place.documentKind !== null) return `${placeLabel(place.documentKind)}${page}`;
  const block = say(procedureOf(application).blocks.find(({ id }) => id === place.block)?.label ?? { ru: place.block });
  const field = place.field === null ? null : nameField(findBlock(procedureOf(application), place.block), place.field);
  return field === null ? `${block}${page}` : `${block}, ${field}${page}`;
}

function nameField(block: Block | undefined, field: string): string {
  if (!block) return field;
  const [, entry, inEntry] = /^(\d+)\.(.+)$/.exec(field) ?? [];
  const name = inEntry ?? field;
  const words = [...block.fields, ...(block.list?.fields ?? [])].find((one) => one.name === name)?.label ?? CHOICES[name];
  const label = words ? say(words) : placeLabel(name);
  const where = say({ ru: `поле „${label}“`, kk: `„${label}“ өрісі` });
  return entry === undefined ? where : `${say({ ru: `запись ${Number(entry) + 1}`, kk: `${Number(entry) + 1}-жазба` })}, ${where}`;
}
