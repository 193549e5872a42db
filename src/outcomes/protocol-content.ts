import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Language, Words } from '#platform/language.ts';

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const words = z.string();
const maybe = z.string().nullable();
const points = { points: z.number(), of: z.number() };
const time = { startedAt: moment, endedAt: moment.nullable() };

/** What the catalogue, the assessment tool and we say, in every language that it has. Words of people are in one; protocols of before hold Russian alone. */
const said = z.union([words, z.strictObject({ ru: words, kk: words.optional() })]);

export const TheoryRecord = z.object({
  ...time,
  variant: maybe,
  ...points,
  /** «не менее 27 баллов» */
  threshold: words,
  passed: z.boolean(),
  sections: z.array(z.object({ title: said, ...points })),
});
export type TheoryRecord = z.infer<typeof TheoryRecord>;

export const PracticeRecord = z.object({
  ...time,
  kind: z.enum(['tasks', 'portfolio']),
  ...points,
  threshold: words,
  passed: z.boolean(),
  tasks: z.array(
    z.object({
      title: said,
      criteria: z.array(z.object({ title: said, ...points, done: z.boolean().nullable(), met: z.boolean(), comment: maybe })),
    }),
  ),
});
export type PracticeRecord = z.infer<typeof PracticeRecord>;

export const IncidentRecord = z.object({
  at: moment,
  words: said,
  consequence: z.enum(['warning', 'removal']),
  /** What was attached, by its hash, so that the signatures hold it too. */
  evidence: z.object({ incidentId: z.uuid(), sha256: words }).nullable().default(null),
});
/** A part that was cut short: by a removal, or by the centre. */
export const InterruptedPart = z.object({
  part: z.enum(['theory', 'practice']),
  startedAt: moment,
  endedAt: moment,
  how: z.enum(['removed', 'broken_off']),
});
export type InterruptedPart = z.infer<typeof InterruptedPart>;

export type IncidentRecord = z.infer<typeof IncidentRecord>;

/** What a protocol tells; frozen when the first member signs. Names are as they stood then. */
export const ProtocolContent = z.object({
  application: z.object({ number: z.number().int(), filedAt: moment }),
  applicant: z.object({ surname: words, givenName: words, patronymic: maybe, sex: z.enum(['male', 'female']).nullable() }),
  identity: z.object({ kind: said, series: maybe, number: words, issuedBy: maybe, issuedOn: day.nullable(), unitCode: maybe }).nullable(),
  qualification: z.object({
    name: said,
    code: words,
    level: z.number().int(),
    standard: z.object({ code: words, name: said, act: said.nullable() }),
  }),
  council: said,
  site: z.object({ name: said, address: said, city: said, zone: words, room: said.nullable(), registryNumber: maybe }),
  days: z.array(day),
  commission: z.array(z.object({ personId: z.uuid(), name: words, role: z.enum(['expert', 'technical_expert', 'commission_chair']) })),
  tool: z.object({ code: words, version: words }).nullable(),
  theory: TheoryRecord.nullable(),
  practice: PracticeRecord.nullable(),
  /** Absent in protocols of before: they tell it in the incidents alone. */
  interrupted: z.array(InterruptedPart).default([]),
  incidents: z.array(IncidentRecord),
  removed: z.boolean(),
  recordings: z.array(said),
});
export type ProtocolContent = z.infer<typeof ProtocolContent>;

type Said<T> = T extends Words
  ? string
  : T extends readonly (infer Item)[]
    ? Said<Item>[]
    : T extends object
      ? { [K in keyof T]: Said<T[K]> }
      : T;

/** A protocol, or a part of it, in one language. */
export type ProtocolWords = Said<ProtocolContent>;

export function inOneLanguage<T>(content: T, language: Language): Said<T> {
  const told = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(told);
    if (value === null || typeof value !== 'object') return value;
    if (isWords(value)) return value[language] ?? value.ru;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part)]));
  };
  return told(content) as Said<T>;
}

const isWords = (value: object): value is Words => 'ru' in value && typeof value.ru === 'string';

/** Hash of what is signed: keys in order, so that the database's own order does not matter. */
export function hashContent(content: ProtocolContent): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** What follows from the points: every part passed and nobody removed. The votes may differ from it. */
export function proposedOutcome({
  removed,
  theory,
  practice,
}: Pick<ProtocolContent, 'removed' | 'theory' | 'practice'>): 'passed' | 'failed' {
  return !removed && theory?.passed !== false && practice?.passed === true ? 'passed' : 'failed';
}
