import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { scratchFolder } from './scratch.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Socket on which `testDatabase()` asks for a database of its own. */
    databaseSocket: string;
  }
}

export interface ClonedDatabase {
  readonly owner: string;
  readonly app: string;
  readonly auth: string;
  readonly worker: string;
}

/** One throw-away cluster for the whole run, started when the first test asks for a database: unit tests alone never pay for it. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = scratchFolder();
  let template: Promise<Template> | undefined;
  const server = createServer((socket) => {
    template ??= migratedTemplate(join(folder.path, 'data'));
    void answer(socket, template);
  });
  const path = join(folder.path, 'ask.sock');
  server.listen(path);
  project.provide('databaseSocket', path);
  return async () => {
    server.close();
    const started = await template?.catch(() => undefined);
    await started?.close();
    folder[Symbol.dispose]();
  };
}

interface Template {
  clone(): Promise<ClonedDatabase>;
  close(): Promise<void>;
}

async function answer(socket: Socket, template: Promise<Template>): Promise<void> {
  socket.on('error', () => {});
  try {
    const database = await (await template).clone();
    socket.end(JSON.stringify({ database }));
  } catch (error) {
    socket.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  }
}

async function migratedTemplate(dataDir: string): Promise<Template> {
  const server = await startEmbeddedPostgres({ dataDir, say: (line) => console.log(line), durable: false });
  try {
    await migrate(server.database.owner);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return cloning(server);
}

function cloning(server: EmbeddedPostgres): Template {
  const pool = new pg.Pool({ connectionString: server.database.superuser, max: 2 });
  pool.on('error', () => {});
  let count = 0;
  return {
    async clone() {
      const name = `test_${++count}`;
      await pool.query(`create database ${name} template zachet owner zachet_owner`);
      const named = (url: string) => url.replace(/\/zachet$/, `/${name}`);
      const { owner, app, auth, worker } = server.database;
      return { owner: named(owner), app: named(app), auth: named(auth), worker: named(worker) };
    },
    async close() {
      await pool.end();
      await server.stop();
    },
  };
}
