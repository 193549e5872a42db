/** Asks the database as its administrator, past every policy. */
export type Ask = <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
