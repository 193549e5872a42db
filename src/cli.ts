import { Command } from 'commander';
import { BadConfiguration } from '#platform/config.ts';
import { Refusal } from '#platform/refusal.ts';
import { databaseCommands } from './cli/database.ts';
import { procedureCommands } from './cli/procedure.ts';
import { userCommands } from './cli/user.ts';

/** Exit codes: 0 done, 1 refused input, 2 failure. */
const program = new Command('zachet').description("The operator's commands").showHelpAfterError().exitOverride();
procedureCommands(program);
databaseCommands(program);
userCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Refusal || error instanceof BadConfiguration) {
    console.error(error.message);
    return error instanceof Refusal ? 1 : 2;
  }
  if (error instanceof Error && 'exitCode' in error) return Number(error.exitCode) === 0 ? 0 : 1;
  console.error(error);
  return 2;
}
