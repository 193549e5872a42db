import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { systemClock } from '#platform/clock.ts';
import { dataDirOf, readSettings } from '#platform/config.ts';
import { makeBackup } from '#platform/make-backup.ts';
import { Refusal } from '#platform/refusal.ts';
import { restoreBackup } from '#platform/restore-backup.ts';
import { assertDataHere } from './data-here.ts';

interface ArchiveOptions {
  readonly passphraseFile?: string;
  readonly json?: boolean;
}

const PASSPHRASE = 'a file whose first line seals and opens the backup (it holds passports: seal what leaves the machine)';

export function backupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('Write the database and the files of DATA_DIR into one file, while the product runs or without it')
    .option('--passphrase-file <path>', PASSPHRASE)
    .option('--json', 'as JSON')
    .action(async (file: string, options: ArchiveOptions) => {
      assertDataHere();
      const settings = readSettings();
      if (settings.database) throw new Refusal('backup_of_own_server_only');
      const size = await makeBackup(settings, { path: file, ...passphraseOf(options), now: systemClock.now(), say: console.error });
      console.log(
        options.json ? JSON.stringify({ file, ...size }) : `${file}: ${size.files} files, ${megabytes(size.bytes)} before compression.`,
      );
    });
  program
    .command('restore <file>')
    .description('Lay a backup out as DATA_DIR, which must be empty or absent, after checking every file in it')
    .option('--passphrase-file <path>', PASSPHRASE)
    .option('--json', 'as JSON')
    .action(async (file: string, options: ArchiveOptions) => {
      const dataDir = dataDirOf();
      const secret = process.env.ZACHET_SECRET || undefined;
      const { about, ...size } = await restoreBackup(dataDir, { path: file, ...passphraseOf(options), secret, say: console.error });
      console.log(
        options.json
          ? JSON.stringify({ dataDir, madeAt: about.madeAt, ...size })
          : `${dataDir} is as it was at ${about.madeAt}: ${size.files} files, ${megabytes(size.bytes)}. Now: npm start, then npm run -s zachet -- doctor.`,
      );
    });
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

function passphraseOf({ passphraseFile }: ArchiveOptions): { passphrase?: string } {
  if (passphraseFile === undefined) return {};
  const [line = ''] = readFileSync(passphraseFile, 'utf8').split(/\r?\n/);
  if (line.length < 12) throw new Refusal('passphrase_too_short', { shortest: 12 });
  return { passphrase: line };
}
