import pg from 'pg';
import type { DatabaseUrls } from './config.ts';

/** The roles of a server that is not ours could not be made; the message says what an administrator must run. */
export class MissingRoles extends Error {
  override readonly name = 'MissingRoles';
}

/** On a server that is not ours: makes the roles that are missing, with the passwords of the connection strings. Answers the connection
 *  string to migrate with: an administrator acts as `zachet_owner`, since what a superuser owns would pass by row-level security. Throws `MissingRoles`. */
export async function prepareForeignServer(urls: DatabaseUrls & { owner: string }): Promise<string> {
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    await makeRoles(client, urls);
    const { rows } = await client.query<{ name: string; administrator: boolean }>(
      `select quote_ident(current_database()) as name, rolsuper as administrator from pg_roles where rolname = current_user`,
    );
    const name = rows[0]?.name;
    await client.query(`grant connect on database ${name} to zachet_app, zachet_auth, zachet_worker`);
    if (!rows[0]?.administrator) return urls.owner;
    await client.query(`alter database ${name} owner to zachet_owner`);
    return withRole(urls.owner, 'zachet_owner');
  } finally {
    await client.end();
  }
}

async function makeRoles(client: pg.Client, urls: DatabaseUrls): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'zachet\\_%'`);
  const known = new Set(rows.map((row) => row.rolname));
  const wanted = [
    { role: 'zachet_owner', login: 'nologin' },
    ...(['app', 'auth', 'worker'] as const).map((role) => ({
      role: `zachet_${role}`,
      login: `login password ${client.escapeLiteral(decodeURIComponent(new URL(urls[role]).password))}`,
    })),
  ].filter(({ role }) => !known.has(role));
  try {
    for (const { role, login } of wanted) await client.query(`create role ${role} ${login}`);
  } catch (error) {
    const lines = wanted.map(({ role, login }) => `  create role ${role} ${login.replace(/'.*'/, "'…'")};`);
    throw new MissingRoles(
      `Roles of the database are missing and could not be made (${String(error)}). As an administrator run:\n${lines.join('\n')}`,
    );
  }
}

function withRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', `-c role=${role}`);
  return changed.href;
}
