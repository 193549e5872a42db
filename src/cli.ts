import { Command } from 'commander';
import { BrokenBackup } from '#platform/backup-archive.ts';
import { BadConfiguration } from '#platform/config.ts';
import { CannotStart } from '#platform/embedded-account.ts';
import { Refusal } from '#platform/refusal.ts';
import { CannotRestore } from '#platform/restore-backup.ts';
import { backupCommands } from './cli/backup.ts';
import { calendarCommands } from './cli/calendar.ts';
import { databaseCommands } from './cli/database.ts';
import { doctorCommand } from './cli/doctor.ts';
import { procedureCommands } from './cli/procedure.ts';
import { wordsForOperator } from './cli/refusal-words.ts';
import { userCommands } from './cli/user.ts';

/** Exit codes: 0 done, 1 refused input, 2 failure. */
const program = new Command('zachet').description("The operator's commands").showHelpAfterError().exitOverride();
procedureCommands(program);
databaseCommands(program);
userCommands(program);
backupCommands(program);
doctorCommand(program);
calendarCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Refusal) {
    console.error(wordsForOperator(error));
    return 1;
  }
  if (error instanceof BrokenBackup || error instanceof CannotRestore) {
    console.error(error.message);
    return 1;
  }
  if (error instanceof BadConfiguration || error instanceof CannotStart) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof Error && 'exitCode' in error) return Number(error.exitCode) === 0 ? 0 : 1;
  console.error(error);
  return 2;
}
