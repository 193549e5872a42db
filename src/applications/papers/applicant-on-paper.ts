import { EDUCATION_FIELDS, type Field, fieldsOfSets, joinFields, readLengthOfWork, type Values } from '#accounts/index.ts';
import type { PaperData } from '#papers/index.ts';
import { say } from '#platform/language.ts';
import { readDate } from '#procedures/index.ts';

/** The choices of every procedure: what is printed was typed under one of them. */
const IDENTITY_FIELDS = joinFields([fieldsOfSets(['identity_ru']), fieldsOfSets(['identity_kz'])]);

/** A place to write by hand where a draft is not filled yet. */
export const BLANK = '____________';

export interface TypedBlocks {
  readonly applicant: Values;
  readonly identity: Values;
  readonly employment: Values;
  readonly education: readonly Values[];
}

/** What was typed into the blocks, as the papers print it. */
export function applicantOnPaper({ applicant }: TypedBlocks): PaperData<'statement'>['applicant'] {
  return {
    surname: applicant.surname ?? BLANK,
    name: applicant.givenName ?? BLANK,
    patronymic: applicant.patronymic ?? null,
    sex: applicant.sex === 'male' || applicant.sex === 'female' ? applicant.sex : null,
  };
}

export function identityOnPaper({ identity }: TypedBlocks): PaperData<'statement'>['identity'] {
  return {
    kind: choiceWords(IDENTITY_FIELDS, 'document', identity) ?? say({ ru: 'Документ', kk: 'Құжат' }),
    series: identity.series ?? null,
    number: identity.number ?? BLANK,
    issuedBy: identity.issuedBy ?? null,
    issuedOn: isoDay(identity.issuedOn),
    unitCode: identity.unitCode ?? null,
  };
}

export const citizenshipOnPaper = ({ identity }: TypedBlocks): string => choiceWords(IDENTITY_FIELDS, 'citizenship', identity) ?? BLANK;

export function employmentOnPaper({ employment }: TypedBlocks): PaperData<'statement'>['employment'] {
  if (employment.employed === undefined) return null;
  const none = employment.employed === 'no' ? choiceWords(fieldsOfSets(['employment']), 'employed', employment) : null;
  return {
    employer: none ? say({ ru: 'не занят', kk: 'жұмыс істемейді' }) : (employment.organisation ?? BLANK),
    position: none ? '—' : (employment.position ?? BLANK),
    totalMonths: monthsOf(employment.workTotal),
    relevantMonths: monthsOf(employment.workRelevant),
  };
}

export const educationOnPaper = ({ education }: TypedBlocks): PaperData<'statement'>['education'] =>
  education.map((entry) => ({
    kind:
      choiceWords(EDUCATION_FIELDS, 'degree', entry) ??
      choiceWords(EDUCATION_FIELDS, 'kind', entry) ??
      say({ ru: 'Образование', kk: 'Білімі' }),
    institution: entry.institution ?? BLANK,
    speciality: entry.speciality ?? null,
    qualification: entry.qualification ?? null,
    year: entry.year && /^\d{4}$/.test(entry.year) ? Number(entry.year) : null,
  }));

/** ISO; null where it cannot be read yet. */
export function isoDay(typed: string | undefined): string | null {
  const read = typed === undefined ? null : readDate(typed);
  return read?.ok ? read.iso : null;
}

const monthsOf = (typed: string | undefined): number | null => (typed === undefined ? null : readLengthOfWork(typed));

function choiceWords(fields: readonly Field[], name: string, values: Values): string | null {
  const choices = fields.find((field) => field.name === name)?.choices;
  const chosen = choices?.find(({ value }) => value === values[name]);
  return chosen ? say(chosen.label) : null;
}
