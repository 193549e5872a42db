import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of one test: takes everything, unless told what to answer to a message that has come whole. */
export interface SmtpReceiver {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** `take`; a reply code refuses; `hang_up` takes the message and breaks the connection without a word. */
  answer: 'take' | 'hang_up' | number;
  /** Runs when a message has come whole, before it is answered. */
  onMail: () => Promise<void>;
  clear(): void;
  close(): Promise<void>;
}

export async function smtpReceiver(): Promise<SmtpReceiver> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      simpleParser(stream).then(async (mail) => {
        await receiver.onMail();
        if (typeof receiver.answer === 'number') return done(Object.assign(new Error('not now'), { responseCode: receiver.answer }));
        mails.push(mail);
        if (receiver.answer === 'hang_up')
          for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy();
        done();
      }, done);
    },
  });
  server.on('error', () => {}); // a connection that the test breaks
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const receiver: SmtpReceiver = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answer: 'take',
    onMail: async () => {},
    clear() {
      mails.length = 0;
      receiver.answer = 'take';
      receiver.onMail = async () => {};
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
  return receiver;
}
