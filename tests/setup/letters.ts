import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP receiver that keeps each letter as a file, so that tests in other processes can read it. Answers how to close it. */
export async function receiveLetters(folder: string, port: number): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const name = `${String(++count).padStart(6, '0')}.eml`;
      text(stream).then((letter) => {
        keepWhole(folder, name, letter);
        done();
      }, done);
    },
  });
  server.on('error', () => {}); // a client that hangs up is its own affair
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return async () => await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Under its name only when it is complete: the reader never sees half a letter. */
function keepWhole(folder: string, name: string, letter: string): void {
  const unfinished = join(folder, `.${name}`);
  writeFileSync(unfinished, letter);
  renameSync(unfinished, join(folder, name));
}

/** The latest letter to this address whose subject fits, waited for. Rejects after `patienceMs` with what came instead. */
export async function readLetter(folder: string, to: string, subject: RegExp | string = /.*/, patienceMs = 20_000): Promise<ParsedMail> {
  let others: string[] = [];
  for (const until = performance.now() + patienceMs; performance.now() < until; await pause(100)) {
    const letters = await lettersTo(folder, to);
    const found = letters.findLast((letter) =>
      typeof subject === 'string' ? letter.subject === subject : subject.test(letter.subject ?? ''),
    );
    if (found) return found;
    others = letters.map((letter) => letter.subject ?? '');
  }
  throw new Error(`No letter "${subject}" came to ${to}; others: ${others.join(', ') || 'none'}`);
}

async function lettersTo(folder: string, to: string): Promise<ParsedMail[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
  const letters = await Promise.all(names.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
  return letters.filter((letter) => [letter.to].flat().some((field) => field?.text.toLowerCase().includes(to.toLowerCase())));
}
