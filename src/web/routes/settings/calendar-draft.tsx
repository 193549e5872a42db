import { Form } from 'react-router';
import type { RecountPreview } from '#applications/index.ts';
import type { CalendarPage } from '#catalogue/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { TextInput } from '#web/ui/inputs.tsx';
import { Note } from '#web/ui/note.tsx';
import { exceptionWords } from './calendar-words.ts';
import { MovedTerms } from './open-terms.tsx';

interface CalendarDraftProps {
  draft: NonNullable<CalendarPage['draft']>;
  differences: CalendarPage['differences'];
  terms: RecountPreview;
}

/** What the draft changes, day by day, which open terms that moves, and the decision. */
export function CalendarDraft({ draft, differences, terms }: CalendarDraftProps) {
  const moves = differences.filter((one) => one.moves);
  return (
    <Card title={m.settings_draft_title({ version: draft.version })}>
      <div className="stack">
        {differences.length === 0 ? (
          <Note>{m.settings_draft_same()}</Note>
        ) : (
          <DataTable
            caption={m.settings_differences({ count: moves.length })}
            showCaption
            columns={[
              { id: 'day', label: m.settings_day(), heads: true },
              { id: 'before', label: m.settings_before() },
              { id: 'after', label: m.settings_after() },
              { id: 'source', label: m.settings_day_source() },
            ]}
            rows={differences.map(({ day, before, after, moves: isMoved }) => ({
              id: day,
              cells: {
                day: dayInWords(day, getLocale()),
                before: exceptionWords(before),
                after: isMoved ? <strong>{exceptionWords(after)}</strong> : exceptionWords(after),
                source: after?.source ?? '',
              },
            }))}
          />
        )}
        <MovedTerms terms={terms} />
        <Form method="post" className="stack">
          <input type="hidden" name="version" value={draft.version} />
          <input type="hidden" name="edits" value={draft.edits} />
          <TextInput
            name="source"
            id="approve-act"
            label={m.settings_approve_act()}
            defaultValue={draft.act}
            minLength={3}
            maxLength={500}
          />
          <div className="row">
            <Button name="act" value="approve" size={40}>
              {m.settings_approve()}
            </Button>
            <Button name="act" value="give_up" kind="risk" size={40}>
              {m.settings_give_up()}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  );
}
