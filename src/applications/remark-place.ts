import { placeLabel } from '#documents/index.ts';
import type { Application } from './applications.db.ts';
import type { Block } from './block.ts';
import { findBlock } from './blocks.ts';
import { procedureOf } from './procedure-of.ts';

/** The choices of «Квалификация», which live in columns. */
const CHOICES: Readonly<Record<string, string>> = {
  payer: 'Оплата',
  qualification: 'Профессиональная квалификация',
  practiceKind: 'Вид практического экзамена',
  site: 'Место',
};

/** «Паспортные данные, поле „Дата выдачи“», «Трудовая книжка, страница 5». */
export function namePlace(
  application: Pick<Application, 'procedureId' | 'edition'>,
  place: { block: string; field: string | null; page: number | null; documentKind: string | null },
): string {
  const page = place.page === null ? '' : `, страница ${place.page}`;
  if (place.documentKind !== null) return `${placeLabel(place.documentKind)}${page}`;
  const block = procedureOf(application).blocks.find(({ id }) => id === place.block)?.label.ru ?? place.block;
  const field = place.field === null ? null : nameField(findBlock(procedureOf(application), place.block), place.field);
  return field === null ? `${block}${page}` : `${block}, ${field}${page}`;
}

function nameField(block: Block | undefined, field: string): string {
  if (!block) return field;
  const [, entry, inEntry] = /^(\d+)\.(.+)$/.exec(field) ?? [];
  const name = inEntry ?? field;
  const label =
    [...block.fields, ...(block.list?.fields ?? [])].find((one) => one.name === name)?.label.ru ?? CHOICES[name] ?? placeLabel(name);
  return entry === undefined ? `поле „${label}“` : `запись ${Number(entry) + 1}, поле „${label}“`;
}
