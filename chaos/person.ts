import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ledger, proof } from './ledger.ts';
import type { Answer, Visitor } from './visitor.ts';

interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Under which hat, for those who wear several. */
  readonly hatId?: string;
}

const PATIENCE_MS = 600_000;

/** Somebody with an account at a browser: signs in where a page asks for it. */
export class Person {
  readonly visitor: Visitor;
  readonly ledger: Ledger;
  readonly name: string;
  private credentials: Credentials | undefined;
  private signing: Promise<void> | undefined;

  constructor(name: string, visitor: Visitor, ledger: Ledger, credentials?: Credentials) {
    this.name = name;
    this.visitor = visitor;
    this.ledger = ledger;
    this.credentials = credentials;
  }

  knows(credentials: Credentials): void {
    this.credentials = credentials;
  }

  /** Several roads share a member of staff: one signing in at a time. */
  async signIn(): Promise<void> {
    this.signing ??= this.signInOnce().finally(() => {
      this.signing = undefined;
    });
    await this.signing;
  }

  private async signInOnce(): Promise<void> {
    const { credentials } = this;
    if (!credentials) throw new Error(`${this.name} has no password yet`);
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(400)) {
      this.visitor.forget();
      const { login, password, hatId } = credentials;
      if (!isDone(await this.visitor.post('/sign-in', { login, password }))) continue;
      if (hatId && !isDone(await this.visitor.post('/hat', { hat: hatId }))) continue;
      const token = this.visitor.cookie('session');
      if (!token) continue;
      const hash = createHash('sha256').update(token).digest('hex');
      this.ledger.write({
        road: this.name,
        act: 'sign in',
        told: 'signed in',
        proofs: [proof('session', 'select 1 from sessions where token_sha256 = $1', hash)],
      });
      return;
    }
    throw new Error(`${this.name} could not sign in`);
  }
}

/** Redirected to somewhere else than the sign-in. */
export const isDone = (answer: Answer): boolean =>
  answer.kind === 'told' && answer.status >= 300 && answer.status < 400 && !isSentToSignIn(answer);

export const isSentToSignIn = (answer: Answer): boolean =>
  answer.kind === 'told' && (answer.status === 401 || /^\/sign-in/.test(answer.location));
