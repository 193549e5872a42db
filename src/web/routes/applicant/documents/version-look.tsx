import type { ReactNode } from 'react';
import type { VersionShown } from '#applications/index.ts';
import { m } from '#web/paraglide/messages.js';
import { pagePicture, pageThumbs } from '#web/routes/files/page-address.ts';
import { DocumentLook, Finding } from '#web/ui/document-card.tsx';
import { pagesInWords, pagesToMend } from './version-words.ts';

interface VersionLookProps {
  version: VersionShown;
  page: number;
  hrefOf(page: number): string;
  /** Under a finding of that weight: «Заменить скан», «Так и есть». */
  doAt?(severity: 'blocks' | 'warns'): ReactNode;
}

/** The page and, beside it, what is wrong and what to do. */
export function VersionLook({ version, page, hrefOf, doAt }: VersionLookProps) {
  const { findings } = version;
  const here = findings.filter((finding) => finding.page === page || finding.page === null);
  const wrong = here.filter(({ severity }) => severity !== 'info');
  const mend = pagesToMend(version);
  const elsewhere = mend.filter((one) => one !== page);
  const markOf = (one: number) =>
    findings.find((finding) => finding.page === one && finding.severity === 'blocks')
      ? ('blocks' as const)
      : mend.includes(one)
        ? ('warns' as const)
        : undefined;
  return (
    <DocumentLook
      title={wrong.length > 0 ? m.documents_wrong_on_page({ page }) : m.documents_page_title({ page })}
      picture={pagePicture(version.versionId, version.name, page, version.pageSizes)}
      marks={[]}
      pages={pageThumbs(version.versionId, version.pages, hrefOf, markOf)}
      page={page}
    >
      {wrong.map((finding, index) => (
        <Finding
          key={`${finding.what}-${finding.page}`}
          number={index + 1}
          kind={finding.severity === 'blocks' ? 'blocks' : 'warns'}
          title={finding.what}
          text={finding.page === null ? `${m.documents_whole_file()}. ${finding.toDo}` : finding.toDo}
        >
          {finding.severity !== 'info' && wrong.findIndex((one) => one.severity === finding.severity) === index && doAt?.(finding.severity)}
        </Finding>
      ))}
      {wrong.length === 0 && <Finding kind="passes" title={m.documents_page_fine()} />}
      {elsewhere.length > 0 ? (
        <Finding kind="warns" number={wrong.length + 1} title={m.documents_others_wrong({ pages: elsewhere.join(', ') })} />
      ) : (
        version.pages > 1 && <Finding kind="passes" title={m.documents_others_fine({ pages: pagesInWords(version.pages - 1) })} />
      )}
      {here
        .filter(({ severity }) => severity === 'info')
        .map(({ what, toDo }) => (
          <Finding key={what} kind="passes" title={what} text={toDo} />
        ))}
    </DocumentLook>
  );
}
