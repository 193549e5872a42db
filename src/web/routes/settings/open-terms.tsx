import { Form } from 'react-router';
import type { RecountPreview } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { inLanguage } from '../applicant/filing-words.ts';

/** Which open terms a calendar moves and which way; a person's never comes earlier, an authority's never later. */
export function MovedTerms({ terms: { open, moved } }: { terms: RecountPreview }) {
  const total = moved.reduce((sum, { earlier, later }) => sum + earlier + later, 0);
  return (
    <div className="stack-s">
      <p>{m.settings_terms_moved({ moved: total, open })}</p>
      {moved.length > 0 && (
        <DataTable
          caption={m.settings_terms_title()}
          columns={[
            { id: 'term', label: m.settings_term(), heads: true },
            { id: 'earlier', label: m.settings_terms_earlier(), kind: 'num' },
            { id: 'later', label: m.settings_terms_later(), kind: 'num' },
          ]}
          rows={moved.map(({ clock, label, earlier, later }) => ({ id: clock, cells: { term: inLanguage(label), earlier, later } }))}
        />
      )}
      <p className="small mute">{m.settings_terms_rule()}</p>
    </div>
  );
}

/** The open terms under the calendar that holds, with the button where some still wait for it. */
export function OpenTerms({ terms }: { terms: RecountPreview }) {
  return (
    <Card title={m.settings_terms_title()}>
      {terms.waiting === 0 ? (
        <p className="small">{m.settings_terms_counted({ open: terms.open })}</p>
      ) : (
        <div className="stack">
          <p>{m.settings_terms_waiting({ waiting: terms.waiting })}</p>
          <MovedTerms terms={terms} />
          <Form method="post">
            <Button name="act" value="recount" size={40} full>
              {m.settings_recount()}
            </Button>
          </Form>
        </div>
      )}
    </Card>
  );
}
