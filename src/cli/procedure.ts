import type { Command } from 'commander';
import { Refusal } from '#platform/refusal.ts';
import { describeInList, describeProcedure, drawProcedure, findProcedure, listProcedures } from '#procedures/index.ts';

export function procedureCommands(program: Command): void {
  const procedure = program.command('procedure').description('Rules of the procedures, as data');
  procedure
    .command('list')
    .description('List the procedures')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => {
      const all = listProcedures().map(describeInList);
      console.log(
        json ? JSON.stringify(all, null, 2) : all.map(({ id, jurisdiction, title }) => `${id}\t${jurisdiction}\t${title}`).join('\n'),
      );
    });
  procedure
    .command('show <id>')
    .description('States, moves, clocks, blocks and papers of one procedure')
    .option('--json', 'as JSON')
    .option('--mermaid', 'the diagram of states')
    .action((id: string, { mermaid }: { json?: boolean; mermaid?: boolean }) => {
      const found = findProcedure(id);
      if (!found) throw new Refusal('no_such_procedure', { id });
      console.log(mermaid ? drawProcedure(found) : JSON.stringify(describeProcedure(found), null, 2));
    });
}
