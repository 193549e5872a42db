import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLog('info', (line) => lines.push(line)));
  return JSON.parse(lines[0] ?? '{}');
}

describe('the log', () => {
  it('writes a line of JSON with a moment, a level and the fields of its parent', () => {
    const line = logged((log) => log.child({ requestId: 'r-1' }).warn({ seats: 3 }, 'few seats'));
    expect(line).toMatchObject({
      level: 'warn',
      requestId: 'r-1',
      seats: 3,
      message: 'few seats',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('cuts what should not have been given to it', () => {
    const line = logged((log) => log.info({ password: 'p', person: { email: 'a@b.c' } }, 'x'));
    expect(line).toMatchObject({ password: '[cut]', person: { email: '[cut]' } });
  });

  it('keeps of a database error what tells the fault, not the values that it repeats', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "Иванов 11223344595"'), {
      severity: 'ERROR',
      code: '22P02',
      routine: 'string_to_uuid',
      constraint: 'one_person_per_snils',
      table: 'people',
      detail: 'Key (snils)=(11223344595)',
    });
    const line = logged((log) => log.error({ error: new Error('outer', { cause: error }) }, 'x'));
    expect(line.error).toMatchObject({
      message: 'outer',
      cause: { code: '22P02', routine: 'string_to_uuid', constraint: 'one_person_per_snils', table: 'people' },
    });
    expect(JSON.stringify(line)).not.toMatch(/11223344595|Иванов/);
  });
});
