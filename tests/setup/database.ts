import { connect } from 'node:net';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import type { ClonedDatabase } from './cluster.ts';

let cloned: Promise<ClonedDatabase> | undefined;

/** The database of this test file: a clone of the migrated template, made on the first call, as connection strings of the real roles. */
export function testDatabase(): Promise<ClonedDatabase> {
  cloned ??= freshDatabase();
  return cloned;
}

/** The folder of this run of the tests; gone at its end. */
export const scratchOfRun = (): string => dirname(inject('databaseSocket'));

/** One more clone, for a test that must be alone in its database. */
export async function freshDatabase(): Promise<ClonedDatabase> {
  const socket = connect(inject('databaseSocket'));
  const answer = JSON.parse(await text(socket)) as { database: ClonedDatabase } | { error: string };
  if ('error' in answer) throw new Error(answer.error);
  return answer.database;
}
