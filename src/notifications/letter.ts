import { createHash } from 'node:crypto';
import { z } from 'zod';

export const CHANNELS = ['email', 'sms', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `noticed`: stands in the cabinet and waits for the printed batch. `doubtful`: found in `sending` after a crash and sent once more, so it may have come twice.
 * `failed`: given up, staff see it.
 */
export const LETTER_STATES = ['queued', 'sending', 'sent', 'doubtful', 'failed', 'noticed'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** What stands in a kept letter where a secret was. */
export const HIDDEN = '••••••';

/** How the delivery of one letter is ordered from the queue. */
export const DELIVERY = { name: 'notifications.deliver', payload: z.object({ letterId: z.uuid() }) };

/** Why a letter cannot leave; the code rests in `letters.failure`. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  readonly code: string;
  /** Another try cannot help. */
  readonly forGood: boolean;
  constructor(code: string, forGood: boolean) {
    super(code);
    this.code = code;
    this.forGood = forGood;
  }
}

/** The same event gives the same Message-ID: a mailbox that gets a letter twice shows it once. */
export function messageId(key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@letters.zachet>`;
}

interface Addresses {
  readonly channel: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The person's choice where it can be kept, else what reaches them; null: nothing does. Secrets never go on paper, since somebody else would print them. */
function channelFor({ channel, email, phone }: Addresses, hasSecrets: boolean): Channel | null {
  const possible: Record<Channel, boolean> = { email: email !== null, sms: phone !== null, paper: !hasSecrets };
  const wished = CHANNELS.find((known) => known === channel && possible[known]);
  return wished ?? CHANNELS.find((known) => possible[known]) ?? null;
}

interface Wishes extends Addresses {
  readonly secondChannel: string | null;
}

/**
 * Where a letter goes, and where its copy does: what the application asks of its channels comes before the profile, and paper, which the centre chose with the
 * person, before both. A letter with secrets has no copy.
 */
export function routeOf(
  { secondChannel, ...wishes }: Wishes,
  { asked, hasSecrets, isCopy }: { asked: readonly Channel[]; hasSecrets: boolean; isCopy: boolean },
): { readonly channel: Channel | null; readonly copied: boolean } {
  const [first, second] = wishes.channel === 'paper' || asked.length === 0 ? [wishes.channel, secondChannel] : asked;
  const channel = channelFor({ ...wishes, channel: (isCopy ? second : first) ?? wishes.channel }, hasSecrets);
  if (isCopy || hasSecrets || !second) return { channel, copied: false };
  return { channel, copied: channel === first && channelFor({ ...wishes, channel: second }, false) === second };
}
