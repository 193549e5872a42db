import { placeLabel } from '#documents/index.ts';
import { say } from '#platform/language.ts';
import type { Procedure } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';
import { findBlock } from './blocks.ts';
import { choiceLabel } from './choice-labels.ts';
import { procedureOf } from './procedure-of.ts';

/** «Паспортные данные, поле „Дата выдачи“», «Трудовая книжка, страница 5». */
export function namePlace(
  application: Pick<Application, 'procedureId' | 'edition'>,
  place: { block: string; field: string | null; page: number | null; documentKind: string | null },
): string {
  const page = place.page === null ? '' : say({ ru: `, страница ${place.page}`, kk: `, ${place.page}-бет` });
  if (place.documentKind !== null) return `${placeLabel(place.documentKind)}${page}`;
  const block = say(procedureOf(application).blocks.find(({ id }) => id === place.block)?.label ?? { ru: place.block });
  const field = place.field === null ? null : nameField(procedureOf(application), place.block, place.field);
  return field === null ? `${block}${page}` : `${block}, ${field}${page}`;
}

function nameField(procedure: Procedure, blockId: string, field: string): string {
  const block = findBlock(procedure, blockId);
  if (!block) return field;
  const [, entry, inEntry] = /^(\d+)\.(.+)$/.exec(field) ?? [];
  const name = inEntry ?? field;
  const words = [...block.fields, ...(block.list?.fields ?? [])].find((one) => one.name === name)?.label ?? choiceLabel(procedure, name);
  const label = words ? say(words) : placeLabel(name);
  const where = say({ ru: `поле „${label}“`, kk: `„${label}“ өрісі` });
  return entry === undefined ? where : `${say({ ru: `запись ${Number(entry) + 1}`, kk: `${Number(entry) + 1}-жазба` })}, ${where}`;
}
