import type pg from 'pg';
import type { Secrets } from './embedded-secrets.ts';

export const DATABASE_ROLES = ['owner', 'app', 'auth', 'worker'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The roles of the product and its empty database. Safe to repeat. `superuser` is connected to `postgres`. */
export async function makeRolesAndDatabase(superuser: pg.Client, secrets: Secrets): Promise<void> {
  const { rows } = await superuser.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'zachet\\_%'`);
  const known = new Set(rows.map((row) => row.rolname));
  for (const role of DATABASE_ROLES) {
    if (known.has(`zachet_${role}`)) continue;
    await superuser.query(`create role zachet_${role} login password ${superuser.escapeLiteral(secrets[role])}`);
  }
  const { rowCount } = await superuser.query(`select from pg_database where datname = 'zachet'`);
  if (rowCount === 0) await superuser.query('create database zachet owner zachet_owner');
  await superuser.query('revoke connect, temporary on database zachet from public');
  await superuser.query('grant connect on database zachet to zachet_app, zachet_auth, zachet_worker');
}
