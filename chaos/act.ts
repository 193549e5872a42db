import { setTimeout as pause } from 'node:timers/promises';
import type { Proof } from './ledger.ts';
import type { Observer } from './observer.ts';
import { isDone, isSentToSignIn, type Person } from './person.ts';
import type { Chance } from './random.ts';
import type { Answer, Fields } from './visitor.ts';

/** One button that a person presses. */
export interface Act {
  readonly name: string;
  readonly by: Person;
  readonly path: string;
  readonly fields: Fields;
  /** Hold once it is done, and for ever after. */
  readonly proofs: readonly Proof[];
  /** Whether a refusal is one that the person has a way round. */
  readonly otherwise?: () => Promise<boolean>;
}

/** What the system does not let a person do although nothing speaks against it. */
export class Stuck extends Error {
  override readonly name = 'Stuck';
}

export interface Performing {
  readonly road: string;
  readonly observer: Observer;
  readonly chance: Chance;
}

const PATIENCE_MS = 600_000;
const REFUSALS_BELIEVED = 4;

/**
 * Presses the button until it is done, as a person does: when the connection breaks or the server fails, once in two the same form is sent again blindly, else
 * the person looks first whether it was done. @returns where the server led to; empty where the person only found it done; null where there is another way.
 */
export async function perform(act: Act, { road, observer, chance }: Performing): Promise<string | null> {
  const { ledger } = act.by;
  const note = (told: string | null) => ledger.write({ road, act: act.name, told, proofs: act.proofs });
  let refused = 0;
  let last = '';
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
    const answer = await act.by.visitor.post(act.path, act.fields);
    last = answer.kind === 'broken' ? 'no answer' : refusalOf(answer);
    if (isDone(answer) && answer.kind === 'told') {
      note(`${answer.status} ${answer.location}`);
      return answer.location;
    }
    if (isSentToSignIn(answer)) {
      await act.by.signIn();
      continue;
    }
    const failed = answer.kind === 'broken' || answer.status >= 500;
    ledger.trouble(answer.kind === 'broken' ? 'no answer' : String(answer.status));
    if (!failed && (await isThere(act.proofs, observer))) {
      note(null);
      return '';
    }
    if (!failed && (await act.otherwise?.())) return null;
    if (!failed && ++refused >= REFUSALS_BELIEVED) throw new Stuck(`${road}: ${act.name} was refused: ${refusalOf(answer)}`);
    await pause(chance.between(200, failed ? 900 : 2_500));
    if (chance.happens(0.5) && (await isThere(act.proofs, observer))) {
      note(null);
      return '';
    }
  }
  throw new Stuck(`${road}: ${act.name} could not be done in ${PATIENCE_MS / 1000} s, the last answer: ${last}`);
}

async function isThere(proofs: readonly Proof[], observer: Observer): Promise<boolean> {
  for (const { sql, parameters } of proofs) if (!(await observer.holds(sql, parameters))) return false;
  return proofs.length > 0;
}

/** The words of the answer that say why. */
function refusalOf(answer: Answer): string {
  if (answer.kind === 'broken') return 'no answer';
  const alert =
    /role="alert"[^>]*>([\s\S]{0,600}?)<\/(?:div|p|section)>/.exec(answer.body)?.[1] ??
    /<h1[^>]*>([\s\S]{0,300}?)<\/h1>/.exec(answer.body)?.[1];
  return `${answer.status} ${(alert ?? answer.body.slice(0, 200))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}`;
}
