import { m } from '#web/paraglide/messages.js';
import { Card } from '#web/ui/card.tsx';
import { Timeline } from '#web/ui/timeline.tsx';

/** Beside the registration: what will come, and what to have at hand. */
export function WhatNext() {
  return (
    <aside className="stack-l">
      <Card title={m.account_next_title()} pad>
        <Timeline
          steps={[
            { id: 'letter', state: 'ahead', name: m.account_next_letter(), note: m.account_next_letter_note() },
            { id: 'password', state: 'ahead', name: m.account_next_password(), note: m.account_next_password_note() },
            { id: 'application', state: 'ahead', name: m.account_next_application(), note: m.account_next_application_note() },
          ]}
        />
      </Card>
      <Card title={m.account_scans_title()} pad>
        <ul className="prose">
          <li>{m.account_scans_passport()}</li>
          <li>{m.account_scans_diploma()}</li>
          <li>{m.account_scans_work_book()}</li>
          <li>{m.account_scans_photo()}</li>
        </ul>
      </Card>
    </aside>
  );
}
