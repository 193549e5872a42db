import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconMessagePlus from '@tabler/icons-react/icons/IconMessagePlus';
import { Form, Link } from 'react-router';
import type { ReviewBlock, ReviewField } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { addressOf, inLanguage } from '#web/routes/applicant/filing-words.ts';
import { wordProblem } from '#web/routes/applicant/problem-words.ts';
import { Button } from '#web/ui/button.tsx';
import { classes } from '#web/ui/classes.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Pin } from '#web/ui/remark.tsx';
import { type DeskShown, type DeskView, deskHref } from './desk-address.ts';
import { qualificationWords } from './list-words.ts';

interface DeskFieldsProps {
  desk: DeskShown;
  view: DeskView;
  block: ReviewBlock;
  /** Under review now: marks may be set. */
  open: boolean;
}

/** The fields of one block with the reviewer's marks. */
export function DeskFields({ desk, view, block, open }: DeskFieldsProps) {
  const fields = block.id === 'qualification' ? [...choicesOf(desk), ...block.fields] : block.fields;
  return (
    <>
      <table className="compare">
        <caption className="sr-only">{inLanguage(block.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{m.centre_field()}</th>
            <th scope="col">{m.centre_typed()}</th>
            <th scope="col">
              <span className="sr-only">{m.centre_verdict()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.flatMap((field, index) => [
            field.entry !== null && field.entry !== fields[index - 1]?.entry && (
              <tr key={`entry-${field.entry}`} className="group">
                <th colSpan={3}>{m.centre_entry({ number: field.entry + 1 })}</th>
              </tr>
            ),
            <FieldRow key={field.name} desk={desk} view={view} block={block} field={field} open={open} />,
          ])}
        </tbody>
      </table>
      {open && (
        <div className="desk-part row">
          {block.fields.some(({ value, right }) => value !== null && !right) && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="block" value={block.id} />
              <Button kind="line" size={32} name="intent" value="check_block" icon={<Icon of={IconCheck} size={16} />}>
                {m.centre_block_right()}
              </Button>
            </Form>
          )}
          <Link to={deskHref(desk.id, { ...view, remark: 'block', pane: 'data' })} preventScrollReset>
            {m.centre_block_remark()}
          </Link>
        </div>
      )}
      {block.accepted.length > 0 && (
        <ul className="desk-part small mute">
          {block.accepted.map((key) => (
            <li key={key}>{acceptedWords(key, block)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function FieldRow({ desk, view, block, field, open }: Omit<DeskFieldsProps, 'fields'> & { field: ReviewField }) {
  const label = inLanguage(field.label);
  const remark = desk.remarks.find((one) => one.block === block.id && one.field === field.name);
  const changed = field.before !== undefined;
  const checkable = block.fields.includes(field) && field.value !== null;
  return (
    <tr className={classes(remark ? 'remarked' : changed && 'changed')} data-field-row="">
      <th scope="row">{label}</th>
      <td>
        {field.value === null ? (
          <span className="faint">{m.centre_not_typed()}</span>
        ) : field.value === 'on' ? (
          m.centre_tick_on()
        ) : (
          field.value
        )}
        {changed && (
          <span className="before">
            {m.centre_before()}: {field.before === 'on' ? m.centre_tick_on() : (field.before ?? m.centre_not_typed())}
          </span>
        )}
        {field.warnings.map((warning) => (
          <span key={warning.code} className="doubt">
            <Icon of={IconAlertTriangle} size={16} /> {wordProblem(warning, label)}
          </span>
        ))}
      </td>
      <td>
        {remark && <Pin number={remark.number} />}{' '}
        {open && checkable && !remark && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="check" />
            <input type="hidden" name="block" value={block.id} />
            <input type="hidden" name="field" value={field.name} />
            <input type="hidden" name="right" value={field.right ? 'no' : 'yes'} />
            <button
              type="submit"
              className={classes('verdict', field.right && 'right')}
              aria-pressed={field.right}
              title={m.centre_right()}
              aria-label={field.right ? m.centre_right_take_back({ field: label }) : m.centre_right_mark({ field: label })}
            >
              <Icon of={IconCheck} size={18} />
            </button>
          </Form>
        )}
        {!open && field.right && (
          <span className="text-good">
            <Icon of={IconCheck} size={18} label={m.centre_right()} />
          </span>
        )}
        {open && !remark && (
          <Link
            className="verdict second"
            to={deskHref(desk.id, { ...view, remark: field.name, pane: 'data' })}
            preventScrollReset
            title={m.centre_remark()}
            aria-label={m.centre_remark_to({ field: label })}
          >
            <Icon of={IconMessagePlus} size={18} />
          </Link>
        )}
      </td>
    </tr>
  );
}

/** The choices of «Квалификация», which live in columns of the application. */
function choicesOf({ payer, qualification, level, practiceKind, place }: DeskShown): ReviewField[] {
  const one = (name: string, label: string, value: string | null): ReviewField => ({
    name,
    label: { ru: label },
    value,
    right: false,
    entry: null,
    warnings: [],
  });
  return [
    one('payer', m.centre_choice_payer(), payer.kind === 'employer' ? m.centre_payer_employer() : m.centre_payer_applicant()),
    one('qualification', m.centre_choice_standard(), qualificationWords({ qualification, level })),
    one(
      'practiceKind',
      m.centre_choice_practice(),
      practiceKind === 'portfolio' ? m.centre_practice_portfolio() : m.centre_practice_tasks(),
    ),
    one('site', m.centre_choice_site(), place && addressOf(place)),
  ];
}

/** A key of `warningKey`: entry, field, code, text. */
function acceptedWords(key: string, block: ReviewBlock): string {
  const [entry = '', name = '', , ...text] = key.split(':');
  const field = block.fields.find((one) => one.name === (entry ? `${entry}.${name}` : name));
  return m.centre_accepted({ field: field ? inLanguage(field.label) : name, text: text.join(':') });
}
