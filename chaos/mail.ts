import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Chance } from './random.ts';

export interface Arrived {
  readonly messageId: string;
  readonly text: string;
}

/** A mail server that takes its time, so that a kill finds letters on their way; it remembers all that came, also what its sender did not live to hear of. */
export interface Mailroom {
  readonly arrived: readonly Arrived[];
  /** Resolves with the first letter of this Message-ID. Undefined after `patienceMs`. */
  find(messageId: string, patienceMs: number): Promise<Arrived | undefined>;
  stop(): Promise<void>;
}

const SLOWEST_MS = 700;

export async function openMailroom(port: number, chance: Chance): Promise<Mailroom> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      void (async () => {
        const mail = await simpleParser(stream);
        arrived.push({ messageId: mail.messageId ?? '', text: mail.text ?? '' });
        await pause(chance.between(0, SLOWEST_MS));
      })().then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  server.on('error', () => {}); // a sender that was killed is its own affair
  return {
    arrived,
    async find(messageId, patienceMs) {
      for (const until = performance.now() + patienceMs; performance.now() < until; await pause(150)) {
        const found = arrived.find((letter) => letter.messageId === messageId);
        if (found) return found;
      }
      return undefined;
    },
    stop: async () => await new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
