import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { letterTemplate } from './letters/registry.ts';
import { readRecipient } from './letters.db.ts';
import type { LetterFacts } from './ports.ts';
import { writeLetter } from './write-letter.ts';

interface PreviewedLetter {
  readonly kind: string;
  readonly personId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly facts: LetterFacts;
}

/** The letter as its reader would get it now, for whoever is about to send it. Nothing is kept. */
export async function previewLetter(
  deps: Pick<Deps, 'as' | 'clock' | 'settings'>,
  { kind, personId, params, facts }: PreviewedLetter,
): Promise<{ readonly subject: string; readonly text: string }> {
  const recipient = await deps.as(SYSTEM).read((db) => readRecipient(db, personId));
  const { open } = writeLetter({
    template: letterTemplate(kind),
    params,
    secrets: {},
    recipient,
    facts,
    now: deps.clock.now(),
    publicUrl: deps.settings.publicUrl,
  });
  return { subject: open.subject, text: open.text };
}
