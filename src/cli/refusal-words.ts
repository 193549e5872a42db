import type { Refusal } from '#platform/refusal.ts';

/** What an operator is told at the terminal; a code without words here is told as it is. */
const WORDS: Readonly<Record<string, string>> = {
  backup_of_own_server_only:
    'DATABASE_URL names a server of your own: back it up with its own tools (pg_dump, pg_basebackup), and the folder "files" of DATA_DIR after it.',
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
