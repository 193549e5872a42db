import type { Refusal } from '#platform/refusal.ts';

/** What an operator is told at the terminal; a code without words here is told as it is. */
const WORDS: Readonly<Record<string, string>> = {
  backup_of_own_server_only:
    'DATABASE_URL names a server of your own: back it up with its own tools (pg_dump, pg_basebackup), and the folder "files" of DATA_DIR after it.',
  calendar_country_unknown: 'The file does not name its country: say it with --country.',
  calendar_file_broken: 'The file is broken: it has no days, a day that does not exist, or it was cut off.',
  calendar_file_too_large: 'The file has more than {maxKb} KB; a year has less.',
  calendar_file_unknown: 'The file is no table of working days: xmlcalendar XML and JSON of days off are read.',
  calendar_of_another_country: 'The file is of another country: {country}.',
  no_such_country: 'There is no calendar of {country}.',
  no_such_file: 'There is no file {path}.',
  no_data_here: '{folder} holds no data of Zachet. Set DATA_DIR to its folder, or DATABASE_URL.',
  no_such_organisation: 'No organisation has the ИНН {inn}.',
  no_such_procedure: 'There is no procedure {id}.',
  no_such_role: 'There is no role {role}.',
  passphrase_too_short: 'The first line of the passphrase file must have at least {shortest} characters.',
};

export function wordsForOperator({ code, details, message }: Refusal): string {
  const words = WORDS[code];
  return words ? words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '')) : message;
}
