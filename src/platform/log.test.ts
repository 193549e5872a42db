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

  it('keeps of a database error what tells the fault, not the row that it repeats', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'one_person_per_snils',
      detail: 'Key (snils)=(11223344595)',
    });
    const line = logged((log) => log.error({ error }, 'x'));
    expect(line.error).toMatchObject({ message: 'duplicate key', code: '23505', constraint: 'one_person_per_snils' });
    expect(JSON.stringify(line)).not.toContain('11223344595');
  });
});
