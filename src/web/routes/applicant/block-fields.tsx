import type { ReactNode } from 'react';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { FieldControl } from './field-control.tsx';
import type { ShownField, ShownFields } from './present-fields.ts';

type Typed = Readonly<Record<string, string>>;

interface BlockFieldsProps {
  shown: ShownFields;
  /** What stands in the form now; decides which fields are asked. */
  values: Typed;
  isOpen: (field: string) => boolean;
  /** Remarks of the centre at a field. */
  remarksAt?: (field: string) => ReactNode;
}

const isAsked = (field: ShownField, values: Typed, prefix = '') =>
  !field.onlyIf || field.onlyIf.is.includes(values[prefix + field.onlyIf.field] ?? '');
const isDue = (field: ShownField, values: Typed, prefix = '') =>
  isAsked(field, values, prefix) && !(field.unlessTicked && values[prefix + field.unlessTicked] === 'on');

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

function FieldWithRemark({ remark, children }: { remark: ReactNode; children: ReactNode }) {
  if (!remark) return children;
  return (
    <>
      {children}
      <div className="full">{remark}</div>
    </>
  );
}

/** Entries of a list («Образование»): each a card; «Добавить» and «Убрать» are buttons of the form, so they work without JavaScript. */
export function EntryList({ shown, values, open, title }: { shown: ShownFields; values: Typed; open: boolean; title: string }) {
  return (
    <>
      <input type="hidden" name="entries" value={shown.entries.length} />
      <Accepted keys={shown.accepted} />
      {shown.entries.map((entry, index) => {
        const prefix = `e${index}.`;
        return (
          <fieldset key={prefix} className="card pad">
            <legend className="sr-only">{m.applicant_entry({ title, number: index + 1 })}</legend>
            <div className="row between">
              <h3>{m.applicant_entry({ title, number: index + 1 })}</h3>
              {open && (
                <Button kind="quiet" size={40} name="entry" value={`remove:${index}`} formNoValidate>
                  {m.applicant_entry_remove()}
                </Button>
              )}
            </div>
            <div className="form-grid">
              {shown.entryFields
                .filter((field) => isAsked(field, values, prefix))
                .map((field) => (
                  <FieldControl
                    key={field.name}
                    field={field}
                    name={prefix + field.name}
                    value={entry[field.name] ?? ''}
                    problem={shown.problems[prefix + field.name]}
                    open={open}
                  />
                ))}
            </div>
          </fieldset>
        );
      })}
      {open && (
        <div className="row">
          <Button kind="line" name="entry" value="add" formNoValidate wide>
            {m.applicant_entry_add()}
          </Button>
        </div>
      )}
    </>
  );
}

const Accepted = ({ keys }: { keys: readonly string[] }) =>
  keys.map((key) => <input key={key} type="hidden" name="accepted" value={key} />);

/** What the form holds when the page comes, by the names of its inputs. */
export function valuesByInput(shown: Pick<ShownFields, 'values' | 'entries'>): Typed {
  const entries = shown.entries.flatMap((entry, index) => Object.entries(entry).map(([name, text]) => [`e${index}.${name}`, text]));
  return { ...shown.values, ...Object.fromEntries(entries) };
}
