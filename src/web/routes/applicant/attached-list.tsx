import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconEye from '@tabler/icons-react/icons/IconEye';
import type { ReactNode } from 'react';
import { m } from '#web/paraglide/messages.js';
import { RowList } from '#web/ui/card.tsx';
import { Pill } from '#web/ui/status-pill.tsx';
import { iconOf } from './documents/place-icons.ts';

export interface AttachedRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly href: string | null;
  /** How far the centre is with it; null: not opened yet. */
  readonly state: 'right' | 'seen' | null;
}

/** What the applicant has attached, and how far the centre is with each. */
export function AttachedList({ documents }: { documents: readonly AttachedRow[] }) {
  if (documents.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h2>{m.applicant_documents()}</h2>
      </div>
      <RowList
        rows={documents.map(({ id, kind, title, note, href, state }) => ({
          id,
          icon: iconOf(kind),
          title: href ? <a href={href}>{title}</a> : title,
          note,
          beside: PILLS[state ?? 'none'](),
        }))}
      />
    </section>
  );
}

const PILLS: Readonly<Record<'right' | 'seen' | 'none', () => ReactNode>> = {
  right: () => (
    <Pill tone="good" icon={IconCheck} size="s">
      {m.applicant_document_right()}
    </Pill>
  ),
  seen: () => (
    <Pill tone="wait" icon={IconEye} size="s">
      {m.applicant_document_seen()}
    </Pill>
  ),
  none: () => null,
};
