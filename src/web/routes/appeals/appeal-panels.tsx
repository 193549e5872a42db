import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconClock from '@tabler/icons-react/icons/IconClock';
import { Form } from 'react-router';
import type { AppealMove, AppealVote } from '#procedures/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { momentInWords, numericMoment } from '#web/ui/dates.ts';
import { Icon } from '#web/ui/icon.tsx';
import { DateInput, Textarea, TextInput } from '#web/ui/inputs.tsx';
import { OUTCOMES, REMEDIES, VOTES } from './appeal-words.ts';
import type { ShownAppeal } from './present-appeal.ts';

interface Panel {
  file: ShownAppeal;
}
type Typed = Readonly<Record<string, string>>;
interface FormPanel extends Panel {
  typed: Typed;
  /** That the text of the form is longer than it may be. */
  long?: string;
}

const moveOf = ({ moves }: ShownAppeal, name: AppealMove) => moves.find((move) => move.name === name);
const whyNot = (file: ShownAppeal, name: AppealMove): string => moveOf(file, name)?.against ?? '';

/** The one thing to do now, or on whom it waits. */
export function NextAct({ file, typed, long }: FormPanel) {
  if (moveOf(file, 'register'))
    return (
      <Ask
        act="register"
        title={m.appeals_page_register_title()}
        text={m.appeals_page_register_text()}
        button={m.appeals_page_register()}
      />
    );
  if (moveOf(file, 'answer') && !file.decision?.answeredAt)
    return <Ask act="answer" title={m.appeals_page_answer_title()} text={m.appeals_page_answer_text()} button={m.appeals_page_answer()} />;
  if (moveOf(file, 'hear'))
    return (
      <Ask
        act="open"
        title={m.appeals_page_open_title()}
        text={whyNot(file, 'hear') || m.appeals_page_open_text()}
        button={m.appeals_page_open()}
        closed={whyNot(file, 'hear') !== ''}
      />
    );
  if (moveOf(file, 'vote') && file.ownVote === null) return <VoteForm file={file} typed={typed} long={long} />;
  if (moveOf(file, 'decide') && file.outcome !== null) return <DecisionForm file={file} typed={typed} long={long} />;
  return <p className="mute">{waitingFor(file)}</p>;
}

function waitingFor(file: ShownAppeal): string {
  if (file.appeal.state === 'withdrawn') return m.appeals_page_withdrawn();
  if (file.decision) return m.appeals_page_done();
  if (moveOf(file, 'decide')) return whyNot(file, 'decide');
  if (file.appeal.state === 'registered')
    return file.hearing ? m.appeals_page_waits_members() : whyNot(file, 'set_hearing') || m.appeals_page_hearing_none();
  return m.appeals_page_waits_members();
}

function Ask({ act, title, text, button, closed }: { act: string; title: string; text: string; button: string; closed?: boolean }) {
  return (
    <Form method="post" className="appeal-act">
      <h2>{title}</h2>
      <p id="why">{text}</p>
      <input type="hidden" name="act" value={act} />
      <Button size={40} disabled={closed} aria-describedby="why">
        {button}
      </Button>
    </Form>
  );
}

function VoteForm({ file, typed, long }: FormPanel) {
  const against = whyNot(file, 'vote');
  if (against) return <p className="mute">{against}</p>;
  return (
    <Form method="post" className="appeal-act" aria-label={m.appeals_page_vote_title()}>
      <h2>{m.appeals_page_vote_title()}</h2>
      <input type="hidden" name="act" value="vote" />
      <RadioCards
        name="vote"
        label={m.appeals_page_vote_title()}
        hideLabel
        choices={(Object.keys(VOTES) as AppealVote[]).map((vote) => ({ value: vote, label: VOTES[vote]() }))}
        defaultValue={typed.vote}
        required
      />
      <Textarea
        name="words"
        label={m.appeals_page_vote_words()}
        defaultValue={typed.act === 'vote' ? typed.words : undefined}
        error={long}
      />
      <p className="small mute">{m.appeals_page_vote_once()}</p>
      <Button size={40}>{m.appeals_page_vote()}</Button>
    </Form>
  );
}

function DecisionForm({ file, typed, long }: FormPanel) {
  const { outcome, remedies } = file;
  if (outcome === null) return null;
  const blocked = outcome !== 'rejected' && remedies.length === 0;
  return (
    <Form method="post" className="appeal-act" aria-label={m.appeals_page_decide_title()}>
      <h2>{m.appeals_page_decide_title()}</h2>
      <p>{m.appeals_page_decide_outcome({ outcome: OUTCOMES[outcome]().toLocaleLowerCase() })}</p>
      <input type="hidden" name="act" value="decide" />
      {outcome !== 'rejected' && remedies.length > 0 && (
        <RadioCards
          name="remedy"
          label={m.appeals_page_decide_remedy()}
          choices={remedies.map((remedy) => ({ value: remedy, label: REMEDIES[remedy]() }))}
          defaultValue={typed.remedy ?? (remedies.length === 1 ? remedies[0] : undefined)}
          required
        />
      )}
      <Textarea
        name="reasons"
        label={m.appeals_page_decide_reasons()}
        hint={m.appeals_page_decide_reasons_hint()}
        rows={6}
        defaultValue={typed.reasons}
        error={long}
        required
      />
      {blocked && <p className="text-turn">{whyNot(file, 'decide')}</p>}
      <Button size={40} disabled={blocked}>
        {m.appeals_page_decide()}
      </Button>
    </Form>
  );
}

/** Candidates with why one may not be appointed, while the council may choose; then those who hear it. */
export function Members({ file }: Panel) {
  const { candidates, votes } = file;
  const choosing = moveOf(file, 'appoint') !== undefined;
  if (!choosing && votes.length === 0) return null;
  return (
    <Card title={m.appeals_page_members()} className="stack-s">
      {choosing && <p className="small mute">{m.appeals_page_members_lead({ minimum: file.minimum })}</p>}
      {choosing && candidates.length === 0 && <p>{m.appeals_page_no_candidates()}</p>}
      <table className="people-table">
        <caption className="sr-only">{m.appeals_page_members()}</caption>
        <tbody>
          {choosing
            ? candidates.map((candidate) => (
                <tr key={candidate.personId}>
                  <th scope="row">
                    {candidate.name}
                    {candidate.presides && <small>{m.appeals_presides()}</small>}
                    {candidate.conflict && <small className="text-turn">{candidate.conflict}</small>}
                  </th>
                  <td>{(candidate.appointed || !candidate.conflict) && <Appointment candidate={candidate} />}</td>
                </tr>
              ))
            : votes.map(({ name }, index) => (
                <tr key={name}>
                  <th scope="row">
                    {name}
                    {index === 0 && <small>{m.appeals_presides()}</small>}
                  </th>
                </tr>
              ))}
        </tbody>
      </table>
    </Card>
  );
}

function Appointment({ candidate: { personId, name, appointed } }: { candidate: ShownAppeal['candidates'][number] }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="personId" value={personId} />
      <Button
        name="act"
        value={appointed ? 'release' : 'appoint'}
        size={32}
        kind={appointed ? 'line' : 'filled'}
        aria-label={appointed ? m.appeals_page_release_name({ name }) : m.appeals_page_appoint_name({ name })}
      >
        {appointed ? m.appeals_page_release() : m.appeals_page_appoint()}
      </Button>
    </Form>
  );
}

export function Hearing({ file, typed }: Panel & { typed: Typed }) {
  const { hearing, zone, appeal } = file;
  const may = moveOf(file, 'set_hearing');
  if (!may && !hearing) return null;
  const against = whyNot(file, 'set_hearing');
  return (
    <Card title={m.appeals_hearing()} className="stack-s">
      <p>
        {hearing ? (
          `${momentInWords(hearing.at, { zone }, getLocale())}. ${hearing.place}`
        ) : (
          <span className="mute">{m.appeals_page_hearing_none()}</span>
        )}
      </p>
      {may && against && <p className="small mute">{against}</p>}
      {may && !against && appeal.state === 'registered' && (
        <Form method="post" className="stack-s">
          <input type="hidden" name="act" value="hearing" />
          <div className="hearing-fields">
            <DateInput name="day" label={m.appeals_page_hearing_day()} defaultValue={typed.day} required />
            <TextInput name="time" type="time" label={m.appeals_page_hearing_time()} defaultValue={typed.time ?? '11:00'} required />
            <TextInput
              name="place"
              label={m.appeals_page_hearing_place()}
              defaultValue={typed.place ?? hearing?.place}
              required
              maxLength={300}
            />
          </div>
          <div>
            <Button size={40} kind={hearing ? 'line' : 'filled'}>
              {hearing ? m.appeals_page_hearing_change() : m.appeals_page_hearing_set()}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

export function Votes({ file: { appeal, votes } }: Panel) {
  if (appeal.state === 'filed' || appeal.state === 'registered' || votes.length === 0) return null;
  const closed = votes.some(({ voted, vote }) => voted && vote === null);
  return (
    <Card title={m.appeals_page_votes()} className="stack-s">
      {closed && <p className="small mute">{m.appeals_page_votes_closed()}</p>}
      <table className="people-table">
        <caption className="sr-only">{m.appeals_page_votes()}</caption>
        <tbody>
          {votes.map(({ name, voted, vote, words }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {words && <small className="typed">{words}</small>}
              </th>
              <td>
                <span className={voted ? 'check-found text-good' : 'check-found mute'}>
                  <Icon of={voted ? IconCircleCheck : IconClock} size={18} />
                  {vote ? VOTES[vote]() : voted ? m.appeals_page_voted() : m.appeals_page_not_voted()}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

export function Decision({ file: { appeal, decision, zone } }: Panel) {
  if (!decision) return null;
  const outcome = appeal.state === 'rejected' ? 'rejected' : appeal.partly ? 'partly' : 'upheld';
  return (
    <Card title={m.appeals_decision()} className="stack-s">
      <p>
        <b>{OUTCOMES[outcome]()}</b>
        {`. ${numericMoment(decision.at, zone)}`}
      </p>
      {appeal.remedy && <p>{`${m.appeals_decision_follows()}: ${REMEDIES[appeal.remedy]()}`}</p>}
      <p className="typed">{decision.reasons}</p>
      <p className="small">
        {decision.paperId ? (
          <a href={`/files/papers/${decision.paperId}`}>{m.appeals_decision_download()}</a>
        ) : (
          <span className="mute">{m.appeals_decision_pending()}</span>
        )}
        {decision.answeredAt && (
          <span className="mute">{` ${m.appeals_page_answered({ at: numericMoment(decision.answeredAt, zone) })}`}</span>
        )}
      </p>
    </Card>
  );
}
