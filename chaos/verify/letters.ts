import type { Ask } from './ask.ts';

/** What is kept of a letter. */
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly channel: string | null;
  readonly messageId: string;
  readonly due: boolean;
}

/**
 * Every letter that was due has left and came; none came twice, unless it says of itself that it may have.
 * @param arrived  Message-IDs as they came, with repetitions.
 */
export async function findBadLetters(ask: Ask, arrived: readonly string[]): Promise<string[]> {
  const times = new Map<string, number>();
  for (const messageId of arrived) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  const rows = await ask<Row>(`select id, kind, state, channel, message_id as "messageId", send_at <= now() as due from letters`);
  const known = new Set(rows.map(({ messageId }) => messageId));
  const unknown = [...times.keys()].filter((messageId) => !known.has(messageId));
  return [
    ...rows.flatMap((row) => faultsOf(row, times.get(row.messageId) ?? 0).map((fault) => `letter: ${row.kind} ${row.id}: ${fault}`)),
    ...unknown.map((messageId) => `letter: ${messageId} came and is kept nowhere`),
  ];
}

function faultsOf({ state, channel, due }: Row, times: number): string[] {
  const faults: string[] = [];
  if (times > 1 && state !== 'doubtful') faults.push(`came ${times} times and is ${state}`);
  if (state === 'sent' && channel === 'email' && times === 0) faults.push('is sent and never came');
  if (due && (state === 'queued' || state === 'sending')) faults.push(`is due and still ${state}`);
  if (state === 'failed') faults.push('was given up');
  return faults;
}
