import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What our pool reads: moments and days as Temporal, bigint as number. Moments and days are written as text, by `toString()`. */
const TYPES = { timestamptz: 'Moment', date: 'Day', int8: 'number' };
const TEMPORAL = `
export type Moment = ColumnType<Temporal.Instant, Temporal.Instant | string, Temporal.Instant | string>;

export type Day = ColumnType<Temporal.PlainDate, Temporal.PlainDate | string, Temporal.PlainDate | string>;
`;

export function databaseTypes(url: string, scratch: string): string {
  const out = join(scratch, 'database.ts');
  const parameters = ['--url', url, '--dialect', 'postgres', '--out-file', out, '--type-mapping', JSON.stringify(TYPES)];
  execFileSync('kysely-codegen', [...parameters, '--default-schema', 'public', '--exclude-pattern', '{graphile_worker.*,migrations}'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const imports = 'import type { ColumnType } from "kysely";\n';
  return readFileSync(out, 'utf8').replace(imports, imports + TEMPORAL);
}
