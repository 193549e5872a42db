import type { AppDeps } from '#deps';
import { deliverLetter } from '#notifications/index.ts';
import { SYSTEM } from '#platform/identity.ts';
import type { Outbox } from '#platform/outbox.ts';
import { letterPorts } from '../worker/letter-ports.ts';

/** Keeps the one-time codes that letters carry, since the people of the demo have to type them. */
export interface CodeReader {
  readonly outbox: Outbox;
  /** The latest code that was sent to the person. */
  codeOf(personId: string): string;
}

export function readingCodes(outbox: Outbox): CodeReader {
  const codes = new Map<string, string>();
  return {
    outbox: {
      async send(trx, letter) {
        if (letter.secrets?.code) codes.set(letter.personId, letter.secrets.code);
        await outbox.send(trx, letter);
      },
    },
    codeOf(personId) {
      const code = codes.get(personId);
      if (!code) throw new Error('no code was sent to this person');
      return code;
    },
  };
}

const nowhere = { send: async () => {}, close: () => {} };

/**
 * The postman of the demo's past: each letter is worded and kept with its day and stands in the mailbox and among the notices, but nothing leaves the house.
 * Papers are typeset after the start, so that a letter of the past waits for none.
 */
export function demoPostman(deps: AppDeps): () => Promise<void> {
  const ports = letterPorts(deps);
  const delivery = {
    ...deps,
    mail: nowhere,
    sms: nowhere,
    letterPorts: { ...ports, paperBytes: async () => ({ fileName: '', mediaType: 'application/pdf', bytes: new Uint8Array() }) },
  };
  const listDue = () =>
    deps
      .as(SYSTEM)
      .read((db) => db.selectFrom('letters').select('id').where('state', '=', 'queued').where('send_at', '<=', deps.clock.now()).execute());
  return async () => {
    // a letter may leave a copy behind that is due at once
    for (let due = await listDue(); due.length > 0; due = await listDue())
      for (const { id } of due) await deliverLetter.run(delivery, { letterId: id }, { number: 1, last: false });
  };
}
