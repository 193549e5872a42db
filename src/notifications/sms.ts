import type { Log } from '#platform/log.ts';

/** A gateway for short messages. Throws `Undeliverable` where it does not take one. */
export interface SmsProvider {
  /** @param message.id the same for the same event, for gateways that drop doubles. */
  send(message: { readonly id: string; readonly phone: string; readonly text: string }): Promise<void>;
}

/** Until a gateway is configured: the text rests in the letter. */
export function keptSms(log: Log): SmsProvider {
  return {
    async send({ id }) {
      log.info({ messageId: id }, 'a short message was kept, no gateway is configured');
    },
  };
}
