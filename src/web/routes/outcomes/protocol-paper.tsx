import './outcomes.css';
import { Link } from 'react-router';
import type { ProtocolPage } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import { getLocale } from '#web/paraglide/runtime.js';
import { addressOf } from '#web/routes/applicant/filing-words.ts';
import { longDay, numericDay, numericMoment, timeAt } from '#web/ui/dates.ts';
import { decimal, outcomeWords, ROLE_WORDS } from './words.ts';

/** The protocol as a sheet: what the members read and sign. */
export function ProtocolPaper({ protocol }: { protocol: ProtocolPage }) {
  const { content } = protocol;
  const { zone } = content.site;
  const { applicant, identity, qualification, tool, theory } = content;
  return (
    <article className="protocol-sheet" aria-label={m.council_protocol_title({ number: protocol.number })}>
      <h2>{m.council_protocol_title({ number: protocol.number })}</h2>
      <p className="centred">{`${longDay(protocol.drawnOn, getLocale())}, ${addressOf(content.site)}`}</p>
      {protocol.corrects && (
        <p className="centred">
          <Link to={`/commission/protocols/${protocol.corrects.id}`}>
            {m.council_protocol_corrects({ number: protocol.corrects.number, day: numericDay(protocol.corrects.drawnOn) })}
          </Link>
        </p>
      )}
      <p>
        <b>{[applicant.surname, applicant.givenName, applicant.patronymic].filter(Boolean).join(' ')}</b>.{' '}
        {m.council_protocol_application({ number: content.application.number, day: numericMoment(content.application.filedAt, zone) })}.{' '}
        {identity && `${m.council_protocol_identity({ kind: identity.kind, series: identity.series ?? '', number: identity.number })}. `}
        {m.council_level({ name: qualification.name, level: qualification.level })} ({qualification.code}), {qualification.standard.code} «
        {qualification.standard.name}». {content.council}.
      </p>
      {tool && <p>{m.council_protocol_tool({ code: tool.code, version: tool.version, variant: theory?.variant ?? '—' })}</p>}
      <ResultTable protocol={protocol} />
      <Details protocol={protocol} />
      <h3>{m.council_protocol_incidents()}</h3>
      {content.incidents.length === 0 && <p>{m.council_protocol_no_incidents()}</p>}
      {content.incidents.map((incident) => (
        <p key={incident.at + incident.words}>
          {timeAt(incident.at, { zone })}. {incident.words}:{' '}
          {incident.consequence === 'removal' ? m.council_protocol_removal() : m.council_protocol_warning()}.{' '}
          {incident.evidence && (
            <a href={`/files/incidents/${incident.evidence.incidentId}`} target="_blank" rel="noreferrer">
              {m.exam_incident_evidence()}
            </a>
          )}
        </p>
      ))}
      {content.removed && <p>{m.council_protocol_removed()}</p>}
      {protocol.signatures
        .filter(({ opinion }) => opinion)
        .map(({ personId, name, opinion }) => (
          <p key={personId} className="opinion">
            <b>{m.council_protocol_opinion()}</b> {opinion} <i>{name}</i>
          </p>
        ))}
      <h3>{m.council_protocol_commission()}</h3>
      <ul className="signatures">
        {protocol.signatures.map(({ personId, name, role, signedAt, vote }) => (
          <li key={personId}>
            <span>
              {ROLE_WORDS[role]()} {name}
            </span>
            <span className={signedAt ? 'signed' : 'faint'}>
              {signedAt
                ? `${vote === 'passed' ? m.council_vote_passed() : m.council_vote_failed()}, ${m.council_protocol_signed_at({ moment: numericMoment(signedAt, zone) })}`
                : m.council_protocol_unsigned()}
            </span>
          </li>
        ))}
      </ul>
      <p className="hash">{m.council_protocol_hash({ hash: (protocol.contentSha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ') })}</p>
    </article>
  );
}

function ResultTable({ protocol: { content, outcome, proposed } }: { protocol: ProtocolPage }) {
  const cutOf = (part: 'theory' | 'practice') => content.interrupted.find((one) => one.part === part);
  const parts = [
    { id: 'theory', name: m.council_protocol_theory(), record: content.theory, cut: cutOf('theory') },
    {
      id: 'practice',
      name: content.practice?.kind === 'portfolio' ? m.council_protocol_portfolio() : m.council_protocol_practice(),
      record: content.practice,
      cut: cutOf('practice'),
    },
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.council_protocol_part()}</th>
          <th scope="col">{m.council_protocol_result()}</th>
          <th scope="col">{m.council_protocol_threshold()}</th>
          <th scope="col">{m.council_protocol_decision()}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ id, name, record, cut }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {record && `${decimal(record.points)} / ${decimal(record.of)}`}
              {cut && <InterruptedWords cut={cut} zone={content.site.zone} />}
              {!record && !cut && m.council_protocol_not_held()}
            </td>
            <td>{record?.threshold ?? '—'}</td>
            <td>{record ? (record.passed ? m.council_vote_passed() : m.council_vote_failed()) : '—'}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {outcome ? m.council_commission_decision() : m.council_by_points()}
          </th>
          <td>
            <b>{outcomeWords(outcome ?? proposed)}</b>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What happened to a part that was cut short, and when: it was held, so it must not read as if it was not. */
function InterruptedWords({ cut, zone }: { cut: ProtocolPage['content']['interrupted'][number]; zone: string }) {
  const times = { from: timeAt(cut.startedAt, { zone }), to: timeAt(cut.endedAt, { zone }) };
  return (
    <span className="interrupted">
      {cut.how === 'removed' ? m.council_part_cut_by_removal(times) : m.council_part_cut_by_centre(times)}
    </span>
  );
}

function Details({ protocol: { content } }: { protocol: ProtocolPage }) {
  return (
    <>
      {content.theory && (
        <details>
          <summary>{m.council_protocol_sections()}</summary>
          <ul className="marks">
            {content.theory.sections.map(({ title, points, of }) => (
              <li key={title}>
                <span>{title}</span>
                <span className="num">{`${points} / ${of}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {content.practice && (
        <details>
          <summary>{m.council_protocol_criteria()}</summary>
          {content.practice.tasks.map((task) => (
            <div key={task.title}>
              <p>{task.title}</p>
              <ul className="marks">
                {task.criteria.map(({ title, points, of, done, comment }) => (
                  <li key={title}>
                    <span>
                      {title}
                      {comment && <small>{comment}</small>}
                    </span>
                    <span className="num">
                      {done === null
                        ? `${decimal(points)} / ${decimal(of)}`
                        : done
                          ? m.council_protocol_done()
                          : m.council_protocol_not_done()}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </>
  );
}
