import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import { speaking } from '#platform/speaking.ts';
import { DELIVERY, routeOf, Undeliverable } from './letter.ts';
import { LOCALES } from './letters/letter-words.ts';
import { letterTemplate } from './letters/registry.ts';
import {
  findLetter,
  insertCopy,
  type KeptLetter,
  lockLetter,
  type Recipient,
  readRecipient,
  saveEnd,
  saveFailedTry,
  saveLeaving,
  saveNotice,
} from './letters.db.ts';
import { DoubtfulDelivery, type MailTransport } from './mail.ts';
import type { AttachedFile, LetterPorts } from './ports.ts';
import type { SmsProvider } from './sms.ts';
import { type WrittenLetter, writeLetter } from './write-letter.ts';

export type DeliveryDeps = Pick<Deps, 'as' | 'clock' | 'log' | 'secrets' | 'settings'> & {
  readonly mail: MailTransport;
  readonly sms: SmsProvider;
  readonly letterPorts: LetterPorts;
};

/** How long a letter waits between two looks at a paper that is being typeset, and after which it counts as a failed try. */
const PAPER_WAIT = { seconds: 5 } as const;
const PAPER_PATIENCE = { hours: 1 } as const;

/**
 * Takes one letter out of the house. `sending` is committed before it leaves: a letter found in `sending` may have left, so it goes once more under the same
 * Message-ID and is called doubtful; found there a second time it is not sent again.
 */
export const deliverLetter = defineJob({
  ...DELIVERY,
  async run(deps: DeliveryDeps, { letterId }, attempt) {
    const letter = await deps.as(SYSTEM).read((db) => findLetter(db, letterId));
    if (!letter || !isOpen(letter)) return;
    let claimed = false;
    try {
      const prepared = await prepare(deps, letter);
      if (prepared === 'papers_pending') return await lookAgain(deps, letter);
      claimed = await leave(deps, letter, prepared);
      if (claimed) await dispatch(deps, letter, prepared);
    } catch (error) {
      return await endOrRetry(deps, letter, error, { claimed, last: attempt.last });
    }
    await deps.as(SYSTEM).write(async (trx) => {
      const { state, resent } = await lockLetter(trx, letter.id);
      if (state === 'sending') await saveEnd(trx, letter.id, { state: resent ? 'doubtful' : 'sent', sentAt: deps.clock.now() });
    });
  },
});

const isOpen = ({ state }: Pick<KeptLetter, 'state'>) => state === 'queued' || state === 'sending';

interface Prepared {
  readonly channel: 'email' | 'sms' | 'paper';
  readonly email: string | null;
  readonly phone: string | null;
  readonly open: WrittenLetter;
  readonly kept: WrittenLetter;
  /** The reader gets it by a second channel as well. */
  readonly copied: boolean;
  readonly noticePath: string | null;
  /** Letters with secrets leave none, nor do copies. */
  readonly leavesNotice: boolean;
  readonly attachments: readonly AttachedFile[];
}

async function prepare(deps: DeliveryDeps, letter: KeptLetter): Promise<Prepared | 'papers_pending'> {
  const { applicationId } = letter;
  const template = letterTemplate(letter.kind);
  const isCopy = letter.copyOf !== null;
  const secrets = letter.sealedSecrets ? (JSON.parse(deps.secrets.open(letter.sealedSecrets)) as Record<string, string>) : {};
  const recipient = addressedTo(secrets.to, await deps.as(SYSTEM).read((db) => readRecipient(db, letter.personId)));
  const inTheirs = <T>(work: () => T): T => speaking(spoken(recipient.locale), work);
  const attachments = isCopy ? [] : await inTheirs(() => attachmentsOf(deps.letterPorts, letter, template.calendar === true));
  if (attachments === 'papers_pending') return attachments;
  const facts = applicationId ? await inTheirs(() => deps.letterPorts.letterFacts({ ...letter, applicationId })) : null;
  const hasSecrets = template.secrets !== undefined;
  const { channel, copied } = routeOf(recipient, { asked: facts?.channels ?? [], hasSecrets, isCopy });
  if (!channel) throw new Undeliverable('no_address', true);
  const { open, kept } = writeLetter({
    template,
    params: letter.params,
    secrets,
    recipient,
    facts,
    now: deps.clock.now(),
    publicUrl: deps.settings.publicUrl,
  });
  const { email, phone } = recipient;
  return {
    channel,
    copied,
    email,
    phone,
    open,
    kept,
    noticePath: facts?.path ?? null,
    leavesNotice: !hasSecrets && !isCopy,
    attachments,
  };
}

const spoken = (locale: string) => LOCALES.find((known) => known === locale) ?? 'ru';

/** A letter about a person's cabinet to an e-mail that is not theirs knows nothing of them but their language. */
const addressedTo = (email: string | undefined, recipient: Recipient): Recipient =>
  email === undefined
    ? recipient
    : { givenName: '', patronymic: null, locale: recipient.locale, channel: 'email', secondChannel: null, email, phone: null };

async function attachmentsOf(
  ports: LetterPorts,
  letter: KeptLetter,
  calendar: boolean,
): Promise<readonly AttachedFile[] | 'papers_pending'> {
  const files: AttachedFile[] = [];
  for (const paperId of letter.papers) {
    const paper = await ports.paperBytes(paperId);
    if (paper === 'pending') return 'papers_pending';
    if (paper === 'failed') throw new Undeliverable('paper_failed', false);
    files.push(paper);
  }
  const event = calendar && letter.applicationId ? await ports.calendarFile(letter.applicationId) : null;
  return event ? [...files, event] : files;
}

async function lookAgain(deps: DeliveryDeps, letter: KeptLetter): Promise<void> {
  const now = deps.clock.now();
  if (Temporal.Instant.compare(now, letter.sendAt.add(PAPER_PATIENCE)) > 0) throw new Undeliverable('paper_late', false);
  await deps.as(SYSTEM).write((trx) => enqueue(trx, DELIVERY, { letterId: letter.id }, { runAt: now.add(PAPER_WAIT) }));
}

/** Commits `sending` with the letter as it will be kept, the notice and the copy for the second channel. @returns whether something has to leave now. */
async function leave(deps: DeliveryDeps, letter: KeptLetter, prepared: Prepared): Promise<boolean> {
  const at = deps.clock.now();
  const { channel, kept, open } = prepared;
  return await deps.as(SYSTEM).write(async (trx) => {
    const found = await lockLetter(trx, letter.id);
    if (!isOpen(found)) return false;
    if (found.state === 'sending' && found.resent) return false;
    const resent = found.resent || found.state === 'sending';
    await saveLeaving(trx, letter.id, { channel, kept, demoCopy: deps.settings.demo ? open : null, resent, at });
    if (prepared.leavesNotice) await saveNotice(trx, letter, { ...kept.notice, path: prepared.noticePath }, at);
    const copy = prepared.copied && (await insertCopy(trx, letter, at));
    if (copy) await enqueue(trx, DELIVERY, { letterId: copy });
    if (channel === 'paper') await saveEnd(trx, letter.id, { state: 'noticed' });
    return channel !== 'paper';
  });
}

async function dispatch(
  deps: DeliveryDeps,
  { messageId }: KeptLetter,
  { channel, email, phone, open, attachments }: Prepared,
): Promise<void> {
  if (channel === 'sms' && phone) return await deps.sms.send({ id: messageId, phone, text: open.sms });
  if (channel === 'email' && email)
    return await deps.mail.send({ to: email, messageId, subject: open.subject, text: open.text, html: open.html, attachments });
  throw new Undeliverable('no_address', true);
}

/** Rethrows while another try may help; the queue waits longer each time. The last failure rests in the letter, where staff see it. */
async function endOrRetry(
  deps: DeliveryDeps,
  { id, kind }: KeptLetter,
  error: unknown,
  { claimed, last }: { claimed: boolean; last: boolean },
): Promise<void> {
  if (error instanceof DoubtfulDelivery) {
    if (!last) throw error;
    await deps.as(SYSTEM).write((trx) => saveEnd(trx, id, { state: 'doubtful', failure: error.message, sentAt: deps.clock.now() }));
    return;
  }
  const failure = error instanceof Undeliverable ? error.code : 'not_written';
  const over = last || (error instanceof Undeliverable && error.forGood);
  if (!over) {
    if (claimed) await deps.as(SYSTEM).write((trx) => saveFailedTry(trx, id, failure));
    throw error;
  }
  deps.log.error({ letterId: id, kind, failure, error }, 'a letter was given up');
  await deps.as(SYSTEM).write((trx) => saveEnd(trx, id, { state: 'failed', failure }));
}
