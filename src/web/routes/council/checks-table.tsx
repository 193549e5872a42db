import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconHelpCircle from '@tabler/icons-react/icons/IconHelpCircle';
import IconUserCheck from '@tabler/icons-react/icons/IconUserCheck';
import { Fragment } from 'react';
import { Form } from 'react-router';
import type { CheckGroup, CouncilFile } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';

const GROUPS: readonly { id: CheckGroup; word: () => string }[] = [
  { id: 'admission', word: m.council_group_admission },
  { id: 'exam', word: m.council_group_exam },
  { id: 'commission', word: m.council_group_commission },
];

export type NumberedCheck = CouncilFile['items'][number] & { number: number };
export const isDone = ({ state }: NumberedCheck): boolean => state === 'auto' || state === 'ok';

/** «Перечень проверки»: what agreed by itself differs from what a person has checked; open points wait for an answer. */
export function ChecksTable({ items, zone, open }: { items: readonly NumberedCheck[]; zone: string; open: boolean }) {
  return (
    <table className="checks-table">
      <caption className="sr-only">{m.council_checks()}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{m.council_checks_number()}</span>
          </th>
          <th scope="col">{m.council_checks_what()}</th>
          <th scope="col">{m.council_checks_seen()}</th>
          <th scope="col">{m.council_checks_result()}</th>
        </tr>
      </thead>
      <tbody>
        {GROUPS.map(({ id, word }) => {
          const own = items.filter(({ group }) => group === id);
          return (
            <Fragment key={id}>
              <tr className="group">
                <th colSpan={4} scope="rowgroup">
                  {word()}
                  <span className="count num">{m.council_checks_group_count({ done: own.filter(isDone).length, total: own.length })}</span>
                </th>
              </tr>
              {own.map((item) => (
                <tr key={item.id} className={isDone(item) || !open ? undefined : 'asks'}>
                  <td className="place num">{item.number}</td>
                  <th scope="row">{item.title}</th>
                  <td className="seen">{item.evidence}</td>
                  <td className="found">{isDone(item) || !open ? <Found item={item} zone={zone} /> : <Answers item={item} />}</td>
                </tr>
              ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Found({ item, zone }: { item: NumberedCheck; zone: string }) {
  const [icon, word] =
    item.state === 'auto'
      ? [IconCircleCheck, m.council_check_auto()]
      : item.state === 'ok'
        ? [IconUserCheck, m.council_check_ok_you()]
        : [IconHelpCircle, m.council_check_question()];
  return (
    <span className={`check-found ${isDone(item) ? 'text-good' : 'text-turn'}`}>
      <Icon of={icon} size={18} />
      <span>
        {word}
        {item.checkedAt && <small>{numericMoment(item.checkedAt, zone)}</small>}
      </span>
    </span>
  );
}

function Answers({ item }: { item: NumberedCheck }) {
  const label = m.council_check_item({ number: item.number, title: item.title });
  return (
    <Form method="post" className="check-answers" aria-label={label} preventScrollReset>
      <input type="hidden" name="item" value={item.id} />
      {item.state === 'question' && (
        <span className="check-found text-turn">
          <Icon of={IconHelpCircle} size={18} />
          {m.council_check_question()}
        </span>
      )}
      <Button name="result" value="ok" size={32}>
        {item.state === 'question' ? m.council_check_change() : m.council_check_ok()}
      </Button>
      {item.state !== 'question' && (
        <Button name="result" value="question" size={32} kind="line">
          {m.council_check_ask()}
        </Button>
      )}
    </Form>
  );
}
