import type { ShownField } from './present-fields.ts';

/** What stands in the form now, by the names of its inputs. */
export type Typed = Readonly<Record<string, string>>;

type Asked = Pick<ShownField, 'onlyIf' | 'unlessTicked'>;

export const isAsked = ({ onlyIf }: Asked, values: Typed, prefix = ''): boolean =>
  !onlyIf || onlyIf.is.includes(values[prefix + onlyIf.field] ?? '');

/** Asked, and no tick takes it away. */
export const isDue = (field: Asked, values: Typed, prefix = ''): boolean =>
  isAsked(field, values, prefix) && !(field.unlessTicked && values[prefix + field.unlessTicked] === 'on');
