import type { DemoPerson } from '../../src/demo/content/index.ts';
import { type Act, perform, Stuck } from '../act.ts';
import type { Ledger, Proof } from '../ledger.ts';
import type { Mailroom } from '../mail.ts';
import type { Observer } from '../observer.ts';
import type { Person } from '../person.ts';
import type { Place } from '../places.ts';
import type { Chance } from '../random.ts';
import type { Roster } from '../roster.ts';
import type { Sessions } from '../sessions.ts';
import type { Fields } from '../visitor.ts';

/** What all roads share. */
export interface Country {
  readonly observer: Observer;
  readonly mailroom: Mailroom;
  readonly ledger: Ledger;
  readonly roster: Roster;
  readonly sessions: Sessions;
}

/** One applicant on the way through one procedure. */
export interface Road extends Country {
  readonly name: string;
  readonly place: Place;
  readonly chance: Chance;
  readonly person: DemoPerson;
  readonly applicant: Person;
  /** Known once the draft is made. */
  readonly applicationId: string;
  readonly personId: string;
}

const LETTER_PATIENCE_MS = 600_000;

/** Presses a button of the road. @returns where the server led to. */
export async function press(
  road: Road,
  name: string,
  by: Person,
  path: string,
  fields: Fields,
  proofs: readonly Proof[],
  more: Partial<Pick<Act, 'otherwise'>> = {},
): Promise<string | null> {
  return await perform({ name, by, path, fields, proofs, ...more }, { road: road.name, observer: road.observer, chance: road.chance });
}

/** The latest letter of that kind to the person, as it came; waits for it. */
export async function letterTo(
  { observer, mailroom, name }: Country & { readonly name: string },
  asked: { readonly personId: string; readonly kind: string; readonly applicationId?: string; readonly since: string },
): Promise<string> {
  for (const until = performance.now() + LETTER_PATIENCE_MS; performance.now() < until; ) {
    const [letter] = await observer.ask<{ messageId: string }>(
      `select message_id as "messageId" from letters where person_id = $1 and kind = $2 and ($3::uuid is null or application_id = $3) and created_at >= $4
       order by created_at desc limit 1`,
      [asked.personId, asked.kind, asked.applicationId ?? null, asked.since],
    );
    const arrived = letter ? await mailroom.find(letter.messageId, 2_000) : await new Promise<undefined>((done) => setTimeout(done, 300));
    if (arrived) return arrived.text;
  }
  throw new Stuck(`${name}: a letter «${asked.kind}» did not come in ${LETTER_PATIENCE_MS / 1000} s`);
}

/** The one-time code of a letter. */
export function codeIn(letter: string): string {
  const code = /Код:\s*([\d \u00a0]+)/.exec(letter)?.[1]?.replace(/\D/g, '') ?? '';
  if (code.length !== 6) throw new Error(`a letter has no code: ${letter.slice(0, 300)}`);
  return code;
}
