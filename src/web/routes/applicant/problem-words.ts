import type { FieldProblem } from '#accounts/index.ts';
import { say, type Words } from '#platform/language.ts';
import { IDENTIFIER_REASONS, NAME_FINDINGS, TEXT_FINDINGS } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';

type Word = (problem: Pick<FieldProblem, 'details'>, label: string) => string;

const detail = ({ details }: Pick<FieldProblem, 'details'>, name: string) => String(details?.[name] ?? '');

/** Words of the codes that the checks of fields give, beside those that the procedures word themselves. */
const WORDS: Readonly<Record<string, Word>> = {
  required: (_, label) => m.applicant_problem_required({ label: inSentence(label) }),
  patronymic_or_tick: () => m.applicant_problem_patronymic_or_tick(),
  postalAddress_or_tick: () => m.applicant_problem_postal_address_or_tick(),
  not_in_list: () => m.applicant_problem_not_in_list(),
  name_signs: () => m.applicant_problem_name_signs(),
  phone_form: () => m.applicant_problem_phone_form(),
  email_form: () => m.applicant_problem_email_form(),
  year_form: () => m.applicant_problem_year_form(),
  year_impossible: () => m.applicant_problem_year_impossible(),
  date_impossible: (problem) => detail(problem, 'fault'),
  date_ahead: () => m.applicant_problem_date_ahead(),
  birth_long_ago: () => m.applicant_problem_birth_long_ago(),
  birth_too_young: () => m.applicant_problem_birth_too_young(),
  issued_before_birth: () => m.applicant_problem_issued_before_birth(),
  issued_before_fourteen: () => m.applicant_problem_issued_before_fourteen(),
  iin_birth_differs: () => m.applicant_problem_iin_birth_differs(),
  iin_sex_differs: () => m.applicant_problem_iin_sex_differs(),
  document_expired: () => m.applicant_problem_document_expired(),
  length_of_work_form: () => m.applicant_problem_length_of_work_form(),
  photo_missing: () => m.applicant_problem_photo_missing(),
  differs_from_profile: (problem) => m.applicant_problem_differs_from_profile({ profile: detail(problem, 'profile') }),
  work_relevant_above_total: () => m.applicant_problem_work_relevant_above_total(),
  work_longer_than_life: (problem) => m.applicant_problem_work_longer_than_life({ years: detail(problem, 'years') }),
  education_too_early: (problem) => m.applicant_problem_education_too_early({ year: detail(problem, 'earliest') }),
};

const PROCEDURE_WORDS: Readonly<Record<string, Words>> = { ...IDENTIFIER_REASONS, ...TEXT_FINDINGS, ...NAME_FINDINGS };

/** What is wrong with a field and how to mend it. Throws on a code without words: `problem-words.test.ts` looks for it. */
export function wordProblem(problem: Pick<FieldProblem, 'code' | 'details'>, label: string): string {
  const word = WORDS[problem.code];
  if (word) return word(problem, label);
  const known = PROCEDURE_WORDS[problem.code];
  if (!known) throw new Error(`no words for the problem ${problem.code}`);
  return say(known);
}

/** «Кем выдан» inside a sentence: small first letter, but «СНИЛС» stays. */
const inSentence = (label: string) => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));
