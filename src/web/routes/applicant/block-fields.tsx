import type { ReactNode } from 'react';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { FieldControl } from './field-control.tsx';
import type { ShownFields } from './present-fields.ts';
import { isAsked, isDue, type Typed } from './shown-field.ts';

interface BlockFieldsProps {
  shown: ShownFields;
  /** What stands in the form now; decides which fields are asked. */
  values: Typed;
  isOpen: (field: string) => boolean;
  /** Remarks of the centre at an input. */
  remarksAt?: (name: string) => readonly ReactNode[];
}

/** The single fields of a block; those that the other answers do not ask for are away. */
export function BlockFields({ shown, values, isOpen, remarksAt }: BlockFieldsProps) {
  return (
    <div className="card pad form-grid">
      {shown.fields
        .filter((field) => isDue(field, values))
        .map((field) => (
          <FieldWithRemark key={field.name} remark={remarksAt?.(field.name)}>
            <FieldControl
              field={field}
              name={field.name}
              value={shown.values[field.name] ?? ''}
              problem={shown.problems[field.name]}
              open={isOpen(field.name)}
            />
          </FieldWithRemark>
        ))}
      <Accepted keys={shown.accepted} />
    </div>
  );
}

function FieldWithRemark({ remark, children }: { remark: readonly ReactNode[] | undefined; children: ReactNode }) {
  if (!remark || remark.length === 0) return children;
  return (
    <>
      {children}
      <div className="full">{remark}</div>
    </>
  );
}

interface EntryListProps {
  shown: ShownFields;
  values: Typed;
  open: boolean;
  title: string;
  remarksAt?: BlockFieldsProps['remarksAt'];
}

/** Entries of a list («Образование»): each a card; «Добавить» and «Убрать» are buttons of the form, so they work without JavaScript. */
export function EntryList({ shown, values, open, title, remarksAt }: EntryListProps) {
  const entries = shown.entries.map((entry, index) => ({ entry, index }));
  return (
    <>
      <input type="hidden" name="entries" value={shown.entries.length} />
      <Accepted keys={shown.accepted} />
      {shown.split ? (
        shown.split.lists.map((list, place) => (
          <SplitList
            key={list.value}
            {...{ shown, values, open, list, remarksAt }}
            field={shown.split?.field ?? ''}
            entries={entries.filter(({ entry }) => belongsTo(entry[shown.split?.field ?? ''], shown.split?.lists ?? []) === place)}
          />
        ))
      ) : (
        <>
          {entries.map(({ entry, index }) => (
            <EntryCard
              key={index}
              {...{ shown, values, open, entry, index, remarksAt }}
              title={m.applicant_entry({ title, number: index + 1 })}
            />
          ))}
          {open && <AddEntry value="add" />}
        </>
      )}
    </>
  );
}

/** Place of the list; an entry that names none stands in the first, so that nothing is hidden. */
const belongsTo = (value: string | undefined, lists: readonly { readonly value: string }[]) =>
  Math.max(
    0,
    lists.findIndex((list) => list.value === value),
  );

interface SplitListProps extends Omit<EntryListProps, 'title'> {
  field: string;
  list: { readonly value: string; readonly label: string };
  entries: readonly { readonly entry: Typed; readonly index: number }[];
}

/** One of several lists of a block, with its own «Добавить». */
function SplitList({ shown, values, open, field, list, entries, remarksAt }: SplitListProps) {
  return (
    <section className="stack" aria-labelledby={`list-${list.value}`}>
      <h3 id={`list-${list.value}`}>{list.label}</h3>
      {entries.length === 0 && <p className="mute">{m.applicant_entries_none()}</p>}
      {entries.map(({ entry, index }, place) => (
        <EntryCard
          key={index}
          {...{ shown, entry, index, open, remarksAt }}
          values={{ ...values, [`e${index}.${field}`]: list.value }}
          fixed={{ field, value: list.value }}
          title={m.applicant_entry({ title: list.label, number: place + 1 })}
        />
      ))}
      {open && <AddEntry value={`add:${field}=${list.value}`} label={m.applicant_entry_add_to({ list: list.label.toLowerCase() })} />}
    </section>
  );
}

interface EntryCardProps extends EntryListProps {
  entry: Typed;
  index: number;
  /** A field that is settled by the list in which the entry stands. */
  fixed?: { readonly field: string; readonly value: string };
}

function EntryCard({ shown, values, open, title, entry, index, fixed, remarksAt }: EntryCardProps) {
  const prefix = `e${index}.`;
  return (
    <fieldset className="card pad">
      <legend className="sr-only">{title}</legend>
      {fixed && <input type="hidden" name={prefix + fixed.field} value={fixed.value} />}
      <div className="row between">
        <h3>{title}</h3>
        {open && (
          <Button kind="quiet" size={40} name="entry" value={`remove:${index}`} formNoValidate>
            {m.applicant_entry_remove()}
          </Button>
        )}
      </div>
      <div className="form-grid">
        {shown.entryFields
          .filter((field) => field.name !== fixed?.field && isAsked(field, values, prefix))
          .map((field) => (
            <FieldWithRemark key={field.name} remark={remarksAt?.(prefix + field.name)}>
              <FieldControl
                field={field}
                name={prefix + field.name}
                value={entry[field.name] ?? ''}
                problem={shown.problems[prefix + field.name]}
                open={open}
              />
            </FieldWithRemark>
          ))}
      </div>
    </fieldset>
  );
}

const AddEntry = ({ value, label }: { value: string; label?: string }) => (
  <div className="row">
    <Button kind="line" name="entry" value={value} formNoValidate wide aria-label={label}>
      {m.applicant_entry_add()}
    </Button>
  </div>
);

const Accepted = ({ keys }: { keys: readonly string[] }) =>
  keys.map((key) => <input key={key} type="hidden" name="accepted" value={key} />);

/** What the form holds when the page comes, by the names of its inputs. */
export function valuesByInput(shown: Pick<ShownFields, 'values' | 'entries'>): Typed {
  const entries = shown.entries.flatMap((entry, index) => Object.entries(entry).map(([name, text]) => [`e${index}.${name}`, text]));
  return { ...shown.values, ...Object.fromEntries(entries) };
}
