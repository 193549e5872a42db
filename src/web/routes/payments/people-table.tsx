import './payments.css';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircleOff from '@tabler/icons-react/icons/IconCircleOff';
import IconEyeOff from '@tabler/icons-react/icons/IconEyeOff';
import IconMail from '@tabler/icons-react/icons/IconMail';
import { Form, Link } from 'react-router';
import type { EmployeeAnswer, EmployerPerson } from '#payments/index.ts';
import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { Button } from '#web/ui/button.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { numericMoment } from '#web/ui/dates.ts';
import { Pill, StatusPill } from '#web/ui/status-pill.tsx';

/** Acts of an organisation have no zone of their own. */
const ZONE = 'Europe/Moscow';

export function PeopleTable({ people }: { people: readonly EmployerPerson[] }) {
  return (
    <DataTable
      caption={m.money_people()}
      columns={[
        { id: 'name', label: m.money_people_name(), heads: true },
        { id: 'answer', label: m.money_people_answer() },
        { id: 'state', label: m.money_people_state() },
        { id: 'invoice', label: m.payments_col_invoice() },
        { id: 'acts', label: m.money_people_acts(), hideLabel: true },
      ]}
      rows={people.map((person) => ({
        id: person.key,
        cells: {
          name: (
            <span>
              {person.name}
              {person.email && <small className="under">{person.email}</small>}
            </span>
          ),
          answer: <Answer person={person} />,
          state: <Course person={person} />,
          invoice: person.invoice && (
            <Link className="nowrap" to={`/employer/invoices/${person.invoice.id}`}>
              {m.payments_title({ number: person.invoice.number })}
            </Link>
          ),
          acts: person.answer === 'waits' && person.invitationId !== null && <Acts id={person.invitationId} name={person.name} />,
        },
      }))}
    />
  );
}

const ANSWERS: Readonly<Record<EmployeeAnswer, { tone: 'wait' | 'good' | 'idle'; icon: typeof IconCheck; word: () => string }>> = {
  waits: { tone: 'wait', icon: IconMail, word: m.money_answer_waits },
  agreed: { tone: 'good', icon: IconCheck, word: m.money_answer_agreed },
  declined: { tone: 'idle', icon: IconCircleOff, word: m.money_answer_declined },
  withdrawn: { tone: 'idle', icon: IconEyeOff, word: m.money_answer_withdrawn },
  none: { tone: 'idle', icon: IconEyeOff, word: m.money_answer_none },
};

function Answer({ person: { answer, answerAt } }: { person: EmployerPerson }) {
  const { tone, icon, word } = ANSWERS[answer];
  return (
    <span>
      <Pill tone={tone} icon={icon} size="s">
        {word()}
      </Pill>
      {answerAt && (
        <small className="under">
          {answer === 'waits' ? m.money_answer_letter({ at: numericMoment(answerAt, ZONE) }) : numericMoment(answerAt, ZONE)}
        </small>
      )}
    </span>
  );
}

/** Where the application is, or why that is not told. */
function Course({ person: { answer, qualification, centre, state } }: { person: EmployerPerson }) {
  const where = qualification && <small className="under">{[qualification, centre].filter(Boolean).join(', ')}</small>;
  if (state)
    return (
      <span>
        <StatusPill size="s" state={state.id} tone={state.tone} word={inLanguage(state.label)} />
        {where}
      </span>
    );
  if (!qualification) return <span className="mute">{answer === 'agreed' ? m.money_course_not_filed() : m.money_course_unknown()}</span>;
  return (
    <span>
      <span className="mute">{m.money_people_hidden()}</span>
      {where}
    </span>
  );
}

function Acts({ id, name }: { id: string; name: string }) {
  return (
    <Form method="post" className="people-acts" action="/employer/people">
      <input type="hidden" name="id" value={id} />
      <Button kind="line" size={32} name="intent" value="remind" aria-label={m.money_remind_whom({ name })}>
        {m.money_remind()}
      </Button>
      <Button kind="quiet" size={32} name="intent" value="cancel" aria-label={m.money_cancel_whom({ name })}>
        {m.money_cancel()}
      </Button>
    </Form>
  );
}
