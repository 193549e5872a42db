import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { previewRecount } from '#applications/index.ts';
import { approveCalendar, type ImportedCalendar, importCalendar } from '#catalogue/index.ts';
import { readConfig } from '#platform/config.ts';
import { SYSTEM } from '#platform/identity.ts';
import { Refusal } from '#platform/refusal.ts';
import { CALENDAR_COUNTRIES, type CalendarCountry, type DayException } from '#procedures/index.ts';
import { buildDeps } from '../deps.ts';

interface ImportOptions {
  readonly country?: string;
  readonly act?: string;
  readonly approve?: boolean;
  readonly json?: boolean;
}

export function calendarCommands(program: Command): void {
  program
    .command('calendar')
    .description('Tables of working days')
    .command('import <file>')
    .description('Read a table (xmlcalendar XML, JSON of days off), show what it changes, keep it as a draft')
    .option('--country <code>', `one of ${CALENDAR_COUNTRIES.join(', ')}; needed where the file does not say it`)
    .option('--act <text>', 'the act behind it, as pages show it')
    .option('--approve', 'put it in force at once; open terms are counted anew')
    .option('--json', 'as JSON')
    .action(async (path: string, options: ImportOptions) => {
      const { deps, close } = buildDeps(readConfig());
      try {
        const imported = await importCalendar(deps, SYSTEM, {
          ...countryOf(options),
          bytes: await bytesOf(path),
          act: actOf(options, path),
        });
        const terms = await previewRecount(deps, SYSTEM, imported);
        const name = options.approve ? await approveCalendar(deps, SYSTEM, imported, imported) : null;
        if (options.json) console.log(JSON.stringify({ ...imported, inForceAs: name, openTerms: terms }));
        else console.log([...summarise(imported), name ? `in force as ${name}` : 'kept as a draft'].join('\n'));
      } finally {
        await close();
      }
    });
}

function countryOf({ country }: ImportOptions): { country?: CalendarCountry } {
  if (country === undefined) return {};
  const known = CALENDAR_COUNTRIES.find((one) => one === country);
  if (!known) throw new Refusal('no_such_country', { country });
  return { country: known };
}

const actOf = ({ act }: ImportOptions, path: string): string => act ?? `Таблица из файла ${path.split('/').at(-1) ?? ''}: сверить с актом`;

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Refusal('no_such_file', { path });
  }
}

function summarise({ country, year, version, differences }: ImportedCalendar): readonly string[] {
  const moved = differences.filter(({ moves }) => moves);
  return [
    `${country} ${year}, version ${version}: ${moved.length} days differ from the table in force`,
    ...moved.map(({ day, before, after }) => `${day}\t${word(before)} → ${word(after)}`),
  ];
}

const word = (said: DayException | null): string => (said === null ? 'as the week' : `${said.off ? 'off' : 'works'} (${said.why})`);
