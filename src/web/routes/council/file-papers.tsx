import type { CouncilFile } from '#outcomes/index.ts';
import { m } from '#web/paraglide/messages.js';
import type { NamedDocument } from './document-names.ts';

const PAPER_WORDS: Readonly<Record<string, () => string>> = {
  statement: m.council_paper_statement,
  consent: m.council_paper_consent,
  receipt: m.council_paper_receipt,
  refusal: m.council_paper_refusal,
  remarks: m.council_paper_remarks,
  protocol: m.council_paper_protocol,
  certificate: m.council_paper_certificate,
  conclusion: m.council_paper_conclusion,
};

/** Papers and documents of the file, each behind its own check. */
export function FilePapers({ file }: { file: Pick<CouncilFile, 'papers'> & { documents: readonly NamedDocument[] } }) {
  const papers = file.papers.filter(({ kind }) => PAPER_WORDS[kind]);
  if (papers.length + file.documents.length === 0) return <p className="small mute">{m.council_papers_none()}</p>;
  return (
    <nav aria-label={m.council_papers()}>
      <ul className="row small">
        {papers.map(({ id, kind, ready }) => (
          <li key={id}>
            {ready ? (
              <a href={`/files/papers/${id}`}>{PAPER_WORDS[kind]?.()}</a>
            ) : (
              <span className="mute">
                {PAPER_WORDS[kind]?.()}: {m.council_paper_pending()}
              </span>
            )}
          </li>
        ))}
        {file.documents.map(({ id, name, versionId, link }) => (
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
