import type { Jurisdiction } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Card } from '#web/ui/card.tsx';
import { Timeline } from '#web/ui/timeline.tsx';

const OF_PERSON = {
  ru: [m.account_scans_passport, m.account_scans_diploma, m.account_scans_work_book, m.account_scans_photo],
  kz: [m.account_scans_id_card, m.account_scans_work_proof, m.account_scans_diploma_if_asked, m.account_scans_photo],
} as const satisfies Readonly<Record<Jurisdiction['id'], unknown>>;
const OF_ORGANISATION = {
  ru: [m.account_have_numbers, m.account_have_contact, m.account_have_details],
  kz: [m.account_have_bin, m.account_have_contact, m.account_have_details],
} as const;

/** Beside the registration: what will come, and what to have at hand. */
export function WhatNext({ organisation, country }: { organisation: boolean; country: Jurisdiction['id'] }) {
  return (
    <aside className="stack-l">
      <Card title={m.account_next_title()} pad>
        <Timeline
          steps={[
            { id: 'letter', state: 'ahead', name: m.account_next_letter(), note: m.account_next_letter_note() },
            { id: 'password', state: 'ahead', name: m.account_next_password(), note: m.account_next_password_note() },
            organisation
              ? { id: 'invoices', state: 'ahead', name: m.account_next_organisation(), note: m.account_next_organisation_note() }
              : { id: 'application', state: 'ahead', name: m.account_next_application(), note: m.account_next_application_note() },
          ]}
        />
      </Card>
      <Card title={organisation ? m.account_have_title() : m.account_scans_title()} pad>
        <ul className="prose">
          {(organisation ? OF_ORGANISATION : OF_PERSON)[country].map((words) => (
            <li key={words()}>{words()}</li>
          ))}
        </ul>
      </Card>
    </aside>
  );
}
