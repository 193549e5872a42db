import { m } from '#web/paraglide/messages.js';
import { inLanguage } from '#web/routes/applicant/filing-words.ts';
import { numericMoment } from '#web/ui/dates.ts';
import { Timeline } from '#web/ui/timeline.tsx';
import type { ShownAppeal } from './present-appeal.ts';

/** What the person writes, and the files. */
export function Case({ file: { words, files } }: { file: ShownAppeal }) {
  return (
    <section className="card pad stack-s">
      <h2 className="card-title">{m.appeals_page_words()}</h2>
      <p className="typed">{words}</p>
      {files.length > 0 && (
        <ul className="row small">
          {files.map(({ versionId, name }) => (
            <li key={versionId}>
              <a href={`/files/documents/${versionId}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The papers of the application and what the person had filed with it. */
export function Documents({ file: { papers, documents } }: { file: ShownAppeal }) {
  return (
    <nav aria-label={m.appeals_page_papers()} className="stack-s">
      <h2>{m.appeals_page_papers()}</h2>
      {papers.length + documents.length === 0 && <p className="small mute">{m.appeals_page_papers_none()}</p>}
      <ul className="row small">
        {papers.map(({ id, name, number, superseded }) => (
          <li key={id}>
            <a href={`/files/papers/${id}`}>{[inLanguage(name), number && `№ ${number}`].filter(Boolean).join(' ')}</a>
            {superseded && <span className="mute">{` (${m.appeals_page_superseded()})`}</span>}
          </li>
        ))}
        {documents.map(({ id, name, versionId, link }) => (
          <li key={id}>
            <a href={versionId ? `/files/documents/${versionId}` : (link ?? '')} rel={versionId ? undefined : 'noreferrer'}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function History({ file: { history, zone } }: { file: ShownAppeal }) {
  return (
    <details>
      <summary>{m.appeals_page_history()}</summary>
      <Timeline
        steps={history.map(({ seq, label, at, words }) => ({
          id: String(seq),
          state: 'done' as const,
          name: inLanguage(label),
          note: words ? `${numericMoment(at, zone)}. ${words}` : numericMoment(at, zone),
        }))}
      />
    </details>
  );
}
