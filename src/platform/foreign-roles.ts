import pg from 'pg';
import type { DatabaseUrls } from './config.ts';
import { DATABASE_ROLES } from './embedded-roles.ts';

/** On a server that is not ours: makes the roles that are missing, with the passwords of the connection strings.
 *  Throws `MissingRoles` with the SQL to run, when the owner may not make roles. */
export async function makeMissingRoles(urls: DatabaseUrls & { owner: string }): Promise<void> {
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'zachet\\_%'`);
    const known = new Set(rows.map((row) => row.rolname));
    const missing = DATABASE_ROLES.filter((role) => role !== 'owner' && !known.has(`zachet_${role}`));
    for (const role of missing) {
      const password = decodeURIComponent(new URL(urls[role] ?? '').password);
      await client.query(`create role zachet_${role} login password ${client.escapeLiteral(password)}`).catch((error: unknown) => {
        const lines = missing.map((name) => `  create role zachet_${name} login password '…';`);
        throw new MissingRoles(
          `The roles of the database are missing and could not be made (${String(error)}). As an administrator run:\n${lines.join('\n')}`,
        );
      });
    }
    const { rows: named } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`grant connect on database ${named[0]?.name} to zachet_app, zachet_auth, zachet_worker`);
  } finally {
    await client.end();
  }
}

export class MissingRoles extends Error {
  override readonly name = 'MissingRoles';
}
