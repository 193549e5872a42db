import { randomUUID } from 'node:crypto';
import type { Deps } from '#platform/deps.ts';
import { enqueue } from '#platform/jobs.ts';
import type { Letter, Outbox } from '#platform/outbox.ts';
import { DELIVERY, messageId } from './letter.ts';
import { letterTemplate } from './letters/registry.ts';

/**
 * Writes the letter and its job into the caller's transaction. It only inserts: whoever orders a letter need not be able to read it.
 * Throws for a letter that could never be written (an unknown kind, a missing parameter or secret): better the act fails in a test than the letter in the night.
 */
export function createOutbox({ clock, secrets }: Pick<Deps, 'clock' | 'secrets'>): Outbox {
  return {
    async send(trx, letter) {
      checkOrder(letter);
      const id = randomUUID();
      const now = clock.now();
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('letters')
        .values({
          id,
          key: letter.key,
          kind: letter.kind,
          person_id: letter.personId,
          application_id: letter.applicationId ?? null,
          params: JSON.stringify(letter.params ?? {}),
          sealed_secrets: letter.secrets ? secrets.seal(JSON.stringify(letter.secrets)) : null,
          papers: [...(letter.papers ?? [])],
          message_id: messageId(letter.key),
          created_at: now,
          send_at: letter.sendAt ?? now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows) await enqueue(trx, DELIVERY, { letterId: id }, { runAt: letter.sendAt });
    },
  };
}

function checkOrder({ kind, params = {}, secrets = {} }: Letter): void {
  const template = letterTemplate(kind);
  template.params.parse(params);
  const untold = template.secrets?.find((name) => !secrets[name]);
  if (untold) throw new Error(`the letter «${kind}» needs the secret «${untold}»`);
}
