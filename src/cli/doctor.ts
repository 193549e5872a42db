import type { Command } from 'commander';
import { readSettings } from '#platform/config.ts';
import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import { assertDataHere } from './data-here.ts';

const MARKS = { good: '✓', warning: '!', bad: '✗' } as const;

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('Look at configuration, disk, database, queue, letters and files, and say what is to be done; changes nothing')
    .option('--files', 'read every stored file and compare it with its address (slow)')
    .option('--json', 'as JSON')
    .action(async (options: { files?: boolean; json?: boolean }) => {
      assertDataHere();
      const findings = await examine(readSettings(), { wholeFiles: options.files === true, say: console.error });
      console.log(options.json ? JSON.stringify(findings, null, 2) : findings.map(inWords).join('\n'));
      if (findings.some(({ verdict }) => verdict === 'bad')) process.exitCode = 2;
    });
}

function inWords({ check, verdict, tells, remedy }: Finding): string {
  const line = `${MARKS[verdict]} ${check}: ${tells}`;
  return remedy ? `${line}\n    → ${remedy}` : line;
}
