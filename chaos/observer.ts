import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Looks into the database as its administrator, past every policy; waits while there is no database. */
export interface Observer {
  ask<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Whether the question has any answer. */
  holds(sql: string, parameters?: readonly unknown[]): Promise<boolean>;
  /** One row; throws where there is none. */
  one<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row>;
  close(): Promise<void>;
}

/** Classes of SQLSTATE that tell of a server or a connection, not of the question. */
const NOT_OF_THE_QUESTION = /^(08|57|53|58|XX)/;

export function observe(url: string): Observer {
  const pool = new pg.Pool({ connectionString: url, max: 6, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const ask = async <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    for (;;) {
      try {
        return (await pool.query<Row>(sql, [...parameters])).rows;
      } catch (error) {
        if (error instanceof pg.DatabaseError && !NOT_OF_THE_QUESTION.test(error.code ?? '')) throw error;
        await pause(250);
      }
    }
  };
  return {
    ask,
    holds: async (sql, parameters) => (await ask(sql, parameters)).length > 0,
    async one<Row extends object>(sql: string, parameters?: readonly unknown[]) {
      const [row] = await ask<Row>(sql, parameters);
      if (!row) throw new Error(`nothing answers: ${sql} ${JSON.stringify(parameters)}`);
      return row;
    },
    close: async () => await pool.end(),
  };
}
