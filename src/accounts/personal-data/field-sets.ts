import type { FieldSetId } from '#procedures/index.ts';
import type { Field } from './field.ts';
import {
  ACCESSIBILITY_FIELDS,
  ADDRESS_FIELDS,
  BIRTH_FIELDS,
  CHANNEL_FIELDS,
  CONTACT_FIELDS,
  EMPLOYMENT_FIELDS,
  IDENTITY_KZ_FIELDS,
  IDENTITY_RU_FIELDS,
  IIN_FIELDS,
  NAME_FIELDS,
  SNILS_FIELDS,
  TWO_CHANNEL_FIELDS,
} from './people-fields.ts';

/** The sets that procedures build their blocks of. */
const SETS: Readonly<Record<FieldSetId, readonly Field[]>> = {
  names: NAME_FIELDS,
  birth: BIRTH_FIELDS,
  snils: SNILS_FIELDS,
  iin: IIN_FIELDS,
  contacts: CONTACT_FIELDS,
  one_channel: CHANNEL_FIELDS,
  two_channels: TWO_CHANNEL_FIELDS,
  identity_ru: IDENTITY_RU_FIELDS,
  identity_kz: IDENTITY_KZ_FIELDS,
  addresses: ADDRESS_FIELDS,
  employment: EMPLOYMENT_FIELDS,
  accessibility: ACCESSIBILITY_FIELDS,
};

export const fieldsOfSets = (sets: readonly FieldSetId[]): readonly Field[] => sets.flatMap((id) => SETS[id]);

/** One field where several sets have it: its choices are those of all, and it is demanded only where all demand it. */
export function joinFields(lists: readonly (readonly Field[])[]): readonly Field[] {
  const joined = new Map<string, Field>();
  for (const field of lists.flat()) {
    const known = joined.get(field.name);
    joined.set(field.name, known ? joinField(known, field) : field);
  }
  const everywhere = (name: string) => lists.every((list) => list.some((field) => field.name === name && field.required === true));
  return [...joined.values()].map((field) => ({ ...field, required: everywhere(field.name) }));
}

function joinField(one: Field, other: Field): Field {
  if (!one.choices || !other.choices) return one;
  const known = new Set(one.choices.map(({ value }) => value));
  return { ...one, choices: [...one.choices, ...other.choices.filter(({ value }) => !known.has(value))] };
}
