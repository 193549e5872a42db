import { type FieldProblem, readLengthOfWork, type Values } from '#accounts/index.ts';
import { type BlockId, readDate } from '#procedures/index.ts';

/** The age from which a person studies for a profession or works. */
const YOUNGEST = 14;

export interface CrossChecked {
  readonly applicant: Values;
  readonly employment: Values;
  readonly education: readonly Values[];
  /** Names of the cabinet; null where the asker may not see them. */
  readonly profile: { readonly surname: string; readonly givenName: string; readonly patronymic: string | null } | null;
  readonly today: Temporal.PlainDate;
}

export type CrossProblem = FieldProblem & { readonly block: BlockId; readonly entry?: number };

/** What several blocks say together and cannot all be true. Warnings: a person may have a reason. */
export function crossCheck(checked: CrossChecked): readonly CrossProblem[] {
  return [...checkNames(checked), ...checkYears(checked)];
}

function checkNames({ applicant, profile }: CrossChecked): readonly CrossProblem[] {
  if (!profile) return [];
  const own: Values = { surname: profile.surname, givenName: profile.givenName, patronymic: profile.patronymic ?? '' };
  return (['surname', 'givenName', 'patronymic'] as const)
    .filter((field) => applicant[field] && own[field] && applicant[field] !== own[field])
    .map((field) => ({
      block: 'applicant',
      field,
      code: 'differs_from_profile',
      severity: 'warns',
      details: { profile: own[field] ?? '' },
    }));
}

function checkYears({ applicant, employment, education, today }: CrossChecked): readonly CrossProblem[] {
  const problems: CrossProblem[] = [];
  const total = readLengthOfWork(employment.workTotal ?? '');
  const relevant = readLengthOfWork(employment.workRelevant ?? '');
  if (total !== null && relevant !== null && relevant > total)
    problems.push({ block: 'employment', field: 'workRelevant', code: 'work_relevant_above_total', severity: 'warns' });
  const born = readDate(applicant.birthDate ?? '');
  if (!born.ok) return problems;
  const birth = Temporal.PlainDate.from(born.iso);
  const earliest = birth.year + YOUNGEST;
  education.forEach((entry, index) => {
    if (/^\d{4}$/.test(entry.year ?? '') && Number(entry.year) < earliest)
      problems.push({
        block: 'education',
        field: 'year',
        entry: index,
        code: 'education_too_early',
        severity: 'warns',
        details: { earliest },
      });
  });
  const months = birth.add({ years: YOUNGEST }).until(today, { largestUnit: 'months' }).months;
  if (total !== null && total > Math.max(0, months))
    problems.push({
      block: 'employment',
      field: 'workTotal',
      code: 'work_longer_than_life',
      severity: 'warns',
      details: { years: Math.floor(Math.max(0, months) / 12) },
    });
  return problems;
}
