import { Transform } from 'node:stream';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Log } from '#platform/log.ts';
import { Undeliverable } from './letter.ts';
import type { AttachedFile } from './ports.ts';

export interface Mail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly AttachedFile[];
}

/** Takes a mail or throws: `Undeliverable` where the receiver refused it, `DoubtfulDelivery` where it may have been taken. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The connection broke after the message had left: it may have come or not. */
export class DoubtfulDelivery extends Error {
  override readonly name = 'DoubtfulDelivery';
}

/** @param options.from `Зачёт <no-reply@example.org>` */
export function smtpMail({ url, from }: { url: string; from: string }): MailTransport {
  const transport = nodemailer.createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 });
  const goneWhole = watchEnds(transport);
  return {
    async send({ attachments, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          from,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: attachments.map(({ fileName, mediaType, bytes }) => ({
            filename: fileName,
            contentType: mediaType,
            content: Buffer.from(bytes),
          })),
        });
      } catch (error) {
        throw meaningOf(error, goneWhole.has(mail.messageId));
      } finally {
        goneWhole.delete(mail.messageId);
      }
    },
    close: () => transport.close(),
  };
}

/** Message-IDs of mails whose last byte was handed to the connection: the error of a broken one does not tell whether it was before or after. */
function watchEnds(transport: Transporter): Set<string> {
  const ids = new Set<string>();
  transport.use('stream', (mail, done) => {
    const id = String(mail.data.messageId);
    mail.message.transform(
      () =>
        new Transform({
          transform: (chunk, _encoding, pass) => pass(null, chunk),
          flush(pass) {
            ids.add(id);
            pass();
          },
        }),
    );
    done();
  });
  return ids;
}

function meaningOf(error: unknown, goneWhole: boolean): Error {
  const { code = 'mail_failed', responseCode } = error as { code?: string; responseCode?: number };
  if (goneWhole && responseCode === undefined) return new DoubtfulDelivery(code);
  const refusedForGood = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
  return new Undeliverable(responseCode ? `${code} ${responseCode}` : code, refusedForGood);
}

/** Without a mail server: the letter is only kept. The demo shows it in its mailbox. */
export function keptMail(log: Log): MailTransport {
  return {
    async send({ messageId }) {
      log.info({ messageId }, 'a letter was kept, no mail server is configured');
    },
    close: () => {},
  };
}
