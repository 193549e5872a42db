import IconFileText from '@tabler/icons-react/icons/IconFileText';
import { Link } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { RowList } from '#web/ui/card.tsx';
import { numericMoment } from '#web/ui/dates.ts';

export interface PaperRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly ready: boolean;
}

/** Papers that were made for this application. */
export function Papers({ papers, statementHref }: { papers: readonly PaperRow[]; statementHref: string }) {
  return (
    <section>
      <div className="section-head">
        <h2>{m.applicant_papers()}</h2>
        <Link to={statementHref}>{m.applicant_print_statement()}</Link>
      </div>
      {papers.length === 0 ? (
        <p className="mute">{m.applicant_no_papers()}</p>
      ) : (
        <RowList
          rows={papers.map(({ id, title, note, ready }) => ({
            id,
            icon: IconFileText,
            title,
            note,
            beside: ready ? <a href={`/files/papers/${id}`}>{m.applicant_download()}</a> : m.applicant_paper_pending(),
          }))}
        />
      )}
    </section>
  );
}

export interface LetterRow {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

export function Letters({ letters }: { letters: readonly LetterRow[] }) {
  return (
    <section>
      <div className="section-head">
        <h2>{m.applicant_letters()}</h2>
        <Link to="/cabinet/notices">{m.applicant_all_notices()}</Link>
      </div>
      {letters.length === 0 ? <p className="mute">{m.applicant_no_letters()}</p> : <RowList rows={letters} />}
    </section>
  );
}

interface View {
  readonly id: string;
  readonly who: string;
  readonly at: string;
  readonly what: string;
}

/** «Кто открывал ваше дело»: every look of the staff. */
export function Views({ views, zone }: { views: readonly View[]; zone: string }) {
  return (
    <section className="card pad">
      <h2 className="card-title">{m.applicant_views()}</h2>
      {views.length === 0 ? (
        <p className="mute small">{m.applicant_no_views()}</p>
      ) : (
        <ul className="stack-s small">
          {views.map(({ id, who, at, what }) => (
            <li key={id}>
              {who}
              <br />
              <span className="mute">
                {numericMoment(at, zone)}. {what}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
